/** Files that stand in a folder, where a build has put them or somebody else: read, and never written. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../../target/target.ts";
import { Failure, systemReason } from "../failure.ts";

export interface Deployed {
  /** From the current folder, with what the user wrote. */
  readonly folder: string;
  /** Every file by its path below the folder; sounds have an empty text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that a build makes and that are not the same here, by their paths. */
  readonly changed: readonly string[];
  /** Files that a build makes and that are not here. */
  readonly missing: readonly string[];
}

/**
 * The files of a target below `FOLDER/TARGET`, as a build writes them, or in the folder itself, among whatever else is there.
 *
 * @throws Failure where the target's main file is in neither
 */
export function readDeployed(folder: string, target: string, built: readonly OutputFile[], mainFile: string): Deployed {
  const own = join(folder, target);
  const isOwn = existsSync(join(own, mainFile));
  if (!isOwn && !existsSync(join(folder, mainFile)))
    throw new Failure(
      `There is no \`${mainFile}\` in \`${own}\`, and none in \`${folder}\`: name the folder of a build.`,
    );
  const place = isOwn ? own : folder;
  const paths = isOwn ? filesBelow(own) : built.map(({ path }) => path).filter((path) => existsSync(join(place, path)));
  const texts = new Map(paths.map((path) => [path, isSound(path) ? "" : read(join(place, path))]));
  const told = built.flatMap((file) => ("text" in file ? [file] : []));
  return {
    folder: place,
    texts,
    changed: told.filter(({ path, text }) => texts.has(path) && texts.get(path) !== text).map(({ path }) => path),
    missing: built.map(({ path }) => path).filter((path) => !texts.has(path) && !isForPeople(path)),
  };
}

function filesBelow(folder: string, path = ""): readonly string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  const inside = (name: string) => (path === "" ? name : `${path}/${name}`);
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, inside(entry.name)) : [inside(entry.name)]))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .sort();
}

function isSound(path: string): boolean {
  return /\.(wav|mp3|ulaw|alaw|gsm|sln\d*|ogg)$/i.test(path);
}

/** What no exchange reads. */
function isForPeople(path: string): boolean {
  return /(^|\/)(README\.md|prompts\.txt|manifest\.json|package\.json|\.twilioserverlessrc)$/.test(path);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure(`\`${path}\` cannot be read: ${systemReason(error)}.`);
  }
}

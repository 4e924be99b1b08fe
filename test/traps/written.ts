/** All that the compiler writes for a target: the baselines of every case and example. Must not know any trap. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { caseFolders } from "../helpers/cases.ts";
import type { TargetId } from "./office.ts";

/** A text that was written. */
export interface Written {
  /** From the top of the project. */
  readonly path: string;
  readonly text: string;
}

/** The files of all cases and examples for a target whose names end in a certain way. */
export function written(target: TargetId, ending: string): readonly Written[] {
  return caseFolders.flatMap((folder) => {
    const top = join(folder, "expected", target);
    return readdirSync(top, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith(ending))
      .map((path) => ({ path: join(top, path), text: readFileSync(join(top, path), "utf8") }));
  });
}

/** Those lines of some files that are not as they should be, with their places. */
export function linesThat(files: readonly Written[], isWrong: (line: string) => boolean): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (isWrong(line) ? [`${path}:${at + 1}: ${line}`] : [])),
  );
}

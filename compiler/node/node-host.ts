/**
 * Files of this machine as a host. URIs are absolute paths; the names that reach output are relative to the folder of
 * the first entry, so that output is the same wherever it is built.
 */

import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { decode } from "../../grammar/index.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Host, resolvePath } from "../host.ts";
import type { SourceText } from "../text/source.ts";
import { Failure } from "./failure.ts";
import { loadPart } from "./load-part.ts";
import { packageFolder } from "./package-folder.ts";
import { disk, type Files } from "./read-bytes.ts";

/** The entries of a command, read. */
export interface Entries {
  readonly host: Host;
  /** Of files that are text, in the order given. */
  readonly uris: readonly string[];
  /** One for each file that is not text. */
  readonly diagnostics: readonly Diagnostic[];
  /** How a file is called on this terminal: relative to the current folder. */
  fileName(uri: string): string;
  /** Paths of all files that were asked for so far, whether they are there or not. */
  filesAsked(): readonly string[];
}

export interface EntryOptions {
  /** The folder from which output names files; that of the first entry by default. With it, no file is no file. */
  readonly root?: string;
  /** Texts that stand for those of files, by path: what an editor or a mend has made of them. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Where files are; on the disk by default. */
  readonly files?: Files;
}

/** How standard input is called. */
const standardInput = "stdin.vats";

/**
 * Reads the files that a command names. A folder stands for its `main.vats`, `-` for standard input, nothing for the
 * current folder.
 *
 * @throws Failure for what cannot be read
 */
export function readEntries(
  named: readonly string[],
  workingFolder: string,
  { root: wantedRoot, texts = new Map(), files = disk }: EntryOptions = {},
): Entries {
  const wanted = named.length > 0 || wantedRoot !== undefined ? named : ["."];
  const paths = [...new Set(wanted.map((file) => entryPath(file, workingFolder, files)))];
  const first = paths[0] === "-" || paths[0] === undefined ? workingFolder : dirname(paths[0]);
  const root = wantedRoot ?? first;
  const sources = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const uri = path === "-" ? join(workingFolder, standardInput) : path;
    const name = path === "-" ? standardInput : portable(relative(root, path));
    const text = texts.get(uri);
    const decoded = text === undefined ? decode(files.bytes(path), uri) : { kind: "text" as const, text };
    if (decoded.kind === "text") sources.set(uri, { uri, name, text: decoded.text });
    else diagnostics.push(decoded.diagnostic);
  }
  const uris = [...sources.keys()];
  const asked = new Set<string>(paths.filter((path) => path !== "-"));
  return {
    host: hostOf({ sources, root, diagnostics, texts, asked, files }),
    uris,
    diagnostics,
    fileName: (uri) =>
      uri.startsWith(standard) ? standardName(uri) : (files.nameOf?.(uri) ?? portable(relative(workingFolder, uri))),
    filesAsked: () => [...asked],
  };
}

/** The file that an argument names. */
function entryPath(file: string, workingFolder: string, files: Files): string {
  if (file === "-") return file;
  const path = resolve(workingFolder, file);
  if (!files.isFolder(path)) return path;
  const main = join(path, "main.vats");
  if (!files.isFile(main) && !files.isFolder(main))
    throw new Failure(`The folder \`${files.nameOf?.(path) ?? file}\` has no \`main.vats\`; name the .vats files.`);
  return main;
}

interface Reading {
  readonly sources: Map<string, SourceText>;
  readonly root: string;
  readonly diagnostics: Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly asked: Set<string>;
  readonly files: Files;
}

/** Files that are used are read when somebody asks; one that is no text is said once and counts as empty. */
function hostOf({ sources, root, diagnostics, texts, asked, files }: Reading): Host {
  const placeOf = (uri: string) => (uri.startsWith(standard) ? disk : files);
  return {
    read(uri) {
      const known = sources.get(uri);
      if (known) return known;
      const path = pathOf(uri);
      asked.add(path);
      const text = texts.get(path);
      if (text === undefined && !placeOf(uri).isFile(path)) return undefined;
      const decoded = text === undefined ? decode(placeOf(uri).bytes(path), uri) : { kind: "text" as const, text };
      if (decoded.kind !== "text") diagnostics.push(decoded.diagnostic);
      const name = uri.startsWith(standard) ? standardName(uri) : portable(relative(root, path));
      const source = { uri, name, text: decoded.kind === "text" ? decoded.text : "" };
      sources.set(uri, source);
      return source;
    },
    resolve: (from, path) => (from.startsWith(standard) ? resolveStandard(from, path) : resolve(dirname(from), path)),
    head(uri) {
      const path = pathOf(uri);
      asked.add(path);
      try {
        return placeOf(uri).isFile(path) ? placeOf(uri).head(path, headBytes) : undefined;
      } catch {
        return undefined;
      }
    },
    judgeNumber: (number) =>
      loadPart<typeof import("../telephony/number-plans.ts")>(
        "telephony-number-plans",
        "../telephony/number-plans.ts",
      ).judgeNumber(number),
    readCalendar: (text) =>
      loadPart<typeof import("../ics/read.ts")>("ics-read", "../ics/read.ts").readCalendarFile(text),
  };
}

const headBytes = 64 * 1024;

/** What begins the URI of a file of the standard library, which the package's folder `stdlib` has. */
const standard = "std:";

function standardName(uri: string): string {
  return `std/${uri.slice(standard.length)}`;
}

function resolveStandard(from: string, path: string): string {
  return `${standard}${resolvePath(from.slice(standard.length), path)}`;
}

/** Where on the disk a file of this host is. */
export function pathOf(uri: string): string {
  if (!uri.startsWith(standard)) return uri;
  return fileURLToPath(new URL(`stdlib/${uri.slice(standard.length)}`, packageFolder()));
}

function portable(path: string): string {
  return path.split(sep).join("/");
}

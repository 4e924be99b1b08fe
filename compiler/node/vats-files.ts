/** Which files `fmt` is about: those that are named, and every `.vats` file in and below a folder. */

import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "./failure.ts";

/**
 * Paths of the files, `-` as it is; without any, those of the current folder. Folders whose names begin with a dot, and
 * `node_modules`, are passed over.
 *
 * @throws Failure where a folder has none
 */
export function vatsFiles(files: readonly string[], workingFolder: string): readonly string[] {
  const found = (files.length > 0 ? files : ["."]).flatMap((file) => {
    if (file === "-") return [file];
    const path = resolve(workingFolder, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const below = filesBelow(path);
    if (below.length === 0) throw new Failure(`The folder \`${file}\` has no .vats files.`);
    return below;
  });
  return [...new Set(found)];
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : filesBelow(path);
    return entry.isFile() && entry.name.endsWith(".vats") ? [path] : [];
  });
}

/** Where the package is: the folder of its package.json, from the bundle as well as from the sources. */

import { existsSync, readFileSync } from "node:fs";

/** A `file:` URL that ends with `/`. The bundle's folder has a package.json of its own, which is not meant. */
export function packageFolder(): URL {
  let folder = new URL("./", import.meta.url);
  while (!isPackage(folder) && folder.pathname !== "/") folder = new URL("../", folder);
  return folder;
}

function isPackage(folder: URL): boolean {
  const file = new URL("package.json", folder);
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "vatsc";
}

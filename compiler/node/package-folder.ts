/** Where the package is: the folder of its package.json, from the bundle as well as from the sources. */

import { existsSync } from "node:fs";

/** A `file:` URL that ends with `/`. */
export function packageFolder(): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder)) && folder.pathname !== "/") folder = new URL("../", folder);
  return folder;
}

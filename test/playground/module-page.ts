/**
 * A page that is empty but for one module of the playground, for what only a browser has: `usePlayground(pageOf("playground/sound/speaker.ts"))`,
 * and what the module exports is at `window.tried`. Its policy is that of the playground. Must not know what the module does.
 */

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const policy = "default-src 'none'; script-src 'self'; img-src 'self'";

/** @param path of the module, from the top of the project @returns makes the folder of the page */
export function pageOf(path: string): () => Promise<string> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), "vatsc-module-"));
    const outfile = join(folder, "module.js");
    await build({ entryPoints: [path], bundle: true, format: "iife", globalName: "tried", target: "es2022", outfile });
    await writeFile(join(folder, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(
      join(folder, "index.html"),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>a module</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="./icon.svg">
<script src="./module.js"></script></head><body></body></html>`,
    );
    return folder;
  };
}

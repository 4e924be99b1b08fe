/**
 * Makes dist/: the command line as one bundle, its heavy parts as chunks that are loaded only when used, and a launcher
 * of a few lines. `node scripts/bundle.ts`.
 */

import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { cli: "compiler/node/main.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.12",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "linked",
  chunkNames: "parts/[name]-[hash]",
  define: { VATSC_VERSION: JSON.stringify(version) },
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
});
writeFileSync("dist/vatsc.js", readFileSync("scripts/launcher.js"));
chmodSync("dist/vatsc.js", 0o755);

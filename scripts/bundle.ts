/**
 * Makes dist/: the command line as one bundle, whose modules are run only when they are used, and beside it, in parts/, what
 * is large and seldom needed: the
 * emitters, the reader of project files, the walkers, the diff. `node scripts/bundle.ts`.
 *
 * CommonJS, since a start through Node's ES module loader costs half as much again (docs/decisions/0007-bundle.md).
 */

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Our own files that are loaded when they are needed and stand in parts of their own. */
const parts = ["asterisk", "freeswitch", "twiml"].map((target) => `targets/${target}/walk.ts`);
parts.push(
  "targets/index.ts",
  "compiler/node/difference.ts",
  "compiler/node/record-texts.ts",
  "compiler/node/lsp/serve.ts",
  "compiler/ics/read.ts",
  "compiler/telephony/number-plans.ts",
  "compiler/diff/index.ts",
  "compiler/verify/index.ts",
  "compiler/node/verify/print-report.ts",
  "lab/asterisk/index.ts",
  "compiler/graph/index.ts",
  "compiler/graph/svg.ts",
  "compiler/week/index.ts",
);

/** `targets/asterisk/walk.ts` is the part `asterisk-walk`. */
function partName(path: string): string {
  return `${basename(dirname(path))}-${basename(path, ".ts")}`;
}

/** Leaves the parts out of whoever imports them. `folder`: where they are, from there. */
const separateParts = (folder: string): Plugin => ({
  name: "separate parts",
  setup({ onResolve }) {
    const names = new Map(parts.map((path) => [resolve(path), partName(path)]));
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      const name = kind === "dynamic-import" ? names.get(resolve(resolveDir, path)) : undefined;
      return name === undefined ? undefined : { path: `${folder}/${name}.js`, external: true };
    });
    // What commander brings and we never call, but would pay for at each start: its way to start other programs.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "empty" } : { path, external: true },
    );
    onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: `${folder}/jsonc-parser.js`, external: true }));
    onResolve({ filter: /^(url|events)$/ }, ({ path }) => ({ path: `node:${path}`, external: true }));
  },
});

const empty: Plugin = {
  name: "empty modules",
  setup: ({ onLoad }) => onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports = {};" })),
};

const common: BuildOptions = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node22.12",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "inline",
  define: { VATSC_VERSION: JSON.stringify(version), "import.meta.url": "$moduleUrl" },
  banner: { js: 'const $moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** `folder`: where the parts are, from there. */
function withParts(folder: string): BuildOptions {
  const define = { ...common.define, VATSC_PARTS: JSON.stringify(folder) };
  return { define, plugins: [separateParts(folder), empty] };
}

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
writeFileSync("dist/package.json", `${JSON.stringify({ type: "commonjs" })}\n`);
await build({
  ...common,
  entryPoints: { cli: "compiler/node/main.ts" },
  outdir: "dist",
  ...withParts("./parts"),
});
const entries = Object.fromEntries(parts.map((path) => [partName(path), path]));
await build({ ...common, entryPoints: entries, outdir: "dist/parts", ...withParts(".") });
await build({
  ...common,
  // Its CommonJS form hides its own files from a bundler.
  stdin: {
    contents: 'export { parseTree, printParseErrorCode } from "jsonc-parser/lib/esm/main.js";',
    resolveDir: ".",
  },
  outfile: "dist/parts/jsonc-parser.js",
});
writeFileSync("dist/vatsc.js", readFileSync("scripts/launcher.cjs"));
chmodSync("dist/vatsc.js", 0o755);

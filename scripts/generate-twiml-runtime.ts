/**
 * Makes the texts that every TwiML output holds, from real TypeScript: `scripts/twiml-function.ts` with
 * `targets/twiml/runtime/` becomes the part of `functions/voice.protected.js` below its tables,
 * `scripts/twiml-server.ts` becomes `server.mjs`. Readable, with the
 * comments marked `//!`, not minified. Run it after a change there: `npx node scripts/generate-twiml-runtime.ts`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the generated files must hold, by their path in the repository. A test compares. */
export function generateTwimlRuntime(): ReadonlyMap<string, string> {
  return new Map([
    ["targets/twiml/runtime.generated.ts", moduleText("runtimeText", "scripts/twiml-function.ts", runtimeText())],
    ["targets/twiml/server.generated.ts", moduleText("serverText", "scripts/twiml-server.ts", serverText())],
  ]);
}

/** CommonJS without `require`: the bundle's one export statement becomes assignments. */
function runtimeText(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["scripts/twiml-function.ts"],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "esm",
    target: "node22",
    charset: "utf8",
    legalComments: "inline",
  });
  const text = outputFiles[0]?.text ?? "";
  const exported = /\nexport \{\n([\s\S]*?)\n\};\n$/.exec(text);
  if (!exported) throw new Error(`vatsc expected one export statement at the end of:\n${text}`);
  const names = (exported[1] ?? "").split(",").map((name) => name.trim());
  const assignments = names.map((name) => `exports.${name} = ${name};\n`).join("");
  return plainComments(`${text.slice(0, exported.index)}\n${assignments}`);
}

function serverText(): string {
  const source = readFileSync(`${root}/scripts/twiml-server.ts`, "utf8");
  const options = { loader: "ts", format: "esm", target: "node22", charset: "utf8", legalComments: "inline" } as const;
  return plainComments(transformSync(source, options).code);
}

/** Drops the bundler's notes; `//!` was only there to keep a comment. A blank line stands before each function. */
function plainComments(text: string): string {
  const kept = text
    .replace(/^\/\/ .*\.ts\n/gm, "\n")
    .replaceAll("/* @__PURE__ */ ", "")
    .replace(/^(\s*)\/\/!/gm, "$1//");
  return kept
    .replace(/\n((?:\/\/[^\n]*\n)*(?:async )?function )/g, "\n\n$1")
    .replace(/\n{3,}/g, "\n\n")
    .trimStart();
}

function moduleText(name: string, source: string, text: string): string {
  const lines = text.split("\n").map((line) => `  ${JSON.stringify(line)},\n`);
  lines.pop();
  return [
    `/** Made by scripts/generate-twiml-runtime.ts from ${source}, do not edit: a text of every TwiML output. */\n\n`,
    `export const ${name}: string = [\n${lines.join("")}  "",\n].join("\\n");\n`,
  ].join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generateTwimlRuntime()) writeFileSync(`${root}/${path}`, text);
}

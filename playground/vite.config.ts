/** How the page is served and built. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { lateMonaco } from "./lean-monaco/late-plugin.ts";
import { leanMonaco } from "./lean-monaco/plugin.ts";
import { offline } from "./offline/plugin.ts";

const project = new URL("../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(project, "utf8")) as { readonly version: string };

/** What both parts of Monaco need, by its name. */
const monacoCore = { name: "monaco", test: /monaco/, minShareCount: 2 };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  define: { VATSC_VERSION: JSON.stringify(version) },
  // Relative, so that the folder may stand anywhere on a host.
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es", rolldownOptions: { output: { codeSplitting: together("compiler") } } },
  plugins: [leanMonaco(), lateMonaco(), offline()],
  build: {
    outDir: fileURLToPath(new URL("../dist-playground", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: { output: { codeSplitting: { groups: [...together("page").groups, monacoCore] } } },
  },
});

/** What is needed from the start is one file: each file more takes its time, also from a host next door. */
function together(name: string) {
  return { groups: [{ name, tags: ["$initial" as const] }] };
}

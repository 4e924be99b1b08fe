/** How the page is served and built. */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { leanMonaco } from "./lean-monaco/plugin.ts";
import { offline } from "./offline/plugin.ts";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Relative, so that the folder may stand anywhere on a host.
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  plugins: [leanMonaco(), offline()],
  build: {
    outDir: fileURLToPath(new URL("../dist-playground", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5_000,
  },
});

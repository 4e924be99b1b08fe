/** Makes the service worker of a build: it knows all files of the page, so that the page works offline once it was loaded. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes `offline.js` beside the page. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const paths = ["./", "icon.svg", ...Object.keys(bundle)].filter((path) => path !== "index.html");
        const contents = Object.values(bundle).map((file) => (file.type === "chunk" ? file.code : file.source));
        const hash = createHash("sha256");
        for (const content of contents) hash.update(content);
        const text = readFileSync(new URL("./service-worker.js", import.meta.url), "utf8");
        const source = text
          .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16)))
          .replace('["FILES"]', JSON.stringify(paths.sort()));
        this.emitFile({ type: "asset", fileName: "offline.js", source });
      },
    },
  };
}

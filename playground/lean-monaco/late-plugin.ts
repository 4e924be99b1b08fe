/** Builds Monaco's core with placeholders of what its features bring along. */

import { dirname, join } from "node:path/posix";
import type { Plugin } from "vite";
import { lateParts } from "./late-parts.ts";

const core = /\/monaco-editor\/esm\/vs\/(.+\.js)$/;

/** The name of a placeholder: of whom it is imported, and what it stands for. */
const placeholder = /^\0late-monaco (\S+) (\S+)$/;

/** Fails the build if Monaco's core no longer imports one of the parts. */
export function lateMonaco(): Plugin {
  const met = new Set<string>();
  return {
    name: "late-monaco",
    enforce: "pre",
    apply: "build",
    resolveId: {
      filter: { id: /^\./ },
      handler(source, importer = "") {
        const from = core.exec(importer)?.[1] ?? "";
        const part = join(dirname(from), source);
        if (lateParts[from]?.[part] === undefined) return undefined;
        const id = `\0late-monaco ${from} ${part}`;
        met.add(id);
        return { id, moduleSideEffects: true };
      },
    },
    load: {
      filter: { id: placeholder },
      handler(id) {
        const [, from = "", part = ""] = placeholder.exec(id) ?? [];
        return lateParts[from]?.[part];
      },
    },
    buildEnd(error) {
      if (error || met.size === 0) return;
      const all = Object.entries(lateParts).flatMap(([from, parts]) =>
        Object.keys(parts).map((part) => `\0late-monaco ${from} ${part}`),
      );
      const unmet = all.filter((id) => !met.has(id)).map((id) => id.replace(placeholder, "$1 of $2"));
      if (unmet.length > 0) this.error(`Monaco does not import these any more: ${unmet.join(", ")}`);
    },
  };
}

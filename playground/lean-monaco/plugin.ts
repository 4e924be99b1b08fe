/** Builds Monaco without what this page never shows, and with only the icons that it may show. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { codePointsOf, iconsIn, shownIcons, thinTable } from "./icons.ts";
import { leftOut } from "./left-out.ts";
import { thinFont } from "./thin-font.ts";

const monaco = /\/monaco-editor\/esm\/vs\/(.+\.(?:js|css))$/;
const iconStyles = "base/browser/ui/codicons/codicon/codicon.css";
/** The second names some of the icons of the first anew. */
const iconTables = ["base/common/codiconsLibrary.js", "base/common/codicons.js"];

/** Fails the build if Monaco no longer has one of the modules that are left out, or has icons that are not in the list. */
export function leanMonaco(): Plugin {
  const met = new Set<string>();
  return {
    name: "lean-monaco",
    enforce: "pre",
    apply: "build",
    load: {
      filter: { id: monaco },
      handler(id) {
        const path = monaco.exec(id)?.[1] ?? "";
        met.add(path);
        if (path === iconStyles) return withThinFont(id);
        if (iconTables.includes(path))
          return thinTable(readFileSync(id, "utf8"), iconLibrary(id.slice(0, -path.length)));
        const instead = leftOut[path];
        return instead === undefined ? undefined : { code: instead, moduleSideEffects: true };
      },
    },
    buildEnd(error) {
      if (error || met.size === 0) return;
      const unmet = Object.keys(leftOut).filter((path) => !met.has(path));
      if (unmet.length > 0) this.error(`Monaco is not made of these any more: ${unmet.join(", ")}`);
      const codes = [...this.getModuleIds()].map((id) => (isIconUser(id) ? (this.getModuleInfo(id)?.code ?? "") : ""));
      const missing = [...iconsIn(codes.join("\n"))].filter((name) => !shownIcons.has(name)).sort();
      if (missing.length > 0) this.error(`Monaco may show these icons, too: ${missing.join(" ")}`);
    },
  };
}

function isIconUser(id: string): boolean {
  const path = monaco.exec(id)?.[1];
  return path?.endsWith(".js") === true && !iconTables.includes(path);
}

/** The style sheet of the icons with its font in it, so that its name changes with what is in the font. */
function withThinFont(id: string): string {
  const styles = readFileSync(id, "utf8");
  const library = iconLibrary(id.slice(0, -iconStyles.length));
  const font = thinFont(readFileSync(join(dirname(id), "codicon.ttf")), codePointsOf(library));
  const whole = /url\([^)]*codicon\.ttf\)/;
  if (!whole.test(styles)) throw new Error("the style sheet of Monaco's icons has no font");
  return styles.replace(whole, `url(data:font/ttf;base64,${font.toString("base64")})`);
}

function iconLibrary(top: string): string {
  return iconTables.map((path) => readFileSync(join(top, path), "utf8")).join("");
}

/** The playground three times: as it is, with a bare text area, and with the whole of Monaco as its package has it. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin, type UserConfig } from "vite";
import playground from "../../playground/vite.config.ts";

export const pageNames = ["playground", "bare", "stock"] as const;
export type PageName = (typeof pageNames)[number];

/** What stands in the place of `editor/editor.tsx`. */
const editors: Readonly<Record<Exclude<PageName, "playground">, string>> = {
  bare: `import { useEffect } from "preact/hooks";
import { cursor, source } from "../state/source.ts";
import { phase } from "./phase.ts";
export function Editor() {
  useEffect(() => { phase.value = "whole"; }, []);
  return (
    <textarea class="bare-editor" aria-label="Source" value={source.value} style={{ flex: 1 }}
      onInput={({ currentTarget }) => (source.value = currentTarget.value)}
      onSelect={({ currentTarget }) => (cursor.value = currentTarget.selectionStart)} />
  );
}`,
  stock: `import * as monaco from "monaco-editor";
import { useEffect, useRef } from "preact/hooks";
import { source } from "../state/source.ts";
import { phase } from "./phase.ts";
export function Editor() {
  const place = useRef(null);
  useEffect(() => {
    const shown = monaco.editor.create(place.current, { value: source.peek(), automaticLayout: true });
    shown.onDidChangeModelContent(() => (source.value = shown.getValue()));
    phase.value = "whole";
  }, []);
  return <div ref={place} style={{ flex: 1, minHeight: 0 }} />;
}`,
};

/** Builds all three below a folder; the same settings but for what each leaves out or puts in. */
export async function buildPages(folder: string): Promise<void> {
  for (const name of pageNames) {
    const outDir = join(folder, name);
    await mkdir(outDir, { recursive: true });
    await build({ ...settingsOf(name), configFile: false, logLevel: "error", build: { ...playground.build, outDir } });
  }
}

function settingsOf(name: PageName): UserConfig {
  if (name === "playground") return playground;
  const others = (playground.plugins ?? []).filter((plugin) => !isNamed(plugin, /-monaco$/));
  const page = { ...playground, plugins: [withEditor(editors[name]), ...others] };
  // A page that takes the package as it is also takes the bundler as it is.
  return name === "stock" ? { ...page, build: { ...page.build, rolldownOptions: {} } } : page;
}

function isNamed(plugin: unknown, name: RegExp): boolean {
  return typeof plugin === "object" && plugin !== null && "name" in plugin && name.test(String(plugin.name));
}

function withEditor(text: string): Plugin {
  const files = /\/playground\/editor\/(editor\.tsx|early\.ts)$/;
  const handler = (id: string) => (id.endsWith("/early.ts") ? "" : text);
  return { name: "other-editor", enforce: "pre", load: { filter: { id: files }, handler } };
}

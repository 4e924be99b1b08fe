/** Monaco's colours: those of the page, light or dark as the system says, and changed with it. */

import { editor } from "./api.ts";

/** What the source looks like: the custom property of each kind of word. */
const codeColours: Readonly<Record<string, string>> = {
  comment: "--code-comment",
  string: "--code-string",
  number: "--code-number",
  time: "--code-number",
  zone: "--code-number",
  declaration: "--code-declaration",
  type: "--code-declaration",
  step: "--code-step",
  guard: "--code-guard",
  word: "--code-word",
  sign: "--text-quiet",
};

/** Names are told apart by what they mean, once the compiler has said it. */
const nameColours: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["phone", "group"],
    ["hours", "calendar", "callers", "switch"],
    ["mailbox", "prompt"],
    ["flow", "vats", "line", "module"],
  ].flatMap((kinds, at) => kinds.map((kind) => [kind, `--code-name-${at + 1}`])),
);

const editorColours: Readonly<Record<string, string>> = {
  "editor.background": "--ground",
  "editor.foreground": "--text",
  "editorCursor.foreground": "--text",
  "editorGutter.background": "--ground",
  "editorLineNumber.foreground": "--text-quiet",
  "editorLineNumber.activeForeground": "--text",
  "editorError.foreground": "--error",
  "editorWarning.foreground": "--warning",
  "editorInfo.foreground": "--accent",
  "editorWidget.background": "--ground-raised",
  "editorWidget.foreground": "--text",
  "editorWidget.border": "--line",
  "editorHoverWidget.background": "--ground-raised",
  "editorHoverWidget.foreground": "--text",
  "editorHoverWidget.border": "--line",
  "editorSuggestWidget.background": "--ground-raised",
  "editorSuggestWidget.border": "--line",
  "editorSuggestWidget.foreground": "--text",
  "editorSuggestWidget.highlightForeground": "--accent",
  "editorSuggestWidget.selectedBackground": "--accent",
  "editorSuggestWidget.selectedForeground": "--on-accent",
  "editorSuggestWidget.selectedIconForeground": "--on-accent",
  "editorSuggestWidget.focusHighlightForeground": "--on-accent",
  "editorIndentGuide.background1": "--line",
  "editorIndentGuide.activeBackground1": "--text-quiet",
  "editorBracketMatch.border": "--text-quiet",
  "editorGutter.foldingControlForeground": "--text-quiet",
  descriptionForeground: "--text-quiet",
  focusBorder: "--accent",
  foreground: "--text",
  "input.background": "--ground",
  "input.foreground": "--text",
  "input.border": "--line",
  "list.hoverBackground": "--line",
  "list.focusBackground": "--accent",
  "list.focusForeground": "--on-accent",
  "list.activeSelectionBackground": "--accent",
  "list.activeSelectionForeground": "--on-accent",
  "menu.background": "--ground-raised",
  "menu.foreground": "--text",
  "menu.selectionBackground": "--accent",
  "menu.selectionForeground": "--on-accent",
  "menu.separatorBackground": "--line",
  "textLink.foreground": "--accent",
  "peekViewResult.background": "--ground-raised",
};

/** Sets the theme, and again each time that the system changes it; what it gives does it once more. */
export function followSystemTheme(): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    editor.defineTheme("page", pageTheme(dark.matches));
    editor.setTheme("page");
  };
  dark.addEventListener("change", apply);
  apply();
  return apply;
}

function pageTheme(isDark: boolean): editor.IStandaloneThemeData {
  const colours = resolved([codeColours, nameColours, editorColours].flatMap((table) => Object.values(table)));
  const colour = (property: string) => colours.get(property) ?? "#808080";
  return {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    rules: Object.entries({ ...codeColours, ...nameColours }).map(([token, property]) => ({
      token,
      foreground: colour(property).slice(1),
      ...(token === "declaration" || token === "step" ? { fontStyle: "bold" } : {}),
    })),
    colors: Object.fromEntries(Object.entries(editorColours).map(([id, property]) => [id, colour(property)])),
  };
}

/** Custom properties as `#rrggbb`, however a style sheet writes them. */
function resolved(properties: readonly string[]): ReadonlyMap<string, string> {
  const probe = document.createElement("span");
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const entries = [...new Set(properties)].map((property): [string, string] => {
    probe.style.color = `var(${property})`;
    const parts = style.color.match(/\d+/g) ?? [];
    return [
      property,
      `#${parts
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`,
    ];
  });
  probe.remove();
  return new Map(entries);
}

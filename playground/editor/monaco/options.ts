/** How Monaco is set up. */

import { editor } from "./api.ts";

export const options: editor.IStandaloneEditorConstructionOptions = {
  accessibilityPageSize: 100,
  acceptSuggestionOnCommitCharacter: false,
  // Enter after a word that is whole already ends the line.
  acceptSuggestionOnEnter: "smart",
  automaticLayout: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: "var(--mono)",
  fontSize: 13,
  glyphMargin: true,
  gotoLocation: { multipleDefinitions: "goto", alternativeDefinitionCommand: "" },
  lightbulb: { enabled: editor.ShowLightbulbIconMode.OnCode },
  lineHeight: 20,
  lineNumbersMinChars: 3,
  links: false,
  matchBrackets: "always",
  minimap: { enabled: false },
  overviewRulerLanes: 2,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { other: true, strings: false, comments: false },
  renderFinalNewline: "on",
  renderLineHighlight: "line",
  scrollBeyondLastLine: false,
  "semanticHighlighting.enabled": true,
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  // Names are completed in the gaps of what was just completed, too. A name that is written otherwise is another one: what
  // is likely meant is said as a problem, and mended when somebody wants it.
  suggest: { filterGraceful: false, snippetsPreventQuickSuggestions: false },
  tabSize: 2,
  // In its shadow, Monaco's menu does not see the colours of its own theme.
  useShadowDOM: false,
  wordBasedSuggestions: "off",
  wordWrap: "on",
};

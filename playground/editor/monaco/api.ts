/** Monaco's interface, and with it what every editor of Monaco has: typing, selecting, undoing. */

export * from "monaco-editor/editor/editor.api.js";

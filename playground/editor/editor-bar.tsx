/** The line below the source: how far the editor is, where the cursor stands, and laying the text out. */

import { ask, WorkerFailure } from "../client.ts";
import { failure } from "../state/checked.ts";
import { cursor, editSource, source } from "../state/source.ts";
import { inLanguage } from "../texts/texts.ts";
import { hasFailed, phase } from "./phase.ts";
import { editorTexts } from "./texts.ts";

interface EditorBarProps {
  readonly retry: () => void;
}

export function EditorBar({ retry }: EditorBarProps) {
  const texts = inLanguage(editorTexts);
  const now = phase.value;
  return (
    <div class="editor-bar">
      <span class="editor-state" role="status">
        {now === "core" || now === "whole" ? texts.leaving : texts.missing[now]}
      </span>
      {hasFailed.value && (
        <button type="button" onClick={retry}>
          {texts.again}
        </button>
      )}
      <Position />
      <button type="button" onClick={() => void formatSource()}>
        {texts.format}
      </button>
    </div>
  );
}

function Position() {
  const before = source.value.slice(0, cursor.value).split("\n");
  const text = inLanguage(editorTexts).position(before.length, (before.at(-1)?.length ?? 0) + 1);
  return <span class="editor-position">{text}</span>;
}

/** Lays the text out anew, unless it has changed meanwhile. */
async function formatSource(): Promise<void> {
  const text = source.peek();
  try {
    const edits = await ask("format", { text });
    if (source.peek() === text && edits.length > 0) editSource(edits);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
  }
}

/** The source: a plain text area at once, and the whole editor in its place when that is loaded. */

import { useEffect, useRef } from "preact/hooks";
import { frameTexts } from "../frame/texts.ts";
import { cursor, edited, source, useEditor } from "../state/source.ts";
import { inLanguage } from "../texts/texts.ts";
import "./editor.css";

export function Editor() {
  const area = useRef<HTMLTextAreaElement>(null);
  const texts = inLanguage(frameTexts);
  useEffect(() => {
    useEditor({
      apply(edits) {
        source.value = edited(source.value, edits);
      },
      reveal({ start, end }) {
        area.current?.focus();
        area.current?.setSelectionRange(start, end);
      },
    });
  }, []);
  return (
    <textarea
      ref={area}
      class="plain-editor"
      aria-label={texts.source}
      spellcheck={false}
      autocapitalize="off"
      autocomplete="off"
      value={source.value}
      onInput={({ currentTarget }) => (source.value = currentTarget.value)}
      onSelect={({ currentTarget }) => (cursor.value = currentTarget.selectionStart)}
    />
  );
}

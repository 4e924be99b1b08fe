/** The source: a plain text area at once, and the whole editor in its place when that is loaded. */

import { useEffect, useRef } from "preact/hooks";
import { cursor, source, useEditor } from "../state/source.ts";
import { EditorBar } from "./editor-bar.tsx";
import { watchHands } from "./hands.ts";
import { loadWholeEditor } from "./load.ts";
import { phase } from "./phase.ts";
import { PlainEditor, plainSourceEditor } from "./plain-editor.tsx";
import { createTypingRecord } from "./typing-record.ts";
import type { Handover } from "./whole-editor.ts";
import "./editor.css";

export function Editor() {
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void openIn(area.current, place.current), []);
  return (
    <div class="editor">
      {phase.value !== "whole" && <PlainEditor area={area} />}
      <div ref={place} class="whole-editor" />
      <EditorBar retry={() => void openIn(area.current, place.current)} />
    </div>
  );
}

/** Shows the whole editor when it is loaded; until then, the text area is the editor of the page. */
async function openIn(area: HTMLTextAreaElement | null, place: HTMLDivElement | null): Promise<void> {
  if (!area || !place) return;
  // Browsers begin at the end of the text.
  if (document.activeElement !== area) area.setSelectionRange(cursor.peek(), cursor.peek());
  useEditor(plainSourceEditor(area));
  const record = createTypingRecord(source.peek());
  const stop = source.subscribe((text) => record.take(text, area.selectionEnd, performance.now()));
  const hands = watchHands(area);
  phase.value = "loading";
  try {
    const open = await loadWholeEditor().catch(() => undefined);
    await hands.free();
    if (open) useEditor(open(place, handover(area, record.read())));
    phase.value = open ? "whole" : "failed";
  } catch (bug) {
    phase.value = "failed";
    throw bug;
  } finally {
    stop();
    hands.stopWatching();
  }
}

function handover(area: HTMLTextAreaElement, typed: Handover["typed"]): Handover {
  const frame = area.closest(".plain-editor");
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  return {
    typed,
    selectionStart: area.selectionStart,
    selectionEnd: area.selectionEnd,
    isBackward: area.selectionDirection === "backward",
    isFocused: document.activeElement === area,
    firstLine: Math.round((frame?.scrollTop ?? 0) / lineHeight),
  };
}

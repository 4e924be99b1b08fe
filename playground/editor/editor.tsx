/** The source: a plain text area at once, Monaco in its place when that is loaded, and its features when those are. */

import { useEffect, useRef } from "preact/hooks";
import { cursor, source, useEditor } from "../state/source.ts";
import { EditorBar } from "./editor-bar.tsx";
import { watchHands } from "./hands.ts";
import { completeEditor, loadEditor } from "./load.ts";
import type { Handover, OpenedEditor } from "./opened-editor.ts";
import { isPlain, phase } from "./phase.ts";
import { PlainEditor, plainSourceEditor } from "./plain-editor.tsx";
import { createTypingRecord } from "./typing-record.ts";
import "./editor.css";

export function Editor() {
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenedEditor | undefined>(undefined);
  const load = async () => {
    opened.current ??= await openIn(area.current, place.current);
    if (opened.current) await complete(opened.current);
  };
  useEffect(() => void load(), []);
  return (
    <div class="editor" data-editor={phase.value}>
      {isPlain.value && <PlainEditor area={area} />}
      <div ref={place} class="monaco-place" />
      <EditorBar retry={() => void load()} />
    </div>
  );
}

/** Shows Monaco when it is loaded; until then, the text area is the editor of the page. */
async function openIn(
  area: HTMLTextAreaElement | null,
  place: HTMLDivElement | null,
): Promise<OpenedEditor | undefined> {
  if (!area || !place) return undefined;
  // Browsers begin at the end of the text.
  if (document.activeElement !== area) area.setSelectionRange(cursor.peek(), cursor.peek());
  useEditor(plainSourceEditor(area));
  const record = createTypingRecord(source.peek());
  const stop = source.subscribe((text) => record.take(text, area.selectionEnd, performance.now()));
  const hands = watchHands(area);
  phase.value = "loading";
  try {
    const open = await loadEditor().catch(() => undefined);
    await hands.free();
    const opened = open?.(place, handover(area, record.read()));
    if (opened) useEditor(opened);
    phase.value = opened ? "core" : "failed";
    return opened;
  } catch (bug) {
    phase.value = "failed";
    throw bug;
  } finally {
    stop();
    hands.stopWatching();
  }
}

/** Gives Monaco its features when they are loaded. */
async function complete(opened: OpenedEditor): Promise<void> {
  phase.value = "core";
  let isWhole = false;
  try {
    isWhole = await completeEditor(opened);
  } finally {
    phase.value = isWhole ? "whole" : "core failed";
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

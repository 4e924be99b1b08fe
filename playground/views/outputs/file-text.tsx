/**
 * A file, read only: a text area, so that it is read, searched and gone through as any text. Behind it lie bands for the lines that
 * come from the step under the cursor, and marks for those that changed.
 */

import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { MappedLines, OutputFile } from "../../protocol.ts";
import { cursor, revealSource } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { changedLines } from "./changed-lines.ts";
import { type Lines, linesOf, placeOf } from "./line-map.ts";
import { outputTexts } from "./texts.ts";

interface FileTextProps {
  readonly file: OutputFile;
  readonly map: readonly MappedLines[];
  /** The file as it was; `undefined` where there was none. */
  readonly before: string | undefined;
}

/** Of a line of the text area, in pixels; outputs.css has it too. */
const lineHeight = 19;

export function FileText({ file, map, before }: FileTextProps) {
  const texts = inLanguage(outputTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const bands = useRef<HTMLDivElement>(null);
  const lit = useMemo(() => linesOf(map, file.path, cursor.value), [map, file.path, cursor.value]);
  const changes = useSignal<readonly Lines[]>([]);
  useEffect(() => {
    let isWanted = true;
    void changedLines(before ?? file.text, file.text).then((found) => {
      if (isWanted) changes.value = found;
    });
    return () => {
      isWanted = false;
    };
  }, [before, file.text, changes]);
  useEffect(() => showLine(area.current, lit[0]?.first), [lit]);
  const go = () => {
    const place = area.current && placeOf(map, file.path, lineAt(area.current));
    if (place) revealSource(place);
  };
  return (
    <>
      <p class="output-note quiet">
        {texts.how} {changes.value.length > 0 && <ChangeButton area={area.current} changes={changes.value} />}
      </p>
      <div class="file-text">
        <div class="bands" aria-hidden="true">
          <div ref={bands}>
            {lit.map((lines) => (
              <Band key={`lit ${lines.first}`} kind="lit" lines={lines} />
            ))}
            {changes.value.map((lines) => (
              <Band key={`changed ${lines.first} ${lines.last}`} kind="changed" lines={lines} />
            ))}
          </div>
        </div>
        <textarea
          ref={area}
          readOnly
          wrap="off"
          spellcheck={false}
          aria-label={texts.content(file.path)}
          value={file.text}
          onScroll={({ currentTarget }) => {
            if (bands.current) bands.current.style.transform = `translateY(${-currentTarget.scrollTop}px)`;
          }}
          onClick={go}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault(); // Else the line end goes into the editor, which has the keyboard then.
            go();
          }}
        />
      </div>
    </>
  );
}

/** How many places changed; goes to the next one below the caret, and round. */
function ChangeButton({
  area,
  changes,
}: {
  readonly area: HTMLTextAreaElement | null;
  readonly changes: readonly Lines[];
}) {
  const texts = inLanguage(outputTexts);
  return (
    <button
      type="button"
      class="fix"
      aria-label={`${texts.changed(changes.length)}. ${texts.toChange}`}
      onClick={() => {
        if (!area) return;
        const line = lineAt(area);
        const next = changes.find(({ first }) => first > line) ?? changes[0];
        if (next) goToLine(area, next.first);
      }}
    >
      {texts.changed(changes.length)} ↓
    </button>
  );
}

function Band({ kind, lines: { first, last } }: { readonly kind: "lit" | "changed"; readonly lines: Lines }) {
  const isGone = last < first;
  const top = (first - 1) * lineHeight;
  const height = isGone ? 2 : (last - first + 1) * lineHeight;
  return (
    <div
      class={`band band-${kind}`}
      data-first={first}
      data-last={last}
      style={{ top: `${top}px`, height: `${height}px` }}
    />
  );
}

/** The line of the caret, from 1. */
function lineAt({ value, selectionStart }: HTMLTextAreaElement): number {
  return value.slice(0, selectionStart).split("\n").length;
}

function goToLine(area: HTMLTextAreaElement, line: number): void {
  const offset = area.value.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(offset, offset);
  showLine(area, line);
}

/** Scrolls so that a line is seen, with some lines around it, unless it is. */
function showLine(area: HTMLTextAreaElement | null, line: number | undefined): void {
  if (!area || line === undefined) return;
  const top = (line - 1) * lineHeight;
  const isSeen = top >= area.scrollTop && top + 3 * lineHeight <= area.scrollTop + area.clientHeight;
  if (!isSeen) area.scrollTop = Math.max(0, top - area.clientHeight / 3);
}

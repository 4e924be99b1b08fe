/** The source as a text area of the browser, with its colours behind it: there at once, and whole in itself. */

import type { ComponentChildren, RefObject } from "preact";
import type { Range } from "../protocol.ts";
import { cursor, edited, lit, type SourceEditor, source } from "../state/source.ts";
import { inLanguage } from "../texts/texts.ts";
import { editorTexts } from "./texts.ts";
import { type Token, tokensOf } from "./tokens.ts";

interface PlainEditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

export function PlainEditor({ area }: PlainEditorProps) {
  return (
    <div class="plain-editor">
      <div class="plain-text">
        <pre aria-hidden="true">
          {coloured(source.value, lit.value)}
          {/* A last line that is empty has a height only if there is something in it. */}
          {"\n "}
        </pre>
        <textarea
          ref={area}
          aria-label={inLanguage(editorTexts).source}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          value={source.value}
          onInput={({ currentTarget }) => (source.value = currentTarget.value)}
          onSelect={({ currentTarget }) => (cursor.value = currentTarget.selectionStart)}
        />
      </div>
    </div>
  );
}

/** What the text area can do for the rest of the page. */
export function plainSourceEditor(area: HTMLTextAreaElement): SourceEditor {
  return {
    apply(edits) {
      const { selectionStart, scrollTop } = area;
      source.value = edited(source.value, edits);
      area.value = source.value;
      area.setSelectionRange(selectionStart, selectionStart);
      area.scrollTop = scrollTop;
    },
    reveal({ start, end }) {
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      scrollTo(area, start);
    },
  };
}

/** The text area is as high as its text, and moves in a frame: the colours behind it know where a place is. */
function scrollTo(area: HTMLTextAreaElement, offset: number): void {
  const pre = area.previousElementSibling;
  const frame = area.closest(".plain-editor");
  if (!pre || !frame) return;
  const place = document.createRange();
  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) {
      place.setStart(node, left);
      break;
    }
    left -= length;
  }
  const { top, bottom } = place.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  if (top < seen.top || bottom > seen.bottom) frame.scrollTop += top - seen.top - seen.height / 2;
}

function coloured(text: string, places: readonly Range[]): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const token of tokensOf(text)) {
    if (token.start > at) parts.push(text.slice(at, token.start));
    parts.push(<span class={classOf(token, places)}>{text.slice(token.start, token.end)}</span>);
    at = token.end;
  }
  return [...parts, text.slice(at)];
}

function classOf({ start, end, kind }: Token, places: readonly Range[]): string {
  const isLit = places.some((place) => place.start < end && start < place.end);
  return isLit ? `code-${kind} lit-place` : `code-${kind}`;
}

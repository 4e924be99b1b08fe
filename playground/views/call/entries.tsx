/** What happens, in words: each leads to its moment and to its place in the source. */

import { computed } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { PlayedCall } from "../../protocol-calls.ts";
import { playhead } from "../../state/call.ts";
import { seek } from "../../state/run.ts";
import { revealSource, source } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { type Entry, entryAt, tellCall } from "./telling.ts";
import { clockText, tellingTexts } from "./telling-texts.ts";
import { callTexts } from "./texts.ts";

export function Entries({ call }: { readonly call: PlayedCall }) {
  const texts = inLanguage(callTexts);
  const words = inLanguage(tellingTexts);
  const entries = useMemo(() => tellCall(call, words), [call, words]);
  const current = useMemo(() => computed(() => entryAt(entries, playhead.value)), [entries]).value;
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => showEntry(list.current, current), [current, entries]);
  return (
    <section aria-label={texts.entries}>
      <h2>{texts.entries}</h2>
      <ol ref={list} class="entries">
        {entries.map((entry, at) => (
          <li class={`entry entry-${entry.kind}`} aria-current={at === current ? "step" : undefined}>
            <button type="button" onClick={() => goTo(entry, call)}>
              <span class="entry-time">{clockText(entry.atSeconds)}</span>
              <span class="entry-text">
                {entry.code !== undefined && <code>{entry.code}</code>} {entry.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Brings an entry into sight within its list; the page stays where it is. Who wants less motion sees no gliding. */
function showEntry(list: HTMLOListElement | null, at: number): void {
  const entry = list?.children[at]?.getBoundingClientRect();
  if (!list || !entry) return;
  const frame = list.getBoundingClientRect();
  if (entry.top >= frame.top && entry.bottom <= frame.bottom) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = list.scrollTop + entry.top - frame.top - (list.clientHeight - entry.height) / 2;
  list.scrollTo({ top, behavior: isCalm ? "instant" : "smooth" });
}

function goTo({ atSeconds, place }: Entry, { text }: PlayedCall): void {
  seek(atSeconds);
  if (place && text === source.peek()) revealSource(place);
}

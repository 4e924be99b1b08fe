/** The rows of the timeline, as a picture; the list of what happens says the same in words. */

import type { PlayedCall } from "../../protocol-calls.ts";
import { seek } from "../../state/run.ts";
import { inLanguage } from "../../texts/texts.ts";
import { clockText } from "./telling-texts.ts";
import { callTexts } from "./texts.ts";
import { type Segment, type Track, ticksOf } from "./tracks-of.ts";

function percent(seconds: number, totalSeconds: number): string {
  return `${(seconds / totalSeconds) * 100}%`;
}

export function Scale({ totalSeconds }: { readonly totalSeconds: number }) {
  return (
    <div class="scale" aria-hidden="true">
      {ticksOf(totalSeconds, 7).map((seconds) => (
        <span style={{ left: percent(seconds, totalSeconds) }}>{clockText(seconds)}</span>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly tracks: readonly Track[];
  readonly totalSeconds: number;
  readonly names: PlayedCall["names"];
}

export function Rows({ tracks, totalSeconds, names }: RowsProps) {
  const texts = inLanguage(callTexts);
  return (
    <div class="rows" aria-hidden="true">
      {tracks.map(({ phone, segments }) => (
        <div class={`row ${phone === undefined ? "row-caller" : ""}`}>
          <span class="row-name">{phone === undefined ? texts.theCaller : (names[phone] ?? phone)}</span>
          <div class="lane" onPointerDown={(event) => scrub(event, totalSeconds)}>
            {segments.map((segment) => (
              <Bar segment={segment} totalSeconds={totalSeconds} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const signs = { answered: "", unconfirmed: "", busy: "✗", declined: "✗", unavailable: "✗", stopped: "" } as const;

function Bar({ segment, totalSeconds }: { readonly segment: Segment; readonly totalSeconds: number }) {
  const texts = inLanguage(callTexts);
  const { from, to, doing, outcome } = segment;
  const sign = outcome === undefined ? "" : signs[outcome];
  return (
    <>
      {to > from && (
        <span
          class={`bar bar-${doing.replaceAll(" ", "-")}`}
          style={{ left: percent(from, totalSeconds), width: percent(to - from, totalSeconds) }}
          title={`${texts.doing[doing]} ${clockText(from)}–${clockText(to)}`}
        >
          {texts.doing[doing]}
        </span>
      )}
      {sign !== "" && (
        <span class={`sign sign-${outcome}`} style={{ left: percent(to, totalSeconds) }}>
          {sign}
        </span>
      )}
    </>
  );
}

/** Puts the playhead where the pointer is, for as long as it is down. */
function scrub(down: PointerEvent & { readonly currentTarget: HTMLElement }, totalSeconds: number): void {
  if (down.button !== 0) return;
  const lane = down.currentTarget;
  const { left, width } = lane.getBoundingClientRect();
  const move = ({ clientX }: PointerEvent) => seek(((clientX - left) / width) * totalSeconds);
  move(down);
  lane.setPointerCapture(down.pointerId);
  lane.addEventListener("pointermove", move);
  lane.addEventListener("lostpointercapture", () => lane.removeEventListener("pointermove", move), { once: true });
}

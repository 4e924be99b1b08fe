/** Puts the call into the text, as a test. */

import { ask, WorkerFailure } from "../../client.ts";
import type { Unsayable } from "../../protocol.ts";
import type { PlayedCall } from "../../protocol-calls.ts";
import { lineOf } from "../../script/fit-script.ts";
import { clockIn } from "../../script/zone-clock.ts";
import { script } from "../../state/call.ts";
import { failure, good } from "../../state/checked.ts";
import { language } from "../../state/page.ts";
import { editSource, revealSource, source } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { callTexts } from "./texts.ts";

export interface Saved {
  /** `outdated`: the text or the call has changed meanwhile. */
  readonly outcome: "saved" | "outdated" | Unsayable;
  /** Of the test. */
  readonly title: string;
}

/** Saves the call that is set now, also where the page still shows the one before, behind all that the text has; goes there. */
export async function saveAsTest(): Promise<Saved> {
  const call = script.peek();
  let title = "";
  try {
    title = titleOf(await ask("call", call), call.zone);
    const answer = await ask("save test", { call, zone: call.zone, title });
    if (answer.kind === "unsayable") return { outcome: answer.reason, title };
    if (answer.text !== source.peek() || call !== script.peek()) return { outcome: "outdated", title };
    editSource([answer.edit]);
    const saved = source.peek().slice(answer.place.start + 1, answer.place.end - 1);
    // An editor may show the new text in the next frame only.
    requestAnimationFrame(() => requestAnimationFrame(() => revealSource(answer.place)));
    return { outcome: "saved", title: saved };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
    return { outcome: "outdated", title };
  }
}

/** `sales, Mon 13:00: boss answers`. */
function titleOf({ trace, names, line, isLost, call }: PlayedCall, zone: string): string {
  const end = trace.at(-1);
  if (end?.kind !== "end") return "";
  const kind = isLost ? "lost" : end.how === "answered" || end.how === "message" ? end.how : "other";
  const ends = inLanguage(callTexts).testTitle[kind](end.phone === undefined ? "" : (names[end.phone] ?? end.phone));
  const office = good.peek()?.office;
  const isTimed = office && lineOf(office, call.called)?.zone !== undefined;
  const parts = [
    ...(office && office.lines.length > 1 && line !== undefined ? [line] : []),
    ...(isTimed ? [timeText(zone, call.atMs)] : []),
  ];
  return parts.length > 0 ? `${parts.join(", ")}: ${ends}` : ends;
}

/** `Mon 13:00`, with seconds where there are some. */
function timeText(zone: string, atMs: number): string {
  const { date, time } = clockIn(zone, atMs);
  const weekday = new Intl.DateTimeFormat(language.value, { weekday: "short", timeZone: "UTC" }).format(
    Date.parse(date),
  );
  return `${weekday} ${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}

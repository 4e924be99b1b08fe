/** The call that is shown: what is dialled, who calls when, what everybody does; and where its playhead stands. */

import { computed, effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { Call, Range } from "../protocol.ts";
import type { FirstCallRequest, PlayedCall, Script } from "../protocol-calls.ts";
import { fitScript } from "../script/fit-script.ts";
import { timed } from "../script/timed.ts";
import { checked, failure, type GoodText, good, isStale } from "./checked.ts";
import { source } from "./source.ts";

/** The zone of the reader. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A call that nobody has set: nobody does anything. Nothing is dialled, and at no time, until a text is good. */
export const unsetScript: Script = { called: "", caller: "+79161234567", atMs: 0, phones: {}, zone: ownZone };

/** What happens in the call; changed as a whole. */
export const script = signal<Script>(unsetScript);

/** The instant that the page has taken for a call without one; 0 until then. */
export const usualInstant = signal(0);

/** The call as the simulator plays it on the last good text; `undefined` until there is one. */
export const played = signal<PlayedCall | undefined>(undefined);

/** Where the playhead stands: seconds since the call arrived. */
export const playhead = signal(0);

/** Whether it has left the beginning. */
export const hasBegun = computed(() => playhead.value > 0);

/** Whether it runs. */
export const isRunning = signal(false);

/** How fast it runs: call seconds a second. */
export const speed = signal(4);

/** The step of the source in which the call is at the playhead; `undefined` while the text is another one. */
export const currentPlace = computed<Range | undefined>(() => {
  if (!played.value || played.value.text !== source.value) return undefined;
  return played.value.visits.findLast(({ atSeconds }) => atSeconds <= playhead.value)?.place;
});

/** Changes some of the script. */
export function changeScript(change: Partial<Script>): void {
  script.value = { ...script.peek(), ...change };
}

/** The script that went with the first text. */
let asked: Script | undefined;

/** The call that the page opens with, to go with the first text. */
export function firstCall(): FirstCallRequest {
  asked = script.peek();
  return { script: asked, ownZone, nowMs: Date.now() };
}

/** Plays the call each time that it or the text changes. A text that lacks what the script has changes the script first. */
export function keepPlaying(): void {
  let fitted: GoodText | undefined;
  let isPlayed = false;
  effect(() => {
    const [made, call] = [good.value, script.value];
    if (!made || !isSettled(made)) return;
    const { office } = made;
    const first = call === asked ? made.firstCall : undefined;
    const fitting =
      made === fitted ? call : (first?.script ?? fitScript(call, { office, before: fitted?.office, ownZone }));
    fitted = made;
    if (first) show(first.played);
    if (fitting !== call || call.atMs === 0) setFitting(timed(fitting, Date.now()));
    else if (!isPlayed) void play(call);
    isPlayed = first !== undefined;
  });
}

/** An instant that nobody has set is remembered. */
function setFitting(fitting: Script): void {
  if (script.peek().atMs === 0) usualInstant.value = fitting.atMs;
  script.value = fitting;
}

/** Whether the newest text has been compiled: else a call that came with it would be played on the one before. */
function isSettled({ text }: GoodText): boolean {
  return text === source.value || (isStale.value && checked.value?.text === source.value);
}

async function play(call: Call): Promise<void> {
  try {
    const answer = await ask("call", call);
    if (script.peek() === call) show(answer);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
  }
}

function show(answer: PlayedCall): void {
  played.value = answer;
  playhead.value = Math.min(playhead.peek(), answer.endSeconds);
}

/** The call that is shown: what is dialled, who calls when, what everybody does; and where its playhead stands. */

import { computed, effect, signal } from "@preact/signals";
import { ask, WorkerFailure } from "../client.ts";
import type { Call, PlayedCall, Range } from "../protocol.ts";
import { checked, failure, type GoodText, good, isStale } from "./checked.ts";
import { fitScript } from "./fit-script.ts";
import { source } from "./source.ts";
import { nextLunch } from "./zone-clock.ts";

/** A call, and the zone in which its instant is shown. */
export interface Script extends Call {
  readonly zone: string;
}

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

/** Plays the call each time that it or the text changes. A text that lacks what the script has changes the script first. */
export function keepPlaying(): void {
  let fitted: GoodText | undefined;
  effect(() => {
    const [made, call] = [good.value, script.value];
    if (!made || !isSettled(made)) return;
    const { office } = made;
    const fitting = made === fitted ? call : fitScript(call, { office, before: fitted?.office, ownZone });
    fitted = made;
    if (fitting.atMs === 0) {
      usualInstant.value = nextLunch(fitting.zone, Date.now());
      script.value = { ...fitting, atMs: usualInstant.value };
    } else if (fitting !== call) script.value = fitting;
    else void play(call);
  });
}

/** Whether the newest text has been compiled: else a call that came with it would be played on the one before. */
function isSettled({ text }: GoodText): boolean {
  return text === source.value || (isStale.value && checked.value?.text === source.value);
}

async function play(call: Call): Promise<void> {
  try {
    const answer = await ask("call", call);
    if (script.peek() !== call) return;
    played.value = answer;
    playhead.value = Math.min(playhead.peek(), answer.endSeconds);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
  }
}

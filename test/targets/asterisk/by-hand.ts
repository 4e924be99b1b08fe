/**
 * Dialplans written by hand, wrong on purpose where a trap is, to see the walker do what a real Asterisk does with them.
 */

import type { Call, PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { walk } from "../../../targets/asterisk/walk.ts";

/** Monday 2 March 2026, in UTC. */
export const at = (time: string, day = 2) => Date.parse(`2026-03-0${day}T${time}Z`);

export function play(extensions: string, call: Partial<Call> = {}, voicemail = "[default]\nleads => 4711,leads\n") {
  const files = new Map([
    ["extensions.conf", extensions],
    ["voicemail.conf", voicemail],
  ]);
  const whole: Call = { called: "100", caller: "+79161234567", atMs: at("12:00:00"), phones: {}, ...call };
  return walk(files, whole, { soundSeconds: () => 3 });
}

/** A dialplan of one extension. */
export const steps = (...apps: readonly string[]) =>
  `[vats]\n${apps.map((app, n) => (n === 0 ? `exten => 100,1,${app}` : ` same => n,${app}`)).join("\n")}\n`;

/** How a call ends, and what is complained about. */
export function ending(extensions: string, call: Partial<Call> = {}) {
  const { trace, complaints } = play(extensions, call);
  const last = trace.at(-1);
  return {
    how: last?.kind === "end" ? last.how : undefined,
    at: last?.kind === "end" ? last.atSeconds : undefined,
    complaints,
  };
}

export const phones = (behaviours: Readonly<Record<string, PhoneBehaviour>>) => ({ phones: behaviours });
export const busy: PhoneBehaviour = { kind: "busy" };
export const declines: PhoneBehaviour = { kind: "declines" };
export const unavailable: PhoneBehaviour = { kind: "unavailable" };
export const silent: PhoneBehaviour = { kind: "silent" };

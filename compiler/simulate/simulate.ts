/**
 * One call on a virtual clock: drives `flow/step.ts` with a script of what callers and phones do. What this shows is
 * what the engines are held to. Must not know targets, nor how a timeline is printed.
 */

import { holds, type Moment } from "../flow/guards.ts";
import type { Build, CallFlow, Line, Phone, StateId } from "../flow/ir.ts";
import {
  outcomeOf,
  type Position,
  type Request,
  type RingOutcome,
  requestOf,
  settle,
  stateAt,
  step,
} from "../flow/step.ts";
import { behaviourOf, type Call, phoneKey } from "./call.ts";
import type { RingEvent, Trace, TraceEvent } from "./trace.ts";

/** How long each sound plays; also of `universal`, the exchange's own greeting. */
export interface SoundWorld {
  soundSeconds(sound: string): number;
}

/** That a call came to a state, and for a choice which arm it took (its index, or `otherwise`). */
export interface Visit {
  readonly state: StateId;
  readonly atSeconds: number;
  readonly arm?: number | "otherwise";
}

export interface Simulation {
  readonly trace: Trace;
  readonly visits: readonly Visit[];
  /** The line that took the call; `undefined` for a number that no line names. */
  readonly line: Line | undefined;
}

/** Plays one call. The build must be without errors. */
export function simulate(build: Build, call: Call, world: SoundWorld): Simulation {
  const line = lineOf(build, call.called);
  const flow = line && build.flows.find(({ name }) => name === line.flow);
  if (!line || !flow) return { trace: [{ kind: "end", how: "unknown", atSeconds: 0 }], visits: [], line: undefined };
  const run: Run = { flow, call, world, line: line.name, events: [], visits: [], seconds: 0 };
  let position: Position | undefined = { state: flow.start, isAnswered: false };
  while (position) {
    const settled = decide(position, run);
    const outcome: Played | undefined = play(requestOf(flow, settled), run);
    position = outcome && step(flow, settled, outcome);
  }
  return { trace: run.events, visits: run.visits, line };
}

/** The line that takes a number: the one that names it, else the one for all others. */
export function lineOf(build: Build, called: string): Line | undefined {
  const digits = /^\+?([0-9]+)$/.exec(called)?.[1];
  const named = build.lines.find(
    ({ numbers }) => digits !== undefined && numbers !== "*" && numbers.includes(`+${digits}`),
  );
  return named ?? build.lines.find(({ numbers }) => numbers === "*");
}

/** How long a sound plays where nothing tells: a text 15 characters a second (language §4), a file 5 s, the greeting 6 s. */
export function soundWorldOf(build: Build): SoundWorld {
  const seconds = new Map(
    build.prompts.map((prompt) => [
      prompt.sound,
      prompt.kind === "say" ? prompt.text.length / 15 : (prompt.seconds ?? 5),
    ]),
  );
  return { soundSeconds: (sound) => seconds.get(sound) ?? universalSeconds };
}

const universalSeconds = 6;

interface Run {
  readonly flow: CallFlow;
  readonly call: Call;
  readonly world: SoundWorld;
  readonly line: string;
  readonly events: TraceEvent[];
  readonly visits: Visit[];
  /** The virtual clock: seconds since the call arrived. */
  seconds: number;
}

type Played = Parameters<typeof step>[2];

/** Takes the choices that stand at the position, noting each. */
function decide(position: Position, run: Run): Position {
  const moment: Moment = { atMs: run.call.atMs + run.seconds * 1000, caller: run.call.caller, line: run.line };
  const settled = settle(run.flow, position, (guard) => holds(guard, moment));
  for (let id = position.state; ; ) {
    const state = stateAt(run.flow, id);
    if (state.kind !== "choose") {
      run.visits.push({ state: id, atSeconds: run.seconds });
      return settled;
    }
    const arm = state.arms.findIndex(({ guard }) => holds(guard, moment));
    run.visits.push({ state: id, atSeconds: run.seconds, arm: arm < 0 ? "otherwise" : arm });
    id = state.arms[arm]?.next ?? state.otherwise;
  }
}

/** Plays what the call asks for; `undefined` when the call is over. */
function play(request: Request, run: Run): Played | undefined {
  switch (request.kind) {
    case "ring":
      return ring(request, run);
    case "play":
      return announce(request.prompt.sound, run) ? { kind: "elapsed" } : undefined;
    case "wait":
      return advance(request.seconds, run) ? { kind: "elapsed" } : undefined;
    case "message":
      message(request, run);
      return undefined;
    case "end":
      run.events.push({ kind: "end", how: request.how, atSeconds: run.seconds });
      return undefined;
  }
}

/** Lets time pass; false, with the call's end noted, if the caller gives up before it has. */
function advance(seconds: number, run: Run): boolean {
  const gone = run.call.hangsUpAfterSeconds;
  const isUp = gone === undefined || gone >= run.seconds + seconds;
  run.seconds = isUp ? run.seconds + seconds : Math.max(gone, run.seconds);
  if (!isUp) run.events.push({ kind: "end", how: "caller", atSeconds: run.seconds });
  return isUp;
}

function announce(sound: string, run: Run): boolean {
  const startSeconds = run.seconds;
  const at = run.events.length;
  const isUp = advance(run.world.soundSeconds(sound), run);
  run.events.splice(at, 0, { kind: "play", sound, startSeconds, endSeconds: run.seconds });
  return isUp;
}

function message({ mailbox }: Request & { kind: "message" }, run: Run): void {
  const greeting = mailbox.greeting === "universal" ? "universal" : mailbox.greeting.sound;
  const startSeconds = run.seconds;
  if (!advance(run.world.soundSeconds(greeting), run)) return;
  run.events.push({ kind: "message", mailbox: mailbox.name, greeting, startSeconds, recordSeconds: run.seconds });
  run.events.push({ kind: "end", how: "message", atSeconds: run.seconds });
}

/** All phones together: who answers first, or that nobody does, and when it is over. */
function ring({ phones, ringSeconds }: Request & { kind: "ring" }, run: Run): Played | undefined {
  const legs = phones.map((phone) => legOf(phone, run.call));
  const answer = Math.min(
    ...legs.map((leg) => (leg.outcome === "answered" ? leg.afterSeconds : Number.POSITIVE_INFINITY)),
  );
  const gaveUp = Math.max(...legs.map((leg) => leg.afterSeconds));
  const gone = (run.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - run.seconds;
  const endSeconds = Math.max(0, Math.min(answer, gaveUp, ringSeconds, gone));
  const winner =
    answer <= endSeconds && answer < ringSeconds && answer < gone
      ? legs.find((leg) => leg.afterSeconds === answer && leg.outcome === "answered")
      : undefined;
  const rings = legs.map((leg) => ringEvent(leg, leg === winner, endSeconds, run.seconds));
  run.events.push(...rings);
  run.seconds += endSeconds;
  if (winner) run.events.push({ kind: "end", how: "answered", phone: winner.phone, atSeconds: run.seconds });
  else if (gone <= endSeconds) run.events.push({ kind: "end", how: "caller", atSeconds: run.seconds });
  if (winner || gone <= endSeconds) return undefined;
  return { kind: "rung", outcome: unanswered(rings) };
}

interface Leg {
  readonly phone: string;
  readonly outcome: RingEvent["outcome"];
  /** When it answers or gives up; for ever if it rings on. */
  readonly afterSeconds: number;
}

function legOf(phone: Phone, call: Call): Leg {
  const key = phoneKey(phone);
  const behaviour = behaviourOf(call, key);
  switch (behaviour.kind) {
    case "answers":
      return { phone: key, outcome: "answered", afterSeconds: behaviour.afterSeconds };
    case "busy":
      return { phone: key, outcome: "busy", afterSeconds: behaviour.afterSeconds ?? 0 };
    case "declines":
      return { phone: key, outcome: "declined", afterSeconds: behaviour.afterSeconds ?? 0 };
    case "unavailable":
      return { phone: key, outcome: "unavailable", afterSeconds: 0 };
    case "silent":
      return { phone: key, outcome: "stopped", afterSeconds: Number.POSITIVE_INFINITY };
  }
}

function ringEvent(leg: Leg, isWinner: boolean, endSeconds: number, startedAt: number): RingEvent {
  const hasRefused = leg.outcome !== "answered" && leg.afterSeconds <= endSeconds;
  const outcome = isWinner ? "answered" : hasRefused ? leg.outcome : "stopped";
  const lasted = Math.min(leg.afterSeconds, endSeconds);
  return { kind: "ring", phone: leg.phone, startSeconds: startedAt, endSeconds: startedAt + lasted, outcome };
}

function unanswered(rings: readonly RingEvent[]): RingOutcome {
  return outcomeOf(rings.map(({ outcome }) => (outcome === "answered" ? "stopped" : outcome)));
}

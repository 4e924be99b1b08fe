/**
 * One call on a virtual clock: drives `flow/step.ts` with a script of what callers and phones do. What this shows is
 * what the engines are held to. Must not know targets, nor how a timeline is printed.
 */

import { callerDigits, internationalDigits } from "../flow/callers.ts";
import { holds, type Moment } from "../flow/guards.ts";
import type { Build, CallFlow, HuntState, Line, LostAction, Phone, StateId } from "../flow/ir.ts";
import {
  arrivalAt,
  type Event,
  outcomeOf,
  type Position,
  type Request,
  type RingOutcome,
  requestOf,
  settle,
  step,
} from "../flow/step.ts";
import { type Call, type PhoneKey, phoneKey } from "./call.ts";
import { type Press, pressesOf, typeKeys } from "./menu.ts";
import { playRing, type RingRequest } from "./ring.ts";
import type { Ending, NotifyEvent, RingEvent, Trace, TraceEvent } from "./trace.ts";

/** How long each sound plays; also of `universal`, the exchange's own greeting. */
export interface SoundWorld {
  soundSeconds(sound: string): number;
}

/** That a call came to a state, and for a choice which arm it took (its index, or `otherwise`). */
export interface Visit {
  readonly state: StateId;
  readonly atSeconds: number;
  readonly arm?: number | "otherwise";
  /** How many events the trace had then: those from there on, up to the next visit's, are this one's. */
  readonly eventsBefore: number;
  /** What came of it; absent where it takes no time, and where the call ended in it. */
  readonly outcome?: Event;
  /** Of a menu: what was pressed and is none of its keys. */
  readonly wrongKey?: string;
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
  const run: Run = {
    flow,
    call,
    world,
    arrival: momentOf(build, call, line.name, 0),
    events: [],
    visits: [],
    seconds: 0,
    playings: 0,
    presses: [],
    typed: "",
    timesRung: new Map(),
  };
  let position: Position | undefined = arrivalAt(flow.start);
  while (position) {
    const settled = decide(position, run);
    const outcome: Event | undefined = play(requestOf(flow, settled), settled, run);
    noteOutcome(run, outcome);
    position = outcome && step(flow, settled, outcome);
  }
  return { trace: run.events, visits: run.visits, line };
}

function noteOutcome({ visits, typed }: Run, outcome: Event | undefined): void {
  const last = visits.pop();
  const wrong = outcome?.kind === "wrong key" ? { wrongKey: typed } : {};
  if (last) visits.push(outcome ? { ...last, outcome, ...wrong } : last);
}

/** What guards see of a call so many seconds after it came in on a line. */
export function momentOf(build: Build, call: Call, line: string, seconds: number): Moment {
  const initial = Object.fromEntries(build.switches.map(({ name, initial: state }) => [name, state]));
  const switches = { ...initial, ...call.switches };
  const { caller } = call;
  return { atMs: call.atMs + seconds * 1000, caller, line, switches, nationalForm: build.nationalForm };
}

/** What is dialled where a line takes every number. No number begins with `+10`. */
const anyNumber = "+10000000000";

/** A number that is dialled to call a line: its first. */
export function numberOf({ numbers }: Line): string {
  return numbers === "*" ? anyNumber : (numbers[0] ?? anyNumber);
}

/** The line that takes a number: the one that names it, else the one for all others. */
export function lineOf(build: Build, called: string): Line | undefined {
  const named = build.lines.find(({ dialled }) => dialled !== "*" && dialled.includes(called));
  return named ?? build.lines.find(({ numbers }) => numbers === "*");
}

/** How long a sound plays where nothing tells: a text 15 characters a second (language §4), a file 5 s, the greeting 6 s. */
export function soundWorldOf(build: Build): SoundWorld {
  const seconds = new Map(
    build.prompts.map((prompt) => [
      prompt.sound,
      prompt.kind === "say" ? (prompt.recording?.seconds ?? prompt.text.length / 15) : (prompt.seconds ?? 5),
    ]),
  );
  return { soundSeconds: (sound) => seconds.get(sound) ?? universalSeconds };
}

const universalSeconds = 6;

interface Run {
  readonly flow: CallFlow;
  readonly call: Call;
  readonly world: SoundWorld;
  /** What guards saw when the call came. */
  readonly arrival: Moment;
  readonly events: TraceEvent[];
  readonly visits: Visit[];
  /** The virtual clock: seconds since the call arrived. */
  seconds: number;
  /** How many menus have played. */
  playings: number;
  /** Keys that are still to be pressed, from those that a menu did not need: the next one hears them if it plays then. */
  presses: readonly Press[];
  /** What the last menu that played has heard. */
  typed: string;
  /** How often each phone has begun to ring. */
  readonly timesRung: Map<PhoneKey, number>;
}

/** Takes what takes no time at the position, noting each. */
function decide(arrived: Position, run: Run): Position {
  const moment = { ...run.arrival, atMs: run.arrival.atMs + run.seconds * 1000 };
  const { position, passed } = settle(run.flow, arrived, (guard) => holds(guard, moment));
  for (const visit of [...passed, { state: position.state }])
    run.visits.push({ ...visit, atSeconds: run.seconds, eventsBefore: run.events.length });
  return position;
}

/** Plays what the call asks for; `undefined` when the call is over. */
function play(request: Request, position: Position, run: Run): Event | undefined {
  switch (request.kind) {
    case "ring":
      return rung(ring(request.state.phones, request.state, position, run));
    case "hunt":
      return rung(hunt(request.state, position, run));
    case "queue":
      return queue(request, position, run);
    case "menu":
      return menu(request, position, run);
    case "play":
      return announce(request.prompt.sound, position, run) ? { kind: "elapsed" } : undefined;
    case "wait":
      return advance(request.seconds, position, run) ? { kind: "elapsed" } : undefined;
    case "notify":
      run.events.push(telling(request.url, "", position.tags, run));
      return { kind: "elapsed" };
    case "message":
      return message(request, position, run);
    case "end":
      return end(request.how, request.isLost, position, run);
  }
}

function rung(outcome: RingOutcome | undefined): Event | undefined {
  return outcome && { kind: "rung", outcome };
}

/** Notes the end of the call and, where it is lost, what is done then. */
function end(how: Ending, isLost: boolean, position: Position, run: Run, phone?: string): undefined {
  let { tags } = position;
  for (const action of isLost ? run.flow.lost : ([] as readonly LostAction[])) {
    if (action.kind === "tag") tags = { ...tags, [action.key]: action.value };
    else run.events.push(telling(action.url, how, tags, run));
  }
  run.events.push({
    kind: "end",
    how,
    ...(phone === undefined ? {} : { phone }),
    atSeconds: run.seconds,
    ...(how === "answered" && position.isRecorded ? { isRecorded: true } : {}),
    ...(Object.keys(tags).length > 0 ? { tags } : {}),
  });
}

/** A URL is told: the fields that do not differ from call to call. */
function telling(url: string, ended: string, tags: Position["tags"], run: Run): NotifyEvent {
  const { call } = run;
  const { nationalForm, line } = run.arrival;
  const from = internationalDigits(call.caller, nationalForm);
  const to = callerDigits(call.called) && internationalDigits(call.called, nationalForm);
  const fields = {
    line,
    from: from === undefined ? "anonymous" : `+${from}`,
    to: to === undefined ? "" : `+${to}`,
    ended,
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`tag_${key}`, value])),
  };
  return { kind: "notify", url, fields, atSeconds: run.seconds };
}

function secondsUntilGone(run: Run): number {
  return (run.call.hangsUpAfterSeconds ?? Number.POSITIVE_INFINITY) - run.seconds;
}

/** Lets time pass; false, with the call's end noted, if the caller gives up before it has. */
function advance(seconds: number, position: Position, run: Run): boolean {
  const left = secondsUntilGone(run);
  const isUp = left >= seconds;
  run.seconds += isUp ? seconds : Math.max(left, 0);
  if (!isUp) end("caller", true, position, run);
  return isUp;
}

/** Puts an event before what `advance` notes in its time. */
function during(run: Run, lasts: () => boolean, event: () => TraceEvent): boolean {
  const at = run.events.length;
  const isUp = lasts();
  run.events.splice(at, 0, event());
  return isUp;
}

function announce(sound: string, position: Position, run: Run, seconds = run.world.soundSeconds(sound)): boolean {
  const startSeconds = run.seconds;
  return during(
    run,
    () => advance(seconds, position, run),
    () => ({ kind: "play", sound, startSeconds, endSeconds: run.seconds }),
  );
}

function message({ mailbox }: Request & { kind: "message" }, position: Position, run: Run): undefined {
  const greeting = mailbox.greeting === "universal" ? "universal" : mailbox.greeting.sound;
  const startSeconds = run.seconds;
  if (!advance(run.world.soundSeconds(greeting), position, run)) return;
  run.events.push({ kind: "message", mailbox: mailbox.name, greeting, startSeconds, recordSeconds: run.seconds });
  end("message", false, position, run);
}

type Rung = Pick<RingRequest, "phones" | "ringSeconds" | "ears">;

/** Rings phones together; `undefined` when the call is over. */
function ring(phones: RingRequest["phones"], { ringSeconds, ears }: Rung, position: Position, run: Run) {
  const goneSeconds = secondsUntilGone(run);
  const { soundSeconds } = run.world;
  const timesRung = (phone: PhoneKey) => run.timesRung.get(phone) ?? 0;
  const request = { phones, ringSeconds, ears, shows: position.shows, goneSeconds, soundSeconds, timesRung };
  const { rings, winner, endSeconds, isCallerGone, outcome } = playRing(request, run.call, run.seconds);
  run.events.push(...rings);
  for (const { phone } of rings) run.timesRung.set(phone, timesRung(phone) + 1);
  run.seconds += endSeconds;
  if (winner !== undefined) return end("answered", false, position, run, winner);
  return isCallerGone ? end("caller", true, position, run) : outcome;
}

/** One phone after another, in the order that the script says. */
function hunt(state: HuntState, position: Position, run: Run): RingOutcome | undefined {
  const from = run.events.length;
  for (const phone of huntOrder(state, run.call)) {
    if (ring([phone], state, position, run) === undefined) return undefined;
  }
  const rings = run.events.slice(from).filter((event): event is RingEvent => event.kind === "ring");
  return outcomeOf(rings.map(({ outcome }) => (outcome === "answered" ? "stopped" : outcome)));
}

function huntOrder({ phones, order }: HuntState, { order: wanted = [] }: Call): HuntState["phones"] {
  const place = (phone: Phone) => {
    const at = wanted.indexOf(phoneKey(phone));
    return at < 0 ? wanted.length : at;
  };
  if (order === "random") return phones.toSorted((one, other) => place(one) - place(other));
  const first = wanted.map((key) => phones.findIndex((phone) => phoneKey(phone) === key)).find((at) => at >= 0) ?? 0;
  return [...phones.slice(first), ...phones.slice(0, first)];
}

/** How long free agents ring, and how long they then do not (language §4). */
export const agentRingSeconds = 15;
export const agentRestSeconds = 5;

/** What is shorter comes of adding fractions, as announcements have, and is no time. */
const noiseSeconds = 1e-6;

function queue(request: Request & { kind: "queue" }, position: Position, run: Run): Event | undefined {
  const { queue: waiting, seconds } = request;
  const until = run.seconds + seconds;
  run.events.push({ kind: "queue", queue: waiting.name, startSeconds: run.seconds });
  const phones = waiting.agents.map((agent) => ({ ...agent, afterSeconds: 0, confirms: false }));
  const ears = { whisper: undefined, confirm: undefined, music: undefined };
  const answered = { ...position, isAnswered: true };
  while (until - run.seconds > noiseSeconds) {
    const ringSeconds = Math.min(agentRingSeconds, until - run.seconds);
    const outcome = ring(phones, { phones, ringSeconds, ears }, answered, run);
    if (outcome === undefined) return undefined;
    if (outcome === "unavailable") break;
    if (!advance(Math.min(agentRestSeconds, until - run.seconds), answered, run)) return undefined;
  }
  return { kind: "rung", outcome: "unanswered" };
}

function menu({ state }: Request & { kind: "menu" }, position: Position, run: Run): Event | undefined {
  const startSeconds = run.seconds;
  const own = pressesOf(run.call.keys?.[run.playings] ?? "", startSeconds);
  run.playings += 1;
  const { sound } = state.prompt;
  const keys = state.keys.map(({ digits }) => digits);
  // What was pressed while nothing asked is nobody's.
  const presses = [...run.presses.filter(({ atSeconds }) => atSeconds >= startSeconds), ...own]
    .map((press) => ({ ...press, atSeconds: press.atSeconds - startSeconds }))
    .toSorted((one, other) => one.atSeconds - other.atSeconds);
  const typing = typeKeys(presses, keys, run.world.soundSeconds(sound), state.waitSeconds);
  run.presses = typing.left.map((press) => ({ ...press, atSeconds: press.atSeconds + startSeconds }));
  run.typed = typing.typed;
  if (!announce(sound, position, run, typing.playsUntil)) return undefined;
  return advance(typing.decidedAt - typing.playsUntil, position, run) ? typing.event : undefined;
}

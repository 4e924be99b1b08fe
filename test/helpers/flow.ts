/**
 * Builds the call-flow IR by hand, for tests of what reads it (targets, walkers, the simulator) without any source.
 * Steps are written as they stand on the page and fall through as the language says; ids are made from what they say.
 * Must not know any target, and is no judge of the real lowering (`compiler/flow/lower.ts` has its own tests).
 *
 *     build({
 *       flows: [scenario("main", [
 *         choose([when(week("Mon-Fri 09:00-18:00"), [ring([ext("a"), ext("b")], 20), message()])]),
 *       ])],
 *     })
 */

import type {
  Build,
  CallFlow,
  Ears,
  Guard,
  Line,
  Mailbox,
  Phone,
  Prompt,
  RejectState,
  RungPhone,
  State,
  StateId,
} from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import type { Span } from "../../compiler/text/span.ts";
import type { DateSet, WeekRange, WeekSet } from "../../compiler/time/units.ts";

/** The zone of guards that name none. */
export const ZONE = "Europe/Moscow";

/** A place in `main.vats`; the span's start is the line itself, which is what `testContext.place` prints. */
export function onLine(line: number): Span {
  return { uri: "memory:main.vats", start: line, end: line };
}

/** What an emitter gets: places are `main.vats:LINE` of `onLine(LINE)`. */
export const testContext: EmitContext = {
  generator: "vatsc test",
  source: "main.vats",
  place: ({ start }) => `main.vats:${start}`,
};

const nowhere = onLine(1);

// Phones, mailboxes, prompts.

export const ext = (address: string, name = address): Phone => ({ kind: "ext", address, name, origin: nowhere });
export const tel = (address: string, name = "tel"): Phone => ({ kind: "tel", address, name, origin: nowhere });
export const sip = (address: string, name = "sip"): Phone => ({ kind: "sip", address, name, origin: nowhere });

export function say(text: string, locale = "ru-RU", sound = "5a1d5a1d"): Prompt {
  return { kind: "say", sound, text, locale, origin: nowhere };
}

export function file(sound: string, seconds: number | undefined = 3): Prompt {
  return { kind: "file", sound, uri: `memory:${sound}.wav`, seconds, origin: nowhere };
}

export function mailbox(name = "default", parts: Partial<Omit<Mailbox, "name">> = {}): Mailbox {
  return {
    name,
    greeting: "universal",
    email: undefined,
    limitSeconds: undefined,
    transcribe: false,
    origin: nowhere,
    ...parts,
  };
}

// Guards. A list of windows such as `Mon-Fri 09:00-18:00, Sat 10:00-14:00, Fri 22:00-06:00`.

export function week(text: string, zone = ZONE): Guard {
  return { kind: "week", zone, week: weekOf(text), origin: nowhere };
}

export function dates(parts: Partial<DateSet>, zone = ZONE): Guard {
  const whole: DateSet = { annual: [], dated: [], weekdays: [], nth: [], ...parts };
  return { kind: "date", zone, dates: whole, origin: nowhere };
}

export const from = (...patterns: string[]): Guard => ({
  kind: "caller",
  patterns: patterns.filter((pattern) => pattern !== "anonymous"),
  anonymous: patterns.includes("anonymous"),
  origin: nowhere,
});
export const to = (...lines: string[]): Guard => ({ kind: "called", lines, origin: nowhere });
export const not = (guard: Guard): Guard => ({ kind: "not", guard, origin: nowhere });
export const all = (...guards: Guard[]): Guard => ({ kind: "all", guards, origin: nowhere });
export const any = (...guards: Guard[]): Guard => ({ kind: "any", guards, origin: nowhere });

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** The set of minutes of windows written as in a `.vats` file; a window whose end is not after its start ends next day. */
export function weekOf(text: string): WeekSet {
  const minutes = new Uint8Array(WEEK_MINUTES);
  for (const window of text.split(",")) {
    const [days = "", span = ""] = window.trim().split(" ");
    const [start = 0, end = 0] = span.split("-").map(minuteOfDay);
    const length = end > start ? end - start : end - start + DAY_MINUTES;
    for (const day of daysOf(days)) {
      for (let i = 0; i < length; i++) minutes[(day * DAY_MINUTES + start + i) % WEEK_MINUTES] = 1;
    }
  }
  return rangesOf(minutes);
}

function minuteOfDay(text: string): number {
  const [hours, minutes] = text.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function daysOf(text: string): number[] {
  const [first = "", last = first] = text.split("-");
  const start = DAYS.indexOf(first);
  const count = ((DAYS.indexOf(last) - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => (start + i) % 7);
}

/** The ranges of minutes that are marked. */
export function rangesOf(minutes: ArrayLike<number>): WeekSet {
  const ranges: WeekRange[] = [];
  for (let at = 0; at < minutes.length; at++) {
    if (!minutes[at]) continue;
    const start = at;
    while (at < minutes.length && minutes[at]) at++;
    ranges.push({ start, end: at } as WeekRange);
  }
  return ranges;
}

// Steps, as they stand on the page.

export type Step = { readonly line: number } & (
  | {
      readonly kind: "choose";
      readonly arms: readonly { readonly guard: Guard; readonly steps: readonly Step[] }[];
      readonly otherwise: readonly Step[];
    }
  | {
      readonly kind: "ring";
      readonly phones: readonly Phone[];
      readonly seconds: number;
      readonly branches: RingBranches;
    }
  | { readonly kind: "play"; readonly prompt: Prompt }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "message"; readonly mailbox: Mailbox }
  | { readonly kind: "reject"; readonly cause: RejectState["cause"] }
  | { readonly kind: "hangup" }
);

export interface RingBranches {
  readonly busy?: readonly Step[];
  readonly unavailable?: readonly Step[];
  readonly unanswered?: readonly Step[];
}

export const when = (guard: Guard, steps: readonly Step[]) => ({ guard, steps });

export function choose(
  arms: readonly { readonly guard: Guard; readonly steps: readonly Step[] }[],
  otherwise: readonly Step[] = [],
  line = 1,
): Step {
  return { kind: "choose", arms, otherwise, line };
}

export function ring(phones: readonly Phone[], seconds = 20, branches: RingBranches = {}, line = 1): Step {
  return { kind: "ring", phones, seconds, branches, line };
}

export const play = (prompt: Prompt, line = 1): Step => ({ kind: "play", prompt, line });
export const wait = (seconds: number, line = 1): Step => ({ kind: "wait", seconds, line });
export const message = (box: Mailbox = mailbox(), line = 1): Step => ({ kind: "message", mailbox: box, line });
export const reject = (cause: RejectState["cause"] = "declined", line = 1): Step => ({ kind: "reject", cause, line });
export const hangup = (line = 1): Step => ({ kind: "hangup", line });

/** A scenario. A call that walks off its end comes to the state `NAME.end`, a hangup that was not written. */
export function scenario(name: string, steps: readonly Step[], line = 1): CallFlow {
  const states = new Map<StateId, State>();
  const end = `${name}.end` as StateId;
  const start = lay(steps, name, end, states, new Set());
  const isEndUsed = start === end || [...states.values()].some((state) => exitsOf(state).includes(end));
  if (isEndUsed) states.set(end, { id: end, origin: onLine(line), kind: "hangup", dropped: true });
  return { name, title: undefined, zone: undefined, start, states, lost: [], unreached: [], origin: onLine(line) };
}

/** A whole build; without lines, `*` goes to the first scenario. Mailboxes and prompts are those that states use. */
export function build(parts: { flows: readonly CallFlow[]; lines?: readonly Line[] }): Build {
  const states = parts.flows.flatMap((flow) => [...flow.states.values()]);
  const boxes = states.flatMap((state) => (state.kind === "message" ? [state.mailbox] : []));
  const greetings = boxes.flatMap(({ greeting }) => (greeting === "universal" ? [] : [greeting]));
  const played = states.flatMap((state) => (state.kind === "play" ? [state.prompt] : []));
  return {
    flows: parts.flows,
    lines: parts.lines ?? [line("main", "*", parts.flows[0]?.name ?? "main")],
    mailboxes: uniqueBy(boxes, ({ name }) => name),
    prompts: uniqueBy([...greetings, ...played], ({ sound }) => sound),
    switches: [],
    queues: [],
    nationalForm: undefined,
  };
}

export function line(name: string, numbers: readonly string[] | "*", flow: string): Line {
  const dialled = numbers === "*" ? numbers : numbers.flatMap((number) => [number, number.slice(1)]).sort();
  return { name, numbers, dialled, flow, origin: nowhere };
}

/** Where a state can lead. */
export function exitsOf(state: State): readonly StateId[] {
  switch (state.kind) {
    case "choose":
      return [...state.arms.map(({ next }) => next), state.otherwise];
    case "ring":
      return [state.busy, state.unavailable, state.unanswered];
    case "play":
    case "wait":
      return [state.next];
    default:
      return [];
  }
}

type States = Map<StateId, State>;

/** Lays steps one after another and gives the id of the first; `after` follows the last. */
function lay(steps: readonly Step[], path: string, after: StateId, states: States, taken: Set<string>): StateId {
  const ids = steps.map((step) => freeId(`${path}.${labelOf(step)}`, taken));
  steps.forEach((step, i) => {
    const id = ids[i] ?? after;
    // Reserves the state's place, so that states stand in the order of the source.
    states.set(id, { id, origin: onLine(step.line), kind: "hangup", dropped: false });
    states.set(
      id,
      stateOf(step, id, ids[i + 1] ?? after, (branch, name) => lay(branch, name, ids[i + 1] ?? after, states, taken)),
    );
  });
  return ids[0] ?? after;
}

function stateOf(
  step: Step,
  id: StateId,
  next: StateId,
  branch: (steps: readonly Step[], path: string) => StateId,
): State {
  const common = { id, origin: onLine(step.line) };
  switch (step.kind) {
    case "choose": {
      const arms = step.arms.map(({ guard, steps }, i) => ({
        guard,
        next: branch(steps, `${id}_${"abcdefghij"[i]}`),
        origin: guard.origin,
      }));
      return { ...common, kind: "choose", arms, otherwise: branch(step.otherwise, `${id}_otherwise`) };
    }
    case "ring": {
      const to = (name: keyof RingBranches) => branch(step.branches[name] ?? [], `${id}.${name}`);
      const exits = { busy: to("busy"), unavailable: to("unavailable"), unanswered: to("unanswered") };
      return {
        ...common,
        kind: "ring",
        phones: step.phones.map(rung),
        ringSeconds: step.seconds,
        ears: quiet,
        ...exits,
      };
    }
    case "play":
      return { ...common, kind: "play", prompt: step.prompt, next };
    case "wait":
      return { ...common, kind: "wait", seconds: step.seconds, next };
    case "message":
      return { ...common, kind: "message", mailbox: step.mailbox };
    case "reject":
      return { ...common, kind: "reject", cause: step.cause };
    case "hangup":
      return { ...common, kind: "hangup", dropped: false };
  }
}

const rung = (phone: Phone): RungPhone => ({ ...phone, afterSeconds: 0, confirms: false });
const quiet: Ears = { whisper: undefined, confirm: undefined, music: undefined };

function labelOf(step: Step): string {
  switch (step.kind) {
    case "ring":
      return `ring_${step.phones.map(({ name }) => name).join("_")}`;
    case "play":
      return `play_${step.prompt.sound}`.replaceAll("-", "_");
    case "wait":
      return `wait_${step.seconds}s`;
    case "message":
      return `voicemail_${step.mailbox.name}`;
    case "reject":
      return `reject_${step.cause}`;
    default:
      return step.kind;
  }
}

function freeId(wanted: string, taken: Set<string>): StateId {
  let id = wanted;
  for (let again = 2; taken.has(id); again++) id = `${wanted}_${again}`;
  taken.add(id);
  return id as StateId;
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

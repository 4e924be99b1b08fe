/**
 * Every way that calls can go, by trying: guards are asked at the instant, phones do what a list says, the simulator's own ring
 * says what comes of it. Knows nothing of classes, ranges and boxes, which it is the judge of.
 */

import { holds } from "../../../compiler/flow/guards.ts";
import type { Build, CallFlow, HuntState, RungPhone, State } from "../../../compiler/flow/ir.ts";
import { arrivalAt, type Event, outcomeOf, type Position, settle, stateAt, step } from "../../../compiler/flow/step.ts";
import { type Call, type PhoneBehaviour, phoneKey } from "../../../compiler/simulate/call.ts";
import { typeInMenu } from "../../../compiler/simulate/menu.ts";
import { playRing } from "../../../compiler/simulate/ring.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";

export interface Arrival {
  readonly atMs: number;
  readonly caller: string | undefined;
  readonly line: string;
  readonly switches: Readonly<Record<string, string>>;
}

type Happens = readonly [label: string, event: Event | undefined, seconds: number];

/** What happens at each state does not hang on the time: it is tried once. */
const tried = new WeakMap<CallFlow, Map<string, readonly Happens[]>>();

/**
 * Every way of a call that arrives so, each as a text, and when the last guard was asked; rings try every whole second.
 *
 * @param tell what the text says of each place where the call stops; by default which arms led there
 */
export function everyWay(
  build: Build,
  flow: CallFlow,
  arrival: Arrival,
  tell?: (state: State, position: Position) => string,
) {
  const world = soundWorldOf(build);
  const known = new Map<string, ReadonlySet<string>>();
  const triedHere = tried.get(flow) ?? new Map<string, readonly Happens[]>();
  tried.set(flow, triedHere);
  let lastSeconds = 0;
  const ways = from(arrivalAt(flow.start), 0);
  return { ways, lastSeconds };

  function from(arrived: Position, seconds: number): ReadonlySet<string> {
    const key = `${arrived.state} ${arrived.isAnswered} ${JSON.stringify(arrived.used)} ${seconds.toFixed(6)}`;
    const before = known.get(key);
    if (before) return before;
    const moment = { ...arrival, atMs: arrival.atMs + seconds * 1000, nationalForm: build.nationalForm };
    const { position, passed } = settle(flow, arrived, (guard) => holds(guard, moment));
    if (passed.some(({ arm }) => arm !== undefined)) lastSeconds = Math.max(lastSeconds, seconds);
    const arms = tell
      ? tell(stateAt(flow, position.state), position)
      : passed.flatMap(({ arm }) => (arm === undefined ? [] : [arm])).join(" ");
    const ways = new Set<string>();
    for (const [label, event, after] of happens(position)) {
      const next = event && step(flow, position, event);
      if (!next) ways.add(`${arms}/${label}`);
      else for (const rest of from(next, seconds + after)) ways.add(`${arms}/${label}/${rest}`);
    }
    known.set(key, ways);
    return ways;
  }

  function happens({ state: id }: Position): readonly Happens[] {
    const before = triedHere.get(id);
    if (before) return before;
    const found = tryAll(stateAt(flow, id));
    triedHere.set(id, found);
    return found;
  }

  function tryAll(state: State): readonly Happens[] {
    switch (state.kind) {
      case "ring":
        return rings(state.phones, state.ringSeconds, state.ears);
      case "hunt":
        return huntings(state);
      case "queue": {
        const found = new Map<string, Happens>();
        const phones = state.queue.agents.map((agent) => ({ ...agent, afterSeconds: 0, confirms: false }));
        const starts = [0];
        const seen = new Set(starts);
        const note = (happens: Happens) => found.set(`${happens[0]} ${happens[2]}`, happens);
        for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
          const ringSeconds = Math.min(15, state.seconds - start);
          for (const [label, event, seconds] of rings(phones, ringSeconds, noEars)) {
            const outcome = event?.kind === "rung" ? event.outcome : "unanswered";
            const end = Math.min(start + seconds + 5, state.seconds);
            if (outcome === "answered") note([label, event, start + seconds]);
            else if (outcome === "unavailable") note(unansweredAfter(start + seconds));
            else if (end >= state.seconds) note(unansweredAfter(state.seconds));
            else if (!seen.has(end)) {
              seen.add(end);
              starts.push(end);
            }
          }
        }
        return [...found.values()];
      }
      case "menu": {
        const keys = state.keys.map(({ digits }) => digits);
        const prompt = world.soundSeconds(state.prompt.sound);
        const pressed = [
          "",
          ..."1234567890*#",
          ...keys,
          ...keys.flatMap((key) => [key.slice(0, -1), `${key.slice(0, -1)}#`]),
        ];
        return pressed.map((text): Happens => {
          const { event, decidedAt } = typeInMenu(text, keys, prompt, state.waitSeconds);
          return [event.kind === "typed" ? `typed ${event.digits}` : event.kind, event, decidedAt];
        });
      }
      case "play":
        return [["elapsed", { kind: "elapsed" }, world.soundSeconds(state.prompt.sound)]];
      case "wait":
        return [["elapsed", { kind: "elapsed" }, state.seconds]];
      case "notify":
        return [["elapsed", { kind: "elapsed" }, 0]];
      default:
        return [[state.kind, undefined, 0]];
    }
  }

  function unansweredAfter(seconds: number): Happens {
    return ["unanswered", { kind: "rung", outcome: "unanswered" }, seconds];
  }

  function rings(phones: readonly RungPhone[], ringSeconds: number, ears: HuntState["ears"]): readonly Happens[] {
    const found = new Map<string, Happens>();
    for (const behaviours of combinations(phones.map((phone) => behavioursOf(phone, ringSeconds)))) {
      const call = { phones: Object.fromEntries(phones.map((phone, at) => [phoneKey(phone), behaviours[at]])) };
      const request = {
        phones,
        ringSeconds,
        ears,
        shows: undefined,
        goneSeconds: Number.POSITIVE_INFINITY,
        timesRung: () => 0,
        ...world,
      };
      const { winner, endSeconds, outcome } = playRing(request, call as Pick<Call, "phones">, 0);
      const label = winner === undefined ? outcome : `answered ${winner}`;
      found.set(`${label} ${endSeconds.toFixed(6)}`, [label, { kind: "rung", outcome }, endSeconds]);
    }
    return [...found.values()];
  }

  function huntings(state: HuntState): readonly Happens[] {
    const found = new Map<string, Happens>();
    for (const order of orders(state)) {
      let open: readonly { readonly seconds: number; readonly outcomes: readonly string[] }[] = [
        { seconds: 0, outcomes: [] },
      ];
      for (const phone of order) {
        const next = new Map<string, { readonly seconds: number; readonly outcomes: readonly string[] }>();
        const single = rings([phone], state.ringSeconds, state.ears);
        for (const { seconds, outcomes } of open)
          for (const [label, event, after] of single) {
            const outcome = event?.kind === "rung" ? event.outcome : "unanswered";
            const total = seconds + after;
            if (outcome === "answered") found.set(`${label} ${total.toFixed(6)}`, [label, event, total]);
            else {
              const all = [...new Set([...outcomes, outcome])].sort();
              next.set(`${all} ${total.toFixed(6)}`, { seconds: total, outcomes: all });
            }
          }
        open = [...next.values()];
      }
      for (const { seconds, outcomes } of open) {
        const outcome = outcomeOf(outcomes.map((one) => (one === "unanswered" ? "stopped" : (one as "busy"))));
        found.set(`${outcome} ${seconds.toFixed(6)}`, [outcome, { kind: "rung", outcome }, seconds]);
      }
    }
    return [...found.values()];
  }
}

const noEars = { whisper: undefined, confirm: undefined, music: undefined };

/** All that a phone may do, at each whole second up to and with the end of the ring. */
function behavioursOf(phone: RungPhone, ringSeconds: number): readonly PhoneBehaviour[] {
  const seconds = Array.from({ length: ringSeconds + 1 }, (_, second) => second);
  return [
    { kind: "silent" },
    { kind: "unavailable" },
    ...seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "answers", afterSeconds })),
    ...seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "busy", afterSeconds })),
    ...seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "declines", afterSeconds })),
    ...(phone.confirms ? seconds.map((afterSeconds): PhoneBehaviour => ({ kind: "picks up", afterSeconds })) : []),
  ];
}

function* combinations<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...rest] = lists;
  if (!first) yield [];
  else for (const item of first) for (const others of combinations(rest)) yield [item, ...others];
}

function orders({ phones, order }: HuntState): readonly (readonly RungPhone[])[] {
  if (order === "rotating") return phones.map((_, at) => [...phones.slice(at), ...phones.slice(0, at)]);
  return permutations(phones);
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

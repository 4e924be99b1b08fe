/**
 * The call that a test places, as the simulator plays it. Names were resolved and checked before; what cannot be played on
 * this machine says why. Must not know what is expected of the call.
 */

import type { Build, CallFlow, Line } from "../flow/ir.ts";
import { scenarioZone } from "../flow/zones.ts";
import { parseCaller } from "../program/numbers.ts";
import type { Program } from "../program/program.ts";
import { numberText, phonesNamed, secondsOf, zoneName } from "../program/values.ts";
import { type Call, type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import { numberOf } from "../simulate/simulate.ts";
import type {
  Behaviour,
  CallerDoes,
  HuntGoes,
  Instant,
  PhoneDeed,
  PhoneDoes,
  TestCall,
  TestDeclaration,
} from "../syntax/ast.ts";
import { parseClock } from "../time/literals.ts";
import { instantOf, isZoneHere } from "../time/zone.ts";

/** A call to play, or why there is none. */
export type Script =
  | {
      readonly kind: "call";
      readonly call: Call;
      /** In which its instant is meant, and shown; `undefined` for a test that names none, since nothing depends on it. */
      readonly zone: string | undefined;
    }
  | { readonly kind: "unplayable"; readonly reason: string };

/** The call of a test. The program must be without errors. */
export function scriptOf({ call, behaviours }: TestDeclaration, program: Program, build: Build): Script {
  const line = call && lineOf(call, program, build);
  const flow = line && build.flows.find(({ name }) => name === line.flow);
  if (!line || !flow) return { kind: "unplayable", reason: "No call can come in on this line." };
  const instant = instantOfCall(call.at, flow);
  if ("reason" in instant) return { kind: "unplayable", reason: instant.reason };
  const { atMs, zone } = instant;
  const played = { called: numberOf(line), caller: callerOf(call), atMs, ...playedBy(behaviours, program) };
  return { kind: "call", call: played, zone };
}

// --- The call ---

/** The line of a bare file, which nothing declares, is `main`. */
function lineOf({ line }: TestCall, program: Program, { lines }: Build): Line | undefined {
  const name = line && (program.uses.get(line)?.name ?? line.name.text);
  return lines.find((known) => known.name === name);
}

/** Somebody whose number is in no set, since no country's begins with 0, and who is not anonymous. */
const stranger = "+0";

function callerOf({ from }: TestCall): string | undefined {
  if (!from) return stranger;
  return from.kind === "anonymous" ? undefined : parseCaller(numberText(from));
}

/** Whether the caller of a test is somebody whom it does not name. */
export function isStranger({ caller }: Pick<Call, "caller">): boolean {
  return caller === stranger;
}

/** When a call comes of which nothing depends on the time. */
const anyInstant = Date.UTC(2026, 0, 1, 12);

type InstantOfCall = { readonly atMs: number; readonly zone: string | undefined } | { readonly reason: string };

/** A time of an hour that the clocks repeat is the earlier one. */
function instantOfCall(at: Instant | undefined, flow: CallFlow): InstantOfCall {
  if (!at) return { atMs: anyInstant, zone: undefined };
  const zone = zoneName(at.zone) ?? scenarioZone(flow) ?? "UTC";
  if (!isZoneHere(zone)) return { reason: `This machine does not know the clocks of \`${zone}\`; a newer Node may.` };
  const seconds = at.time && parseClock(at.time.text);
  if (!at.date || seconds === undefined) return { reason: "Its instant is none." };
  const atMs = instantOf(zone, at.date.text, Math.floor(seconds / 60), seconds % 60);
  return atMs === undefined
    ? { reason: `The clocks of \`${zone}\` skip ${at.time?.text} on ${at.date.text}.` }
    : { atMs, zone };
}

// --- What phones, switches and the caller do ---

type Played = Pick<Call, "phones" | "hangsUpAfterSeconds" | "keys" | "switches" | "order">;

function playedBy(behaviours: readonly Behaviour[], program: Program): Played {
  const of = <Kind extends Behaviour["kind"]>(kind: Kind) =>
    behaviours.filter((behaviour): behaviour is Extract<Behaviour, { kind: Kind }> => behaviour.kind === kind);
  const caller = of("caller-does");
  const hangup = caller.find(({ does }) => does === "hangs up");
  const hangsUpAfterSeconds = hangup && secondsOf(hangup.bound?.duration);
  const order = of("hunt-goes").flatMap((goes) => orderOf(goes, program));
  const switches = of("switch-is").flatMap(({ switch: name, state }) => {
    const symbol = program.uses.get(name);
    return symbol && state ? [[symbol.name, state.text] as const] : [];
  });
  return {
    phones: Object.fromEntries(of("phone-does").flatMap((does) => phoneOf(does, program))),
    keys: caller.flatMap(keyOf),
    switches: Object.fromEntries(switches),
    ...(hangsUpAfterSeconds === undefined ? {} : { hangsUpAfterSeconds }),
    ...(order.length === 0 ? {} : { order }),
  };
}

function keyOf({ does, key }: CallerDoes): readonly string[] {
  if (does !== "presses" || !key) return [];
  return [key === "nothing" ? "" : key.text];
}

function orderOf({ phones }: HuntGoes, program: Program): readonly PhoneKey[] {
  return phonesNamed(phones?.names ?? [], program).map(phoneKey);
}

function phoneOf({ phone, deeds }: PhoneDoes, program: Program): readonly (readonly [PhoneKey, Deeds])[] {
  const [named] = phonesNamed([phone], program);
  const all = deeds.map(behaviourOf);
  const [only] = all;
  if (!named || !only) return [];
  return [[phoneKey(named), all.length === 1 ? only : all]];
}

type Deeds = Call["phones"][PhoneKey];

function behaviourOf({ does, after }: PhoneDeed): PhoneBehaviour {
  const afterSeconds = secondsOf(after);
  switch (does) {
    case "answers":
    case "picks up":
      return { kind: does, afterSeconds: afterSeconds ?? 0 };
    case "busy":
    case "declines":
      return afterSeconds === undefined ? { kind: does } : { kind: does, afterSeconds };
    case "unavailable":
    case "silent":
      return { kind: does };
  }
}

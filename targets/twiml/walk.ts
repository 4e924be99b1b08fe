/**
 * Reads the generated files strictly and plays one call on them, as Twilio does. The function itself is not run, since a
 * strict content security policy forbids that: its tables are read, the rest of it must be the known runtime, and that
 * is what answers. Pure, safe in a browser. Must not know the build.
 */

import type { Call } from "../../compiler/simulate/call.ts";
import { loadedOnce } from "../../compiler/target/loaded-once.ts";
import type { Walk, WalkResult } from "../../compiler/target/target.ts";
import { tablesIn } from "./function-text.ts";
import { unmarked } from "./marks.ts";
import { reservedNames } from "./names.ts";
import { pageDocuments } from "./page-files.ts";
import { documentPath, functionPath } from "./paths.ts";
import type { Effect, Note, Telling } from "./runtime/effects.ts";
import { createRouter, type Router } from "./runtime/router.ts";
import type { Tables } from "./runtime/tables.ts";
import { resolve } from "./walk/address.ts";
import { turnedHunt } from "./walk/order.ts";
import { playCall } from "./walk/play.ts";
import type { Ask, Reply, Told } from "./walk/playing.ts";
import { type Hunt, readScore } from "./walk/score.ts";

export const walk: Walk = (files, call, world) => {
  const whole = walkAs(files, call, world);
  if (call.caller !== undefined && call.caller !== "anonymous") return whole;
  const other = walkAs(files, { ...call, caller: withheld }, world);
  if (JSON.stringify(other.trace) === JSON.stringify(whole.trace)) return whole;
  return { ...whole, complaints: [...whole.complaints, `a caller who comes as ${withheld} is taken for a number`] };
};

/** How Twilio also names a caller who withholds his number: ANONYMOUS on a telephone's keys. */
const withheld = "+266696687";

const walkAs: Walk = (files, call, world) => {
  const { score, tables, missing, unknown, ...loaded } = load(files);
  let { router } = loaded;
  if (score === undefined) return refused("manifest.json is not as vatsc writes it");
  if (router === undefined || tables === undefined) return refused(`${functionPath} is not as vatsc writes it`);
  if (missing.length > 0) return refused(`${missing.join(", ")}: not as the function answers`);
  const player = playCall(call, score, world, unknown, 0, (hunts, sid) => {
    router = createRouter(turnedTables(tables, hunts, sid, call));
  });
  const notes = new Map<string, Note>();
  for (let step = player.next(); ; ) {
    if (step.done) return step.value;
    step = player.next(answer(step.value, call, router, notes));
  }
};

const load = loadedOnce((files) => {
  const tables = tablesIn(files.get(functionPath) ?? "");
  return {
    score: readScore(files.get("manifest.json")),
    tables,
    router: tables === undefined ? undefined : createRouter(tables),
    missing: tables === undefined ? [] : missingFiles(tables, files),
    unknown: files.get(`documents/${reservedNames.unknown}.xml`),
  };
});

/** The function draws each order alike, whichever the source has. */
function turnedTables(tables: Tables, hunts: readonly Hunt[], sid: string, call: Call): Tables {
  const states = tables.states.map((entry) => {
    const hunt = hunts.find(({ state }) => state === entry.state);
    if (!hunt || !("hunt" in entry)) return entry;
    return { ...entry, hunt: turnedHunt(hunt, sid, call).flatMap((at) => entry.hunt?.[at] ?? []) };
  });
  return { ...tables, states };
}

function refused(complaint: string): WalkResult {
  return { trace: [], complaints: [complaint] };
}

/** Documents that the function has and documents/ has not, or otherwise. */
function missingFiles(tables: Tables, files: ReadonlyMap<string, string>): readonly string[] {
  const pages = tables.states.flatMap((entry) => ("choose" in entry || "next" in entry ? [] : pageDocuments(entry)));
  const all = [
    ...pages,
    [documentPath(reservedNames.over), tables.over] as const,
    ...(tables.accepted ? [[documentPath(reservedNames.accepted), tables.accepted] as const] : []),
  ];
  return all.flatMap(([path, document]) => (files.get(path) === `${unmarked(document).join("\n")}\n` ? [] : [path]));
}

/** As the gateway hands a request on: query and body together. */
function answer({ target, fields, atSeconds }: Ask, call: Call, router: Router, notes: Map<string, Note>): Reply {
  const address = resolve(`https://calls.example.com${target}`, undefined);
  if (address === undefined) return { problem: "is no address (11100)" };
  if (!address.path.endsWith("/voice")) return { problem: "nothing answers there (11200)" };
  const params = { ...Object.fromEntries(address.query), ...fields };
  const { document, effects } = router.answer(params, call.atMs + atSeconds * 1000);
  return { document, told: effects.flatMap((effect) => carryOut(effect, router, notes)) };
}

/** What a host does, at once. */
function carryOut(effect: Effect, router: Router, notes: Map<string, Note>): readonly Told[] {
  if (effect.kind === "tell") return [toldOf(effect)];
  if (effect.kind === "ended") return router.atEnd(effect, notes.get(effect.call)).map(toldOf);
  notes.set(effect.call, effect.note);
  return [];
}

/** No two calls share their id and their time. */
export function toldOf({ url, fields }: Pick<Telling, "url" | "fields">): Told {
  const { call: _call, time: _time, ...rest } = fields;
  return { url, fields: rest };
}

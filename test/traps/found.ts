/** Finds the tests that name a trap, by the ids in the brackets of their titles. Must not know how that is shown. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asteriskTraps } from "./asterisk-traps.ts";
import { callOffices } from "./call-offices.ts";
import { freeswitchTraps } from "./freeswitch-traps.ts";
import { hoursOffices } from "./hours-offices.ts";
import { hasTraps } from "./office.ts";
import type { Trap } from "./trap.ts";
import { twimlTraps } from "./twiml-traps.ts";

/** All traps, by the engine whose they are. */
export const traps = { asterisk: asteriskTraps, freeswitch: freeswitchTraps, twiml: twimlTraps } as const;

/** A test that fails if a file falls into a trap. */
export interface NamedTest {
  /** Without the brackets. */
  readonly title: string;
  /** From the top of the project. */
  readonly path: string;
  /** What it is tried on, in words. */
  readonly on: string;
  readonly traps: readonly string[];
}

const id = "(?:asterisk|freeswitch|twiml) [\\w'-]+";
const inBrackets = new RegExp(`(["'\`])((?:(?!\\1).)+?) \\[(${id}(?:, ${id})*)\\]\\1`, "g");

/** Every test that names a trap, in the order of their files. */
export function namedTests(): readonly NamedTest[] {
  const paths = readdirSync("test", { recursive: true })
    .map((path) => join("test", String(path)))
    .filter((path) => path.endsWith(".test.ts"))
    .sort();
  const written = paths.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(inBrackets)].map(([, , title = "", ids = ""]) => ({
      title: title.replace(/^\$\{folder\}: /, "").replaceAll(/\$\{(\w+)\}/g, "$1"),
      path,
      on: engineOf(path),
      traps: ids.split(", "),
    })),
  );
  return [...officeTests(), ...written];
}

/** An office is played by a test of each engine, which takes its title. */
function officeTests(): readonly NamedTest[] {
  const players = [
    { target: "asterisk", paths: ["offices.test.ts", "offices-asterisk.engine.test.ts"] },
    { target: "freeswitch", paths: ["offices.test.ts", "offices-freeswitch.engine.test.ts"] },
    { target: "twiml", paths: ["offices.test.ts", "offices-twilio.engine.test.ts"] },
  ] as const;
  return players.flatMap(({ target, paths }) =>
    [...hoursOffices, ...callOffices]
      .filter((office) => hasTraps(office, target))
      .flatMap(({ title, traps: all }) =>
        paths.map((name) => {
          const path = `test/traps/${name}`;
          return { title, path, on: engineOf(path), traps: all.filter((trap) => trap.startsWith(`${target} `)) };
        }),
      ),
  );
}

/** On what the tests of a file are run, the first that fits. */
const engines: readonly (readonly [path: RegExp, on: string])[] = [
  [/asterisk.*\.engine\./, "Asterisk 22"],
  [/freeswitch.*\.engine\./, "FreeSWITCH 1.11"],
  [/twilio.*\.engine\./, "Twilio's player"],
  [/^test\/(compiler|grammar)\//, "compiler"],
  [/conditions\.test/, "the engine's comparison"],
  [/twiml\/(function|router|server|clock|notify|forged)\./, "the function"],
  [/-files\.test|(emit|check|documents|xml|readme)\.test/, "files"],
  [/./, "walker"],
];

function engineOf(path: string): string {
  return engines.find(([pattern]) => pattern.test(path))?.[1] ?? "";
}

/** The traps that no test names; the names in titles that are none. */
export function unmatched(): { readonly untested: readonly string[]; readonly unknown: readonly string[] } {
  const known = new Set(Object.values(traps).flatMap((some: readonly Trap[]) => some.map((trap) => trap.id)));
  const used = new Set(namedTests().flatMap((test) => test.traps));
  return {
    untested: [...known].filter((trap) => !used.has(trap)),
    unknown: [...used].filter((trap) => !known.has(trap)),
  };
}

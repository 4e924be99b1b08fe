/** Guards, and the sets of callers and the switches that they name. */

import fc from "fast-check";
import { calendar } from "./calendars.ts";
import { declaredHours, during, inZones, windows } from "./hours.ts";
import { type Arb, distinct, list, oneOf, oneText, seq, weighed } from "./make.ts";
import { dates } from "./windows.ts";
import type { Make } from "./writing.ts";

export interface Guards {
  readonly guard: Arb;
  /** Hours that have been declared, by name. */
  readonly hours: Arb;
}

/** @param zones which zones a guard may name for itself */
export function guards(zones: fc.Arbitrary<string>): Guards {
  const inZone = inZones(zones);
  const hours = declaredHours(inZone);
  const plain = weighed(
    { weight: 4, arbitrary: seq("workhours", windows(inZone)) },
    { weight: 3, arbitrary: during(inZone, hours) },
    { weight: 3, arbitrary: seq("on", inZone(dates(calendar))) },
    { weight: 3, arbitrary: seq("from", callerList) },
    { weight: 2, arbitrary: toLines },
  );
  const atom = fc.tuple(plain, flipped, fc.constantFrom(false, true, true)).map(
    ([make, stands, isOf]): Make =>
      (writing) =>
        (isOf && writing.plan.isForExchange ? stands : make)(writing),
  );
  const term = oneOf(atom, seq("not", atom));
  const guard = fc.array(term, { minLength: 1, maxLength: 2 }).map(
    (terms): Make =>
      (writing) =>
        distinct(terms, writing).join(" and "),
  );
  return { guard, hours };
}

const pattern: Arb = fc
  .constantFrom("+7916*", '"+7 916 ???-??-??"', "+79165551212", '"+7495???????"', "+7*", "+1202*", "+7?16*", "+44?*")
  .map(
    (text): Make =>
      (writing) => {
        const plain = text.replace(/[" -]/g, "").replaceAll("?", "1");
        writing.caller(plain.endsWith("*") ? plain.replace("*", "5551212555").slice(0, 12) : plain);
        return text;
      },
  );

const callerItems = weighed({ weight: 4, arbitrary: pattern }, { weight: 1, arbitrary: oneText("anonymous") });

/** A set of callers that is declared, here or in a file. */
export const callers: Arb = fc
  .tuple(fc.constantFrom("vip", "известные"), list(callerItems), fc.array(pattern, { minLength: 1 }), fc.boolean())
  .map(
    ([name, inLine, inFile, isFile]): Make =>
      (writing) =>
        writing.declare(name, () => {
          if (!isFile) return `callers ${name} = ${inLine(writing)}`;
          const path = `p${writing.plan.serial}-${name}.txt`;
          const lines = inFile.map((make) => make(writing).replaceAll('"', ""));
          writing.files.set(path, `# callers\n${lines.join("\n")} // the last\n`);
          return `callers ${name} = file "${path}"`;
        }),
  );

const callerList: Arb = list(
  weighed(
    { weight: 4, arbitrary: pattern },
    { weight: 2, arbitrary: oneText("anonymous") },
    { weight: 3, arbitrary: callers },
  ),
);

const toLines: Arb = fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }).map(
  (places): Make =>
    ({ plan: { lines, isBare } }) => {
      // A file of bare steps has no line that it could name.
      if (isBare) return "from +7916*";
      const chosen = places.map((place) => lines[place % lines.length] ?? "");
      return `to ${[...new Set(chosen)].join(", ")}`;
    },
);

interface Kind {
  readonly name: string;
  readonly states: readonly string[];
}
const kinds: readonly Kind[] = [
  { name: "night", states: ["on", "off"] },
  { name: "ночь", states: ["off", "on"] },
  { name: "holiday", states: ["auto", "open", "closed"] },
];

/** A switch, by name, and whether it must be said how it stands. The code and the name carry the serial number. */
const declaredSwitch = fc
  .tuple(
    fc.constantFrom(...kinds, ...kinds.slice(-1), ...kinds.slice(-1)),
    fc.nat(2),
    fc.constantFrom("none", "code", "pin", "pin", "pin"),
  )
  .map(([{ name, states }, first, dialled]) => (writing: Parameters<Make>[0]) => {
    writing.isForExchange();
    const own = `${name}_${writing.plan.serial}`;
    const code = `code "*${states.length}${name.length}${writing.digits}"`;
    writing.switch(own, states);
    writing.declareHere(own, () => {
      const dial = dialled === "none" ? "" : dialled === "code" ? ` ${code}` : ` ${code} pin "12${writing.digits}"`;
      return `switch ${own} = ${states[first % states.length]}${dial}`;
    });
    return { own, states };
  });

const flipped: Arb = fc.tuple(declaredSwitch, fc.constantFrom(0, 0, 0, 1, 2)).map(
  ([declare, choice]): Make =>
    (writing) => {
      const { own, states } = declare(writing);
      const state = states[choice % states.length];
      return states.length === 2 && choice === 0 ? `when ${own}` : `when ${own} is ${state}`;
    },
);

/** A switch of two states, as an argument has it. */
export const onOff: Arb = declaredSwitch.map(
  (declare): Make =>
    (writing) => {
      const { own, states } = declare(writing);
      return states.length === 2
        ? own
        : writing.declareHere(`on_off_${writing.plan.serial}`, () => {
            writing.switch(`on_off_${writing.plan.serial}`, ["on", "off"]);
            return `switch on_off_${writing.plan.serial} = off`;
          });
    },
);

/** Phones, groups and lists of them. */

import fc from "fast-check";
import { type Arb, oneText, weighed } from "./make.ts";
import type { Writing } from "./writing.ts";

interface Kind {
  readonly name: string;
  readonly kind: "ext" | "tel" | "sip";
  /** As it is written, and as exchanges see it. */
  readonly address: (writing: Writing) => { readonly written: string; readonly seen: string };
}

const plain = (seen: string, written = seen) => ({ seen, written });
const string = (seen: string) => ({ seen, written: `"${seen}"` });

/** Each name that a program may give a phone. Some are words of the language that are not reserved. */
const phones: readonly Kind[] = [
  { name: "a", kind: "ext", address: ({ plan: { serial } }) => plain(`${serial}01`) },
  { name: "b", kind: "ext", address: ({ plan: { serial } }) => plain(`${serial}02`) },
  { name: "c", kind: "ext", address: ({ plan: { serial } }) => string(`sip-${serial}.c+x_1`) },
  { name: "продажи", kind: "ext", address: ({ plan: { serial } }) => string(`продажи${serial}`) },
  { name: "mobile", kind: "tel", address: ({ digits }) => plain(`+7916${digits}001`) },
  { name: "boss", kind: "tel", address: ({ digits }) => plain(`+7916${digits}002`, `"+7 (916) ${digits}-002"`) },
  { name: "desk", kind: "sip", address: ({ plan: { serial } }) => string(`u${serial}.x+1@pbx.example.com`) },
  {
    name: "busy",
    kind: "sip",
    address: ({ plan: { serial } }) => string(`u${serial}@10.0.0.${(serial % 200) + 1}:5080`),
  },
  { name: "code", kind: "ext", address: ({ plan: { serial } }) => string(`0${serial}-4`) },
];

const named = new Map(phones.map((phone) => [phone.name, phone]));

/** Declares a phone, and gives its name. */
function phoneName(name: string, writing: Writing): string {
  const { isUndeclared, serial } = writing.plan;
  if (isUndeclared) {
    const own = `${name === "code" ? "code" : "phone"}_${name}_${serial}`;
    writing.phone(own, "ext", own);
    return own;
  }
  const found = named.get(name);
  if (!found) throw new Error(`the generator knows no phone ${name}`);
  return writing.declare(name, () => {
    const { written, seen } = found.address(writing);
    writing.phone(name, found.kind, seen);
    return `phone ${name} = ${found.kind} ${written}`;
  });
}

const drawnNames = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b") },
  { weight: 3, arbitrary: fc.constantFrom(...named.keys()) },
);

export const phone: Arb = drawnNames.map((name) => (writing) => phoneName(name, writing));

/** Some phones, none twice. */
const somePhones = (least: number): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(drawnNames, { minLength: least, maxLength: 4 });

/** Names of some phones in brackets, as an argument has them. */
export const names: Arb = somePhones(1).map(
  (some) => (writing) => `[${some.map((name) => phoneName(name, writing)).join(", ")}]`,
);

const groupNames = ["team", "sales", "each", "группа"] as const;

/** A group; where nothing is declared, a list. One that is named again stays as it is. */
export const group: Arb = fc
  .tuple(fc.constantFrom(...groupNames), somePhones(2), fc.boolean(), names)
  .map(([name, members, isNested, plain]) => (writing) => {
    if (writing.plan.isUndeclared) return plain(writing);
    return writing.declare(name, () => {
      const all = members.map((member) => phoneName(member, writing));
      const inner = isNested && name !== "team" && writing.isDeclared("team") ? ["team"] : [];
      return `group ${name} = [${[...inner, ...all].join(", ")}]`;
    });
  });

/** A list in brackets of phones and groups; `options` are what may follow each. */
export function bracketed(options: Arb = oneText("")): Arb {
  const member = fc.tuple(phone, group, fc.nat(5), options);
  return fc.array(member, { minLength: 1, maxLength: 4 }).map((members) => (writing) => {
    const seen = new Set<string>();
    const written = members.flatMap(([one, several, choice, after]) => {
      const isGroup = choice === 5 && !writing.plan.isUndeclared;
      const name = (isGroup ? several : one)(writing);
      if (seen.has(name)) return [];
      seen.add(name);
      return [`${name} ${after(writing)}`.trim()];
    });
    return `[${written.join(", ")}]`;
  });
}

/** Whom a ring rings, without options of members. */
export const target: Arb = weighed(
  { weight: 3, arbitrary: phone },
  { weight: 3, arbitrary: bracketed() },
  { weight: 2, arbitrary: group },
);

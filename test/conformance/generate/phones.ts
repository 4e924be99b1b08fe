/** Phones, groups and lists of them. */

import fc from "fast-check";
import { type Arb, oneOf, oneText, weighed } from "./make.ts";
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
  { name: "a", kind: "ext", address: ({ serial }) => plain(`${serial}01`) },
  { name: "b", kind: "ext", address: ({ serial }) => plain(`${serial}02`) },
  { name: "c", kind: "ext", address: ({ serial }) => string(`sip-${serial}.c+x_1`) },
  { name: "продажи", kind: "ext", address: ({ serial }) => string(`продажи${serial}`) },
  { name: "mobile", kind: "tel", address: ({ digits }) => plain(`+7916${digits}001`) },
  { name: "boss", kind: "tel", address: ({ digits }) => plain(`+7916${digits}002`, `"+7 (916) ${digits}-002"`) },
  { name: "desk", kind: "sip", address: ({ serial }) => string(`u${serial}.x+1@pbx.example.com`) },
  { name: "busy", kind: "sip", address: ({ serial }) => string(`u${serial}@10.0.0.${(serial % 200) + 1}:5080`) },
  { name: "code", kind: "ext", address: ({ serial }) => string(`0${serial}-4`) },
];

const named = new Map(phones.map((phone) => [phone.name, phone]));

/** Declares a phone, and gives its name. */
export function phoneName(name: string, writing: Writing): string {
  const found = named.get(name);
  if (!found) throw new Error(`the generator knows no phone ${name}`);
  return writing.declare(name, () => {
    const { written, seen } = found.address(writing);
    writing.phone(name, found.kind, seen);
    return `phone ${name} = ${found.kind} ${written}`;
  });
}

const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b") },
  { weight: 3, arbitrary: fc.constantFrom(...named.keys()) },
);

export const phone: Arb = names.map((name) => (writing) => phoneName(name, writing));

/** Some phones, none twice. */
const somePhones = (least: number): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(names, { minLength: least, maxLength: 4 });

const groupNames = ["team", "sales", "each", "группа"] as const;
/** The phones of the groups, by name: a group that another has named stays as it is. */
export const group: Arb = fc
  .tuple(fc.constantFrom(...groupNames), somePhones(2), fc.boolean())
  .map(([name, members, isNested]) => (writing) => {
    return writing.declare(name, () => {
      const all = members.map((member) => phoneName(member, writing));
      const inner = isNested && name !== "team" && writing.has("team") ? ["team"] : [];
      return `group ${name} = [${[...inner, ...all].join(", ")}]`;
    });
  });

/** A list in brackets of phones and groups; `member` adds what may follow each. */
export function bracketed(member: Arb = oneText("")): Arb {
  return fc
    .array(fc.tuple(weighed({ weight: 5, arbitrary: phone }, { weight: 1, arbitrary: group }), member), {
      minLength: 1,
      maxLength: 4,
    })
    .map((makes) => (writing) => {
      const seen = new Set<string>();
      const written = makes.flatMap(([target, options]) => {
        const name = target(writing);
        if (seen.has(name)) return [];
        seen.add(name);
        return [`${name} ${options(writing)}`.trim()];
      });
      return `[${written.join(", ")}]`;
    });
}

/** Whom a ring rings, without options of members. */
export const target: Arb = oneOf(phone, bracketed(), group);

/** What a call may name on the command line: the lines, phones and switches of a program, as a file of it names them. */

import type { Compilation } from "../compile.ts";
import type { CallFlow, Line, Phone, Switch } from "../flow/ir.ts";
import { phonesByName } from "../flow/phones.ts";
import type { Meaning } from "../program/program.ts";
import { titles } from "../program/titles.ts";
import { namesIn } from "../program/use-names.ts";
import { type PhoneKey, phoneKey } from "../simulate/call.ts";
import { type Named, named } from "./named.ts";

export type LineNames = Named<Line>;

/** The lines, as the first file of the program names them. */
export function lineNames({ program, build }: Compilation, uri: string | undefined): LineNames {
  return namedOf("line", build.lines, [uri === undefined ? new Map() : namesIn(uri, "lines", program.scope)]);
}

export interface CallNames {
  readonly phones: Named<Phone>;
  readonly switches: Named<Switch>;
  /** How each phone that a call can ring is named. */
  readonly phoneNames: ReadonlyMap<PhoneKey, string>;
}

/** What the file of a scenario can name, `office.boss` for the phone of a used file; then what the first file can. */
export function callNames(
  { program, build }: Compilation,
  flow: CallFlow | undefined,
  uri: string | undefined,
): CallNames {
  const files = [flow?.origin.uri, uri].flatMap((file) => file ?? []);
  const meanings = files.map((file) => namesIn(file, "symbols", program.scope));
  const phones = [...phonesByName(build).values()];
  const spoken = spokenNames(meanings);
  return {
    phones: namedOf("phone", phones, meanings),
    switches: namedOf("switch", build.switches, meanings),
    phoneNames: new Map(phones.map((phone) => [phoneKey(phone), spoken.get(phone.name) ?? phone.name])),
  };
}

type Meanings = ReadonlyMap<string, Meaning>;

/** How the files name things, by their names in the build: each thing and each name as the first file has it. */
function spokenNames(meanings: readonly Meanings[]): ReadonlyMap<string, string> {
  const spoken = new Map<string, string>();
  for (const [at, file] of meanings.entries())
    for (const [name, meaning] of file) {
      const isTaken = meanings.slice(0, at).some((earlier) => earlier.has(name));
      if (!isTaken && !spoken.has(meaning.name)) spoken.set(meaning.name, name);
    }
  return spoken;
}

function namedOf<Thing extends { readonly name: string }>(
  kind: "line" | "phone" | "switch",
  things: readonly Thing[],
  meanings: readonly Meanings[],
): Named<Thing> {
  const spoken = spokenNames(meanings);
  const byName = new Map(things.map((thing) => [thing.name, thing]));
  const nameless = things.filter(({ name }) => !spoken.has(name));
  const spokenOf = things.flatMap((thing) => {
    const name = spoken.get(thing.name);
    return name === undefined ? [] : [[name, thing] as const];
  });
  const known = new Map([...nameless.map((thing) => [thing.name, thing] as const), ...spokenOf]);
  const others = meanings.flatMap((file) =>
    [...file].flatMap(([name, meaning]) => {
      const thing = byName.get(meaning.name);
      return thing && meaning.kind === kind ? [[name, thing] as const] : [];
    }),
  );
  const explain = (name: string) => {
    const meaning = meanings.map((file) => file.get(name)).find((found) => found !== undefined);
    if (!meaning) return undefined;
    if (meaning.kind === kind) return `Nothing that a call can come to names the ${kind} \`${name}\`.`;
    const more = kind === "phone" && meaning.kind === "group" ? ": say of each of its phones what it does" : "";
    return `\`${name}\` is ${titles[meaning.kind]} and not a ${kind}${more}.`;
  };
  return named(kind, known, new Map([...byName, ...others.toReversed()]), explain);
}

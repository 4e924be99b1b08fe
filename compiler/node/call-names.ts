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
export function lineNames(compilation: Compilation, uri: string | undefined): LineNames {
  return namedOf("line", compilation.build.lines, meaningsIn(compilation, uri));
}

export interface CallNames {
  readonly phones: Named<Phone>;
  readonly switches: Named<Switch>;
  /** How each phone that a call can ring is named. */
  readonly phoneNames: ReadonlyMap<PhoneKey, string>;
}

/** What the file of a scenario can name: `office.boss` is the phone of a used file. */
export function callNames(compilation: Compilation, flow: CallFlow | undefined): CallNames {
  const meanings = meaningsIn(compilation, flow?.origin.uri);
  const { build } = compilation;
  const phones = [...phonesByName(build).values()];
  const spoken = spokenNames(meanings);
  return {
    phones: namedOf("phone", phones, meanings),
    switches: namedOf("switch", build.switches, meanings),
    phoneNames: new Map(phones.map((phone) => [phoneKey(phone), spoken.get(phone.name) ?? phone.name])),
  };
}

function meaningsIn({ program }: Compilation, uri: string | undefined): ReadonlyMap<string, Meaning> {
  return uri === undefined ? new Map() : namesIn(uri, program.scope);
}

/** How the file names things, by their names in the build. */
function spokenNames(meanings: ReadonlyMap<string, Meaning>): ReadonlyMap<string, string> {
  return new Map([...meanings].map(([spoken, { name }]) => [name, spoken]));
}

function namedOf<Thing extends { readonly name: string }>(
  kind: "line" | "phone" | "switch",
  things: readonly Thing[],
  meanings: ReadonlyMap<string, Meaning>,
): Named<Thing> {
  const spoken = spokenNames(meanings);
  const known = new Map(things.map((thing) => [spoken.get(thing.name) ?? thing.name, thing]));
  const unique = new Map(things.map((thing) => [thing.name, thing]));
  const explain = (name: string) => {
    const meaning = meanings.get(name);
    if (!meaning) return undefined;
    if (meaning.kind === kind) return `Nothing that a call can come to names the ${kind} \`${name}\`.`;
    const more = kind === "phone" && meaning.kind === "group" ? ": say of each of its phones what it does" : "";
    return `\`${name}\` is ${titles[meaning.kind]} and not a ${kind}${more}.`;
  };
  return named(kind, known, unique, explain);
}

/** Things that the command line names as the source does: how they are found, and what is said of a name that is none. */

import { nearestName } from "../diagnostics/suggest.ts";
import { Failure } from "./failure.ts";

/** Things of one kind, by their names. */
export interface Named<Thing> {
  /** @throws Failure, with the nearest name, else with those that there are */
  find(name: string): Thing;
  /** `; there are "a", "b"`: the end of a sentence. */
  readonly listed: string;
}

/**
 * @param kind `phone`: the word for one
 * @param things by the names that are offered
 * @param others further names of the same things, which are taken and not offered
 * @param explain why a name is none of them, if more is known than that
 */
export function named<Thing>(
  kind: string,
  things: ReadonlyMap<string, Thing>,
  others: ReadonlyMap<string, Thing> = new Map(),
  explain: (name: string) => string | undefined = () => undefined,
): Named<Thing> {
  const find = (text: string) => {
    const name = text.normalize("NFC");
    const found = things.get(name) ?? others.get(name);
    if (found !== undefined) return found;
    throw new Failure(explain(name) ?? `There is no ${kind} \`${name}\`${offer(name, [...things.keys()], listed)}.`);
  };
  return { find, listed: listed([...things.keys()]) };
}

/** `; did you mean "boss"?` in words; `otherwise` where no name is near. */
export function offer(name: string, known: readonly string[], otherwise = (_: readonly string[]) => ""): string {
  const near = nearestName(name, known);
  return near === undefined ? otherwise(known) : `; the nearest name is \`${near}\``;
}

/** How many names a message lists. */
const mostNames = 12;

function listed(known: readonly string[]): string {
  if (known.length === 0) return "; there is none";
  const names = known.slice(0, mostNames).map((name) => `\`${name}\``);
  const more = known.length > mostNames ? ` and ${known.length - mostNames} more` : "";
  return `; there ${known.length === 1 ? "is" : "are"} ${names.join(", ")}${more}`;
}

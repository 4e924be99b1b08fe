/** A scenario that is being written, as those see it who write its states. Must not know any kind of state. */

import type { CallFlow, StateId } from "../../compiler/flow/ir.ts";
import { shortHash, shortName } from "../../compiler/target/names.ts";
import type { Span } from "../../compiler/text/span.ts";
import type { Code, Label } from "./code.ts";
import type { InitialOf } from "./conditions.ts";
import type { AsteriskOptions } from "./options.ts";

/** Parts of the dialplan that all scenarios share; each is written only where one of them needs it. */
export type SharedPart =
  | "outcome"
  | "outcome of legs"
  | "whisper"
  | "whisper to legs"
  | "confirm"
  | "hunt"
  | "callerid"
  | "notify";

/** What a scenario needs to know beside itself. */
export interface Surroundings {
  readonly options: AsteriskOptions;
  place(span: Span): string;
  readonly initialOf: InitialOf;
  /** The keys of the lines that come here, where some state asks for the line; else none. */
  readonly lineKeys: readonly { readonly key: string; readonly name: string }[];
}

export interface Writing {
  readonly code: Code;
  /** Extensions of their own for phones that ring by themselves, see `legs.ts`. */
  readonly legs: Code;
  readonly flow: CallFlow;
  readonly surroundings: Surroundings;
  /** Labels by the id without the scenario's name. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly taken: Set<Label>;
  /** Labels within states, by the state and what they are for. */
  readonly inner: Map<string, Label>;
  readonly needs: Set<SharedPart>;
}

/**
 * The context of a scenario. Contexts are cut at 79 bytes and would then merge (asterisk main/config.c, ast_category).
 * `CONTEXT-features` is kept for the codes of switches.
 */
export function contextOf(flow: string, context: string): string {
  return shortName(flow === "features" ? `${context}-features-scenario` : `${context}-${flow}`, 79);
}

/** A context of vatsc's own; no scenario has its name, as names have no dashes. */
export function sharedContext(part: string, { options }: Pick<Surroundings, "options">): string {
  return `${options["asterisk.context"]}-own-${part}`;
}

/** Ids begin with the scenario's name, which the context says already. */
export function localId(id: StateId, flow: CallFlow): string {
  return id.startsWith(`${flow.name}.`) ? id.slice(flow.name.length + 1) : id;
}

export function labelOf(id: string, { flow, labels }: Writing): Label {
  const label = labels.get(localId(id as StateId, flow));
  if (label === undefined) throw new Error(`vatsc expected the state ${id} in the scenario ${flow.name}`);
  return label;
}

/** A label that nothing has yet, like `wanted`; `key` tells those apart that want the same. */
export function freshLabel(wanted: Label, key: string, { taken }: Writing): Label {
  const hashed = `${wanted}_${shortHash(key)}`;
  let label = [wanted, hashed].find((candidate) => !taken.has(candidate));
  // Two that say the same and lead to the same: only then a number must do.
  for (let again = 2; label === undefined; again += 1) {
    const numbered = `${hashed}_${again}`;
    if (!taken.has(numbered)) label = numbered;
  }
  taken.add(label);
  return label;
}

/** The label of a place within a state: the same whenever it is asked for. */
export function innerLabel(id: StateId, part: string, writing: Writing): Label {
  const key = `${id} ${part}`;
  const label = writing.inner.get(key) ?? freshLabel(`${labelOf(id, writing)}_${part}`, key, writing);
  writing.inner.set(key, label);
  return label;
}

/** The name of a variable that belongs to one state: `VATS_TRY_…`. */
export function variableOf(kind: string, id: StateId): string {
  return `VATS_${kind}_${shortHash(id)}`;
}

/** A script for another text: what the new office does not have is dropped from it, the rest stays. Must not know how calls are played. */

import type { Office, OfficeLine, PhoneKey } from "../protocol.ts";
import type { Script } from "../protocol-calls.ts";

/** The offices before and after the text changed. */
export interface Change {
  readonly office: Office;
  readonly before: Office | undefined;
  /** For lines that read no clock. */
  readonly ownZone: string;
}

/** The same script, the very object, if it still fits. */
export function fitScript(script: Script, change: Change): Script {
  const { office, before, ownZone } = change;
  const [first] = office.lines;
  if (!first) return script;
  const lineBefore = before && lineOf(before, script.called);
  const line = lineOf(office, script.called) ?? office.lines.find(({ name }) => name === lineBefore?.name) ?? first;
  const phones = new Set(office.lines.flatMap((one) => one.phones.map(({ key }) => key)));
  // A call that came with a link or an example calls no line of the text before, and has its own zone.
  const followsZone = lineBefore ? script.zone === (lineBefore.zone ?? ownZone) : script.called === "";
  const fitted: Script = {
    ...script,
    called: line.number,
    zone: followsZone ? (line.zone ?? ownZone) : script.zone,
    phones: kept(script.phones, (key) => phones.has(key)),
    ...(script.switches ? { switches: kept(script.switches, (name, state) => hasState(office, name, state)) } : {}),
    ...(script.order ? { order: orderFor(line, script.order) } : {}),
  };
  return JSON.stringify(fitted) === JSON.stringify(script) ? script : fitted;
}

/** The line that a script calls. */
export function lineOf(office: Office, called: string): OfficeLine | undefined {
  return office.lines.find(({ number }) => number === called);
}

/** The order of the hunted phones of a line: those that the script names first, the others behind them as in the source. */
export function orderFor({ hunted }: OfficeLine, wanted: readonly PhoneKey[]): readonly PhoneKey[] {
  const named = wanted.filter((key) => hunted.includes(key));
  return [...named, ...hunted.filter((key) => !named.includes(key))];
}

function hasState({ switches }: Office, name: string, state: string): boolean {
  return switches.some((one) => one.name === name && one.states.includes(state));
}

function kept<Value>(
  record: Readonly<Record<string, Value>>,
  isKept: (key: string, value: Value) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => isKept(key, value)));
}

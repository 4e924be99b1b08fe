/**
 * The settings of a call that came with its text, and go with it; what the reader has set himself stays. Must not know texts, nor
 * which examples there are.
 */

import type { Script } from "../protocol-calls.ts";

/**
 * The script with other settings in the place of those that were brought: such are the fields, the phones and the switches that
 * are as they came. The very object if nothing changes.
 */
export function withOthers(script: Script, brought: Script, others: Script): Script {
  const pick = <Value>(now: Value, came: Value, other: Value): Value => (isSame(now, came) ? other : now);
  const { called, caller, atMs, zone, phones, ...more } = script;
  const switches = pickEach(script.switches ?? {}, brought.switches ?? {}, others.switches ?? {});
  const optional = {
    keys: pick(more.keys, brought.keys, others.keys),
    order: pick(more.order, brought.order, others.order),
    hangsUpAfterSeconds: pick(more.hangsUpAfterSeconds, brought.hangsUpAfterSeconds, others.hangsUpAfterSeconds),
    switches: Object.keys(switches).length > 0 ? switches : undefined,
  };
  const changed: Script = {
    called: pick(called, brought.called, others.called),
    caller: pick(caller, brought.caller, others.caller),
    atMs: pick(atMs, brought.atMs, others.atMs),
    zone: pick(zone, brought.zone, others.zone),
    phones: pickEach(phones, brought.phones, others.phones),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  return isSame(changed, script) ? script : changed;
}

type Settings<Value> = Readonly<Record<string, Value>>;

function pickEach<Value>(now: Settings<Value>, came: Settings<Value>, others: Settings<Value>): Settings<Value> {
  const own = Object.entries(now).filter(([key, value]) => !isSame(value, came[key]));
  // What came and was put back to nothing has been set, too.
  const other = Object.entries(others).filter(([key]) => isSame(now[key], came[key]));
  return Object.fromEntries([...other, ...own]);
}

/** Of plain data, whatever the order of its fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

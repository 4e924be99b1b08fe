/** What an office is that shows traps. Must not know which there are. */

import { compile } from "../../compiler/compile.ts";
import { createMemoryHost } from "../../compiler/host.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { callOf, type WrittenCall } from "../helpers/cases.ts";
import { today } from "../helpers/vats.ts";

export type TargetId = "asterisk" | "freeswitch" | "twiml";

/** Changes all the text of a build to what it would be if the compiler had fallen into a trap. */
export type Fall = (text: string) => string;

/** A small program, and calls that go otherwise where a file has fallen into one of its traps. */
export interface Office {
  /** What a caller would notice. */
  readonly title: string;
  /** The ids of the traps. */
  readonly traps: readonly string[];
  readonly source: string;
  readonly calls: readonly WrittenCall[];
  /** Those that take it; all by default. */
  readonly targets?: readonly TargetId[];
  /** What a fallen file would say: then a call must go otherwise, or be complained of. By target; each one by itself. */
  readonly fallen: Partial<Record<TargetId, readonly Fall[]>>;
}

export const targetsOf = ({ targets = ["asterisk", "freeswitch", "twiml"] }: Office): readonly TargetId[] => targets;

/** Whether an office shows a trap of a target's. */
export const hasTraps = ({ traps }: Office, target: TargetId) => traps.some((id) => id.startsWith(`${target} `));

/** An office for a target, and its calls. */
export async function builtOffice(office: Office, target: TargetId) {
  const host = createMemoryHost(new Map([["main.vats", office.source]]));
  const targets = await loadTargets([target]);
  const built = compile(host, ["main.vats"], { targets, knownTargets: checkedTargets, today, generator: "vatsc test" });
  if (built.outputs.length === 0) throw new Error(built.diagnostics.map(({ message }) => message).join("\n"));
  const calls: readonly NamedCall[] = office.calls.map((call) => ({
    title: call.title,
    call: callOf(call, built.build),
  }));
  return { built, calls };
}

/** The traps of an office that are a target's, as they stand in titles. */
export function named({ title, traps }: Office, target: TargetId): string {
  return `${title} [${traps.filter((id) => id.startsWith(`${target} `)).join(", ")}]`;
}

/** Puts one text in the place of another, wherever it stands. */
export function put(from: string | RegExp, to: string): Fall {
  return (text) => text.replaceAll(typeof from === "string" ? from : new RegExp(from, "g"), to);
}

/** Leaves out the lines that fit a pattern. */
export function without(pattern: RegExp): Fall {
  return (text) =>
    text
      .split("\n")
      .filter((line) => !pattern.test(line))
      .join("\n");
}

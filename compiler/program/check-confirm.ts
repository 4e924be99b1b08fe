/**
 * Outside numbers that need not confirm: the voicemail of a mobile picks up, and the call is taken by a machine. A hint, with
 * its mend, at the name that brings the number: for a parameter that is the argument.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Argument, HuntStep, QualifiedName, QueueStep, RingStep } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { afterSpan, type Span } from "../text/span.ts";
import { type Possible, possibleValues } from "./possible-values.ts";
import type { Meaning, Program } from "./program.ts";
import { phonesOf } from "./values.ts";

/** Reports each name that makes a `ring`, a `hunt` or a `queue` ring an outside number without asking. */
export function hintAtVoicemails(program: Program, reporter: Reporter): void {
  const found: Found = { program, reporter, possible: possibleValues(program), told: new Set() };
  visitNodes(program.modules, ["queue", "ring", "hunt"], (node) => {
    if (node.kind === "queue") hintAtQueue(node as unknown as QueueStep, found);
    else hintAtRing(node as unknown as RingStep | HuntStep, found);
  });
}

interface Found {
  readonly program: Program;
  readonly reporter: Reporter;
  readonly possible: Possible;
  /** Arguments that have been told of: each once, however many steps ring it. */
  readonly told: Set<QualifiedName>;
}

const asking = "With `confirm` who picks up must press 1, which a machine does not.";

function hintAtRing({ options, target }: RingStep | HuntStep, found: Found): void {
  // What a test expects to ring is no step, and has no options.
  for (const member of options?.confirm ? [] : (target?.members ?? [])) {
    if (member.confirm) continue;
    if (found.program.uses.get(member.target)?.kind !== "parameter") {
      // In a group there may be desk phones as well, which should not have to confirm.
      const isAlone = found.program.uses.get(member.target)?.kind === "phone";
      hintAt(member.target, found, { help: asking, fixes: isAlone ? mends(member.span) : [] });
    } else hintAtArguments(member.target, found, asking);
  }
}

function hintAtQueue({ group }: QueueStep, found: Found): void {
  const help = "An agent of a queue is not asked: ring it with `confirm` below the queue.";
  if (!group) return;
  if (found.program.uses.get(group)?.kind === "parameter") hintAtArguments(group, found, help);
  else hintAt(group, found, { help });
}

/** At what is given for a parameter. `confirm` would stand in the flow, for all that is given there: no mend is known. */
function hintAtArguments(parameter: QualifiedName, found: Found, help: string): void {
  const related = [{ span: parameter.span, message: "It is rung here." }];
  for (const name of namesGiven(parameter, found)) {
    if (!found.told.has(name)) hintAt(name, found, { help, related });
    found.told.add(name);
  }
}

/** Lists opened, in which names of parameters may stand too. A circle of flows ends. */
function namesGiven(parameter: QualifiedName, { possible, program }: Found): readonly QualifiedName[] {
  const ends: QualifiedName[] = [];
  const opened = new Set<Meaning>();
  const names = [parameter];
  for (let name = names.pop(); name; name = names.pop()) {
    const meaning = program.uses.get(name);
    if (meaning?.kind !== "parameter") ends.push(name);
    else if (!opened.has(meaning)) names.push(...possible.given(name).flatMap(namesIn));
    if (meaning) opened.add(meaning);
  }
  return ends.reverse();
}

function namesIn(argument: Argument): readonly QualifiedName[] {
  if (argument.kind === "name-list") return argument.names;
  return argument.kind === "qualified-name" ? [argument] : [];
}

function hintAt(name: QualifiedName, { program, reporter }: Found, extra: Parameters<Reporter["report"]>[3]): void {
  const member = { kind: "member" as const, span: name.span, target: name, after: undefined, confirm: false };
  const target = { kind: "ring-target" as const, span: name.span, isList: false, members: [member] };
  const outside = phonesOf(target, program).find(({ kind }) => kind === "tel");
  if (outside) reporter.report("VATS4030", name.span, { name: outside.name }, extra);
}

function mends(member: Span) {
  const allowed = " /* allow VATS4030: it has no voicemail */";
  return [
    { title: "Write `confirm`", edits: [{ span: afterSpan(member), newText: " confirm" }] },
    { title: "Say that it has no voicemail", edits: [{ span: afterSpan(member), newText: allowed }] },
  ];
}

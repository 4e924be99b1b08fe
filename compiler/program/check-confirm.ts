/**
 * Outside numbers that need not confirm: the voicemail of a mobile picks up, and the call is taken by a machine. A hint, with
 * its mend. What a parameter stands for is not looked at here: one call of the flow may give an extension.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { HuntStep, Member, RingStep } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import { afterSpan } from "../text/span.ts";
import type { Program } from "./program.ts";
import { phonesOf } from "./values.ts";

/** Reports each name in a `ring` or `hunt` that rings an outside number without asking. */
export function hintAtVoicemails(program: Program, reporter: Reporter): void {
  walkNodes(program.modules, (node) => {
    const step = node as unknown as RingStep | HuntStep;
    if (node.kind !== "ring" && node.kind !== "hunt") return true;
    // What a test expects to ring is no step.
    for (const member of step.options?.confirm ? [] : (step.target?.members ?? [])) hintAt(member, program, reporter);
    return true;
  });
}

function hintAt(member: Member, program: Program, reporter: Reporter): void {
  if (member.confirm) return;
  const target = { kind: "ring-target" as const, span: member.span, isList: false, members: [member] };
  const outside = phonesOf(target, program).find(({ kind }) => kind === "tel");
  if (!outside) return;
  // In a group there may be desk phones as well, which should not have to confirm.
  const isAlone = program.uses.get(member.target)?.kind === "phone";
  const edits = [{ span: afterSpan(member.span), newText: " confirm" }];
  const allowed = [{ span: afterSpan(member.span), newText: " /* allow VATS4030: it has no voicemail */" }];
  const fixes = isAlone
    ? [
        { title: "Write `confirm`", edits },
        { title: "Say that it has no voicemail", edits: allowed },
      ]
    : [];
  const help = "With `confirm` who picks up must press 1, which a machine does not.";
  reporter.report("VATS4030", member.span, { name: outside.name }, { help, fixes });
}

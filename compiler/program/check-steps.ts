/** Steps: their durations, and what `voicemail` means. Names were checked when they were resolved. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { DurationExpression, RingStep, VoicemailStep, WaitStep } from "../syntax/ast.ts";
import { type AnyNode, walkNodes } from "../syntax/walk.ts";
import type { Program } from "./program.ts";
import { declaredMailboxes, secondsOf } from "./values.ts";

/** Checks every step of the program. */
export function checkSteps(program: Program, reporter: Reporter): void {
  const mailboxes = declaredMailboxes(program).map(({ written }) => written);
  walkNodes(program.modules, (node: AnyNode) => {
    const step = node as RingStep | VoicemailStep | WaitStep;
    if (step.kind === "ring") checkRange(step.options.duration, ringRange, reporter);
    if (step.kind === "wait") checkRange(step.duration, waitRange, reporter);
    if (step.kind === "voicemail" && !step.mailbox && mailboxes.length > 1) {
      const names = mailboxes.map((name) => `\`${name}\``).join(", ");
      const [first] = mailboxes;
      reporter.report("VATS2008", step.span, { names }, { help: `Write, for instance, \`voicemail ${first}\`.` });
    }
    return true;
  });
}

interface Range {
  readonly what: string;
  readonly leastSeconds: number;
  readonly mostSeconds: number;
}

/** Language §2: ring time 1 s to 10 min. */
const ringRange: Range = { what: "time to ring", leastSeconds: 1, mostSeconds: 600 };
/** A caller who is asked to wait longer than that hangs up; the engines take it all the same. */
const waitRange: Range = { what: "time to wait", leastSeconds: 1, mostSeconds: 600 };

function checkRange(
  duration: DurationExpression | undefined,
  { what, leastSeconds, mostSeconds }: Range,
  reporter: Reporter,
): void {
  const seconds = secondsOf(duration);
  if (!duration || seconds === undefined || (seconds >= leastSeconds && seconds <= mostSeconds)) return;
  const parameters = { text: duration.text, what, least: `${leastSeconds} s`, most: `${mostSeconds / 60} min` };
  reporter.report("VATS3003", duration.span, parameters);
}

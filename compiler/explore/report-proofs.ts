/** What is said of assertions that do not hold, or of which nothing is known. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { AssertDeclaration } from "../syntax/ast.ts";
import { anyTime, deedText } from "./deed-text.ts";
import type { Broken, Proof } from "./prove.ts";

/** Reports those that are broken, claim nothing or cannot be proved. */
export function reportProofs(proofs: readonly Proof[], reporter: Reporter): void {
  for (const { assertion, result } of proofs) {
    if (result.kind === "broken") reportBroken(assertion, result, reporter);
    if (result.kind === "empty") {
      const help = "Mend the guard, or take the assertion out.";
      reporter.report("VATS6011", assertion.guard?.span ?? assertion.span, {}, { help });
    }
    if (result.kind === "too many") {
      const help = "Claim it of fewer calls, with a guard, or take rounds and tries out of the scenario.";
      reporter.report("VATS6012", assertion.span, {}, { help });
    }
  }
}

function reportBroken(assertion: AssertDeclaration, broken: Broken, reporter: Reporter): void {
  const { flow, simulation, test: sample, at, deed } = broken;
  const step = deed.state === undefined ? undefined : flow.states.get(deed.state);
  const related = step
    ? [{ span: step.origin, message: deed.facts.kind === "rings" ? "It rings here." : "The call ends here." }]
    : [];
  const mend = deed.facts.kind === "rings" ? "Lead such calls elsewhere" : "Let something take such calls";
  const help = `${mend}, or claim less. A shortest one, as a test to paste:`;
  const params = { line: simulation.line?.name ?? "", at: at ?? anyTime, does: deedText(deed.facts) };
  reporter.report("VATS6010", assertion.span, params, { related, help, sample });
}

/** Whether a call that was played breaks a claim that the compiler has proved: read anew from the language, without its explorer. */

import type { Compilation } from "../../compiler/compile.ts";
import { phonesByName } from "../../compiler/flow/phones.ts";
import { type PhoneKey, phoneKey } from "../../compiler/simulate/call.ts";
import type { EndEvent, Trace } from "../../compiler/simulate/trace.ts";
import type { AssertDeclaration, Claim, QualifiedName } from "../../compiler/syntax/ast.ts";

/** The claims of a program that have no guard, which hold for every call. */
export function claimsOf({ program }: Compilation): readonly AssertDeclaration[] {
  return program.modules
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === "assert" && !item.guard ? [item] : []));
}

/** The claims that a call breaks; a caller who gives up breaks none, nor does a number that no line has. */
export function brokenBy(trace: Trace, compilation: Compilation): readonly string[] {
  const end = trace.at(-1);
  if (end?.kind !== "end" || end.how === "caller" || end.how === "unknown") return [];
  const phones = phonesByName(compilation.build);
  const keyOf = (name: QualifiedName | undefined): PhoneKey => {
    const meaning = name && compilation.program.uses.get(name);
    const phone = meaning && phones.get(meaning.name);
    return phone ? phoneKey(phone) : "";
  };
  return claimsOf(compilation).flatMap(({ claim, span }) =>
    claim && isBroken(claim, trace, end, keyOf) ? [`The claim at ${span.uri}:${span.start} is broken.`] : [],
  );
}

function isBroken(
  claim: Claim,
  trace: Trace,
  end: EndEvent,
  keyOf: (name: QualifiedName | undefined) => PhoneKey,
): boolean {
  const rung = trace.flatMap((event) => (event.kind === "ring" ? [event] : []));
  switch (claim.kind) {
    case "every-call-ends": {
      const how = { answered: "answered", message: "in voicemail", rejected: "rejected", busy: "rejected" } as const;
      const ending = end.how === "hangup" || end.how === "caller" || end.how === "unknown" ? undefined : how[end.how];
      return !claim.endings.some((one) => one === ending);
    }
    case "every-call-rings":
      return !rung.some(({ phone }) => phone === keyOf(claim.phone));
    case "never-rung": {
      const first = rung.find(({ phone }) => phone === keyOf(claim.phone));
      if (!first) return false;
      const before = rung.find(({ phone }) => phone === keyOf(claim.before));
      return !claim.before || !before || before.startSeconds > first.startSeconds;
    }
    case "no-caller-waits":
      // From when on somebody waits no more a trace does not say where menus play.
      return false;
  }
}

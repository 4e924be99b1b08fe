/** Menus: that no key stands twice, which keys have to wait for more, and that a `retry` has its menu around it. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { KeyLiteral, MenuBranch, MenuStep, Module } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";

/** Checks the branches of one menu. */
export function checkMenu({ branches, span }: MenuStep, reporter: Reporter): void {
  warnOfLacking(branches, { ...span, end: span.start + "menu".length }, reporter);
  const known = new Map<string, Span>();
  for (const branch of branches) {
    const text = keyText(branch.key);
    const place = keySpan(branch);
    const first = known.get(text);
    if (first) {
      const related = [{ span: first, message: "It stands here first." }];
      reporter.report("VATS2033", place, { key: text }, { related, help: "Keep one of the two branches." });
    } else known.set(text, place);
  }
  hintAtPrefixes(
    branches.flatMap(({ key }) => (typeof key === "string" ? [] : [key])),
    reporter,
  );
}

/** Without these the call goes on below the menu, which few have thought of. */
function warnOfLacking(branches: readonly MenuBranch[], span: Span, reporter: Reporter): void {
  const lacking = (["timeout", "invalid"] as const).filter((word) => branches.every(({ key }) => key !== word));
  if (lacking.length === 0) return;
  const events = { timeout: "nothing is pressed", invalid: "a wrong key is pressed" };
  const what = lacking.map((word) => events[word]).join(" or ");
  const help = `Say it in the menu: ${lacking.map((word) => `\`${word} < … >\``).join(", ")}.`;
  reporter.report("VATS4029", span, { what }, { help });
}

function keyText(key: MenuBranch["key"]): string {
  return typeof key === "string" ? key : key.text;
}

function keySpan({ key, span }: MenuBranch): Span {
  return typeof key === "string" ? { ...span, end: span.start + key.length } : key.span;
}

/** `1` next to `12`: whoever presses `1` waits for the rest. */
function hintAtPrefixes(keys: readonly KeyLiteral[], reporter: Reporter): void {
  for (const key of keys) {
    const longer = keys.find(({ text }) => text !== key.text && text.startsWith(key.text));
    if (!longer) continue;
    const related = [{ span: longer.span, message: "The longer key is here." }];
    const help = "Keys of one length are taken at once.";
    reporter.report("VATS4020", key.span, { key: key.text, longer: longer.text }, { related, help });
  }
}

/** A `retry` means the innermost menu written around it; one in a flow has no menu but the flow's own. */
export function checkRetries(modules: readonly Module[], reporter: Reporter): void {
  const lost = new Set<Span>();
  walkNodes(modules, (node) => {
    if (node.kind === "menu") return false;
    if (node.kind === "retry") lost.add((node as unknown as { readonly span: Span }).span);
    return true;
  });
  for (const span of lost)
    reporter.report(
      "VATS2034",
      span,
      {},
      { help: "It plays the menu again that it is written in; write `repeat` elsewhere." },
    );
}

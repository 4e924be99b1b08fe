/** The forms of `test` and `assert`, by the nodes of the tree that show them. */

import { eachNode, type Fields } from "./forms.ts";

const textOf = (value: unknown): string => (value as { readonly text?: string } | undefined)?.text ?? "";
const kindIn = (value: unknown): string => (value as { readonly kind?: string } | undefined)?.kind ?? "";

const readers: Readonly<Record<string, (node: Fields) => readonly string[]>> = {
  test: () => ["test"],
  "test-call": ({ from, at }) => [
    !from ? "test without from" : kindIn(from) === "anonymous" ? "test from anonymous" : "test from a number",
    ...(at ? ["test at an instant"] : []),
  ],
  instant: ({ zone, time }) => [
    ...(zone ? ["test with a zone"] : []),
    ...(/:.*:/.test(textOf(time)) ? ["test with seconds"] : []),
  ],
  "phone-does": ({ deeds }) => ((deeds as readonly unknown[]).length > 1 ? ["test phone then"] : []),
  "phone-deed": ({ does, after }) => [`test phone ${does}`, ...(after ? ["test phone after"] : [])],
  "switch-is": () => ["test switch is"],
  "caller-does": ({ does, key }) => [
    does === "presses" ? `test caller presses ${key === "nothing" ? "nothing" : "a key"}` : "test caller hangs up",
  ],
  "hunt-goes": () => ["test hunt"],
  event: ({ what, bound }) => {
    const word = (bound as { readonly word?: string } | undefined)?.word;
    return [`expect ${what}`, ...(word ? [`expect ${word}`] : [])];
  },
  assert: ({ guard }) => (guard ? ["assert with a guard"] : []),
  "every-call-ends": ({ endings }) => [
    "assert every call ends",
    ...(endings as readonly string[]).map((ending) => `assert ends ${ending}`),
  ],
  "every-call-rings": () => ["assert every call rings"],
  "no-caller-waits": () => ["assert no caller waits"],
  "never-rung": ({ before }) => [before ? "assert never rung before" : "assert never rung"],
};

/** The forms of one test or claim. */
export function testForms(item: unknown): ReadonlySet<string> {
  const forms = new Set<string>();
  eachNode(item, (node) => {
    for (const form of readers[node.kind]?.(node) ?? []) forms.add(form);
  });
  return forms;
}

/**
 * The forms of the grammar (grammar.md §3), and through which of them a call went: the steps that it came to, the guards that were
 * read, and the declarations that these use; not all that stands in the text.
 */

import type { Compilation } from "../../compiler/compile.ts";
import type { Simulation, Visit } from "../../compiler/simulate/simulate.ts";
import type { Item, QualifiedName, Step } from "../../compiler/syntax/ast.ts";
import { formsOfNode } from "./forms-of-nodes.ts";
import { testForms } from "./forms-of-tests.ts";

/** A part of the tree; what is below it is known by its shape only. */
export type Fields = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Where a step stands. */
interface Place {
  readonly step: Step;
  readonly item: Item;
  /** What is written between it and the step before it; `undefined` for the first. */
  readonly separator: string | undefined;
}

/** Reads forms of one build. */
export interface FormReader {
  formsOf(simulation: Simulation): ReadonlySet<string>;
  /** Those of its tests, with in how many of them each stands. */
  formsOfTests(): ReadonlyMap<string, number>;
  formsOfClaims(): ReadonlySet<string>;
}

/** @param textOf the text of a file of the build */
export function formReader({ program, build }: Compilation, textOf: (uri: string) => string): FormReader {
  const places = new Map<string, Place>();
  const runs: { readonly node: Fields; readonly item: Item; readonly flow: Item | undefined }[] = [];
  const declarationOf = (name: unknown): Item | undefined => {
    const meaning = program.uses.get(name as QualifiedName);
    return meaning && "declaration" in meaning && meaning.kind !== "parameter"
      ? (meaning.declaration as Item)
      : undefined;
  };
  for (const { items } of program.modules) {
    for (const item of items) {
      eachNode(item, (node) => {
        if (node.kind === "run") runs.push({ node, item, flow: declarationOf(node.flow) });
        if (node.kind !== "block") return;
        const steps = node.steps as readonly Step[];
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1];
          const text = before && textOf(step.span.uri).slice(before.span.end, step.span.start);
          places.set(keyOf(step.span), { step, item, separator: text?.replace(/\s+/g, " ").trim() });
        }
      });
    }
  }

  /** The forms of a node and of all that it names; what stands in its blocks is not its own. */
  function note(node: unknown, forms: Set<string>, seen: Set<unknown>): void {
    eachNode(node, (part) => {
      for (const form of formsOfNode(part)) forms.add(form);
      if (part.kind === "qualified-name" || part.kind === "name") noteName(part, forms, seen);
      return part === node || part.kind !== "block";
    });
  }

  function noteName(name: Fields, forms: Set<string>, seen: Set<unknown>): void {
    if (name.module) forms.add("name module.name");
    const meaning = program.uses.get(name as unknown as QualifiedName);
    if (!meaning || seen.has(meaning)) return;
    seen.add(meaning);
    if (meaning.kind === "implicit phone") forms.add("phone undeclared");
    if ("declaration" in meaning && meaning.kind !== "flow" && meaning.kind !== "vats") {
      if (name.module) noteUse(meaning.declaration.span.uri, forms);
      note(meaning.declaration, forms, seen);
    }
  }

  /** How the file that has a name was used. */
  function noteUse(uri: string, forms: Set<string>): void {
    if (uri.startsWith("std:")) forms.add("use of the library");
    else forms.add("use of a file");
    if (uri.includes("-lib")) forms.add("use as");
  }

  const itemsOf = (kind: Item["kind"]) =>
    program.modules.flatMap(({ items }) => items.filter((item) => item.kind === kind));
  return {
    formsOfTests() {
      const counts = new Map<string, number>();
      for (const test of itemsOf("test"))
        for (const form of testForms(test)) counts.set(form, (counts.get(form) ?? 0) + 1);
      return counts;
    },
    formsOfClaims: () => new Set(itemsOf("assert").flatMap((item) => [...testForms(item)])),
    formsOf(simulation) {
      const forms = new Set<string>();
      const seen = new Set<unknown>();
      const items = new Set<Item>();
      const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
      for (const visit of simulation.visits) {
        const state = flow?.states.get(visit.state);
        const place = state && places.get(keyOf(state.origin));
        if (state?.kind === "hangup" && state.dropped) forms.add("the end of a scenario");
        if (!place) continue;
        items.add(place.item);
        if (place.separator !== undefined) forms.add(separatorForm(place.separator));
        noteVisit(place.step, visit, (node) => note(node, forms, seen), forms);
      }
      if (flow) noteScenario(flow.origin, items);
      // A flow is entered by the `run`s of what has been entered before it.
      for (const { node, item, flow: entered } of runs)
        if (entered && items.has(entered) && items.has(item)) note(node, forms, seen);
      for (const item of items) noteHead(item, (node) => note(node, forms, seen), forms);
      const line = program.scope.lines.get(simulation.line?.name ?? "");
      if (line) note(line.declaration, forms, seen);
      const end = simulation.trace.at(-1);
      if (flow && flow.lost.length > 0 && end?.kind === "end" && isLost(simulation)) forms.add("lost");
      return forms;
    },
  };

  function noteScenario(origin: { readonly uri: string; readonly start: number }, items: Set<Item>): void {
    for (const { items: all } of program.modules)
      for (const item of all)
        if (item.span.uri === origin.uri && item.span.start <= origin.start && origin.start < item.span.end)
          items.add(item);
  }
}

/** That a URL was told at the end, or a tag came with it, is what shows a loss. */
function isLost({ trace }: Simulation): boolean {
  return trace.some((event) => event.kind === "notify" && event.fields.ended !== "");
}

/** A step with what came of it: of its branches only the one that was taken. */
function noteVisit(step: Step, visit: Visit, note: (node: unknown) => void, forms: Set<string>): void {
  if (step.kind === "choice") {
    const read = visit.arm === "otherwise" ? step.arms : step.arms.slice(0, (visit.arm ?? 0) + 1);
    for (const { guard } of read) note(guard);
    if (step.arms.length > 1) forms.add("choice of several arms");
    forms.add(visit.arm === "otherwise" && step.otherwise ? "choice otherwise" : "choice");
    return;
  }
  note(step);
  const { outcome } = visit;
  if (outcome?.kind === "rung" && (step.kind === "ring" || step.kind === "hunt")) {
    const isWritten = step.options.branches.some((branch) => branch.outcome === outcome.outcome);
    if (isWritten) forms.add(`${step.kind} if ${outcome.outcome}`);
  }
  if (step.kind !== "menu" || !outcome) return;
  const keys = step.branches.flatMap(({ key }) => (typeof key === "string" ? [] : [key.text]));
  if (outcome.kind === "typed") {
    const isLonger = outcome.digits.length > 1;
    forms.add(
      /\d/.test(outcome.digits)
        ? `menu key of ${isLonger ? "several digits" : "one digit"}`
        : `menu key ${outcome.digits}`,
    );
    if (keys.some((key) => key !== outcome.digits && key.startsWith(outcome.digits)))
      forms.add("menu key that begins another");
  }
  if (outcome.kind === "silence")
    forms.add(step.branches.some(({ key }) => key === "timeout") ? "menu timeout" : "menu silence");
  if (outcome.kind === "wrong key")
    forms.add(step.branches.some(({ key }) => key === "invalid") ? "menu invalid" : "menu wrong key");
}

/** What a declaration says before its block. */
function noteHead(item: Item, note: (node: unknown) => void, forms: Set<string>): void {
  if (item.kind === "bare-steps") forms.add("steps without a scenario");
  if (item.kind !== "vats" && item.kind !== "flow") return;
  forms.add(item.kind);
  for (const parameter of item.parameters) note(parameter);
  if (item.kind === "vats" && item.title) forms.add("vats title");
  if (item.kind === "vats" && item.zone) forms.add("vats zone");
}

function separatorForm(text: string): string {
  const words = text.replace(/^>\s*/, "");
  if (words === "") return "steps with nothing between";
  return `steps with ${words}`;
}

function keyOf({ uri, start, end }: { readonly uri: string; readonly start: number; readonly end: number }): string {
  return `${uri} ${start} ${end}`;
}

/** Calls for a node and all below it, parents first; `false` skips what is below. */
export function eachNode(node: unknown, visit: (node: Fields) => unknown): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const part of node) eachNode(part, visit);
    return;
  }
  const fields = node as Fields;
  if (typeof fields.kind === "string" && visit(fields) === false) return;
  for (const [name, value] of Object.entries(fields)) if (name !== "span") eachNode(value, visit);
}

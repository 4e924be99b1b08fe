/**
 * Lines of one extension as they are written: labels, applications, and jumps to labels that may come later. A label that
 * ends up before another one's line becomes that other one. Must not know states or guards.
 */

import type { Row } from "./render.ts";

/** Where to go on, in this extension. */
export type Label = string;

/** An extension that is being written. */
export interface Code {
  comment(text: string): void;
  /** The next line begins a new extension. */
  extension(name: string): void;
  /** Names the next line. */
  label(name: Label): void;
  run(app: string, args: string): void;
  /** `app` is GotoIf or GotoIfTime; a branch that is not given goes on with the next line. */
  branch(app: string, condition: string, target: { readonly yes?: Label; readonly no?: Label }): void;
  goto(target: Label): void;
  /** How many lines there are by now. */
  readonly length: number;
  /** The lines, with every label known. */
  rows(): readonly Row[];
}

type Line =
  | { readonly kind: "comment"; readonly text: string }
  | {
      readonly kind: "priority";
      readonly exten: string | null;
      readonly label: Label | undefined;
      readonly app: string;
      readonly args: (resolve: (label: Label) => Label) => string;
    };

export function createCode(): Code {
  const lines: Line[] = [];
  const aliases = new Map<Label, Label>();
  let exten: string | null = null;
  let pending: Label | undefined;
  const push = (app: string, args: (resolve: (label: Label) => Label) => string) => {
    lines.push({ kind: "priority", exten, label: pending, app, args });
    exten = null;
    pending = undefined;
  };
  return {
    comment: (text) => lines.push({ kind: "comment", text }),
    extension: (name) => {
      exten = name;
    },
    label: (name) => {
      if (pending === undefined) pending = name;
      else aliases.set(name, pending);
    },
    run: (app, args) => push(app, () => args),
    branch: (app, condition, { yes, no }) =>
      push(app, (resolve) => {
        const [ifYes, ifNo] = [yes === undefined ? "" : resolve(yes), no === undefined ? "" : `:${resolve(no)}`];
        return `${condition}?${ifYes}${ifNo}`;
      }),
    goto: (target) => push("Goto", (resolve) => resolve(target)),
    get length() {
      return lines.length;
    },
    rows: () => lines.map((line) => rowOf(line, (label) => aliases.get(label) ?? label)),
  };
}

function rowOf(line: Line, resolve: (label: Label) => Label): Row {
  if (line.kind === "comment") return { comment: line.text, exten: null, label: null, app: null, args: null };
  const { exten, label, app, args } = line;
  return { comment: null, exten, label: label ?? null, app, args: args(resolve) };
}

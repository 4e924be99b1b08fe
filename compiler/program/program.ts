/**
 * A program: its modules, what each declaration is, and what each name in it means. Plain data, made by `bind.ts`.
 * The tree stays as the parser made it; what a name means stands beside it, in `uses`.
 */

import type { CallerPattern, Prompt } from "../flow/ir.ts";
import type {
  BareSteps,
  Block,
  CalendarDeclaration,
  CallersDeclaration,
  DurationLiteral,
  Item,
  Module,
  Name,
  NumberExpression,
  Parameter,
  QualifiedName,
  SayPrompt,
  SayStep,
  StringLiteral,
  UseDeclaration,
  VatsDeclaration,
} from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import type { DateSet } from "../time/units.ts";
import type { Project } from "./project.ts";

/** The types of names, as language §3 lists them. */
export type MeaningKind =
  | "phone"
  | "group"
  | "mailbox"
  | "prompt"
  | "hours"
  | "calendar"
  | "callers"
  | "switch"
  | "flow"
  | "vats"
  | "line"
  | "module";

/** The types of parameters that are no names: a length of time, a telephone number, words. */
export type ValueType = "duration" | "number" | "text";

type DeclarationOf<Kind extends MeaningKind> = Extract<Item, { readonly kind: Kind extends "module" ? "use" : Kind }>;

/** What a name stands for. */
export type Meaning =
  | { [Kind in MeaningKind]: MeaningOf<Kind> }[MeaningKind]
  | ImplicitPhone
  | ParameterMeaning
  | ValueMeaning;
interface MeaningOf<Kind extends MeaningKind> {
  readonly kind: Kind;
  /** Unique in a build: as written, or with its file's name in front where another file has the name before. */
  readonly name: string;
  /** As the source has it. */
  readonly written: string;
  /** Where the name is declared. */
  readonly span: Span;
  readonly declaration: DeclarationOf<Kind>;
}
/** A parameter of the flow or scenario that the name stands in. `environment.ts` puts its argument in its place. */
export interface ParameterMeaning {
  readonly kind: "parameter";
  readonly name: string;
  readonly written: string;
  readonly span: Span;
  readonly declaration: Parameter;
}
/** What a parameter stands for that is no name: found where a flow is entered only. */
export interface ValueMeaning {
  readonly kind: "value";
  readonly name: string;
  readonly written: string;
  readonly span: Span;
  readonly value: DurationLiteral | NumberExpression;
}
/** A name that nothing declares, in a file that declares no phone: the extension of that name. */
export interface ImplicitPhone {
  readonly kind: "implicit phone";
  readonly name: string;
  readonly written: string;
  /** The first place that uses it. */
  readonly span: Span;
}

/** What takes calls: a `vats`, or the bare steps of a file, which are called `main`. */
export interface Scenario {
  readonly name: string;
  readonly declaration: VatsDeclaration | BareSteps;
  readonly block: Block | undefined;
  readonly origin: Span;
}

export interface Program {
  /** The entries first, then each used file once, in the order of the uses. */
  readonly modules: readonly Module[];
  readonly scope: Scope;
  /** What each name in the text means; a name that means nothing is not in it, and has been reported. */
  readonly uses: Uses;
  /** What is played where a string or a `say` stands, by its node; a name's is its declaration's. */
  readonly prompts: ReadonlyMap<PromptNode, Prompt>;
  /** The dates of each iCalendar file, by the part of the tree that names it; none for one that could not be read. */
  readonly calendarFiles: ReadonlyMap<IcsSource, DateSet>;
  /** The numbers and patterns of each file of callers, likewise. */
  readonly callerFiles: ReadonlyMap<CallersFile, readonly CallerPattern[]>;
  readonly project: Project;
}

/** `ics "holidays.ics"`. */
export type IcsSource = Extract<CalendarDeclaration["source"], { readonly kind: "ics" }>;
/** `file "vip.txt"`. */
export type CallersFile = Extract<CallersDeclaration["source"], { readonly kind: "file" }>;

/** Names, NFC, the first declaration of each. Lines have names of their own: one may be called as its scenario is. */
export interface Names {
  readonly symbols: ReadonlyMap<string, Meaning>;
  readonly lines: ReadonlyMap<string, Meaning & { readonly kind: "line" }>;
  /** What else is declared under the name of a symbol, which has been reported: that may be meant where the name is used. */
  readonly others: ReadonlyMap<Meaning, readonly Meaning[]>;
}

/** What a program declares: the names of all its files, by the name that each has in the build. */
export interface Scope extends Names {
  readonly scenarios: readonly Scenario[];
  /** The names that each file may use without a module before them, as written, by URI. Entries share theirs. */
  readonly files: ReadonlyMap<string, Names>;
  /** What a `use` brings: the names of another file; `undefined` where there is none, which has been reported. */
  readonly used: ReadonlyMap<UseDeclaration, Names | undefined>;
}

/** A name as it is used. A lone `Name` stands where nothing but a parameter can: for a duration, a number, a text. */
export type UsedName = QualifiedName | Name;

export interface Uses {
  get(name: UsedName): Meaning | undefined;
  values(): Iterable<Meaning>;
}

/** A place in the tree that is an announcement by itself. */
export type PromptNode = StringLiteral | SayPrompt | SayStep;

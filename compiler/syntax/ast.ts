/**
 * The syntax tree: what the text says, before anybody asks what it means. Plain readonly data, made by `grammar/` only.
 * A child that the grammar requires but the text lacks is `undefined`; the parser has spoken about it, so later stages
 * skip it in silence. A literal whose text is malformed keeps its place with `broken: true`, likewise.
 * Must not know symbols, types or values: a duration is its text here.
 */

import type { Span } from "../text/span.ts";
import type { Behaviour, Claim, ExpectedEvent, TestCall } from "./ast-tests.ts";
import type {
  ByClause,
  ClosedClause,
  DateItem,
  DateRange,
  DayLiteral,
  DurationExpression,
  DurationLiteral,
  ExceptClause,
  IntLiteral,
  KeyLiteral,
  LocaleLiteral,
  Name,
  Node,
  NumberExpression,
  QualifiedName,
  StringLiteral,
  Window,
  ZoneLiteral,
} from "./literals.ts";

export type * from "./ast-tests.ts";
export type * from "./literals.ts";

// --- Guards ---

export interface WorkhoursGuard extends Node<"workhours"> {
  readonly windows: readonly Window[];
  readonly zone: ZoneLiteral | undefined;
  readonly clauses: readonly (ExceptClause | ByClause)[];
}
export interface DuringGuard extends Node<"during"> {
  readonly hours: QualifiedName | undefined;
  readonly clauses: readonly (ExceptClause | ByClause)[];
}
export interface OnGuard extends Node<"on"> {
  readonly dates: readonly DateItem[];
  readonly zone: ZoneLiteral | undefined;
}
/** `anonymous` in a list of callers. */
export type Anonymous = Node<"anonymous">;
export type CallerItem = NumberExpression | Anonymous | QualifiedName;
export interface FromGuard extends Node<"from"> {
  readonly callers: readonly CallerItem[];
}
export interface ToGuard extends Node<"to"> {
  readonly lines: readonly QualifiedName[];
}
export interface WhenGuard extends Node<"when"> {
  readonly switch: QualifiedName | undefined;
  readonly state: Name | undefined;
}
export type GuardAtom = WorkhoursGuard | DuringGuard | OnGuard | FromGuard | ToGuard | WhenGuard;
/** `not` binds to one atom. */
export interface GuardTerm extends Node<"guard-term"> {
  readonly negated: boolean;
  readonly atom: GuardAtom | undefined;
}
/** All terms must hold. */
export interface Guard extends Node<"guard"> {
  readonly terms: readonly GuardTerm[];
}

// --- Steps ---

export interface Block extends Node<"block"> {
  readonly steps: readonly Step[];
}

/** A text, or the name of a parameter that is one. */
export type TextExpression = StringLiteral | Name;

export interface SayPrompt extends Node<"say-prompt"> {
  readonly text: TextExpression | undefined;
  readonly locale: LocaleLiteral | undefined;
}
/** A name, a string (a file), or `say "…"`. */
export type PromptExpression = QualifiedName | StringLiteral | SayPrompt;

export interface Member extends Node<"member"> {
  readonly target: QualifiedName;
  readonly after: DurationExpression | undefined;
  readonly confirm: boolean;
}
/** `a` or `[a, b after 10s confirm]`; `isList` is false for the first. */
export interface RingTarget extends Node<"ring-target"> {
  readonly isList: boolean;
  readonly members: readonly Member[];
}
export type RingOutcome = "busy" | "unavailable" | "unanswered";
export interface OutcomeBranch extends Node<"outcome-branch"> {
  readonly outcome: RingOutcome | undefined;
  readonly block: Block | undefined;
}
/** What may follow the target, in any order; a second one of a kind is the parser's to report, and is left out here. */
export interface RingOptions {
  readonly duration: DurationExpression | undefined;
  readonly confirm: Span | undefined;
  readonly whisper: { readonly span: Span; readonly prompt: PromptExpression | undefined } | undefined;
  readonly music: { readonly span: Span; readonly file: StringLiteral | undefined } | undefined;
  readonly branches: readonly OutcomeBranch[];
}
export interface RingStep extends Node<"ring"> {
  readonly target: RingTarget | undefined;
  readonly options: RingOptions;
}
export interface HuntStep extends Node<"hunt"> {
  readonly target: RingTarget | undefined;
  readonly order: "in order" | "random" | "rotating";
  /** False where `each` was left out, which the checker refuses. */
  readonly each: boolean;
  readonly options: RingOptions;
}
export interface RepeatStep extends Node<"repeat"> {
  readonly times: IntLiteral | undefined;
  readonly block: Block | undefined;
}
export interface QueueStep extends Node<"queue"> {
  readonly group: QualifiedName | undefined;
  readonly duration: DurationExpression | undefined;
}
export interface VoicemailStep extends Node<"voicemail"> {
  readonly mailbox: QualifiedName | undefined;
}
export interface PlayStep extends Node<"play"> {
  readonly prompt: PromptExpression | undefined;
}
export interface SayStep extends Node<"say"> {
  readonly text: TextExpression | undefined;
  readonly locale: LocaleLiteral | undefined;
}
export interface MenuBranch extends Node<"menu-branch"> {
  readonly key: KeyLiteral | "timeout" | "invalid";
  readonly block: Block | undefined;
}
export interface MenuStep extends Node<"menu"> {
  readonly prompt: PromptExpression | undefined;
  readonly wait: DurationExpression | undefined;
  readonly tries: IntLiteral | undefined;
  readonly branches: readonly MenuBranch[];
}
export interface WaitStep extends Node<"wait"> {
  readonly duration: DurationExpression | undefined;
}
export type RecordStep = Node<"record">;
export interface CallerIdStep extends Node<"callerid"> {
  readonly number: NumberExpression | Name | undefined;
}
export interface TagStep extends Node<"tag"> {
  readonly key: Name | undefined;
  readonly value: TextExpression | undefined;
}
export interface NotifyStep extends Node<"notify"> {
  readonly url: TextExpression | undefined;
}
export interface RunStep extends Node<"run"> {
  readonly flow: QualifiedName | undefined;
  readonly args: readonly Argument[];
}
export type HangupStep = Node<"hangup">;
export interface RejectStep extends Node<"reject"> {
  readonly busy: boolean;
}
export type RetryStep = Node<"retry">;
export interface Arm extends Node<"arm"> {
  readonly guard: Guard | undefined;
  readonly block: Block | undefined;
}
/** Guards that stand next to each other. At least one arm. */
export interface Choice extends Node<"choice"> {
  readonly arms: readonly Arm[];
  readonly otherwise: { readonly span: Span; readonly block: Block | undefined } | undefined;
}
export type Step =
  | RingStep
  | HuntStep
  | RepeatStep
  | QueueStep
  | VoicemailStep
  | PlayStep
  | SayStep
  | MenuStep
  | WaitStep
  | RecordStep
  | CallerIdStep
  | TagStep
  | NotifyStep
  | RunStep
  | HangupStep
  | RejectStep
  | RetryStep
  | Choice;

// --- Declarations ---

/** A string is a text, a number or a sound file, as the parameter says. */
export type Argument = DurationLiteral | IntLiteral | NumberExpression | QualifiedName | NameList | SayPrompt;
export interface NameList extends Node<"name-list"> {
  readonly names: readonly QualifiedName[];
}
export interface Parameter extends Node<"parameter"> {
  readonly name: Name;
  /** `phone`, `duration`, …; checked later. */
  readonly type: Name | undefined;
  readonly fallback: Argument | undefined;
}

/** A declaration without a name declares nothing; one whose right side is broken still declares its name. */
interface Declaration<Kind extends string> extends Node<Kind> {
  readonly name: Name | undefined;
}

export interface UseDeclaration extends Node<"use"> {
  readonly path: StringLiteral | undefined;
  readonly as: Name | undefined;
}
export type PhoneAddress =
  | { readonly kind: "ext"; readonly value: IntLiteral | StringLiteral }
  | { readonly kind: "tel"; readonly value: NumberExpression }
  | { readonly kind: "sip"; readonly value: StringLiteral };
export interface PhoneDeclaration extends Declaration<"phone"> {
  readonly address: PhoneAddress | undefined;
}
export interface GroupDeclaration extends Declaration<"group"> {
  readonly members: NameList | undefined;
}
export type MailboxProperty =
  | { readonly kind: "greeting"; readonly span: Span; readonly prompt: PromptExpression | "universal" | undefined }
  | { readonly kind: "email"; readonly span: Span; readonly address: StringLiteral | undefined }
  | { readonly kind: "limit"; readonly span: Span; readonly duration: DurationLiteral | undefined }
  | { readonly kind: "transcribe"; readonly span: Span };
export interface MailboxDeclaration extends Declaration<"mailbox"> {
  readonly properties: readonly MailboxProperty[];
}
export interface PromptDeclaration extends Declaration<"prompt"> {
  /** A string is a file. */
  readonly source: StringLiteral | SayPrompt | undefined;
}
export interface HoursDeclaration extends Declaration<"hours"> {
  readonly zone: ZoneLiteral | undefined;
  /** True for the form in `{ }`. */
  readonly isBlock: boolean;
  readonly windows: readonly Window[];
  readonly clauses: readonly (ExceptClause | ByClause | ClosedClause)[];
}
export type CalendarEntry =
  | ClosedClause
  | (Node<"work"> & { readonly date: DateRange | undefined; readonly as: DayLiteral | undefined })
  | (Node<"short"> & { readonly dates: readonly DateItem[] });
export interface CalendarDeclaration extends Declaration<"calendar"> {
  readonly source:
    | { readonly kind: "dates"; readonly dates: readonly DateItem[] }
    | { readonly kind: "ics"; readonly span: Span; readonly path: StringLiteral | undefined }
    | { readonly kind: "production"; readonly span: Span; readonly entries: readonly CalendarEntry[] }
    | undefined;
}
export interface CallersDeclaration extends Declaration<"callers"> {
  readonly source:
    | { readonly kind: "list"; readonly callers: readonly CallerItem[] }
    | { readonly kind: "file"; readonly span: Span; readonly path: StringLiteral | undefined }
    | undefined;
}
export interface SwitchDeclaration extends Declaration<"switch"> {
  readonly state: Name | undefined;
  readonly code: StringLiteral | undefined;
  readonly pin: StringLiteral | undefined;
}
export interface FlowDeclaration extends Declaration<"flow"> {
  readonly parameters: readonly Parameter[];
  readonly block: Block | undefined;
}
export interface LostClause extends Node<"lost"> {
  readonly block: Block | undefined;
}
export interface VatsDeclaration extends Declaration<"vats"> {
  readonly parameters: readonly Parameter[];
  readonly title: StringLiteral | undefined;
  readonly zone: ZoneLiteral | undefined;
  readonly block: Block | undefined;
  readonly lost: LostClause | undefined;
}
export interface LineDeclaration extends Declaration<"line"> {
  /** `*`, or at least one number. A line without a name of its own is called `main` and has no `name`. */
  readonly numbers: readonly NumberExpression[] | "*" | undefined;
  readonly scenario: QualifiedName | undefined;
  readonly args: readonly Argument[];
}
export interface TestDeclaration extends Node<"test"> {
  readonly title: StringLiteral | undefined;
  readonly call: TestCall | undefined;
  readonly behaviours: readonly Behaviour[];
  /** Those of every `expect`, in the order of the text. */
  readonly events: readonly ExpectedEvent[];
}
export interface AssertDeclaration extends Node<"assert"> {
  readonly guard: Guard | undefined;
  readonly claim: Claim | undefined;
}

/** Steps that stand outside any `vats`: one run of a file is the scenario `main`; a second run is the checker's to refuse. */
export interface BareSteps extends Node<"bare-steps"> {
  readonly block: Block;
  readonly lost: LostClause | undefined;
}

export type Item =
  | UseDeclaration
  | PhoneDeclaration
  | GroupDeclaration
  | MailboxDeclaration
  | PromptDeclaration
  | HoursDeclaration
  | CalendarDeclaration
  | CallersDeclaration
  | SwitchDeclaration
  | FlowDeclaration
  | VatsDeclaration
  | LineDeclaration
  | TestDeclaration
  | AssertDeclaration
  | BareSteps;

/** A file. */
export interface Module extends Node<"module"> {
  readonly items: readonly Item[];
}

/** A comment, for `fmt` and `// allow`. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

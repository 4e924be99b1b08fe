/**
 * Pieces of a block, in the order of the text, become its steps: adjacent guarded blocks one choice, separators nothing.
 * What stands wrongly between two pieces is reported here. Must not know how the pieces were parsed.
 */

import type { DiagnosticExtra, Fix } from "../compiler/diagnostics/diagnostic.ts";
import type { DiagnosticCode, ParamsOf } from "../compiler/diagnostics/registry.ts";
import type { Arm, Block, Choice, Step } from "../compiler/syntax/ast.ts";
import { afterSpan, coverSpans, type Span } from "../compiler/text/span.ts";

type PlainStep = Exclude<Step, Choice>;

/**
 * `word` is the first word of the piece and `head` its place. `quiet`: something right before it has been reported, so
 * nothing is said of what lies between.
 */
interface Head {
  readonly word: string;
  readonly head: Span;
  readonly quiet: boolean;
}
export type Piece =
  | (Head & { readonly kind: "step"; readonly step: PlainStep; readonly endsInBlock: boolean })
  | (Head & { readonly kind: "arm"; readonly arm: Arm })
  | (Head & { readonly kind: "otherwise"; readonly span: Span; readonly block: Block | undefined })
  | { readonly kind: "separator"; readonly word: ";" | "then"; readonly span: Span }
  /** Text that was left out and reported. */
  | { readonly kind: "broken" };

type Separator = Extract<Piece, { kind: "separator" }>;
type Solid = Exclude<Piece, Separator>;

/** Reports at a place; see `Reporter`. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  span: Span,
  params: ParamsOf<Code>,
  extra?: DiagnosticExtra,
) => void;

/** What has been joined so far. */
interface Joining {
  readonly report: Report;
  readonly isFile: boolean;
  readonly steps: Step[];
  /** The arms of the choice that is being made. */
  open: { arms: Arm[]; otherwise: Choice["otherwise"] } | undefined;
  previous: Solid | undefined;
  separators: Separator[];
}

/** The steps that the pieces are. `isFile`: a separator may come first, since it may part declarations. */
export function joinSteps(pieces: readonly Piece[], isFile: boolean, report: Report): Step[] {
  const joining: Joining = { report, isFile, steps: [], open: undefined, previous: undefined, separators: [] };
  for (const piece of pieces) {
    if (piece.kind === "separator") {
      joining.separators.push(piece);
      continue;
    }
    checkSeparators(joining, piece);
    addPiece(joining, piece);
    joining.previous = piece;
    joining.separators = [];
  }
  checkSeparators(joining, undefined);
  closeChoice(joining);
  return joining.steps;
}

function addPiece(joining: Joining, piece: Solid): void {
  switch (piece.kind) {
    case "arm":
      return addArm(joining, piece);
    case "otherwise":
      return addOtherwise(joining, piece);
    case "step":
      closeChoice(joining);
      joining.steps.push(piece.step);
      return;
    case "broken":
      closeChoice(joining);
  }
}

function closeChoice(joining: Joining): void {
  const { open } = joining;
  joining.open = undefined;
  if (!open) return;
  const first = open.arms[0]?.span ?? open.otherwise?.span;
  const last = open.otherwise?.span ?? open.arms.at(-1)?.span;
  if (first && last) joining.steps.push({ kind: "choice", span: coverSpans(first, last), ...open });
}

// --- Choices ---

function addArm(joining: Joining, piece: Extract<Piece, { kind: "arm" }>): void {
  const isNext = joining.separators.length === 0 && isGuarded(joining.previous);
  if (isNext && joining.open?.otherwise) {
    const { span } = joining.open.otherwise;
    joining.report(
      "VATS1031",
      piece.head,
      {},
      {
        related: [{ span, message: "The `otherwise` is here." }],
        help: "Put the guard above the `otherwise`, or write `then` between them to make it a step of its own.",
        fixes: [insertion("Write `then` before it", afterSpan(span), " then")],
      },
    );
  }
  if (!isNext || joining.open?.otherwise) closeChoice(joining);
  joining.open ??= { arms: [], otherwise: undefined };
  joining.open.arms.push(piece.arm);
}

function addOtherwise(joining: Joining, piece: Extract<Piece, { kind: "otherwise" }>): void {
  const { span, head, block } = piece;
  if (joining.open?.otherwise) {
    const related = [{ span: joining.open.otherwise.span, message: "The first one is here." }];
    joining.report("VATS1030", head, {}, { related, help: "Keep one of them." });
    return;
  }
  const [separator] = joining.separators;
  const isParted = joining.open && separator && joining.previous?.kind === "arm";
  if (!joining.open || isParted) reportLoneOtherwise(joining, piece, isParted ? joining.separators : []);
  joining.open ??= {
    arms: [{ kind: "arm", span: head, guard: undefined, block: undefined }],
    otherwise: undefined,
  };
  joining.open.otherwise = { span, block };
}

const partedHelp = "What stands between a guarded block and its `otherwise` parts them.";
const otherwiseHelp =
  "`otherwise` follows the last guarded block of a choice: `workhours Mon-Fri 9:00-18:00 < … > otherwise < … >`.";
const afterRingHelp =
  "If nobody answers, the next step follows: `ring a; voicemail`. A single case is `if unanswered < … >`.";

function isRinging(piece: Solid | undefined): boolean {
  return piece?.kind === "step" && (piece.step.kind === "ring" || piece.step.kind === "hunt");
}

function reportLoneOtherwise(
  joining: Joining,
  piece: Extract<Piece, { kind: "otherwise" }>,
  parting: readonly Separator[],
): void {
  if (piece.quiet || joining.previous?.kind === "broken") return;
  const edits = parting.map(({ span }) => ({ span, newText: "" }));
  if (piece.word !== "otherwise") edits.push({ span: piece.head, newText: "otherwise" });
  joining.report(
    "VATS1029",
    piece.head,
    { word: piece.word },
    {
      help: parting.length > 0 ? partedHelp : isRinging(joining.previous) ? afterRingHelp : otherwiseHelp,
      fixes: parting.length > 0 ? [{ title: "Remove what parts them", edits }] : [],
    },
  );
}

// --- Separators ---

/** `piece`: what comes next; `undefined` at the end of the block, where one separator may stand. */
function checkSeparators(joining: Joining, piece: Solid | undefined): void {
  const { previous, separators } = joining;
  if (separators.length === 0) return checkMissing(joining, piece);
  const [first, second] = separators;
  const isPair = first?.word === ";" && second?.word === "then";
  const allowed = previous ? (isPair ? 2 : 1) : joining.isFile ? 1 : 0;
  const extra = separators[allowed];
  if (extra) {
    const edits = separators.slice(allowed).map(({ span }) => ({ span, newText: "" }));
    joining.report("VATS1028", extra.span, { separator: extra.word }, { fixes: [{ title: "Remove it", edits }] });
  } else if (first?.word === ";" && !isPair && previous?.kind === "arm" && piece?.kind === "arm") {
    reportTwoChoices(joining, first.span);
  }
}

function reportTwoChoices(joining: Joining, span: Span): void {
  joining.report(
    "VATS1032",
    span,
    {},
    {
      help: "For one choice write nothing between them; for two steps write `then`.",
      fixes: [
        { title: "Remove it, for one choice", edits: [{ span, newText: "" }] },
        { title: "Write `then`, for two steps", edits: [{ span, newText: " then" }] },
      ],
    },
  );
}

function checkMissing(joining: Joining, piece: Solid | undefined): void {
  const { previous } = joining;
  if (previous?.kind !== "step" || previous.endsInBlock || !piece || piece.kind === "broken" || piece.quiet) return;
  // An `otherwise` that no guard precedes is one mistake, and not that a separator is missing as well.
  if (piece.kind === "otherwise") return;
  const place = afterSpan(previous.step.span);
  const names = { before: previous.word, after: piece.word };
  const fixes = [insertion("Write `;` between them", place, ";")];
  joining.report("VATS1027", piece.head, names, { fixes });
}

function isGuarded(piece: Solid | undefined): boolean {
  return piece?.kind === "arm" || piece?.kind === "otherwise";
}

function insertion(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }] };
}

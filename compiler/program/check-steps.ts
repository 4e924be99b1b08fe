/** Steps: their times and counts, and what only some places take. Names were checked when they were resolved. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type {
  Block,
  CallerIdStep,
  DurationExpression,
  HuntStep,
  IntLiteral,
  LostClause,
  MenuStep,
  NotifyStep,
  QueueStep,
  RepeatStep,
  RetryStep,
  RingStep,
  Step,
  TagStep,
  VoicemailStep,
  WaitStep,
} from "../syntax/ast.ts";
import { type AnyNode, visitNodes } from "../syntax/walk.ts";
import { afterSpan, type Span } from "../text/span.ts";
import { checkNumber } from "./check-lines.ts";
import { checkMenu, checkRetries } from "./check-menus.ts";
import { secondsOf } from "./environment.ts";
import { isTagKey, isWebAddress } from "./numbers.ts";
import { type Possible, possibleValues } from "./possible-values.ts";
import type { Program } from "./program.ts";
import { nameFrom } from "./use-names.ts";
import { declaredMailboxes, defaultRingSeconds } from "./values.ts";

type Checked =
  | RingStep
  | HuntStep
  | RepeatStep
  | QueueStep
  | VoicemailStep
  | MenuStep
  | RetryStep
  | WaitStep
  | CallerIdStep
  | TagStep
  | NotifyStep
  | LostClause;

const checkedKinds: readonly Checked["kind"][] = [
  "ring",
  "hunt",
  "repeat",
  "queue",
  "voicemail",
  "menu",
  "wait",
  "callerid",
  "tag",
  "notify",
  "lost",
];

interface Checking {
  readonly program: Program;
  readonly possible: Possible;
  readonly reporter: Reporter;
}

/** Checks every step of the program. */
export function checkSteps(program: Program, reporter: Reporter): void {
  const checking: Checking = { program, possible: possibleValues(program), reporter };
  visitNodes(program.modules, checkedKinds, (node: AnyNode) => checkStep(node as Checked, checking));
  checkRetries(program.modules, reporter);
}

function checkStep(step: Checked, checking: Checking): void {
  switch (step.kind) {
    case "ring":
      checkRange(step.options.duration, ringRange, checking);
      return checkJoining(step, checking);
    case "hunt":
      return checkHunt(step, checking);
    case "repeat":
      return checkRepeat(step, checking);
    case "queue":
      return checkRange(step.duration, queueRange, checking);
    case "voicemail":
      return checkVoicemail(step, checking);
    case "menu":
      checkRange(step.wait, menuRange, checking);
      checkCount(step.tries, triesRange, checking.reporter);
      return checkMenu(step, checking.reporter);
    case "wait":
      return checkRange(step.duration, waitRange, checking);
    case "callerid":
      for (const number of checking.possible.numbers(step.number)) checkNumber(number, checking.reporter);
      return;
    case "tag":
      return checkTag(step, checking.reporter);
    case "notify":
      return checkNotify(step, checking);
    case "lost":
      return checkLost(step.block, checking.reporter);
  }
}

// --- Times and counts ---

interface Range {
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

/** Language §2: ring time 1 s to 10 min. */
const ringRange: Range = { what: "time to ring", least: 1, most: 600 };
/** A caller who is asked to wait longer than that hangs up; the engines take it all the same. */
const waitRange: Range = { what: "time to wait", least: 1, most: 600 };
const queueRange: Range = { what: "time to wait in a queue", least: 1, most: 3600 };
const menuRange: Range = { what: "time to wait for a key", least: 1, most: 60 };
const triesRange: Range = { what: "number of tries", least: 1, most: 20 };
const roundsRange: Range = { what: "number of rounds", least: 2, most: 20 };

/** Every length of time that may stand here; one that is an argument is reported where it is written. */
function checkRange(
  duration: DurationExpression | undefined,
  { what, least, most }: Range,
  { possible, reporter }: Checking,
): void {
  for (const literal of possible.durations(duration)) {
    const seconds = secondsOf(literal);
    if (seconds === undefined || (seconds >= least && seconds <= most)) continue;
    const range = { least: shortTime(least), most: shortTime(most) };
    reporter.report("VATS3003", literal.span, { text: literal.text, what, ...range });
  }
}

function shortTime(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** False where the count is out of its range, which is reported. */
function checkCount(count: IntLiteral | undefined, { what, least, most }: Range, reporter: Reporter): boolean {
  if (!count || count.broken) return true;
  const value = Number(count.text);
  if (value >= least && value <= most) return true;
  reporter.report("VATS3003", count.span, { text: count.text, what, least: `${least}`, most: `${most}` });
  return false;
}

/** `repeat 1` does what its steps do: a warning, and nothing worse. */
function checkRepeat({ times, block, span }: RepeatStep, { reporter }: Checking): void {
  if (!times || Number(times.text) !== 1) {
    checkCount(times, roundsRange, reporter);
    return;
  }
  const first = block?.steps[0]?.span;
  const last = block?.steps.at(-1)?.span;
  const edits =
    first && last
      ? [
          { span: { ...span, end: first.start }, newText: "" },
          { span: { ...span, start: last.end }, newText: "" },
        ]
      : [];
  const fixes = edits.length > 0 ? [{ title: "Keep its steps alone", edits }] : [];
  reporter.report(
    "VATS4021",
    times.span,
    {},
    { help: "Write how many rounds there are in all, or leave it out.", fixes },
  );
}

// --- Ringing ---

function checkHunt(step: HuntStep, checking: Checking): void {
  const { options, each, target, span } = step;
  checkRange(options.duration, ringRange, checking);
  const help = "Each phone rings for so long, one after another: `hunt [a, b] for 10s each`.";
  if (!options.duration && !checking.reporter.hasErrorIn(span)) {
    const fixes = target ? [{ title: "Write `for 20s each`", edits: [insertion(target.span, " for 20s each")] }] : [];
    checking.reporter.report("VATS2031", wordOf(span, "hunt"), {}, { help, fixes });
  } else if (options.duration && !each) {
    const fixes = [{ title: "Write `each`", edits: [insertion(options.duration.span, " each")] }];
    checking.reporter.report("VATS2031", options.duration.span, {}, { help, fixes });
  }
  for (const { after } of target?.members ?? [])
    if (after) checking.reporter.report("VATS2032", after.span, {}, { help: "Leave it out, or write `ring`." });
}

/** A phone that joins must do so while the others still ring. */
function checkJoining({ target, options }: RingStep, { possible, reporter, program }: Checking): void {
  const written = possible.durations(options.duration).map((literal) => secondsOf(literal) ?? 0);
  const ends = options.duration ? written : [program.project.ringSeconds ?? defaultRingSeconds];
  const shortest = ends.reduce((least, seconds) => Math.min(least, seconds), Number.POSITIVE_INFINITY);
  for (const { after, target: phone } of target?.members ?? []) {
    for (const literal of possible.durations(after)) {
      const seconds = secondsOf(literal);
      if (seconds === undefined || seconds < shortest || ends.length === 0) continue;
      const help = options.duration ? "Let the ring last longer." : `Write how long: \`for ${seconds + 10}s\`.`;
      reporter.report(
        "VATS3050",
        literal.span,
        { name: phone.name.text, after: literal.text, seconds: shortest },
        { help },
      );
    }
  }
}

function insertion(before: Span, newText: string) {
  return { span: afterSpan(before), newText };
}

function wordOf(span: Span, word: string): Span {
  return { ...span, end: Math.min(span.end, span.start + word.length) };
}

// --- What is said and told ---

function checkVoicemail({ mailbox, span }: VoicemailStep, { program, reporter }: Checking): void {
  if (mailbox) return;
  const declared = declaredMailboxes(program);
  if (declared.length < 2) return;
  const called = declared.map((symbol) => nameFrom(span.uri, symbol, program.scope));
  const names = called.map((name) => `\`${name}\``).join(", ");
  reporter.report("VATS2008", span, { names }, { help: `Write, for instance, \`voicemail ${called[0]}\`.` });
}

function checkTag({ key }: TagStep, reporter: Reporter): void {
  if (!key || isTagKey(key.text)) return;
  const help = "Records of calls take letters of ASCII, digits and `_`, a letter first.";
  reporter.report("VATS3051", key.span, { key: key.text }, { help });
}

function checkNotify({ url }: NotifyStep, { possible, reporter }: Checking): void {
  for (const literal of possible.texts(url)) {
    if (literal.broken || isWebAddress(literal.value)) continue;
    const help = "Write the whole address: `https://example.com/calls`.";
    const whole = `https://${literal.value}`;
    const edits = [{ span: literal.span, newText: `"${whole}"` }];
    const fixes = isWebAddress(whole) && literal.value.includes(".") ? [{ title: `Write \`"${whole}"\``, edits }] : [];
    reporter.report("VATS3052", literal.span, { text: literal.value }, { help, fixes });
  }
}

/** The caller may be gone: nothing can be rung or said. */
function checkLost(block: Block | undefined, reporter: Reporter): void {
  for (const step of block?.steps ?? []) {
    if (step.kind === "notify" || step.kind === "tag") continue;
    const help = "It holds `notify` and `tag` only: the call is over, and the caller may be gone.";
    reporter.report("VATS2039", wordOf(step.span, firstWord(step)), { step: firstWord(step) }, { help });
  }
}

function firstWord(step: Step): string {
  if (step.kind !== "choice") return step.kind;
  const atom = step.arms[0]?.guard?.terms[0];
  return atom?.negated ? "not" : (atom?.atom?.kind ?? "otherwise");
}

/**
 * What the page asks of its worker and what comes back: plain data both ways. The page knows the compiler by this file only.
 * Places are offsets in UTF-16 units, in the text that was checked last.
 */

import type { Fix, Severity } from "../compiler/diagnostics/diagnostic.ts";
import type { Call, PhoneKey } from "../compiler/simulate/call.ts";
import type { FirstCall, FirstCallRequest, PlayedCall } from "./protocol-calls.ts";
import type { LanguageRequests } from "./protocol-language.ts";
import type { TestRequests } from "./protocol-tests.ts";

export type { Fix, Severity } from "../compiler/diagnostics/diagnostic.ts";
export type { Call, PhoneBehaviour, PhoneKey } from "../compiler/simulate/call.ts";
export type { Ending, Trace, TraceEvent } from "../compiler/simulate/trace.ts";

/** In which the page speaks. */
export type Language = "en" | "ru";

/** The one file of the page. */
export const mainUri = "main.vats";

/** The exchanges, in the order in which the page shows them. */
export const targetIds = ["asterisk", "freeswitch", "twiml"] as const;
export type TargetId = (typeof targetIds)[number];

/** Half-open, in the page's file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Everything that can be asked, each with its answer. */
export interface Requests extends LanguageRequests, TestRequests {
  /** A new text. Later requests are about it. */
  readonly check: { readonly ask: CheckRequest; readonly answer: Checked };
  /** One call on the last text without errors. */
  readonly call: { readonly ask: Call; readonly answer: PlayedCall };
  /** Who takes the calls of a week, on the last text without errors. */
  readonly week: { readonly ask: WeekRequest; readonly answer: WeekAnswer };
  /** The last text without errors as a diagram. */
  readonly flow: { readonly ask: FlowRequest; readonly answer: FlowAnswer };
  /** The same as a file to keep. */
  readonly flowFile: { readonly ask: FlowRequest; readonly answer: OutputFile };
  /** Instants worth calling at. */
  readonly moments: { readonly ask: MomentsRequest; readonly answer: Moments };
  /** One call on the files of one exchange. */
  readonly walk: { readonly ask: WalkRequest; readonly answer: Walked };
  /** One call as a `test` of the text. */
  readonly "save test": { readonly ask: SaveTestRequest; readonly answer: SavedTest };
}

export type RequestKind = keyof Requests;

export interface CheckRequest {
  readonly text: string;
  /** `YYYY-MM-DD`, for warnings that look ahead. */
  readonly today: string;
  /** Whose files are on the page: only those are made. */
  readonly shown: TargetId | undefined;
  /** What the page opens with: to be played together with the first text, so that both are there at once. */
  readonly firstCall?: FirstCallRequest;
}

export interface Checked {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What was made of it; absent for a text with errors. */
  readonly made?: Made;
}

export interface Problem extends Range {
  /** The file, if it is not the page's: then the range is empty. */
  readonly file?: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** Text of the language to paste. */
  readonly sample?: string;
  readonly related: readonly (Range & {
    readonly message: string /** The file, if it is not the page's. */;
    readonly file?: string;
  })[];
  /** Only those that change the page's file. */
  readonly fixes: readonly Fix[];
  /** The one target that cannot take the program for it. */
  readonly target?: TargetId;
}

export interface Made {
  readonly office: Office;
  /** One for each target, in the order of `targetIds`. */
  readonly outputs: readonly Output[];
  /** If it was asked for. */
  readonly firstCall?: FirstCall;
}

export interface Output {
  readonly target: TargetId;
  readonly title: string;
  /** Whether its files are here: those that the page does not show are not made, and those of a target that refuses are not there. */
  readonly isMade: boolean;
  readonly files: readonly OutputFile[];
  /** Path of the file that is shown first. */
  readonly mainFile: string;
  readonly map: readonly MappedLines[];
  /** Why the target cannot take the program; empty if it can. */
  readonly refusal: readonly Problem[];
  /** What is still to be done before its files are deployed, and what it does in its own way. */
  readonly notes: readonly Problem[];
}

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Lines of a file (from 1, both included) that come from a place in the source. */
export interface MappedLines extends Range {
  readonly path: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What calls can be made to a program. */
export interface Office {
  readonly lines: readonly OfficeLine[];
  readonly switches: readonly OfficeSwitch[];
  /** The sets of callers that are declared. */
  readonly callers: readonly OfficeCallers[];
}

export interface OfficeLine extends Range {
  readonly name: string;
  /** What is dialled to call it. */
  readonly number: string;
  /** The name of the scenario that takes it. */
  readonly scenario: string;
  /** In which the scenario reads its hours; `undefined` if it reads none. */
  readonly zone: string | undefined;
  /** Which phones the scenario may ring. */
  readonly phones: readonly OfficePhone[];
  /** Whether it has menus. */
  readonly takesKeys: boolean;
  /** The phones of its hunts that are random or rotating, each once. */
  readonly hunted: readonly PhoneKey[];
}

/** A set of callers, with a few who are in it: E.164 with `+`. */
export interface OfficeCallers {
  readonly name: string;
  readonly members: readonly string[];
}

export interface OfficePhone {
  readonly key: PhoneKey;
  readonly name: string;
}

export interface OfficeSwitch extends Range {
  readonly name: string;
  readonly states: readonly string[];
  readonly initial: string;
}

export interface WeekRequest {
  /** The name of a line; one that is not there is the first. */
  readonly line: string | undefined;
  /** `2026-W48`, or any date in it; what is neither is the week of `today`. */
  readonly week: string;
  /** In which days begin and end; `undefined`: that of the scenario. */
  readonly zone: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of what is said beside the words of the source. */
  readonly language: Language;
}

export interface WeekAnswer {
  /** `2026-W48`, and those before and after it. */
  readonly week: string;
  readonly previous: string;
  readonly next: string;
  /** `YYYY-MM-DD`: its Monday and its Sunday. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly line: string | undefined;
  readonly zone: string;
  /** That of the scenario; `undefined` if it reads no hours. */
  readonly ownZone: string | undefined;
  readonly ways: readonly WeekWay[];
  readonly rows: readonly WeekRow[];
}

/** What happens to calls in all the ranges that have its mark. */
export interface WeekWay {
  /** `A`, `B` … */
  readonly mark: string;
  /** Of a call that nobody answers, in the words of the language. */
  readonly route: string;
  /** Nobody has written how it ends. */
  readonly isDropped: boolean;
  /** What callers press last, or not, in menus if their calls are dropped: digits, `no key` or `wrong key`; the menu in its words, in quotes. */
  readonly lostKeys: readonly { readonly menu: string; readonly pressed: string }[];
  readonly clauses: readonly { readonly text: string; readonly place?: Range }[];
  /** Who goes another way. */
  readonly others: readonly { readonly when: string; readonly route: string }[];
}

/** A day, or the part of one after the clocks went back. */
export interface WeekRow {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly calendars: readonly string[];
  /** What the clocks do. */
  readonly notes: readonly string[];
  readonly ranges: readonly WeekRange[];
}

export interface WeekRange {
  /** On the wall clock, `09:00`; `to` is `24:00` at the end of a day. */
  readonly from: string;
  readonly to: string;
  /** The same instants, milliseconds since 1970 UTC. */
  readonly startMs: number;
  readonly endMs: number;
  readonly mark: string;
}

export interface FlowRequest {
  /** Of what is said beside the words of the source. */
  readonly language: Language;
}

/** Each scenario by itself. Lengths are in pixels, from the upper left corner of its scenario; paths are those of SVG. */
export interface FlowAnswer {
  readonly flows: readonly DrawnFlow[];
  /** The shape of each kind of box, small, all of one size. */
  readonly legend: {
    readonly width: number;
    readonly height: number;
    readonly shapes: readonly Pick<DrawnBox, "kind" | "outline">[];
  };
}

export interface DrawnFlow {
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
}

export interface DrawnText {
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** The middle of each line. */
  readonly x: number;
}

export interface DrawnBox extends DrawnText {
  readonly id: string;
  readonly kind: "line" | "choice" | "menu" | "step" | "end" | "dropped" | "lost";
  readonly outline: string;
  readonly place?: Range;
  /** Where it goes on: what takes a call there, if there is more than one way, and the first line of the box there. */
  readonly ways: readonly { readonly when: string; readonly to: string }[];
}

export interface DrawnArrow extends DrawnText {
  readonly path: string;
  readonly head: string;
  /** A counted way back. */
  readonly isBack: boolean;
  /** Behind its text. */
  readonly room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface MomentsRequest {
  readonly call: Call;
  /** In which days and evenings are meant. */
  readonly zone: string;
  readonly nowMs: number;
}

/** Instants, in milliseconds since 1970 UTC. */
export interface Moments {
  /** 13:00 of the next working day. */
  readonly lunch: number;
  /** Friday, 19:00. */
  readonly evening: number;
  /** 13:00 of the next day off. */
  readonly holiday: {
    readonly atMs: number /** The calendar that says so; absent for 1 January. */;
    readonly calendar?: string;
  };
  /** The first second after the clocks of the zone are changed; absent where they are not within two years. */
  readonly clockChange?: number;
  /** The first second after that of the call at which it would go another way; absent where the clock does not matter. */
  readonly edge?: number;
  /** The same, for the second before it: later than the call, too. */
  readonly beforeEdge?: number;
}

export interface WalkRequest {
  readonly call: Call;
  readonly target: TargetId;
}

/** What the files of an exchange make of a call, against the simulator. */
export type Walked =
  | { readonly kind: "same" }
  /** A sentence each, in English. */
  | { readonly kind: "differs"; readonly differences: readonly string[] }
  /** The exchange cannot take the program. A sentence each, in English. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

export interface SaveTestRequest {
  readonly call: Call;
  /** In which its instant is meant. */
  readonly zone: string;
  /** What to call it; a number is put behind it if a test has this name. */
  readonly title: string;
}

/**
 * Why a call cannot be said as a test. `no line`: its number is nobody's · `caller`: he sends what a test cannot name · `seconds`:
 * something comes within a second · `nothing`: nothing happened that can be expected · `other`: the test would be another call.
 */
export type Unsayable = "no line" | "caller" | "seconds" | "nothing" | "other";

export type SavedTest =
  /** `text`: the one to which the edit belongs. `place`: the title of the test in the text that comes of it. */
  | {
      readonly kind: "test";
      readonly text: string;
      readonly edit: Range & { readonly newText: string };
      readonly place: Range;
    }
  | { readonly kind: "unsayable"; readonly reason: Unsayable };

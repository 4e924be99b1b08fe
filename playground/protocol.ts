/**
 * What the page asks of its worker and what comes back: plain data both ways. The page knows the compiler by this file only.
 * Places are offsets in UTF-16 units, in the text that was checked last.
 */

import type { Fix, Severity } from "../compiler/diagnostics/diagnostic.ts";
import type { Call, PhoneKey } from "../compiler/simulate/call.ts";
import type { Trace } from "../compiler/simulate/trace.ts";

export type { Fix, Severity } from "../compiler/diagnostics/diagnostic.ts";
export type { Call, PhoneBehaviour, PhoneKey } from "../compiler/simulate/call.ts";
export type { Ending, Trace, TraceEvent } from "../compiler/simulate/trace.ts";

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
export interface Requests {
  /** A new text. Later requests are about it. */
  readonly check: { readonly ask: CheckRequest; readonly answer: Checked };
  /** One call on the last text without errors. */
  readonly call: { readonly ask: Call; readonly answer: PlayedCall };
  /** Who takes the calls of a week, on the last text without errors. */
  readonly week: { readonly ask: WeekRequest; readonly answer: WeekAnswer };
  /** The last text without errors as a diagram. */
  readonly flow: { readonly ask: object; readonly answer: FlowAnswer };
  /** The same as a file to keep. */
  readonly flowFile: { readonly ask: object; readonly answer: OutputFile };
}

export type RequestKind = keyof Requests;

export interface CheckRequest {
  readonly text: string;
  /** `YYYY-MM-DD`, for warnings that look ahead. */
  readonly today: string;
}

export interface Checked {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What was made of it; absent for a text with errors. */
  readonly made?: Made;
}

export interface Problem extends Range {
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
}

export interface Output {
  readonly target: TargetId;
  readonly title: string;
  /** Empty for a target that cannot take the program. */
  readonly files: readonly OutputFile[];
  /** Path of the file that is shown first. */
  readonly mainFile: string;
  readonly map: readonly MappedLines[];
  /** Why the target cannot take the program; empty if it can. */
  readonly refusal: readonly Problem[];
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

/** Each scenario by itself. Lengths are in pixels, from the upper left corner of its scenario; paths are those of SVG. */
export interface FlowAnswer {
  readonly flows: readonly DrawnFlow[];
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

export interface PlayedCall {
  readonly call: Call;
  /** `undefined` where no line has the number. */
  readonly line: string | undefined;
  readonly trace: Trace;
  readonly entries: readonly TimelineEntry[];
  readonly visits: readonly PlayedVisit[];
  /** When it was over, in seconds since it arrived. */
  readonly endSeconds: number;
}

/** One line of the timeline, in words. */
export interface TimelineEntry {
  /** Since the call arrived. */
  readonly atSeconds: number;
  readonly text: string;
  /** The step; absent for what phones and callers do. */
  readonly place?: Range;
}

/** That the call was in a step, from then until the next one. */
export interface PlayedVisit {
  readonly atSeconds: number;
  /** Absent for steps of the standard library. */
  readonly place?: Range;
}

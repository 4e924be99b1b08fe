/** Literals that parse and still cannot be: times, windows, dates, zones, patterns of callers. */

import type { Fix, Reporter } from "../diagnostics/diagnostic.ts";
import type { CallerItem, DateRange, Module, NthDate, TimeLiteral, TimeSpan, ZoneLiteral } from "../syntax/ast.ts";
import { type AnyNode, visitNodes } from "../syntax/walk.ts";
import { parseDateRange, parseNth, parseTime } from "../time/literals.ts";
import { checkZone, type ZoneCheck } from "../time/zone.ts";
import { parsePattern } from "./numbers.ts";
import { numberText } from "./values.ts";

/** Checks every literal wherever it stands; broken ones have been reported. */
export function checkLiterals(modules: readonly Module[], reporter: Reporter): void {
  visitNodes(modules, ["date-range", "nth-date", "time-span", "zone", "from", "callers"], (node: AnyNode) => {
    const known = node as DateRange | NthDate | TimeSpan | ZoneLiteral | CallersNode;
    switch (known.kind) {
      case "date-range":
        checkDateRange(known, reporter);
        break;
      case "nth-date":
        checkNth(known, reporter);
        break;
      case "time-span":
        checkSpan(known, reporter);
        break;
      case "zone":
        checkZoneName(known, reporter);
        break;
      case "from":
        checkPatterns(known.callers, reporter);
        break;
      case "callers":
        if (known.source?.kind === "list") checkPatterns(known.source.callers, reporter);
    }
  });
}

type CallersNode =
  | { readonly kind: "from"; readonly callers: readonly CallerItem[] }
  | {
      readonly kind: "callers";
      readonly source:
        | { readonly kind: "list"; readonly callers: readonly CallerItem[] }
        | { readonly kind: "file" }
        | undefined;
    };

function checkDateRange({ from, to }: DateRange, reporter: Reporter): void {
  if (from.broken || to?.broken) return;
  const range = parseDateRange(from.text, to?.text);
  if (range.kind === "ok") return;
  const both = { from: from.text, to: to?.text ?? "" };
  switch (range.kind) {
    case "reversed":
      return reporter.report("VATS3009", from.span, both, {
        help: "Write the earlier date first.",
        fixes: to ? [swapped(from, to)] : [],
      });
    case "half-yearless":
      return reporter.report("VATS3012", from.span, both, {
        help: "Write the year on both sides, or on none for every year.",
      });
    default: {
      const wrong = to && range.text === to.text && range.text !== from.text ? to : from;
      reporter.report("VATS3002", wrong.span, { text: wrong.text }, { help: dateHelp[range.kind] });
    }
  }
}

function swapped(from: DateRange["from"], to: DateRange["from"]): Fix {
  const edits = [
    { span: from.span, newText: to.text },
    { span: to.span, newText: from.text },
  ];
  return { title: `Write \`${to.text}..${from.text}\``, edits };
}

const dateHelp = {
  far: "Write a year from 1970 to 2100.",
  malformed: "A date is written `2026-12-31`, or `12-31` for every year.",
  impossible: "No calendar has that day; `02-29` is there in leap years only.",
};

function checkNth(node: NthDate, reporter: Reporter): void {
  const { shift, nth, day, month, span } = node;
  if (!nth || !day || !month || day.broken) return;
  if (parseNth(shift, nth.text, day.text, month.text)) return;
  const help = "It is written `third Mon of Jan`, with `first` to `fifth` or `last`, and a month from `Jan` to `Dec`.";
  reporter.report("VATS3002", span, { text: `${nth.text} ${day.text} of ${month.text}` }, { help });
}

function checkSpan({ from, to, span }: TimeSpan, reporter: Reporter): void {
  const start = checkTime(from, false, reporter);
  const end = to && checkTime(to, true, reporter);
  if (start === undefined || end === undefined || start !== end) return;
  const help = "For a whole day write `00:00-24:00`.";
  reporter.report("VATS3008", span, { text: `${from.text}-${to?.text}` }, { help });
}

/** The minute of a time; reports one that no clock shows, and `24:00` where a window starts. */
function checkTime(time: TimeLiteral, isEnd: boolean, reporter: Reporter): number | undefined {
  if (time.broken) return undefined;
  const minute = parseTime(time.text);
  if (minute === undefined)
    reporter.report("VATS3001", time.span, { text: time.text }, { help: "Times go from `00:00` to `24:00`." });
  else if (minute === 1440 && !isEnd) {
    const fixes = [{ title: "Write `00:00`", edits: [{ span: time.span, newText: "00:00" }] }];
    reporter.report(
      "VATS3001",
      time.span,
      { text: time.text },
      { help: "`24:00` can only end a window; a day begins at `00:00`.", fixes },
    );
  } else return minute;
  return undefined;
}

function checkPatterns(callers: readonly CallerItem[], reporter: Reporter): void {
  for (const caller of callers) {
    if (caller.kind === "anonymous" || caller.kind === "qualified-name" || caller.broken) continue;
    if (parsePattern(numberText(caller)) !== undefined) continue;
    const help = "Write `+` and digits, `?` for any one digit, and `*` at the end for any more: `+7916*`.";
    reporter.report("VATS3011", caller.span, { text: numberText(caller) }, { help });
  }
}

function checkZoneName(zone: ZoneLiteral, reporter: Reporter): void {
  if (zone.broken) return;
  const found = checkZone(zone.text);
  if (found.kind === "ok") return;
  const write = (name: string) => ({ title: `Write \`${name}\``, edits: [{ span: zone.span, newText: name }] });
  if (found.kind === "link")
    return reporter.report(
      "VATS3005",
      zone.span,
      { zone: zone.text, current: found.current },
      { help: `Write \`${found.current}\`.`, fixes: [write(found.current)] },
    );
  const { names, reason } = zoneFault(found);
  const help =
    names.length > 0
      ? `${found.kind === "unknown" ? "Did you mean" : "Write"} ${names.map((name) => `\`${name}\``).join(" or ")}${found.kind === "unknown" ? "?" : "."}`
      : "Zones are named `Area/Place`, such as `Europe/Moscow`, or `UTC`.";
  const extra = { help, fixes: names.slice(0, 1).map(write) };
  if (reason === undefined) reporter.report("VATS3004", zone.span, { zone: zone.text }, extra);
  else reporter.report("VATS3006", zone.span, { zone: zone.text, reason }, extra);
}

/** Why a name is no zone, where there is more to say than that, and what is likely meant. */
function zoneFault(found: Exclude<ZoneCheck, { kind: "ok" | "link" }>): {
  readonly names: readonly string[];
  readonly reason?: string;
} {
  switch (found.kind) {
    case "slashless":
      return { names: found.likely.slice(0, 3), reason: "it names no place, so engines read it each in their own way" };
    case "wrong-case":
      return {
        names: [found.right],
        reason: "capital letters count in a zone's name, and an engine takes a wrong one for UTC in silence",
      };
    case "etc":
      return { names: found.likely.slice(0, 3), reason: "its sign is the other way round" };
    case "offset":
      return { names: found.likely.slice(0, 3), reason: "an offset says nothing of summer time" };
    case "unknown":
      return { names: found.nearest.slice(0, 2) };
  }
}

/**
 * Programs at the limits of the engines, too long or too dull for a folder: very many phones, callers, numbers, long names, and
 * numbers that arrive as they are written at home. Must not know faults.
 */

import { createMemoryHost } from "../../compiler/host.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { judgeNumber } from "../../compiler/telephony/number-plans.ts";
import { callsAcross, completingGuards, edgesOfGuards } from "../helpers/moving-clock.ts";
import type { Program } from "./suite.ts";

const plain: Call = {
  called: "+12025550100",
  caller: "+12025550199",
  atMs: Date.UTC(2026, 10, 23, 12),
  phones: {},
};

function program(
  id: string,
  source: string,
  calls: Readonly<Record<string, Partial<Call>>>,
  more: Partial<Program> = {},
): Program {
  const host = { ...createMemoryHost(new Map([["main.vats", source]])), judgeNumber };
  const named = Object.entries(calls).map(([title, call]) => ({ title, call: { ...plain, ...call } }));
  return { id, host, uris: ["main.vats"], calls: async () => named, ...more };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);

/** All of them. */
export function limitPrograms(): readonly Program[] {
  return [
    manyPhones(),
    manyCallers(),
    longNames(),
    likeNames(),
    atHome(),
    manyNumbers(),
    manyWindows(),
    manyTransfers(),
    unknownZone(),
    longText(),
    hyphens(),
    likeSteps(),
    namedTwice(),
    sipDeclines(),
    movingClock(),
  ];
}

/** Of one ring: over 8190 bytes of Asterisk's line, FreeSWITCH's 128 legs, Twilio's ten nouns. */
function manyPhones(): Program {
  const long = "x".repeat(28);
  const phones = numbered(240).map((at) => `phone p${at} = ext "${long}${at}"\n`);
  const list = numbered(240).map((at) => `p${at}`);
  const source = `${phones.join("")}vats v < ring [${list.join(", ")}] for 12s; voicemail >\nline all = * -> v\n`;
  const last = { [`ext ${long}239`]: { kind: "answers", afterSeconds: 2 } } as const;
  return program("a ring of 240 phones", source, { "the last of them answers": { phones: last } });
}

/** Asterisk cuts an expression at 4095 bytes. */
function manyCallers(): Program {
  const patterns = numbered(300).map((at) => `+7916${String(at).padStart(3, "0")}*`);
  const source = `phone a = ext 101\nphone b = ext 102\ncallers friends = ${patterns.join(", ")}\nvats v < from friends < ring a for 12s > otherwise < ring b for 12s > voicemail >\nline all = * -> v\n`;
  return program("a list of 300 callers", source, {
    "the first of them": { caller: "+79160001122" },
    "the last of them": { caller: "+79162991122" },
    "none of them": { caller: "+79163001122" },
  });
}

/** Two names that share their first 79 bytes are one context to Asterisk. */
function longNames(): Program {
  const [one, two] = ["one", "two"].map((end) => `${"a_scenario_with_a_long_name_".repeat(4)}${end}`);
  const source = `phone a = ext 101\nphone b = ext 102\nvats ${one} < ring a for 12s; voicemail >\nvats ${two} < ring b for 12s; voicemail >\nline first = "+12025550100" -> ${one}\nline second = "+12025550101" -> ${two}\n`;
  return program("scenarios with long names", source, { "the first": {}, "the second": { called: "+12025550101" } });
}

/** Asterisk takes no notice of a dash in the name of an extension. */
function likeNames(): Program {
  const source = `phone a = ext 101\nphone b = ext 102\nvats v < to main_a < ring a for 12s > to maina < ring b for 12s > voicemail >\nline main_a = "+12025550100" -> v\nline maina = "+12025550101" -> v\n`;
  return program("lines with names alike", source, { "the first": {}, "the second": { called: "+12025550101" } });
}

function atHome(): Program {
  const source = `phone a = ext 101\nphone b = ext 102\nvats v < from +7916* < ring a for 12s > otherwise < ring b for 12s > voicemail >\nline one = "+74951234567" -> v\n`;
  const called = "+74951234567";
  return program(
    "numbers as they are written at home",
    source,
    {
      "the caller's": { called, caller: "89161234567" },
      "a shorter one": { called, caller: "8916123456" },
      "with a plus": { called, caller: "+89161234567" },
      "the line's": { called: "84951234567", caller: "+79161234567" },
      "the line's, with a plus": { called: "+84951234567", caller: "+79161234567" },
    },
    { project: { country: "RU" } },
  );
}

/** So many are split by their last digits. */
function manyNumbers(): Program {
  const lines = numbered(300).map((at) => `line l${at} = "+1202555${String(1000 + at)}" -> v${at % 2}\n`);
  const source = `phone a = ext 101\nphone b = ext 102\nvats v0 < ring a for 12s; voicemail >\nvats v1 < ring b for 12s; voicemail >\n${lines.join("")}`;
  return program("300 numbers", source, {
    "the first": { called: "+12025551000" },
    "the last": { called: "+12025551299" },
    "without a plus": { called: "12025551298" },
    "a longer one": { called: "+120255512981" },
    "none of them": { called: "+12025552000" },
    "the beginning of one": { called: "1202" },
  });
}

/** Of one day: Asterisk's line ends at 8190 bytes. */
function manyWindows(): Program {
  const time = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const windows = numbered(700).map((at) => `${time(2 * at)}-${time(2 * at + 1)}`);
  const source = `phone a = ext 101\nvats v UTC < workhours daily ${windows.join(", ")} < ring a for 12s > voicemail >\nline all = * -> v\n`;
  return program("a day of 700 windows", source, {
    "in one of them": { atMs: Date.UTC(2026, 10, 23, 12, 0, 59) },
    "in none": { atMs: Date.UTC(2026, 10, 23, 12, 1, 0) },
    "in the last": { atMs: Date.UTC(2026, 10, 23, 23, 18, 0) },
  });
}

/** FreeSWITCH takes one of 70 from a call with every transfer. */
function manyTransfers(): Program {
  const source = `phone a = ext 101\nrepeat 20 <\n  menu say "Press one." en-US wait 1s tries 3 < 1 < hangup > >\n  ring a for 12s\n>\nvoicemail\n`;
  return program("a call of twenty rounds", source, {
    "nobody presses anything": { phones: { "ext 101": { kind: "busy" } } },
  });
}

/** A zone that FreeSWITCH's own table lacks. */
function unknownZone(): Program {
  const source = `phone a = ext 101\nvats v America/Coyhaique < workhours daily 09:00-18:00 < ring a for 12s > voicemail >\nline all = * -> v\n`;
  return program("hours in Coyhaique", source, {
    "at noon UTC": {},
    "in the evening": { atMs: Date.UTC(2026, 10, 23, 22) },
  });
}

/** Twilio says 750 Cyrillic letters in one go. */
function longText(): Program {
  const source = `phone a = ext 101\nsay "${"Ответим скоро. ".repeat(70)}" ru-RU;\nring a for 12s;\nvoicemail\n`;
  return program("a text of a thousand letters", source, { "a call": {} });
}

/** A file whose name would end a comment. */
function hyphens(): Program {
  const source = "phone a = ext 101\nring a for 12s;\nvoicemail\n";
  const host = createMemoryHost(new Map([["of--ce-.vats", source]]));
  return { ...program("a file named with hyphens", source, { "a call": {} }), host, uris: ["of--ce-.vats"] };
}

/** Two steps whose places read alike. */
function likeSteps(): Program {
  const source =
    "phone a = ext 101\nphone b = ext 102\nphone a_if_busy_ring_b = ext 103\nring a for 12s if busy < ring b for 12s >\nring a_if_busy_ring_b for 12s;\nvoicemail\n";
  const busy = { "ext 101": { kind: "busy" } } as const;
  return program("steps with names alike", source, { "nobody answers": {}, "the first is busy": { phones: busy } });
}

function namedTwice(): Program {
  const source = "phone a = ext 101\nphone b = ext 102\ngroup team = [b, a]\nring [a, team] for 12s;\nvoicemail\n";
  return program("a phone named twice", source, { "nobody answers": {} });
}

/** Twilio tells a SIP phone's own code. */
function sipDeclines(): Program {
  const source =
    'phone a = sip "a@example.com"\nphone b = ext 102\nring a for 12s if busy < ring b for 12s >\nvoicemail\n';
  const declines = { "sip a@example.com": { kind: "declines" } } as const;
  return program("a SIP phone that declines", source, { "it declines": { phones: declines } });
}

/**
 * A call that looks at the clock before an edge and after it is on one of its sides. FreeSWITCH takes the clock anew for every
 * guard, so there a call may fall between two within a millisecond (freeswitch.md §3).
 */
function movingClock(): Program {
  const calls = edgesOfGuards.flatMap((edge) =>
    callsAcross(edge, plain).map((call, at) => ({
      title: `${at} looks before ${new Date(edge).toISOString()}`,
      call,
      edge,
    })),
  );
  return {
    ...program("a clock that moves on", completingGuards, {}),
    targets: ["asterisk", "twiml"],
    calls: async () => calls.map(({ title, call, edge }) => ({ title, call, either: [edge - 1, edge] })),
  };
}

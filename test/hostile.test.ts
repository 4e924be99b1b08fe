/**
 * Hostile text, from the author of a file or from a caller: it comes out as the text it is on every target, or is refused
 * where it stands. Never does it change what is dialled, played or run.
 */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import type { Call } from "../compiler/simulate/call.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { loadWalker } from "../targets/walkers.ts";
import { wav } from "./helpers/vats.ts";

const ids = ["asterisk", "freeswitch", "twiml"];

/** As they stand in a string of the language; `\\n` is its escape for a line break. */
const hostile = [
  ";",
  ";-- comment --;",
  ",",
  "a,b",
  "|",
  '\\"',
  "&",
  "a&PJSIP/boss",
  "${EXTEN}",
  "$${domain}",
  "${system(id)}",
  "$[1]",
  "]]>",
  "-->",
  "<!-- x",
  "</Response>",
  "<include>",
  "x-pre-process",
  "a\\nb",
  "\\\\",
  "'",
  "\\u{2028}",
  "&amp;",
  "&#65;",
  "#include x",
  "=> 1",
  "(a)",
  "^^:",
  "%{x}",
  "`id`",
  "Приветствие №1",
  "x".repeat(200),
];

/** Each place where a text of the author's own may stand, and the step that plays it. */
const places: Readonly<Record<string, (text: string) => string>> = {
  "a title": (text) => `vats v "${text}" < ring a for 12s; voicemail >\nphone a = ext 101\nline all = * -> v\n`,
  "a text to say": (text) => `say "${text}";\nring a for 12s; voicemail\n`,
  "a greeting": (text) => `mailbox m { greeting say "${text}" }\nring a for 12s; voicemail m\n`,
  "the name of a sound file": (text) => `play "${text}.wav"; ring a for 12s; voicemail\n`,
  "an extension": (text) => `phone a = ext "${text}"\nring a for 12s; voicemail\n`,
  "a SIP address": (text) => `phone a = sip "${text}@example.com"\nring a for 12s; voicemail\n`,
  "a number": (text) => `phone a = tel "+7 916 000-00-01${text}"\nring a for 12s; voicemail\n`,
  "a mail address": (text) => `mailbox m { email "${text}@example.com" }\nring a for 12s; voicemail m\n`,
};

const call: Call = { called: "+12025550100", caller: "+12025550199", atMs: Date.UTC(2026, 10, 23, 12), phones: {} };

for (const id of ids) {
  for (const [place, write] of Object.entries(places)) {
    it(`${id}: hostile text as ${place} stays text, or is refused where it stands [asterisk F1, asterisk F2, asterisk V3, freeswitch sound-names, freeswitch expanded-again]`, async () => {
      const targets = await loadTargets([id]);
      const walk = await loadWalker(id);
      let built = 0;
      for (const text of hostile) {
        const source = write(text);
        const host = allSounds(source);
        const { build, diagnostics, outputs } = compile(host, ["main.vats"], {
          targets,
          knownTargets: checkedTargets,
          today: "2026-11-23",
          generator: "vatsc",
        });
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        const at = write("HERE").indexOf("HERE");
        const misplaced = errors.filter(({ span }) => span.end < at || span.start > at + text.length);
        expect({ text, misplaced }).toEqual({ text, misplaced: [] });
        if (errors.length > 0) continue;
        built += 1;
        const files = new Map(
          outputs.flatMap((output) =>
            output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const),
          ),
        );
        const world = soundWorldOf(build);
        const { trace, complaints } = walk(files, call, world);
        expect({ text, complaints, differences: compareTraces(simulate(build, call, world).trace, trace) }).toEqual({
          text,
          complaints: [],
          differences: [],
        });
      }
      // Some text must pass everywhere but where only numbers, users and addresses may stand.
      expect(built > 0 || /number|address|extension/.test(place)).toBe(true);
    });
  }
}

/** A host in which every sound file that the text names exists. */
function allSounds(source: string) {
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const bytes = wav(1);
  return { ...host, head: () => ({ bytes, totalBytes: bytes.length }) };
}

const callers = [
  "600&PJSIP/boss",
  '"x',
  "${SHELL(id)}",
  "${system id}",
  "anonymous",
  "",
  "7".repeat(200),
  "a,b|c",
  "+7916*",
  "'",
  "</Response>",
  "$[1]",
  ");hangup",
  "7 916",
];

for (const id of ids) {
  it(`${id}: nothing that a caller sends changes what is dialled [asterisk V2, asterisk V6, freeswitch dialled-legs]`, async () => {
    const source =
      "phone a = ext 101\nphone b = ext 102\nvats v < from +7916*, +600 < ring a for 12s > from anonymous < ring b for 13s; then voicemail > otherwise < ring [a, b] for 14s > voicemail >\nline one = +12025550100 -> v\nline all = * -> v\n";
    const host = createMemoryHost(new Map([["main.vats", source]]));
    const { build, outputs, diagnostics } = compile(host, ["main.vats"], {
      targets: await loadTargets([id]),
      knownTargets: checkedTargets,
      today: "2026-11-23",
      generator: "vatsc",
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const files = new Map(
      outputs.flatMap((output) => output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const)),
    );
    const walk = await loadWalker(id);
    const world = soundWorldOf(build);
    for (const caller of callers) {
      for (const called of ["+12025550100", "12025550100", "1002&PJSIP/boss"]) {
        const hostileCall = { ...call, caller, called };
        const { trace, complaints } = walk(files, hostileCall, world);
        expect({
          caller,
          called,
          complaints,
          differences: compareTraces(simulate(build, hostileCall, world).trace, trace),
        }).toEqual({ caller, called, complaints: [], differences: [] });
      }
    }
  });
}

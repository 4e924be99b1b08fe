/** The keys that lose a call are those that lose it in the simulator, and there are no others. */

import { expect, it } from "vitest";
import { lostKeys } from "../../../compiler/analyse/lost-keys.ts";
import { decideAt, usualCall } from "../../../compiler/analyse/other-ways.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileText } from "../../helpers/vats.ts";

const atMs = Date.UTC(2026, 10, 23, 10);
const phones = "phone a = ext 1\nphone b = ext 2\n";

/** What is said to lose a call: `Hi: 1`. */
function lostIn(text: string, at = atMs): readonly string[] {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [flow] = build.flows;
  if (!flow) throw new Error("the test has no scenario");
  const found = lostKeys(flow, decideAt(at, usualCall(build, "main"), build.nationalForm));
  return found.map(({ menu, pressed }) => `${JSON.parse(menu)}: ${pressed}`);
}

/** Whether nobody takes the call of a caller who does the same at every playing of a menu, and no end of it is written. */
function isLostInSimulator(text: string, pressed: string): boolean {
  const { build } = compileText(text);
  const keys = Array.from({ length: 40 }, () => pressed);
  const call = { called: "+10000000000", caller: undefined, atMs, phones: {}, keys };
  const { trace } = simulate(build, call, soundWorldOf(build));
  return !trace.some(({ kind }) => kind === "message");
}

/** One menu each; no end of a call is written in them but voicemail. */
const programs: readonly (readonly [text: string, lost: readonly string[]])[] = [
  [
    `${phones}menu say "Hi" < 1 < ring a > 2 < voicemail > timeout < voicemail > invalid < ring b > >\n`,
    ["1", "wrong key"],
  ],
  [`${phones}menu say "Hi" < 1 < voicemail > 22 < ring a > >\nvoicemail\n`, []],
  [
    `${phones}menu say "Hi" tries 3 < 1 < ring a > 22 < retry; voicemail > timeout < retry > invalid < voicemail > >\n`,
    ["1", "no key"],
  ],
  [
    `${phones}repeat 2 < menu say "Hi" < 1 < voicemail > 2 < ring a > timeout < voicemail > invalid < wait 2s > > >\n`,
    ["2", "wrong key"],
  ],
];

it.each(programs)("%s", (text, lost) => {
  expect(lostIn(text)).toEqual(lost.map((pressed) => `Hi: ${pressed}`));
  for (const pressed of ["1", "2", "", "9", ...(text.includes(" 22 <") ? ["22"] : [])]) {
    const name = pressed === "" ? "no key" : text.includes(` ${pressed} <`) ? pressed : "wrong key";
    expect([pressed, isLostInSimulator(text, pressed)]).toEqual([pressed, lost.includes(name)]);
  }
});

it("of menus within menus the last key is said; none where every call is lost before any menu", () => {
  const inner = 'menu say "Who" < 1 < voicemail > 2 < ring b > timeout < hangup > invalid < hangup > >';
  expect(lostIn(`${phones}menu say "Hi" < 1 < ${inner} > timeout < hangup > invalid < hangup > >\n`)).toEqual([
    "Who: 2",
  ]);
  expect(lostIn(`${phones}ring a\n`)).toEqual([]);
});

it("where every key is one of the menu, none is wrong", () => {
  const keys = [..."1234567890*#"].map((key) => `${key} < voicemail >`).join(" ");
  expect(lostIn(`${phones}menu say "Hi" < ${keys} timeout < voicemail > >\n`)).toEqual([]);
  const fewer = keys.replace("7 < voicemail >", "");
  expect(lostIn(`${phones}menu say "Hi" < ${fewer} timeout < voicemail > >\n`)).toEqual(["Hi: wrong key"]);
});

it("by day and by night other keys lose a call", () => {
  const text = `${phones}menu say "Hi" <
  1 < workhours Mon-Fri 09:00-18:00 Europe/Moscow < voicemail > >
  timeout < voicemail >
  invalid < voicemail >
>
`;
  expect(lostIn(text)).toEqual([]);
  expect(lostIn(text, Date.UTC(2026, 10, 23, 20))).toEqual(["Hi: 1"]);
});

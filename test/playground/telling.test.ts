/** A call in words and as rows, of the plain data that the worker gives. */

import { expect, it } from "vitest";
import type { PlayedCall } from "../../playground/protocol-calls.ts";
import { entryAt, tellCall, tellEnding } from "../../playground/views/call/telling.ts";
import { clockText, tellingTexts } from "../../playground/views/call/telling-texts.ts";
import { ticksOf, tracksOf } from "../../playground/views/call/tracks-of.ts";
import { played } from "./played.ts";

function told(call: PlayedCall, language: "en" | "ru" = "en"): readonly string[] {
  return tellCall(call, tellingTexts[language]).map(({ atSeconds, code, text }) =>
    [clockText(atSeconds), code, text].filter(Boolean).join(" "),
  );
}

/** `caller: ringback 0-20, talks 20-23.5`, a line for each row. */
function rows(call: PlayedCall): readonly string[] {
  const { tracks } = tracksOf(call);
  const round = (seconds: number) => Math.round(seconds * 10) / 10;
  return tracks.map(({ phone, segments }) => {
    const texts = segments.map(({ doing, from, to, outcome }) =>
      [doing, `${round(from)}-${round(to)}`, outcome].filter(Boolean).join(" "),
    );
    return `${phone === undefined ? "caller" : call.names[phone]}: ${texts.join(", ")}`;
  });
}

const office = `
phone a = ext 101
phone boss = tel "+7 916 000-00-01"
vats sales Europe/Moscow <
  say "Hello there, stranger.";
  menu say "One, two or three." wait 3s tries 2 < 1 < ring [a, boss confirm] for 30s > 2 < hangup > >
  ring a for 10s
  lost < notify "https://example.com/lost" >
>
line site = "+7 495 123-45-67" -> sales
`;
const site = { called: "+74951234567" };

it("tells steps in the words of the source, and what came of them in the reader's", async () => {
  const call = await played(office, {
    ...site,
    keys: ["7", "1"],
    phones: {
      "ext 101": [{ kind: "declines", afterSeconds: 12 }, { kind: "silent" }],
      "tel +79160000001": { kind: "picks up", afterSeconds: 4 },
    },
  });
  expect(told(call)).toEqual([
    '0:00 say "Hello there, stranger."',
    '0:01.5 menu say "One, two or three." wait 3s tries 2',
    "0:02.5 the caller presses 7, which is no key here",
    '0:02.5 menu say "One, two or three." wait 3s tries 2',
    "0:03.5 the caller presses 1",
    "0:03.5 ring [a, boss confirm] for 30s",
    "0:07.5 boss picks up after 4 s and does not take the call",
    "0:15.5 a declines after 12 s",
    "0:15.5 ring a for 10s",
    "0:25.5 a stops ringing after 10 s",
    "0:25.5 the scenario ends",
    "0:25.5 lost: https://example.com/lost is told",
    "0:25.5 Dropped after 25.5 s: nobody took the call, and it was hung up.",
  ]);
  expect(told(call, "ru").slice(2, 8)).toEqual([
    "0:02.5 звонящий нажимает 7, такой клавиши здесь нет",
    '0:02.5 menu say "One, two or three." wait 3s tries 2',
    "0:03.5 звонящий нажимает 1",
    "0:03.5 ring [a, boss confirm] for 30s",
    "0:07.5 boss снимает трубку через 4 с, но не принимает звонок",
    "0:15.5 a отклоняет звонок через 12 с",
  ]);
  expect(tellEnding(call, tellingTexts.ru)).toEqual({
    text: "Звонок упущен через 25,5 с: никто не ответил, и станция положила трубку.",
    mark: "lost",
  });
});

it("shows who rings, listens and talks when, and what the caller hears", async () => {
  const call = await played(office, {
    ...site,
    keys: ["1"],
    phones: {
      "ext 101": { kind: "answers", afterSeconds: 20 },
      "tel +79160000001": { kind: "picks up", afterSeconds: 4 },
    },
  });
  // "Press 1 to take the call." takes 1.7 s, and for 5 s more boss could press.
  expect(rows(call)).toEqual([
    "caller: announcement 0-1.5, menu 1.5-2.5, ringback 2.5-22.5, talks 22.5-25.8",
    "a: rings 2.5-22.5 answered, talks 22.5-25.8",
    "boss: rings 2.5-6.5 unconfirmed, listens 6.5-13.1",
  ]);
});

it("says of each ending what it is, and which calls are lost", async () => {
  const endingOf = async (text: string, change = {}) => tellEnding(await played(text, change), tellingTexts.en);
  expect(await endingOf("ring a for 20s", { phones: { "ext a": { kind: "answers", afterSeconds: 2 } } })).toEqual({
    text: "Answered by a after 2 s.",
    mark: "good",
  });
  expect(await endingOf("ring a for 20s")).toEqual({
    text: "Dropped after 20 s: nobody took the call, and it was refused (603).",
    mark: "lost",
  });
  expect(await endingOf("ring a for 20s", { hangsUpAfterSeconds: 5 })).toEqual({
    text: "The caller gave up after 5 s.",
    mark: "lost",
  });
  expect(await endingOf("ring a for 20s; reject busy")).toEqual({
    text: "Refused as busy (486) after 20 s, as the scenario says.",
    mark: "neutral",
  });
  expect(await endingOf(office, { called: "+12025550100" })).toEqual({
    text: "Refused: no line has this number (404).",
    mark: "neutral",
  });
});

it("a moment is in the last thing that has begun", async () => {
  const call = await played("ring a for 20s; ring b for 20s; voicemail");
  const entries = tellCall(call, tellingTexts.en);
  const at = (seconds: number) => entries[entryAt(entries, seconds)]?.code ?? entries[entryAt(entries, seconds)]?.text;
  expect([at(0), at(19.9), at(20), at(39)]).toEqual([
    "ring a for 20s",
    "ring a for 20s",
    "ring b for 20s",
    "ring b for 20s",
  ]);
});

it("the scale has round marks", () => {
  expect(ticksOf(41, 7)).toEqual([0, 10, 20, 30, 40]);
  expect(ticksOf(3, 7)).toEqual([0, 1, 2, 3]);
  expect(ticksOf(7200, 7)).toHaveLength(13);
});

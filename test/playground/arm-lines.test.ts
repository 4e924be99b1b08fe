/** From a line of a dialplan to the guard that it asks, and no further. */

import { expect, it } from "vitest";
import type { TargetId } from "../../playground/protocol.ts";
import { placeOf } from "../../playground/views/outputs/line-map.ts";
import { checkText } from "../../playground/worker/check.ts";
import { createDesk } from "../../playground/worker/desk.ts";

const office = `phone a = ext 101
vats v "V" Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 and not on 12-31 <
    ring a for 20s; voicemail
  >
  from +7916* < ring a for 10s; voicemail > from +7917* < voicemail >
  otherwise < voicemail >
>
line * -> v
`;

/** The words of the source from which the first line with a text comes. */
async function wordsOf(shown: TargetId, path: string, text: string): Promise<string | undefined> {
  const { made } = await checkText({ text: office, today: "2026-11-27", shown }, createDesk());
  const output = made?.outputs.find(({ target }) => target === shown);
  const lines = output?.files.find((file) => file.path === path)?.text.split("\n") ?? [];
  const line = lines.findIndex((one) => one.includes(text)) + 1;
  const place = output && placeOf(output.map, path, line);
  return place && office.slice(place.start, place.end);
}

it.each([
  ["GotoIfTime(09:00-17:59,mon-fri", "workhours Mon-Fri 09:00-18:00 and not on 12-31"],
  ["GotoIfTime(*,*,31,dec", "workhours Mon-Fri 09:00-18:00 and not on 12-31"],
  ['= "7916"', "from +7916*"],
  ['= "7917"', "from +7917*"],
  ["main.vats:7 otherwise", "otherwise"],
  ["Dial(PJSIP/101,10", "ring a for 10s"],
])("Asterisk: %s comes from %s", async (line, words) => {
  expect(await wordsOf("asterisk", "extensions.conf", line)).toBe(words);
});

it.each([
  ["main.vats:3 Mon-Fri 09:00-18:00", "workhours Mon-Fri 09:00-18:00 and not on 12-31"],
  ['expression="^\\+7916', "from +7916*"],
  ['expression="^\\+7917', "from +7917*"],
  ["main.vats:7 otherwise", "otherwise"],
  ["call_timeout=10", "ring a for 10s"],
])("FreeSWITCH: %s comes from %s", async (line, words) => {
  expect(await wordsOf("freeswitch", "dialplan/vats.xml", line)).toBe(words);
});

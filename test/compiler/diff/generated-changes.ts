/** Changes of a generated program, made from a seed: some of them change what happens to a call, some do not. */

import { randomOf } from "../explore/generated-scenarios.ts";

type Change = (text: string, pick: (count: number) => number) => string;

const times = ["00:00", "01:30", "03:00", "08:00", "09:00", "17:00", "18:00", "22:00", "23:00"];

const changes: readonly Change[] = [
  (text, pick) => replaceOne(text, /\d\d:\d\d(?=-)/g, times[pick(times.length)] ?? "", pick),
  (text, pick) => replaceOne(text, /(?<=-)\d\d:\d\d/g, times[pick(times.length)] ?? "", pick),
  (text, pick) => replaceOne(text, /(?<=ring [^;<>]*for )\d+s/g, `${1 + pick(5)}s`, pick),
  (text, pick) => replaceOne(text, /(?<=wait )\d+s/g, `${1 + pick(5)}s`, pick),
  (text, pick) => replaceOne(text, /\bhangup\b/g, "voicemail", pick),
  (text, pick) => replaceOne(text, /\bvoicemail\b/g, "hangup", pick),
  (text, pick) => replaceOne(text, /\b(?:Mon-Fri|daily|Sat,Sun|Fri-Mon)\b/g, "Tue-Sat", pick),
  (text, pick) => replaceOne(text, /\+7916\*/g, "+79161*", pick),
  (text, pick) => replaceOne(text, /when night(?! is)/g, "not when night", pick),
  (text, pick) => replaceOne(text, /to ads/g, "to site", pick),
  (text, pick) => replaceOne(text, /if busy/g, "if unavailable", pick),
  (text, pick) => replaceOne(text, /tries 2/g, "tries 3", pick),
  (text, pick) => replaceOne(text, /repeat 2/g, "repeat 3", pick),
  (text, pick) => replaceOne(text, / confirm\b/g, "", pick),
  (text, pick) => replaceOne(text, /\breject\b(?! busy)/g, "hangup", pick),
  (text) => text.replace("ext 101", "ext 103"),
  (text) => text.replaceAll(/\bboss\b/g, "chief"),
  (text) => text.replaceAll(/\bads\b/g, "radio"),
  (text) => text.split("\n").slice(3, 6).concat(text.split("\n").slice(0, 3), text.split("\n").slice(6)).join("\n"),
];

/** The changed text; the same text where there is nothing to change. */
export function changedScenario(text: string, seed: number): string {
  const random = randomOf(seed * 7919 + 17);
  const pick = (count: number) => Math.floor(random() * count);
  for (let tries = 0; tries < 20; tries++) {
    const changed = changes[pick(changes.length)]?.(text, pick) ?? text;
    if (changed !== text && !/(\d\d:\d\d)-\1/.test(changed)) return changed;
  }
  return text;
}

function replaceOne(text: string, pattern: RegExp, by: string, pick: (count: number) => number): string {
  const found = [...text.matchAll(pattern)];
  const one = found[pick(Math.max(1, found.length))];
  return one ? text.slice(0, one.index) + by + text.slice(one.index + one[0].length) : text;
}

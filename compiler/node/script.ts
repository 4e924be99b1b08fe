/** The words of `--at` and `--phone`: what a call's script says on the command line. */

import type { Phone, Switch } from "../flow/ir.ts";
import { type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import { isCivilDate } from "../time/dates.ts";
import { checkZone, instantOf, isZoneHere } from "../time/zone.ts";
import { Failure } from "./failure.ts";

/**
 * Milliseconds since 1970 UTC of `2026-03-02 10:00`, `2026-03-02T10:00:30`, `2026-03-02 10:00 Europe/Moscow`; a repeated
 * hour is the earlier one.
 *
 * @param fallbackZone the zone of an instant that names none
 * @throws Failure for what is none, or is skipped by the clocks
 */
export function parseInstant(text: string, fallbackZone: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+(\S+))?$/.exec(text.trim());
  if (!parts)
    throw new Failure(`\`${text}\` is no instant: write '2026-03-02 10:00' or '2026-03-02 10:00:30 Europe/Moscow'.`);
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = parts[7] ?? fallbackZone;
  if (checkZone(zone).kind !== "ok" || !isZoneHere(zone)) throw new Failure(`There is no time zone \`${zone}\`.`);
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59 || second > 59)
    throw new Failure(`There is no instant \`${text}\`.`);
  const instant = instantOf(zone, `${parts[1]}-${parts[2]}-${parts[3]}`, hour * 60 + minute, second);
  if (instant === undefined) throw new Failure(`The clocks of ${zone} skip \`${text}\`.`);
  return instant;
}

/** `a=answers@4s`, `b=busy,answers@4s`: a phone by its name in the source, and what it does each time that it rings. @throws Failure */
export function parseBehaviour(
  text: string,
  phones: ReadonlyMap<string, Phone>,
): readonly [PhoneKey, PhoneBehaviour | readonly PhoneBehaviour[]] {
  const [, name = "", words = ""] = /^([^=]*)=(.*)$/u.exec(text.normalize("NFC")) ?? [];
  const phone = phones.get(name);
  if (!phone) {
    const names = namesOf(phones);
    throw new Failure(
      name === ""
        ? `\`${text}\` is no behaviour: write --phone a=answers@4s.`
        : `There is no phone \`${name}\`; there are ${names}.`,
    );
  }
  const [first, ...later] = words.split(",").map((part) => behaviourIn(part.trim()));
  return [phoneKey(phone), first && later.length === 0 ? first : [...(first ? [first] : []), ...later]];
}

function behaviourIn(text: string): PhoneBehaviour {
  const [, word = text, seconds] = /^([a-z-]+)(?:@(\d+(?:\.\d+)?)s?)?$/u.exec(text) ?? [];
  return behaviour(word, seconds === undefined ? undefined : Number(seconds));
}

function behaviour(word: string, afterSeconds: number | undefined): PhoneBehaviour {
  switch (word) {
    case "answers":
      return { kind: "answers", afterSeconds: afterSeconds ?? 0 };
    case "picks-up":
      return { kind: "picks up", afterSeconds: afterSeconds ?? 0 };
    case "busy":
    case "declines":
      return afterSeconds === undefined ? { kind: word } : { kind: word, afterSeconds };
    case "unavailable":
    case "silent":
      return { kind: word };
    default:
      throw new Failure(
        `A phone answers@4s, picks-up@4s (and presses nothing), is busy, declines, is unavailable or silent; \`${word}\` is none of these.`,
      );
  }
}

/** `night=on`: a switch by its name, and how it stands. @throws Failure */
export function parseSwitch(text: string, switches: readonly Switch[]): readonly [string, string] {
  const [, name = "", state = ""] = /^(.*)=([a-z]+)$/u.exec(text.normalize("NFC")) ?? [];
  if (name === "") throw new Failure(`\`${text}\` is no switch: write --switch night=on.`);
  const found = switches.find((other) => other.name === name);
  const names = switches.map((other) => `\`${other.name}\``).join(", ");
  if (!found) throw new Failure(`There is no switch \`${name}\`; there ${names === "" ? "is none" : `are ${names}`}.`);
  if (!found.states.includes(state))
    throw new Failure(`\`${name}\` is ${found.states.map((known) => `\`${known}\``).join(", ")}; not \`${state}\`.`);
  return [name, state];
}

/** `b,a`: phones by their names in the source. @throws Failure */
export function parseOrder(text: string, phones: ReadonlyMap<string, Phone>): readonly PhoneKey[] {
  return text
    .normalize("NFC")
    .split(",")
    .map((part) => {
      const phone = phones.get(part.trim());
      if (!phone) throw new Failure(`There is no phone \`${part.trim()}\`; there are ${namesOf(phones)}.`);
      return phoneKey(phone);
    });
}

function namesOf(phones: ReadonlyMap<string, Phone>): string {
  return [...phones.keys()].map((known) => `\`${known}\``).join(", ");
}

/** Seconds of `10s` or `2.5s`. @throws Failure */
export function parseSeconds(text: string): number {
  const seconds = /^(\d+(?:\.\d+)?)s?$/.exec(text)?.[1];
  if (seconds === undefined) throw new Failure(`\`${text}\` is no time: write 10s.`);
  return Number(seconds);
}

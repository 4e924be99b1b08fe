/** The words of a call on the command line: `--at`, `--phone`, `--switch`, `--order`, `--hangup`. Must not know how names are found. */

import type { Phone, Switch } from "../flow/ir.ts";
import { type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import { isCivilDate } from "../time/dates.ts";
import { checkZone, instantOf, isZoneHere, meantZone } from "../time/zone.ts";
import { Failure } from "./failure.ts";
import { type Named, offer } from "./named.ts";

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
  if (checkZone(zone).kind !== "ok" || !isZoneHere(zone)) {
    const meant = meantZone(zone);
    const mend = meant === undefined ? "" : `; \`${meant}\` may be meant`;
    throw new Failure(`There is no time zone \`${zone}\`${mend}.`);
  }
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59 || second > 59)
    throw new Failure(`There is no instant \`${text}\`.`);
  const instant = instantOf(zone, `${parts[1]}-${parts[2]}-${parts[3]}`, hour * 60 + minute, second);
  if (instant === undefined) throw new Failure(`The clocks of ${zone} skip \`${text}\`.`);
  return instant;
}

/** What phones do: each time that they ring, or always. */
export type Behaviours = Readonly<Record<PhoneKey, PhoneBehaviour | readonly PhoneBehaviour[]>>;

/** `a=answers@4s`, `b=busy,answers@4s`: phones by their names in the source, each once. @throws Failure */
export function parseBehaviours(texts: readonly string[], phones: Named<Phone>): Behaviours {
  const behaviours: Record<PhoneKey, PhoneBehaviour | readonly PhoneBehaviour[]> = {};
  const spoken = new Map<PhoneKey, string>();
  for (const text of texts) {
    const [name, words] = halves(text, "is no behaviour: write --phone a=answers@4s");
    const key = phoneKey(phones.find(name));
    const other = spoken.get(key);
    if (other !== undefined)
      throw new Failure(
        other === name
          ? `\`${name}\` is given twice: write --phone ${name}=busy,answers@4s for what it does each time that it rings.`
          : `\`${other}\` and \`${name}\` are one phone, ${key}: say once what it does.`,
      );
    spoken.set(key, name);
    behaviours[key] = parseBehaviour(words);
  }
  return behaviours;
}

/** `answers@4s`, or `busy,answers@4s` for each time that it rings, the last for all later times. @throws Failure */
export function parseBehaviour(words: string): PhoneBehaviour | readonly PhoneBehaviour[] {
  const [first, ...later] = words.split(",").map((part) => behaviourIn(part.trim(), words));
  if (first === undefined || later.length > 0) return [...(first ? [first] : []), ...later];
  return first;
}

const behaviourWords = ["answers", "picks-up", "busy", "declines", "unavailable", "silent"];

function behaviourIn(text: string, whole: string): PhoneBehaviour {
  if (text === "") throw new Failure(`In \`${whole}\` something is missing before or after a comma.`);
  const at = text.indexOf("@");
  const word = (at < 0 ? text : text.slice(0, at)).replace(/^picks up$/, "picks-up");
  const afterSeconds = at < 0 ? undefined : parseSeconds(text.slice(at + 1));
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
      if (afterSeconds !== undefined) throw new Failure(`\`${word}\` takes no time, and \`${text}\` has one.`);
      return { kind: word };
    default:
      throw new Failure(
        `No phone does \`${word}\`${offer(word, behaviourWords)}. It answers@4s, picks-up@4s (and presses nothing), is busy, declines, is unavailable or silent.`,
      );
  }
}

/** `night=on`: switches by their names, each once, and how they stand. @throws Failure */
export function parseSwitches(texts: readonly string[], switches: Named<Switch>): Readonly<Record<string, string>> {
  const standing: Record<string, string> = {};
  for (const text of texts) {
    const [title, state] = halves(text, "is no switch: write --switch night=on");
    const { name, states } = switches.find(title);
    if (standing[name] !== undefined) throw new Failure(`\`${title}\` is given twice: a switch stands one way.`);
    if (!states.includes(state))
      throw new Failure(`\`${title}\` is ${states.map((known) => `\`${known}\``).join(" or ")}, never \`${state}\`.`);
    standing[name] = state;
  }
  return standing;
}

/** `b,a`: phones by their names in the source. @throws Failure */
export function parseOrder(text: string, phones: Named<Phone>): readonly PhoneKey[] {
  const names = text.normalize("NFC").split(",");
  return names.map((part) => phoneKey(phones.find(part.trim())));
}

/** Seconds of `10s`, `2.5s`, `2m`, `1m30s`, `1h`; a number alone is seconds. @throws Failure */
export function parseSeconds(text: string): number {
  const [whole, hours = 0, minutes = 0, seconds = 0] =
    /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw new Failure(`\`${text}\` is no time: write 10s or 1m30s.`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What stands before and after the first `=`. */
function halves(text: string, otherwise: string): readonly [name: string, words: string] {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).normalize("NFC").trim();
  if (name === "") throw new Failure(`\`${text}\` ${otherwise}.`);
  return [name, text.slice(at + 1).trim()];
}

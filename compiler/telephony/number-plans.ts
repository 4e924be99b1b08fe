/**
 * The numbering plans of the world's countries: whether a number can be one, and is one. The tables are large, so this is
 * loaded where a program has numbers only. Knows nothing of who asks.
 *
 * Source: Google's libphonenumber, as libphonenumber-js packs it. Its own parser is not used: it takes a number as people
 * dial it, and here every digit of the international number counts.
 */

import { Metadata } from "libphonenumber-js/core";
import plans from "libphonenumber-js/max/metadata";
import type { NumberJudgement } from "../host.ts";

/** One country's plan, or one of those that belong to none, such as `+800`. */
interface Plan {
  readonly lengths: ReadonlySet<number>;
  /** The kinds of numbers that it has: of fixed lines, of mobiles… Each matches a whole national number. */
  readonly kinds: readonly RegExp[];
}

interface CallingCode {
  readonly countries: readonly string[];
  readonly plans: readonly Plan[];
}

const kinds = [
  ...["FIXED_LINE", "MOBILE", "PREMIUM_RATE", "TOLL_FREE", "SHARED_COST", "VOIP"],
  ...["PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL"],
];

const known = new Map<string, CallingCode | undefined>();

/** What is to be said of a number, E.164 with `+`. */
export function judgeNumber(number: string): NumberJudgement {
  for (let length = 1; length <= 3; length++) {
    const code = callingCode(number.slice(1, 1 + length));
    if (code) return judge(number.slice(1 + length), code);
  }
  return { kind: "no country" };
}

function judge(national: string, { countries, plans: own }: CallingCode): NumberJudgement {
  if (!own.some(({ lengths }) => lengths.has(national.length))) {
    const lengths = [...new Set(own.flatMap((plan) => [...plan.lengths]))].sort((one, other) => one - other);
    return { kind: "wrong length", countries, lengths, given: national.length };
  }
  const isAssigned = own.some((plan) => plan.kinds.some((kind) => kind.test(national)));
  return isAssigned ? { kind: "ok" } : { kind: "unassigned", countries };
}

function callingCode(digits: string): CallingCode | undefined {
  if (known.has(digits)) return known.get(digits);
  const metadata = new Metadata(plans) as unknown as PlanReader;
  const found = metadata.hasCallingCode(digits) ? readCode(digits, metadata) : undefined;
  known.set(digits, found);
  return found;
}

/** What we use of the library's class, whose types leave it out. */
interface PlanReader {
  hasCallingCode(code: string): boolean;
  isNonGeographicCallingCode(code: string): boolean;
  getCountryCodesForCallingCode(code: string): readonly string[] | undefined;
  selectNumberingPlan(country: string): void;
  possibleLengths(): readonly number[];
  nationalNumberPattern(): string;
  hasTypes(): boolean;
  type(kind: string): { pattern(): string | undefined } | undefined;
}

function readCode(code: string, metadata: PlanReader): CallingCode {
  const countries = metadata.isNonGeographicCallingCode(code)
    ? []
    : (metadata.getCountryCodesForCallingCode(code) ?? []);
  const names = countries.length > 0 ? countries : [code];
  return { countries, plans: names.map((name) => readPlan(name, metadata)) };
}

/** A number has to match the plan's own pattern, too; `pattern` is empty where two kinds are the same. */
function readPlan(name: string, metadata: PlanReader): Plan {
  metadata.selectNumberingPlan(name);
  const lengths = new Set(metadata.possibleLengths());
  const whole = metadata.nationalNumberPattern();
  const patterns = metadata.hasTypes() ? kinds.flatMap((kind) => metadata.type(kind)?.pattern() || []) : [whole];
  return { lengths, kinds: patterns.map((pattern) => new RegExp(`^(?=(?:${whole})$)(?:${pattern})$`)) };
}

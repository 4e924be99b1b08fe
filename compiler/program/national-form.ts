/** How numbers of the project's country are written at home, and every form in which a line's number may arrive. */

import type { NationalForm } from "../flow/exchange.ts";
import { countries } from "./countries.generated.ts";

/** The form of a country; `undefined` for a code that is none. @param country ISO 3166-1 alpha-2, such as `RU` */
export function nationalFormOf(country: string | undefined): NationalForm | undefined {
  const row = country === undefined || !Object.hasOwn(countries, country) ? undefined : countries[country];
  if (!row) return undefined;
  const [prefix, countryCode, lengths] = row;
  return { prefix, countryCode, lengths };
}

/** A number as it is dialled at home; `undefined` for one of another country. @param number E.164 with `+` */
export function nationalNumber(number: string, form: NationalForm): string | undefined {
  if (!number.startsWith(`+${form.countryCode}`)) return undefined;
  const rest = number.slice(form.countryCode.length + 1);
  return form.lengths.includes(rest.length) ? form.prefix + rest : undefined;
}

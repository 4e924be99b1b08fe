/**
 * Makes compiler/program/countries.generated.ts: how each country's numbers are written at home, from libphonenumber's
 * metadata. `node scripts/generate-countries.ts` after an update of that package.
 */

import { readFileSync, writeFileSync } from "node:fs";
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  Metadata,
} from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";

const { version } = JSON.parse(readFileSync("node_modules/libphonenumber-js/package.json", "utf8")) as {
  version: string;
};

const rows = getCountries()
  .toSorted()
  .map((country) => {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(country);
    const plan = metadata.numberingPlan;
    const code = getCountryCallingCode(country);
    const prefix = prefixOf(country);
    const lengths = plan?.possibleLengths() ?? [];
    return `  ${country}: ["${prefix}", "${code}", [${lengths.join(", ")}]],`;
  });

/** What stands before a number as it is written at home: `8` in Russia, nothing in Italy and North America. */
function prefixOf(country: CountryCode): string {
  const example = getExampleNumber(country, examples);
  const [written, own] = [example?.formatNational().replace(/\D/g, "") ?? "", example?.nationalNumber ?? ""];
  return own !== "" && written.endsWith(own) ? written.slice(0, written.length - own.length) : "";
}

writeFileSync(
  "compiler/program/countries.generated.ts",
  `// Made by scripts/generate-countries.ts from libphonenumber-js ${version}. Do not edit.

/** By ISO 3166-1 alpha-2: what is dialled before a number at home, the country's code, how many digits follow either. */
export const countries: Readonly<
  Record<string, readonly [prefix: string, countryCode: string, lengths: readonly number[]] | undefined>
> = {
${rows.join("\n")}
};
`,
);

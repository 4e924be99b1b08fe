/**
 * Numbers that arrive with a call, as digits in variables: who calls, and what was called. What a caller sends is never
 * used but through FILTER, and LEN, which only measures it. Must not know guards or states.
 */

import type { NationalForm } from "../../compiler/flow/ir.ts";
import type { Code } from "./code.ts";

/** Writes `VATS_FROM`: the caller's digits as E.164 without `+`, or nothing for what is no number. */
export function writeCaller(code: Code, form: NationalForm | undefined): void {
  code.comment("who calls: digits, or nothing for what is no number");
  writeDigits(code, "VATS_FROM", "CALLERID(num)", form);
}

/** Writes `VATS_TO`: the same of the number that was called. */
export function writeCalled(code: Code, form: NationalForm | undefined): void {
  code.comment("what was called, in the same way");
  writeDigits(code, "VATS_TO", "CALLERID(dnid)", form);
}

function writeDigits(code: Code, variable: string, source: string, form: NationalForm | undefined): void {
  code.run("Set", `${variable}=\${FILTER(0-9,\${${source}})}`);
  const plus = `\${FILTER(+,\${${source}:0:1})}`;
  code.run("ExecIf", `$["\${LEN(\${${source}})}" != "\${LEN(${plus}\${${variable}})}"]?Set(${variable}=)`);
  if (form)
    code.run("ExecIf", `$[${nationalTest(form, variable, plus)}]?Set(${variable}=${homeToWorld(form, variable)})`);
}

/** That a number is written as at home: without `+`, with the prefix, and as long as such a number is. */
function nationalTest({ prefix, lengths }: NationalForm, variable: string, plus: string): string {
  const begins = `"${plus}\${${variable}:0:${prefix.length}}" = "${prefix}"`;
  const isLong = lengths.map((length) => `"\${LEN(\${${variable}})}" = "${prefix.length + length}"`).join(" | ");
  return `${prefix === "" ? `"${plus}" = ""` : begins} & (${isLong})`;
}

function homeToWorld({ prefix, countryCode }: NationalForm, variable: string): string {
  return `${countryCode}\${${variable}:${prefix.length}}`;
}

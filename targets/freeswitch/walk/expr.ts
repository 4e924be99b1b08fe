/** What mod_expr counts, as far as dialplans use it: numbers, `+ - * /`, brackets, `floor` and `ceil`. */

/** The number; `undefined` for what this does not know, which mod_expr may know or answer with `!err!`. */
export function evaluate(text: string): number | undefined {
  const parts = text.match(/\d+(?:\.\d+)?|floor|ceil|[-+*/()]/g) ?? [];
  if (parts.join("") !== text.replace(/\s/g, "") || parts.length === 0) return undefined;
  const reader: Reader = { parts, at: 0 };
  const value = readSum(reader);
  return reader.at === parts.length && Number.isFinite(value) ? value : undefined;
}

/** As mod_expr prints it: ten digits behind the point, no zeros at the end. */
export function printed(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, "");
}

interface Reader {
  readonly parts: readonly string[];
  at: number;
}

function readSum(reader: Reader): number {
  let value = readProduct(reader);
  for (let sign = reader.parts[reader.at]; sign === "+" || sign === "-"; sign = reader.parts[reader.at]) {
    reader.at += 1;
    const other = readProduct(reader);
    value = sign === "+" ? value + other : value - other;
  }
  return value;
}

function readProduct(reader: Reader): number {
  let value = readTerm(reader);
  for (let sign = reader.parts[reader.at]; sign === "*" || sign === "/"; sign = reader.parts[reader.at]) {
    reader.at += 1;
    const other = readTerm(reader);
    value = sign === "*" ? value * other : value / other;
  }
  return value;
}

function readTerm(reader: Reader): number {
  const part = reader.parts[reader.at];
  reader.at += 1;
  if (part === "-") return -readTerm(reader);
  if (part === "floor") return Math.floor(readTerm(reader));
  if (part === "ceil") return Math.ceil(readTerm(reader));
  if (part !== "(") return part === undefined ? Number.NaN : Number(part);
  const value = readSum(reader);
  const isClosed = reader.parts[reader.at] === ")";
  reader.at += 1;
  return isClosed ? value : Number.NaN;
}

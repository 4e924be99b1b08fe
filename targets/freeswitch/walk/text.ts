/** How FreeSWITCH reads short texts: truth, numbers, lists. Source: switch_utils.h:switch_true; switch_utils.c. */

const trueWords = new Set(["yes", "on", "true", "t", "enabled", "active", "allow"]);

export function isTrue(text: string | undefined): boolean {
  if (text === undefined) return false;
  return trueWords.has(text.toLowerCase()) || (/^-?\d+(\.\d+)?$/.test(text) && Math.trunc(Number(text)) !== 0);
}

/** As atoi: the number that a text begins with, else 0. */
export function leadingInteger(text: string): number {
  return Number(/^\s*[+-]?\d+/.exec(text)?.[0] ?? 0);
}

/**
 * A list cut at a sign: `'…'` quotes, `\` keeps the sign, `^^X` at its beginning makes X the sign. More than `most` parts:
 * the rest is glued into the last. Source: switch_utils.c:switch_separate_string.
 */
export function separate(text: string, delimiter: string, most: number): string[] {
  const changed = text.startsWith("^^") && text.length > 3;
  return cut(changed ? text.slice(3) : text, changed ? (text[2] ?? delimiter) : delimiter, most).map((part) =>
    cleaned(part, delimiter),
  );
}

function cut(text: string, delimiter: string, most: number): string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\") {
      part += sign + (text[at + 1] ?? "");
      at += 1;
      continue;
    }
    if (sign === "'") isQuoted = !isQuoted;
    const isCut = sign === delimiter && !isQuoted && parts.length < most - 1;
    if (!isCut) part += sign;
    else if (delimiter !== " " || part !== "") {
      parts.push(part);
      part = "";
    }
  }
  return part === "" && parts.length > 0 ? parts : [...parts, part];
}

function cleaned(part: string, delimiter: string): string {
  return part
    .trim()
    .replace(/\\(['s\\]|[\s\S])/g, (whole, sign: string) =>
      sign === "s" ? " " : sign === delimiter || sign === "'" ? sign : whole,
    )
    .replace(/(?<!\\)'/g, "");
}

/** Whether a user's name breaks the SIP address that it stands in: `%` without two digits after it, and what ends a part. */
export function breaksAddress(user: string): boolean {
  return /[%:>]/.test(user);
}

/**
 * FreeSWITCH's patterns: PCRE, searched and not anchored, case-sensitive (switch_regex.c:switch_regex_perform). What this
 * does not know of PCRE is a complaint, never a guess.
 */

export type Complain = (complaint: string) => void;

/** The groups of a match, the whole first; `undefined` where it does not match. */
export type Groups = readonly string[];

export function searchPattern(text: string, expression: string, complain: Complain): Groups | undefined {
  const parsed = parseExpression(expression, complain);
  if (parsed === undefined) return undefined;
  try {
    const found = new RegExp(translated(parsed.pattern), parsed.flags).exec(text);
    return found === null ? undefined : matchedGroups([...found]);
  } catch {
    complain(`COMPILE ERROR in the pattern ${expression}`);
    return undefined;
  }
}

/** PCRE's count of groups ends with the last that matched. */
function matchedGroups(found: readonly (string | undefined)[]): Groups {
  const last = found.findLastIndex((group) => group !== undefined);
  return found.slice(0, last + 1).map((group) => group ?? "");
}

function parseExpression(expression: string, complain: Complain): { pattern: string; flags: string } | undefined {
  if (expression.startsWith("_")) {
    complain(`${expression} is a pattern of Asterisk's kind to FreeSWITCH`);
    return undefined;
  }
  if (!expression.startsWith("/")) return { pattern: expression, flags: "" };
  const end = expression.lastIndexOf("/");
  if (end === 0) {
    complain(`the pattern ${expression} has no ending /`);
    return undefined;
  }
  const flags = [...expression.slice(end + 1)].filter((flag) => flag === "i" || flag === "s");
  return { pattern: expression.slice(1, end), flags: [...new Set(flags)].join("") };
}

const parts = /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\(\?[^:!=<]|\(\?<[^!=]|[*+?}]\+|\(\*|\$|[\s\S]/g;

/** As JavaScript's: `$` also matches before a last line end, `\z` does not; what differs otherwise is refused. */
function translated(pattern: string): string {
  return pattern.replace(parts, (part) => {
    if (part === "$") return "(?=\\n?(?![\\s\\S]))";
    if (part === "\\z") return "(?![\\s\\S])";
    if (part === "\\A") return "^";
    if (/^\\[aeghkKlLNpPQERXZGuUC]/.test(part)) throw new SyntaxError(part);
    if (/^\(\?|^\(\*|^[*+?}]\+$/.test(part)) throw new SyntaxError(part);
    if (part.startsWith("[") && part.includes("[:")) throw new SyntaxError(part);
    return part;
  });
}

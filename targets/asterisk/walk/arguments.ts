/**
 * How Asterisk takes an application's arguments apart. Source: asterisk main/app.c, __ast_app_separate_args.
 * Must not know applications.
 */

/**
 * Parts at `,` outside `()`, `[]` and `""`. The last of `most` holds whatever is left, as it is.
 *
 * @param isRaw keeps quotes and backslashes
 */
export function separateArguments(text: string, most = 100, isRaw = false): readonly string[] {
  const parts: string[] = [];
  let part = "";
  const depth = { round: 0, square: 0 };
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (parts.length === most - 1) return [...parts, text.slice(at)];
    const character = text.charAt(at);
    if (character === "(") depth.round += 1;
    else if (character === ")") depth.round = Math.max(0, depth.round - 1);
    else if (character === "[") depth.square += 1;
    else if (character === "]") depth.square = Math.max(0, depth.square - 1);
    else if (character === '"') {
      isQuoted = !isQuoted;
      if (!isRaw) continue;
    } else if (character === "\\") {
      part += (isRaw ? "\\" : "") + text.charAt(at + 1);
      at += 1;
      continue;
    } else if (character === "," && depth.round === 0 && depth.square === 0 && !isQuoted) {
      parts.push(part);
      part = "";
      continue;
    }
    part += character;
  }
  return text === "" ? parts : [...parts, part];
}

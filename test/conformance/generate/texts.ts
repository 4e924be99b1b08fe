/** Texts that are read aloud, kept or shown: ordinary ones, and those full of what engines take for their own. */

import fc from "fast-check";

/** What has a meaning to some engine, or looks like it, and may stand in every text. */
const odd = [
  ...[";", ";-- x --;", ",", "a,b", "|", '"', "&", "a&PJSIP/boss", "$[1]", "$(id)", "]]>", "-->", "<!-- x"],
  ...["</Response>", "<include>", "&amp;", "&#65;", "#include x", "=> 1", "(a)", "^^:", "%{x}", "`id`", "@", ":", "="],
  ...[
    "[x]",
    "{x}",
    "#",
    "~",
    "!",
    "?",
    "*",
    "№ 1",
    "Привет",
    "é",
    "日本",
    "☎",
    "👩‍💻",
    "\u00a0",
    "100%",
    "%20",
    "a=b;c",
  ],
] as const;
/** What only texts may have that are said or shown, and no command is made of. */
const oddest = ["'", "it's", "\\", "${EXTEN}", "$${domain}", "${system(id)}", "\u2028", "\n", "${", "$"] as const;

const plain = ["Hello", "Press a key", "Please wait", "Здравствуйте", "Нажмите клавишу", "one two three"] as const;

/** The text as a string of the language. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/[\u2028\u00a0]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
  return `"${escaped}"`;
}

/** A text that may be said; short, since calls wait for its end. Begins with a word. */
export const spoken: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...plain), fc.array(fc.constantFrom(...odd, ...oddest), { maxLength: 2 }))
  .map(([first, more]) => [first, ...more].join(" "));

/** A text that may be kept in a record, or told to a URL. Records of FreeSWITCH cannot hold `%20`, of which it warns. */
export const kept: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("x", ...plain),
    fc.array(fc.constantFrom(...odd.filter((text) => text !== "%20")), { maxLength: 2 }),
  )
  .map(([first, more]) => [first, ...more].join(" "));

/** A title, which people read in comments of the output. */
export const title: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...plain, ...odd, ...oddest), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "));

/** What a caller, or who dials, may send in place of a number. */
export const oddUsers = [
  ...[
    "",
    "anonymous",
    "Anonymous",
    "600&PJSIP/boss",
    "${SHELL(id)}",
    "${system id}",
    "a,b|c",
    "'",
    "</Response>",
    "$[1]",
  ],
  ...[");hangup", "7 916", "+7916*", "%2B7916", "+", "0", "00", "*28", "#", "s", "i", "h", "t", "o", "_X.", "boss@x"],
  ...["продажи", "👩", "7".repeat(30), '"x', "a;b", "a=b", "~!$&()", "+7(916)555-12-12", "tel:+79165551212", "unknown"],
] as const;

/** What callers may call themselves. */
export const oddNames = ["Ivan", 'x" <sip:evil@x>', "${SHELL(id)}", "a;b", "Иван 👩", "<b>", "a,b", "%s%n"] as const;

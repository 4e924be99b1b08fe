/** Every form of the grammar (grammar.md §3), by the names under which `forms-of-nodes.ts` and `forms.ts` find them. */

const each = (before: string, ...words: readonly string[]): readonly string[] =>
  words.map((word) => `${before} ${word}`);

const places = ["play", "menu", "whisper", "greeting"] as const;
const outcomes = ["if busy", "if unavailable", "if unanswered"] as const;

/** Forms that a call goes through. */
export const formsOfCalls: readonly string[] = [
  ...each("use", "of the library", "of a file", "as"),
  "name module.name",
  ...each("phone", "ext bare", "ext string", "tel bare", "tel string", "sip", "undeclared"),
  "group",
  ...["mailbox", ...each("mailbox", "{ }", "greeting", "greeting universal", "email", "limit", "transcribe")],
  ...each("prompt", "file", "say"),
  ...places.flatMap((place) => [
    `prompt by name, in ${place}`,
    `prompt that is a file, in ${place}`,
    ...(place === "greeting" || place === "whisper" || place === "menu" || place === "play"
      ? [`prompt that is said, in ${place}`]
      : []),
  ]),
  ...each("hours", "=", "{ }", "= with a zone", "{ } with a zone", "except", "by", "closed"),
  ...each("window", "of days", "of several days", "of a date", "that is a span only"),
  ...each("date", "of every year", "of every year, range", "with its year", "with its year, range"),
  ...each("date", "nth of a month", "last of a month", "day after", "day before"),
  ...["days, one", "days, range", "days, a word", "days in Russian"],
  ...each("calendar", "dates", "ics", "production", "work", "work as", "short"),
  ...["closed", "callers list", "callers file", "anonymous", "pattern, bare", "pattern, string"],
  ...["number, number", "number, string"],
  ...each("switch", "of two states", "of three states", "code", "pin"),
  ...["flow", "vats", "vats title", "vats zone", "lost"],
  ...each("line", "of one number", "of several numbers", "*", "NAME = *", "with arguments"),
  ...each("parameter", "phone", "group", "mailbox", "prompt", "hours", "calendar", "callers", "switch"),
  ...each("parameter", "duration", "number", "text", "with a default"),
  ...each("argument,", "duration", "qualified-name", "name-list", "string", "say-prompt"),
  ...["duration by name", "number by name", "text by name"],
  ...each("steps with", "nothing between", ";", "then", "; then"),
  ...["steps without a scenario", "the end of a scenario"],
  ...["choice", "choice of several arms", "choice otherwise", "guard and guard", "not guard"],
  ...["workhours", ...each("workhours", "with a zone", "except", "by")],
  ...["during", "during except", "during by", "on", "on with a zone", "on a list"],
  ...["from", "from a list", "to", "to a list", "when", "when is"],
  ...["ring", ...each("ring", "for", "without for", "confirm", "whisper", "music", ...outcomes)],
  ...["hunt", ...each("hunt", "for", "in order", "random", "rotating", "confirm", "whisper", "music", ...outcomes)],
  ...["target by name", "target list of one", "target list of several", "member after", "member confirm"],
  ...["repeat", "queue", "voicemail", "voicemail NAME", "play", "say", "say with a locale"],
  ...["menu", ...each("menu", "wait", "tries", "timeout", "invalid", "silence", "wrong key")],
  ...each("menu key", "of one digit", "of several digits", "*", "#", "that begins another"),
  ...["retry", "wait", "record", "callerid", "tag", "notify", "run with arguments", "run without arguments"],
  ...["hangup", "reject", "reject busy"],
];

/** Forms of `test`: each test is a call that the simulator plays, made of a call of the program, and must pass. */
export const formsOfTests: readonly string[] = [
  ...each(
    "test",
    "",
    "from a number",
    "from anonymous",
    "without from",
    "at an instant",
    "with a zone",
    "with seconds",
  ),
  ...each("test phone", "silent", "busy", "unavailable", "declines", "answers", "picks up", "after", "then"),
  ...["test switch is", "test hunt"],
  ...each("test caller", "presses a key", "presses nothing", "hangs up"),
  ...each("expect", "ring", "voicemail", "play", "menu", "answered", "hangup", "rejected", "at", "after", "within"),
].map((form) => form.trim());

/** Forms of `assert`: proved by the compiler, and then held against each call of its program. */
export const formsOfClaims: readonly string[] = [
  ...each("assert", "with a guard", "every call ends", "every call rings", "no caller waits", "never rung"),
  ...each("assert", "never rung before", "ends answered", "ends in voicemail", "ends rejected"),
];

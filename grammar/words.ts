/**
 * The words of the language: which are reserved, and which mean something in one place and are names elsewhere.
 * The rule (grammar.md G1): a word that can begin a declaration, a step, a guard, a separator or an option of another
 * kind is reserved; a word that only follows is not. Must not know how a sentence is built.
 */

/** Words that begin a declaration. They never begin a step, which is how an unclosed block is found. */
export const declarationWords = [
  "use",
  "phone",
  "group",
  "mailbox",
  "prompt",
  "hours",
  "calendar",
  "callers",
  "switch",
  "flow",
  "vats",
  "line",
  "test",
  "assert",
] as const;

/** Words that begin a step other than a choice. */
export const stepWords = [
  "ring",
  "hunt",
  "repeat",
  "queue",
  "voicemail",
  "play",
  "say",
  "menu",
  "wait",
  "record",
  "callerid",
  "tag",
  "notify",
  "run",
  "hangup",
  "reject",
  "retry",
] as const;

/** Words that begin a guard. */
export const guardWords = ["workhours", "during", "on", "from", "to", "when", "not"] as const;

/** Words that begin anything that may stand in a block, in the order in which slips are compared with them. */
export const beginners = [...stepWords, ...guardWords, "otherwise", "lost"] as const;

/** Reserved words that begin nothing, or something of their own. */
export const otherReservedWords = [
  "otherwise",
  "lost",
  "and",
  "or",
  "then",
  "if",
  "for",
  "except",
  "by",
  "call",
  "caller",
  "expect",
  "at",
  "after",
  "within",
  "is",
  "universal",
  "anonymous",
  "file",
  "ics",
] as const;

/** Words that have a meaning in one place and may be names everywhere. */
// biome-ignore format: a table reads better
export const softWords = [
  "as", "ext", "tel", "sip", "greeting", "email", "limit", "transcribe", "closed", "work", "short", "code", "pin",
  "off", "auto", "open", "first", "second", "third", "fourth", "fifth", "last", "of", "day", "before",
  "busy", "unavailable", "unanswered", "confirm", "whisper", "music", "each", "random", "rotating", "tries",
  "timeout", "invalid", "silent", "declines", "answers", "picks", "up", "presses", "nothing", "hangs", "answered", "rejected",
  "every", "ends", "rings", "no", "waits", "over", "never", "rung", "in",
] as const;

/** What people of other trades write for a word of the language. */
export const otherWords: ReadonlyMap<string, ReservedWord> = new Map([
  ["dial", "ring"],
  ["forward", "ring"],
  ["transfer", "ring"],
  ["else", "otherwise"],
  ["default", "otherwise"],
  ["goto", "run"],
  ["gosub", "run"],
  ["jump", "run"],
  ["sleep", "wait"],
  ["pause", "wait"],
  ["playback", "play"],
  ["announce", "play"],
  ["include", "use"],
  ["import", "use"],
  ["extension", "phone"],
  ["user", "phone"],
  ["scenario", "vats"],
] as const);

/** Days of the week, in both languages, from Monday. Reserved. */
// biome-ignore format: a table reads better
export const dayNames = [
  "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
  "Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс",
] as const;

/** Words that stand for several days. Reserved. */
export const dayWords = ["daily", "weekdays", "weekends"] as const;

export type ReservedWord =
  | (typeof declarationWords)[number]
  | (typeof stepWords)[number]
  | (typeof guardWords)[number]
  | (typeof otherReservedWords)[number];
export type SoftWord = (typeof softWords)[number];

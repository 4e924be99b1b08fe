/** The reserved words of the language by what they begin, for their colours: the same as in the grammar, as a test sees to. */

export const declarationWords = split(
  "use phone group mailbox prompt hours calendar callers switch flow vats line test assert",
);

export const stepWords = split(
  "ring hunt repeat queue voicemail play say menu wait record callerid tag notify run hangup reject retry",
);

export const guardWords = split("workhours during on from to when not");

/** Reserved words that stand between others. */
export const otherWords = split(
  "otherwise lost and or then if for except by at after within call caller expect is universal anonymous file ics",
);

export const dayWords = split("Mon Tue Wed Thu Fri Sat Sun Пн Вт Ср Чт Пт Сб Вс daily weekdays weekends UTC");

function split(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

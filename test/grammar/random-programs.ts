/**
 * Random programs of the whole language, as lists of words: every one parses. A program is drawn from a tape of numbers, so
 * that fast-check can shrink it: an empty tape is the smallest program. They need not make sense.
 */

/** Decisions, from a tape; `0` when it has run out. */
export class Tape {
  private at = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** A number below `below`. */
  next(below: number): number {
    const number = this.numbers[this.at] ?? 0;
    this.at += 1;
    return number % below;
  }

  get isOver(): boolean {
    return this.at >= this.numbers.length;
  }
}

type Words = readonly string[];
type Make = (tape: Tape, depth: number) => Words;

const pick = <Value>(tape: Tape, values: readonly [Value, ...Value[]]): Value =>
  values[tape.next(values.length)] ?? values[0];
const oneOf =
  (...makes: readonly [Make, ...Make[]]): Make =>
  (tape, depth) =>
    pick(tape, makes)(tape, depth);
const maybe =
  (make: Make): Make =>
  (tape, depth) =>
    tape.next(3) === 1 ? make(tape, depth) : [];
const seq =
  (...makes: readonly (Make | string)[]): Make =>
  (tape, depth) =>
    makes.flatMap((make) => (typeof make === "string" ? [make] : make(tape, depth)));
const several =
  (make: Make, most: number, separator: Make = () => []): Make =>
  (tape, depth) => {
    const count = 1 + tape.next(most);
    const words: string[] = [];
    for (let index = 0; index < count; index += 1)
      words.push(...(index === 0 ? [] : separator(tape, depth)), ...make(tape, depth));
    return words;
  };
const list = (make: Make, most = 3): Make => several(make, most, () => [","]);
const words =
  (...texts: readonly [string, ...string[]]): Make =>
  (tape) =>
    pick(tape, texts).split(" ");
const text =
  (...texts: readonly [string, ...string[]]): Make =>
  (tape) => [pick(tape, texts)];

const name = text("a", "boss", "продажи", "team_2", "code", "busy", "each", "a_name_that_is_a_good_deal_longer");
const qualified = oneOf(name, seq(name, ".", name));
const string = text('"x"', '"+7 495 123-45-67"', '"a // b"', '"< > { } ; \\" \\\\"', '"/* */"');
const number = text('"+7 495 123-45-67"', "+74951234568");
const pattern = text("+7916*", '"+7495???????"', "+74951234568");
const duration = text("20s", "1m30s", "2h");
const time = text("9:00", "18:30", "00:00");
const zone = text("Europe/Moscow", "UTC", "America/Argentina/Buenos_Aires");
const day = text("Mon", "Пт", "Sun");
const span = seq(time, "-", time);
const days = list(oneOf(day, seq(day, "-", day), text("daily", "weekends")), 2);
const nth = seq(text("first", "last"), day, "of", text("Jan", "Nov"));
const date = oneOf(
  text("2026-12-31", "12-31"),
  words("12-31 .. 01-08", "2026-12-31 .. 2027-01-08"),
  nth,
  seq("day", text("after", "before"), nth),
);
const dates = list(oneOf(date, day, seq(day, "-", day), qualified));
const window = seq(oneOf(days, date), span);
const spec: Make = seq(window, (tape, depth) => (tape.next(3) === 1 ? [",", ...oneOf(window, span)(tape, depth)] : []));
const exceptBy = seq(maybe(seq("except", dates)), maybe(seq("by", qualified)));
const say = seq("say", string, maybe(text("ru-RU", "en-US")));
const prompt = oneOf(qualified, string, say);
const names = seq("[", list(qualified, 4), "]");
const argument = oneOf(duration, text("3"), number, names, qualified);
const args = oneOf(words("( )"), seq("(", list(argument), ")"));
const callers = list(oneOf(pattern, text("anonymous"), qualified));

const atom = oneOf(
  seq("on", dates, maybe(zone)),
  seq("workhours", spec, maybe(zone), exceptBy),
  seq("during", qualified, exceptBy),
  seq("from", callers),
  seq("to", list(qualified)),
  seq("when", qualified, maybe(seq("is", text("on", "closed")))),
);
const term = oneOf(atom, seq("not", atom));
const guard = several(term, 2, () => ["and"]);

const block: Make = (tape, depth) => ["<", ...(depth <= 0 || tape.isOver ? [] : steps(tape, depth - 1)), ">"];
const member = seq(qualified, maybe(seq("after", duration)), maybe(text("confirm")));
const target = oneOf(qualified, seq("[", list(member, 5), "]"));
const ringOptions = seq(
  maybe(seq("for", duration)),
  maybe(text("confirm")),
  maybe(seq("whisper", prompt)),
  maybe(seq("music", string)),
);
const outcomes = seq(
  maybe(seq("if", "busy", block)),
  maybe(seq("if", "unavailable", block)),
  maybe(seq("if", "unanswered", block)),
);
const branch = (key: string): Make => seq(key, block, maybe(text(";")));
const plainStep = oneOf(
  words("hangup"),
  seq("ring", target, ringOptions, outcomes),
  seq("hunt", target, "for", duration, "each", maybe(text("random", "rotating")), outcomes),
  seq("repeat", "3", block),
  seq("queue", qualified, "for", duration),
  seq("voicemail", maybe(qualified)),
  seq("play", prompt),
  say,
  seq(
    "menu",
    prompt,
    maybe(seq("wait", duration)),
    maybe(seq("tries", "3")),
    "<",
    branch("1"),
    branch("12"),
    branch("*"),
    maybe(branch("timeout")),
    ">",
  ),
  seq("wait", duration),
  words("record", "retry", "reject", "reject busy"),
  seq("callerid", oneOf(number, name)),
  seq("tag", name, string),
  seq("notify", string),
  seq("run", qualified, maybe(args)),
);
const arms = seq(several(seq(guard, block), 3), maybe(seq("otherwise", block)));
const separator = words(";", "then", "; then");

/** Steps with separators where they are needed, and sometimes where they may be. */
const steps: Make = (tape, depth) => {
  const count = 1 + tape.next(4);
  const all: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && (all.at(-1) !== ">" || tape.next(2) === 1)) all.push(...separator(tape, depth));
    const isChoice = tape.next(3) === 1;
    // Two choices right behind each other are one, and nothing may follow its `otherwise`.
    if (isChoice && index > 0 && all.at(-1) === ">") all.push("then");
    all.push(...(isChoice ? arms : plainStep)(tape, depth));
  }
  if (all.at(-1) !== ">" && tape.next(3) === 1) all.push(";");
  return all;
};

const parameter = seq(name, ":", text("phone", "duration", "text", "mailbox"), maybe(seq("=", argument)));
const parameters = oneOf(words("( )"), seq("(", list(parameter), ")"));
const lost = seq("lost", "<", "notify", string, ">");
const behaviour = oneOf(
  seq(qualified, words("busy", "silent", "answers after 4s", "picks up", "is on", "busy then answers after 4s")),
  words("caller presses 2 at 5s", "caller presses nothing", "caller hangs up after 10s", "hunt [ b , a ]"),
);
const event = oneOf(
  seq("ring", target, maybe(seq("at", duration))),
  words("voicemail", "play", "menu", "answered by boss at 24s", "rejected"),
);
const test = seq(
  ...[
    "test",
    string,
    "<",
    "call",
    qualified,
    maybe(seq("from", number)),
    maybe(seq("at", "2026-11-23", text("13:05", "13:05:30"), maybe(zone))),
  ],
  ...[
    maybe(text(";")),
    maybe(seq(list(behaviour), maybe(text(";")))),
    several(seq("expect", list(event), maybe(text(";"))), 2),
    ">",
  ],
);
const assertion = seq(
  "assert",
  maybe(guard),
  words("every call ends answered or in voicemail", "no caller waits over 60s", "boss is never rung before a"),
);
const property = seq(
  oneOf(
    seq("greeting", oneOf(text("universal"), prompt)),
    seq("email", string),
    seq("limit", duration),
    text("transcribe"),
  ),
  maybe(text(";")),
);
const hoursProperty = seq(oneOf(spec, seq("closed", dates), seq("by", qualified)), maybe(text(";")));
const entry = seq(
  oneOf(seq("closed", dates), seq("work", text("2026-02-28"), maybe(seq("as", day))), seq("short", dates)),
  maybe(text(";")),
);

const declaration = oneOf(
  seq("phone", name, "=", oneOf(words("ext 101", 'ext "x"'), seq("tel", number), seq("sip", string))),
  seq("use", string, maybe(seq("as", name))),
  seq("group", name, "=", names),
  seq("mailbox", name, maybe(seq("{", property, "}"))),
  seq("prompt", name, "=", oneOf(seq("file", string), say)),
  seq("hours", name, "=", spec, maybe(zone), exceptBy),
  seq("hours", name, maybe(zone), "{", several(hoursProperty, 3), "}"),
  seq("calendar", name, "=", oneOf(dates, seq("ics", string))),
  seq("calendar", name, "{", several(entry, 3), "}"),
  seq("callers", name, "=", oneOf(callers, seq("file", string))),
  seq("switch", name, "=", text("on", "auto"), maybe(seq("code", string)), maybe(seq("pin", string))),
  seq("flow", name, maybe(parameters), block),
  seq(
    "vats",
    name,
    maybe(parameters),
    maybe(string),
    maybe(zone),
    "<",
    (tape, depth) => steps(tape, depth),
    maybe(lost),
    ">",
  ),
  seq("line", name, "=", oneOf(list(number), text("*")), "->", qualified, maybe(args)),
  seq("line", "*", "->", qualified),
  test,
  assertion,
);

/** The words of a program: perhaps loose steps, and declarations. */
export function drawWords(tape: Tape): readonly string[] {
  const all: string[] = tape.next(4) === 1 ? [...steps(tape, 2)] : [];
  const count = 1 + tape.next(4);
  for (let index = 0; index < count; index += 1) {
    all.push(...declaration(tape, 2));
    if (tape.next(6) === 1) all.push(";");
  }
  return all;
}

/** Words that need no blank between them, on either side. */
const tight = /^[<>{}[\](),;=]$/;

/** Words as a text, with blanks, line ends and comments between them; each comment has a number of its own. */
export function drawText(all: readonly string[], tape: Tape): string {
  let comments = 0;
  const comment = () => {
    comments += 1;
    return pick(tape, [
      ` /* ${comments} */ `,
      ` // ${comments}\n`,
      `\n// ${comments} >\n`,
      ` /*\n ${comments} */`,
      `\n\n  /* ${comments} */\n`,
    ]);
  };
  const gap = (last: string, next: string): string => {
    switch (tape.next(12)) {
      case 1:
      case 2:
        return "\n";
      case 3:
        return "\n\n\n";
      case 4:
        return comment();
      case 5:
        return comment() + comment();
      case 6:
      case 7:
        return tight.test(last) || tight.test(next) ? "" : " ";
      case 8:
        return "\r\n\t";
      default:
        return " ";
    }
  };
  const parts = all.map((word, index) => (index === 0 ? "" : gap(all[index - 1] ?? "", word)) + word);
  return (tape.next(3) === 1 ? comment() : "") + parts.join("") + (tape.next(3) === 1 ? comment() : "");
}

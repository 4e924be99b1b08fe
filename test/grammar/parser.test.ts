import { expect, it } from "vitest";
import { everything } from "./everything.ts";
import { office, oneLiner } from "./programs.ts";
import { bare, codes, item, lexemes, steps, tree } from "./read.ts";

const name = (text: string) => ({ kind: "name", text });
const qualified = (text: string, module?: string) => ({
  kind: "qualified-name",
  ...(module === undefined ? {} : { module: name(module) }),
  name: name(text),
});
const literal = (kind: string, text: string) => ({ kind, text });
const string = (value: string) => ({ kind: "string", text: JSON.stringify(value), value });
const member = (text: string, more = {}) => ({ kind: "member", target: qualified(text), ...more });
const ringA = { kind: "ring", target: { kind: "ring-target", members: [member("a")] }, options: { branches: [] } };
const block = (...inner: unknown[]) => ({ kind: "block", steps: inner });

it("both programs of the design, and a text with every form, parse without a word", () => {
  for (const text of [oneLiner, office, everything]) expect(codes(text)).toEqual([]);
});

it("an empty text, or one of comments and separators, is a module without items", () => {
  for (const text of ["", " \n\t", "// nothing\n/* at all */", ";"]) expect(tree(text).items).toEqual([]);
});

it("line breaks mean nothing", () => {
  for (const text of [oneLiner, office, everything]) {
    const words = lexemes(text).map((lexeme) => lexeme.text);
    for (const blank of [" ", "\n", "\r\n\t", " // and a comment\n", " /* here */ "])
      expect(bare(tree(words.join(blank)))).toEqual(bare(tree(text)));
  }
});

it.each<[string, unknown]>([
  ["ring a", ringA],
  [
    "ring [a, b after 10s confirm] for patience",
    {
      kind: "ring",
      target: {
        kind: "ring-target",
        isList: true,
        members: [member("a"), member("b", { after: literal("duration", "10s"), confirm: true })],
      },
      options: { duration: name("patience"), branches: [] },
    },
  ],
  [
    'ring phones.a whisper hello music "hold.wav" if busy < > if unavailable < ring a > for 20s',
    {
      kind: "ring",
      target: { kind: "ring-target", members: [{ kind: "member", target: qualified("a", "phones") }] },
      options: {
        duration: literal("duration", "20s"),
        whisper: { prompt: qualified("hello") },
        music: { file: string("hold.wav") },
        branches: [
          { kind: "outcome-branch", outcome: "busy", block: block() },
          { kind: "outcome-branch", outcome: "unavailable", block: block(ringA) },
        ],
      },
    },
  ],
  [
    "hunt [a] for 10s each rotating",
    {
      kind: "hunt",
      target: { kind: "ring-target", isList: true, members: [member("a")] },
      order: "rotating",
      each: true,
      options: { duration: literal("duration", "10s"), branches: [] },
    },
  ],
  ["repeat 3 < ring a >", { kind: "repeat", times: literal("int", "3"), block: block(ringA) }],
  ["queue team for 2m", { kind: "queue", group: qualified("team"), duration: literal("duration", "2m") }],
  ["voicemail", { kind: "voicemail" }],
  ["voicemail phones.leads", { kind: "voicemail", mailbox: qualified("leads", "phones") }],
  ["play hello", { kind: "play", prompt: qualified("hello") }],
  ['play "x.wav"', { kind: "play", prompt: string("x.wav") }],
  [
    'play say "Hi" en-US',
    { kind: "play", prompt: { kind: "say-prompt", text: string("Hi"), locale: literal("locale", "en-US") } },
  ],
  ['say "Привет"', { kind: "say", text: string("Привет") }],
  [
    'menu "m.wav" tries 2 wait 5s < 01 < ring a >; * < retry > # < > timeout < > invalid < > >',
    {
      kind: "menu",
      prompt: string("m.wav"),
      wait: literal("duration", "5s"),
      tries: literal("int", "2"),
      branches: [
        { kind: "menu-branch", key: literal("key", "01"), block: block(ringA) },
        { kind: "menu-branch", key: literal("key", "*"), block: block({ kind: "retry" }) },
        { kind: "menu-branch", key: literal("key", "#"), block: block() },
        { kind: "menu-branch", key: "timeout", block: block() },
        { kind: "menu-branch", key: "invalid", block: block() },
      ],
    },
  ],
  ["wait 5s", { kind: "wait", duration: literal("duration", "5s") }],
  ["record", { kind: "record" }],
  ["callerid +74951234567", { kind: "callerid", number: literal("number", "+74951234567") }],
  ["callerid shown", { kind: "callerid", number: name("shown") }],
  ['tag source "site"', { kind: "tag", key: name("source"), value: string("site") }],
  ['notify "https://example.com"', { kind: "notify", url: string("https://example.com") }],
  ["run f", { kind: "run", flow: qualified("f"), args: [] }],
  [
    'run phones.f(a, 20s, 3, "x", [a], +7)',
    {
      kind: "run",
      flow: qualified("f", "phones"),
      args: [
        qualified("a"),
        literal("duration", "20s"),
        literal("int", "3"),
        string("x"),
        { kind: "name-list", names: [qualified("a")] },
        literal("number", "+7"),
      ],
    },
  ],
  ["hangup", { kind: "hangup" }],
  ["reject", { kind: "reject" }],
  ["reject busy", { kind: "reject", busy: true }],
])("the step %s", (text, expected) => expect(bare(steps(text))).toEqual([expected]));

const day = (from: string, to?: string) => ({
  kind: "day-range",
  from: literal("day", from),
  ...(to === undefined ? {} : { to: literal("day", to) }),
});
const times = (from: string, to: string) => ({
  kind: "time-span",
  from: literal("time", from),
  to: literal("time", to),
});
const date = (from: string, to?: string) => ({
  kind: "date-range",
  from: literal("date", from),
  ...(to === undefined ? {} : { to: literal("date", to) }),
});
const nth = (word: string, weekday: string, month: string, more = {}) => ({
  kind: "nth-date",
  ...more,
  nth: name(word),
  day: literal("day", weekday),
  month: name(month),
});

it.each<[string, unknown]>([
  [
    "workhours Mon-Fri 09:00-13:00, 14:00-18:00, Sat,Sun 10:00-14:00 UTC",
    {
      kind: "workhours",
      windows: [
        { kind: "window", days: [day("Mon", "Fri")], times: times("09:00", "13:00") },
        { kind: "window", days: [], times: times("14:00", "18:00") },
        { kind: "window", days: [day("Sat"), day("Sun")], times: times("10:00", "14:00") },
      ],
      zone: literal("zone", "UTC"),
      clauses: [],
    },
  ],
  [
    "workhours daily 9:00-18:00 MSK by ru.production except weekends, 12-31",
    {
      kind: "workhours",
      windows: [{ kind: "window", days: [day("daily")], times: times("9:00", "18:00") }],
      zone: literal("zone", "MSK"),
      clauses: [
        { kind: "by", calendar: qualified("production", "ru") },
        { kind: "except", dates: [day("weekends"), date("12-31")] },
      ],
    },
  ],
  ["during office", { kind: "during", hours: qualified("office"), clauses: [] }],
  [
    "on 12-31..01-08, 2026-05-01, third Mon of Jan, day after fourth Thu of Nov, first, first.may Europe/Moscow",
    {
      kind: "on",
      dates: [
        date("12-31", "01-08"),
        date("2026-05-01"),
        nth("third", "Mon", "Jan"),
        nth("fourth", "Thu", "Nov", { shift: "after" }),
        qualified("first"),
        qualified("may", "first"),
      ],
      zone: literal("zone", "Europe/Moscow"),
    },
  ],
  [
    'from +7916*, "+7 495*", anonymous, vip',
    {
      kind: "from",
      callers: [literal("number", "+7916*"), string("+7 495*"), { kind: "anonymous" }, qualified("vip")],
    },
  ],
  ["to site, phones.ads", { kind: "to", lines: [qualified("site"), qualified("ads", "phones")] }],
  ["when night", { kind: "when", switch: qualified("night") }],
  ["when night is on", { kind: "when", switch: qualified("night"), state: name("on") }],
])("the guard %s", (text, atom) => {
  const arm = { kind: "arm", guard: { kind: "guard", terms: [{ kind: "guard-term", atom }] }, block: block() };
  expect(bare(steps(`${text} < >`))).toEqual([{ kind: "choice", arms: [arm] }]);
});

it("not binds to one guard and and joins", () => {
  const [choice] = steps("not on 12-31 and from vip and not to site < >");
  const terms = choice?.kind === "choice" ? choice.arms[0]?.guard?.terms : undefined;
  expect(terms?.map(({ negated, atom }) => `${negated} ${atom?.kind}`)).toEqual(["true on", "false from", "true to"]);
});

it("guards that stand next to each other are one choice, and then begins a new step", () => {
  const text = "on 12-31 < > on 12-30 < > otherwise < > then on 12-29 < > ring a";
  const shapes = steps(text).map((step) =>
    step.kind === "choice" ? `choice ${step.arms.length}${step.otherwise ? " otherwise" : ""}` : step.kind,
  );
  expect(shapes).toEqual(["choice 2 otherwise", "choice 1", "ring"]);
});

it("between two steps ;, then and ; then are the same", () => {
  const separated = ["ring a; ring b", "ring a then ring b", "ring a; then ring b", "ring a; ring b;", "< >"];
  const [first, ...others] = separated.slice(0, 4).map((text) => bare(steps(text)));
  for (const other of others) expect(other).toEqual(first);
});

it("a block may be empty, and needs no separator after it", () => {
  expect(
    steps("repeat 2 < > ring a repeat 2 < >; ring b".replace("a repeat", "a; repeat")).map(({ kind }) => kind),
  ).toEqual([...["repeat", "ring", "repeat", "ring"]]);
});

it.each<[string, unknown]>([
  ['use "std/calendars/ru"', { kind: "use", path: string("std/calendars/ru") }],
  ['use "./x.vats" as x', { kind: "use", path: string("./x.vats"), as: name("x") }],
  ["phone a = ext 101", { kind: "phone", name: name("a"), address: { kind: "ext", value: literal("int", "101") } }],
  ['phone a = ext "s1"', { kind: "phone", name: name("a"), address: { kind: "ext", value: string("s1") } }],
  [
    "phone a = tel +7916",
    { kind: "phone", name: name("a"), address: { kind: "tel", value: literal("number", "+7916") } },
  ],
  ['phone a = sip "u@h"', { kind: "phone", name: name("a"), address: { kind: "sip", value: string("u@h") } }],
  [
    "group g = [a, m.b]",
    { kind: "group", name: name("g"), members: { kind: "name-list", names: [qualified("a"), qualified("b", "m")] } },
  ],
  ["mailbox m", { kind: "mailbox", name: name("m"), properties: [] }],
  [
    'mailbox m { greeting universal; email "x@y" limit 2m transcribe }',
    {
      kind: "mailbox",
      name: name("m"),
      properties: [
        { kind: "greeting", prompt: "universal" },
        { kind: "email", address: string("x@y") },
        { kind: "limit", duration: literal("duration", "2m") },
        { kind: "transcribe" },
      ],
    },
  ],
  ['prompt p = file "x.wav"', { kind: "prompt", name: name("p"), source: string("x.wav") }],
  ['prompt p = say "x"', { kind: "prompt", name: name("p"), source: { kind: "say-prompt", text: string("x") } }],
  [
    "hours h UTC { Mon 9:00-18:00; 12-31 9:00-15:00 closed ru.holidays by ru.production }",
    {
      kind: "hours",
      name: name("h"),
      zone: literal("zone", "UTC"),
      isBlock: true,
      windows: [
        { kind: "window", days: [day("Mon")], times: times("9:00", "18:00") },
        { kind: "window", days: [], date: date("12-31"), times: times("9:00", "15:00") },
      ],
      clauses: [
        { kind: "closed", dates: [qualified("holidays", "ru")] },
        { kind: "by", calendar: qualified("production", "ru") },
      ],
    },
  ],
  [
    "calendar c = 12-31, 01-01",
    { kind: "calendar", name: name("c"), source: { kind: "dates", dates: [date("12-31"), date("01-01")] } },
  ],
  ['calendar c = ics "h.ics"', { kind: "calendar", name: name("c"), source: { kind: "ics", path: string("h.ics") } }],
  [
    "calendar c { closed 12-31 work 2026-02-28 as Mon; short 03-07 }",
    {
      kind: "calendar",
      name: name("c"),
      source: {
        kind: "production",
        entries: [
          { kind: "closed", dates: [date("12-31")] },
          { kind: "work", date: date("2026-02-28"), as: literal("day", "Mon") },
          { kind: "short", dates: [date("03-07")] },
        ],
      },
    },
  ],
  [
    "callers v = +7*",
    { kind: "callers", name: name("v"), source: { kind: "list", callers: [literal("number", "+7*")] } },
  ],
  ['callers v = file "v.txt"', { kind: "callers", name: name("v"), source: { kind: "file", path: string("v.txt") } }],
  [
    'switch s = auto code "*28" pin "1"',
    { kind: "switch", name: name("s"), state: name("auto"), code: string("*28"), pin: string("1") },
  ],
  [
    "flow f(team: group, patience: duration = 20s) < ring a >",
    {
      kind: "flow",
      name: name("f"),
      parameters: [
        { kind: "parameter", name: name("team"), type: name("group") },
        { kind: "parameter", name: name("patience"), type: name("duration"), fallback: literal("duration", "20s") },
      ],
      block: block(ringA),
    },
  ],
  [
    'vats v() "T" Europe/Moscow < ring a lost < hangup > >',
    {
      kind: "vats",
      name: name("v"),
      parameters: [],
      title: string("T"),
      zone: literal("zone", "Europe/Moscow"),
      block: block(ringA),
      lost: { kind: "lost", block: block({ kind: "hangup" }) },
    },
  ],
  [
    'line l = "+7495", +7800 -> m.v(a)',
    {
      kind: "line",
      name: name("l"),
      numbers: [string("+7495"), literal("number", "+7800")],
      scenario: qualified("v", "m"),
      args: [qualified("a")],
    },
  ],
  ["line rest = * -> v", { kind: "line", name: name("rest"), numbers: "*", scenario: qualified("v"), args: [] }],
  ["line * -> v", { kind: "line", numbers: "*", scenario: qualified("v"), args: [] }],
  [
    'test "t" < call main from "+7 916 555-12-12" at 2026-11-23 13:05 UTC; a busy, b answers after 4s, night is on; expect ring [a, b], answered by b at 24s >',
    {
      kind: "test",
      title: string("t"),
      call: {
        kind: "test-call",
        line: qualified("main"),
        from: string("+7 916 555-12-12"),
        at: {
          kind: "instant",
          date: literal("date", "2026-11-23"),
          time: literal("time", "13:05"),
          zone: literal("zone", "UTC"),
        },
      },
      behaviours: [
        { kind: "phone-does", phone: qualified("a"), deeds: [{ kind: "phone-deed", does: "busy" }] },
        {
          kind: "phone-does",
          phone: qualified("b"),
          deeds: [{ kind: "phone-deed", does: "answers", after: literal("duration", "4s") }],
        },
        { kind: "switch-is", switch: qualified("night"), state: name("on") },
      ],
      events: [
        {
          kind: "event",
          what: "ring",
          target: { kind: "ring-target", isList: true, members: [member("a"), member("b")] },
        },
        {
          kind: "event",
          what: "answered",
          phone: qualified("b"),
          bound: { kind: "bound", word: "at", duration: literal("duration", "24s") },
        },
      ],
    },
  ],
  [
    'test "t" < call main from anonymous caller presses * at 5s, caller hangs up, a picks up expect voicemail leads, play hello, menu, hangup, rejected >',
    {
      kind: "test",
      title: string("t"),
      call: { kind: "test-call", line: qualified("main"), from: { kind: "anonymous" } },
      behaviours: [
        {
          kind: "caller-does",
          does: "presses",
          key: literal("key", "*"),
          bound: { kind: "bound", word: "at", duration: literal("duration", "5s") },
        },
        { kind: "caller-does", does: "hangs up" },
        { kind: "phone-does", phone: qualified("a"), deeds: [{ kind: "phone-deed", does: "picks up" }] },
      ],
      events: [
        { kind: "event", what: "voicemail", mailbox: qualified("leads") },
        { kind: "event", what: "play", prompt: qualified("hello") },
        { kind: "event", what: "menu" },
        { kind: "event", what: "hangup" },
        { kind: "event", what: "rejected" },
      ],
    },
  ],
  [
    'test "t" < call main at 2026-11-23 13:05:30 a busy then answers after 4s then silent, hunt [b, a], caller presses nothing expect menu >',
    {
      kind: "test",
      title: string("t"),
      call: {
        kind: "test-call",
        line: qualified("main"),
        at: { kind: "instant", date: literal("date", "2026-11-23"), time: literal("time", "13:05:30") },
      },
      behaviours: [
        {
          kind: "phone-does",
          phone: qualified("a"),
          deeds: [
            { kind: "phone-deed", does: "busy" },
            { kind: "phone-deed", does: "answers", after: literal("duration", "4s") },
            { kind: "phone-deed", does: "silent" },
          ],
        },
        { kind: "hunt-goes", phones: { kind: "name-list", names: [qualified("b"), qualified("a")] } },
        { kind: "caller-does", does: "presses", key: "nothing" },
      ],
      events: [{ kind: "event", what: "menu" }],
    },
  ],
  [
    "assert boss is never rung before a",
    { kind: "assert", claim: { kind: "never-rung", phone: qualified("boss"), before: qualified("a") } },
  ],
  [
    "assert every call ends answered or in voicemail or rejected",
    { kind: "assert", claim: { kind: "every-call-ends", endings: ["answered", "in voicemail", "rejected"] } },
  ],
  [
    "assert from vip every call rings a",
    {
      kind: "assert",
      guard: {
        kind: "guard",
        terms: [{ kind: "guard-term", atom: { kind: "from", callers: [qualified("vip")] } }],
      },
      claim: { kind: "every-call-rings", phone: qualified("a") },
    },
  ],
  [
    "assert no caller waits over 60s",
    { kind: "assert", claim: { kind: "no-caller-waits", over: literal("duration", "60s") } },
  ],
])("the declaration %s", (text, expected) => expect(bare(item(text))).toEqual(expected));

it("bare steps are one run with what they lose, and a declaration between begins another", () => {
  const kinds = (text: string) => tree(text).items.map(({ kind }) => kind);
  expect(kinds("ring a; voicemail lost < hangup >")).toEqual(["bare-steps"]);
  expect(kinds("phone a = ext 1; ring a; ring b; phone b = ext 2; voicemail")).toEqual([
    ...["phone", "bare-steps", "phone", "bare-steps"],
  ]);
});

it("a place covers its words and nothing around them", () => {
  const text = 'phone a = ext 101  ring [ a ] for 20s ; play say "x"  ';
  const places = tree(text).items.flatMap((each) => [each, ...(each.kind === "bare-steps" ? each.block.steps : [])]);
  expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "phone a = ext 101",
    'ring [ a ] for 20s ; play say "x"',
    "ring [ a ] for 20s",
    'play say "x"',
  ]);
});

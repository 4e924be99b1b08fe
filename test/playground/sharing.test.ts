/** Links of the playground: they bring back the same state, they are short, and nothing that somebody else wrote into one runs or stops the page. */

import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { targetIds } from "../../playground/protocol.ts";
import { type Decoded, decode, encode } from "../../playground/sharing/link.ts";
import { limits, type SharedCall, type SharedState, views } from "../../playground/sharing/state.ts";

const call: SharedCall = {
  called: "+74951234567",
  caller: "+79165551212",
  atMs: Date.UTC(2026, 10, 23, 10, 5),
  zone: "Europe/Moscow",
  phones: { "ext a": { kind: "busy" }, "ext b": { kind: "silent" }, "ext boss": { kind: "answers", afterSeconds: 4 } },
  keys: ["1", ""],
  switches: { holiday: "on" },
};

const state: SharedState = {
  source: { kind: "example", example: "one-liner" },
  view: "call",
  target: "asterisk",
  call,
  seconds: 12.3,
  speed: 0.5,
  week: "2026-W48",
  line: "main",
  cursor: 42,
};

async function linkOf(shared: SharedState): Promise<string> {
  const encoded = await encode(shared);
  if (encoded.kind !== "link") throw new Error(JSON.stringify(encoded));
  return encoded.fragment;
}

/** A link of any JSON, as somebody else may make it. */
function linkOfJson(json: unknown): string {
  return linkOfText(JSON.stringify(json));
}

function linkOfText(text: string | Buffer): string {
  return `#1.${deflateRawSync(text).toString("base64url")}`;
}

/** What the page's own link holds, with one thing changed. */
async function changed(change: (json: Record<string, unknown>) => void): Promise<Decoded> {
  const json = JSON.parse(JSON.stringify(wire)) as Record<string, unknown>;
  change(json);
  return decode(linkOfJson(json));
}

const wire = {
  x: "ring a",
  v: "call",
  t: "asterisk",
  c: { d: "+74951234567", f: "+79165551212", m: 1795770000000, z: "Europe/Moscow", p: { "ext a": "b" } },
  s: 1.5,
  r: 1,
  w: "2026-W48",
  l: "main",
  u: 3,
};

const damaged = { kind: "refused", reason: "damaged" };
const tooLong = { kind: "refused", reason: "too long" };
const wrong = (field?: string) => ({ kind: "refused", reason: "wrong field", field });

it("brings back everything that a link holds", async () => {
  expect(await decode(await linkOf(state))).toStrictEqual({ kind: "state", state });
  expect(await decode((await linkOf(state)).slice(1))).toStrictEqual({ kind: "state", state });
});

it("brings back a text alone, and a call that came without a number", async () => {
  const text = "// Приёмная 😀\r\n\tring a\n";
  const bare: SharedState = { source: { kind: "text", text } };
  expect(await decode(await linkOf(bare))).toStrictEqual({ kind: "state", state: bare });
  const withheld: SharedState = { ...bare, call: { ...call, caller: undefined } };
  expect(await decode(await linkOf(withheld))).toStrictEqual({ kind: "state", state: withheld });
});

it("makes the same link of the same state, however it was put together", async () => {
  const phones = Object.fromEntries(Object.entries(call.phones).reverse());
  const { source, ...rest } = state;
  const other: SharedState = {
    ...rest,
    call: { ...Object.fromEntries(Object.entries(call).reverse()), phones } as SharedCall,
    source,
  };
  expect(await linkOf(other)).toBe(await linkOf(state));
});

it("puts the playhead at the nearest tenth of a second", async () => {
  const decoded = await decode(await linkOf({ ...state, seconds: 12.34567, speed: 1 / 3 }));
  expect(decoded).toMatchObject({ kind: "state", state: { seconds: 12.3, speed: 0.33 } });
});

it("is short: an example with a changed call below 300 characters, a file of 60 lines below 2000", async () => {
  expect((await linkOf(state)).length).toBeLessThan(300);
  const file = readFileSync("examples/office-ru/main.vats", "utf8") + readFileSync("examples/office/main.vats", "utf8");
  expect(file.split("\n").length).toBeGreaterThan(60);
  expect((await linkOf({ ...state, source: { kind: "text", text: file } })).length).toBeLessThan(2000);
});

const wellFormed = (longest: number) => fc.string({ unit: "grapheme", maxLength: longest });
const sourceText = wellFormed(300).map((text) => text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g, "\n"));
const name = fc.stringMatching(/^[a-zA-Zа-я_][a-zA-Zа-я0-9_]{0,20}$/).filter((text) => text !== "__proto__");
const seconds = fc.integer({ min: 0, max: 86_400_000 }).map((thousandths) => thousandths / 1000);
const phoneKey = fc.oneof(
  fc.stringMatching(/^ext [a-zа-я0-9][a-zа-я0-9_.+-]{0,10}$/),
  fc.stringMatching(/^tel \+[1-9][0-9]{6,14}$/),
  fc.stringMatching(/^sip [a-z0-9]{1,5}@[a-z0-9.]{1,9}(:[0-9]{1,5})?$/),
);
const behaviour = fc.oneof(
  fc.record({ kind: fc.constantFrom("answers" as const, "picks up" as const), afterSeconds: seconds }),
  fc.record(
    { kind: fc.constantFrom("busy" as const, "declines" as const), afterSeconds: seconds },
    { requiredKeys: ["kind"] },
  ),
  fc.record({ kind: fc.constantFrom("unavailable" as const, "silent" as const) }),
);
const number = fc.stringMatching(/^[!-~ ]{0,40}$/);
const anyCall = fc.record(
  {
    called: number,
    caller: fc.option(number, { nil: undefined }),
    atMs: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) - 1 }),
    zone: fc.constantFrom(
      "UTC",
      "Europe/Moscow",
      "America/Argentina/Buenos_Aires",
      "America/Port-au-Prince",
      "US/Eastern",
    ),
    phones: fc.dictionary(phoneKey, fc.oneof(behaviour, fc.array(behaviour, { minLength: 1, maxLength: 20 })), {
      noNullPrototype: true,
    }),
    hangsUpAfterSeconds: seconds,
    keys: fc.array(fc.stringMatching(/^[0-9*#]{0,9}$/), { maxLength: 5 }),
    switches: fc.dictionary(name, fc.constantFrom("on", "off", "auto", "open", "closed"), { noNullPrototype: true }),
    order: fc.array(phoneKey, { maxLength: 5 }),
  },
  { requiredKeys: ["called", "caller", "atMs", "zone", "phones"] },
);
const anyState = fc.record(
  {
    source: fc.oneof(
      fc.record({ kind: fc.constant("text" as const), text: sourceText }),
      fc.record({ kind: fc.constant("example" as const), example: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/) }),
    ),
    view: fc.constantFrom(...views),
    target: fc.constantFrom(...targetIds),
    call: anyCall,
    seconds: fc.integer({ min: 0, max: 864_000 }).map((tenths) => tenths / 10),
    speed: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
    week: fc.constantFrom("1970-W01", "2026-W48", "2026-W53", "2199-W52"),
    line: name,
    cursor: fc.integer({ min: 0, max: 200_000 }),
  },
  { requiredKeys: ["source"] },
);

it("brings back every state there is, by one link each", async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (shared) => {
      const fragment = await linkOf(shared as SharedState);
      const decoded = await decode(fragment);
      expect(decoded).toEqual({ kind: "state", state: shared });
      if (decoded.kind === "state") expect(await linkOf(decoded.state)).toBe(fragment);
    }),
    { numRuns: 300 },
  );
});

it("holds the largest text of any script, and no larger one", async () => {
  const random = (length: number, sign: () => string) => Array.from({ length }, sign).join("");
  const ascii = random(limits.textBytes, () => String.fromCharCode(33 + Math.floor(Math.random() * 94)));
  const chinese = random(Math.floor(limits.textBytes / 3), () =>
    String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000)),
  );
  for (const text of [ascii, chinese, '"'.repeat(limits.textBytes), "\n".repeat(limits.textBytes)]) {
    const large: SharedState = { source: { kind: "text", text } };
    expect(await decode(await linkOf(large))).toStrictEqual({ kind: "state", state: large });
    expect((await encode({ source: { kind: "text", text: `${text}ab ` } })).kind).toBe("refused");
  }
});

it("holds the largest call there is beside the largest text", async () => {
  const key = (index: number) => `sip ${String(index).padStart(64, "0")}@${"h".repeat(250)}:50600`;
  const keys = Array.from({ length: limits.phones }, (_, index) => key(index));
  const does = Array.from({ length: limits.behaviours }, () => ({ kind: "answers" as const, afterSeconds: 12345.678 }));
  const large: SharedState = {
    ...state,
    source: { kind: "text", text: '"'.repeat(limits.textBytes) },
    call: {
      ...call,
      phones: Object.fromEntries(keys.map((phone) => [phone, does])),
      order: keys,
      switches: Object.fromEntries(keys.map((_, index) => [`s${index}`.padEnd(200, "中"), "closed"])),
    },
  };
  expect(await decode(await linkOf(large))).toStrictEqual({ kind: "state", state: large });
});

it("shares nothing that it would not open, and says which field is at fault", async () => {
  const text = (value: string): SharedState => ({ source: { kind: "text", text: value } });
  expect(await encode(text("ring \ud800"))).toEqual(wrong("source"));
  expect(await encode(text("ring \0"))).toEqual(wrong("source"));
  expect(await encode(text("я".repeat(150_000)))).toEqual(wrong("source"));
  expect(await encode(text("a".repeat(5_000_000)))).toEqual(tooLong);
  expect(await encode({ ...state, seconds: Number.NaN })).toEqual(wrong("seconds"));
  expect(await encode({ ...state, call: { ...call, zone: "Europe/Nowhere" } })).toEqual(wrong("zone"));
  expect(await encode({ ...state, call: { ...call, hangsUpAfterSeconds: -1 } })).toEqual(wrong("hangsUpAfterSeconds"));
});

it("sees no link where there is none, or only a place in the page", async () => {
  for (const fragment of ["", "#", "#editor", "#call-timeline"])
    expect(await decode(fragment)).toEqual({ kind: "none" });
});

it("refuses what is no link of the playground", async () => {
  const noLinks = [
    "#<script>alert(1)</script>",
    "#Editor",
    "#1",
    "#0.abc",
    "#01.abc",
    "#-1.abc",
    "#1.5",
    "# 1.abc",
    "##1.abc",
    "#javascript:alert(1)",
    "#%31.abc",
  ];
  for (const fragment of noLinks) {
    const { kind } = await decode(fragment);
    expect([fragment, kind]).toEqual([fragment, "refused"]);
  }
  expect(await decode("#<script>alert(1)</script>")).toEqual({ kind: "refused", reason: "no link" });
});

it("says of a link of a later playground that it is one", async () => {
  for (const fragment of ["#2.abc", "#2.", "#17.!!", `#999999.${"a".repeat(1000)}`])
    expect(await decode(fragment)).toEqual({ kind: "refused", reason: "later version" });
});

it("refuses a megabyte at once, whatever it is", async () => {
  const texts = [
    "a".repeat(1_000_000),
    "#".repeat(1_000_000),
    `#1.${"A".repeat(1_000_000)}`,
    `#9.${"%".repeat(50_000_000)}`,
  ];
  for (const text of texts) {
    const tries: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = performance.now();
      expect(await decode(text)).toEqual(tooLong);
      tries.push(performance.now() - before);
    }
    expect(Math.min(...tries)).toBeLessThan(20);
  }
});

it("stops a bomb before it has gone off", async () => {
  const bomb = linkOfText(Buffer.alloc(200_000_000, " "));
  expect(bomb.length).toBeLessThan(limits.fragmentLength);
  const before = process.memoryUsage().arrayBuffers;
  expect(await decode(bomb)).toEqual(tooLong);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  expect(await decode(linkOfText(`{"x":"${"a".repeat(2_000_000)}"}`))).toEqual(tooLong);
});

it("refuses a link that was cut off anywhere", async () => {
  const whole = await linkOf(state);
  for (let length = 3; length < whole.length; length += 1)
    expect([length, await decode(whole.slice(0, length))]).toEqual([length, damaged]);
});

it("refuses what was added to a link, and signs that are none of base64url", async () => {
  const whole = await linkOf(state);
  for (const rest of ["AAAA", "====", " ", "%20", ".", "+", "/", "\0", "\u2028", "😀", "#1.abcd"])
    expect([rest, await decode(whole + rest)]).toEqual([rest, damaged]);
});

it("never throws, and gives back only states that are valid, whatever stands in the link", async () => {
  const isHarmless = async (fragment: string) => {
    const decoded = await decode(fragment);
    if (decoded.kind === "state") expect((await encode(decoded.state)).kind).toBe("link");
  };
  const bytes = fc.uint8Array({ maxLength: 400 });
  const packed = (text: Uint8Array) => `#1.${deflateRawSync(text).toString("base64url")}`;
  await fc.assert(fc.asyncProperty(fc.string({ unit: "binary" }), isHarmless), { numRuns: 500 });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), (text) => isHarmless(`#1.${text}`)),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(bytes, (raw) => isHarmless(`#1.${Buffer.from(raw).toString("base64url")}`)),
    { numRuns: 1000 },
  );
  await fc.assert(
    fc.asyncProperty(bytes, (raw) => isHarmless(packed(raw))),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(fc.json(), (json) => isHarmless(linkOfText(json))),
    { numRuns: 500 },
  );
});

it("stands every bit of a link being the other one", async () => {
  const bytes = Buffer.from((await linkOf(state)).slice(3), "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const decoded = await decode(`#1.${flipped.toString("base64url")}`);
    if (decoded.kind === "state") expect((await encode(decoded.state)).kind).toBe("link");
  }
});

it("refuses text that is no JSON, no UTF-8, or no state", async () => {
  for (const text of ["", "{", "undefined", '{"x":"a"}{}', "\ufeff{}", "[".repeat(900_000), '{"x":1e'])
    expect([text.slice(0, 9), await decode(linkOfText(text))]).toEqual([text.slice(0, 9), damaged]);
  expect(await decode(linkOfText(Buffer.from('{"x":"\xff\xfe"}', "latin1")))).toEqual(damaged);
  for (const json of [null, 1, "ring a", true, [], [wire]]) expect(await decode(linkOfJson(json))).toEqual(wrong());
  expect(await decode(linkOfJson({}))).toEqual(wrong("source"));
});

it("refuses every field that is of another type, and names it", async () => {
  const fields = {
    x: "source",
    v: "view",
    t: "target",
    c: "call",
    s: "seconds",
    r: "speed",
    w: "week",
    l: "line",
    u: "cursor",
  };
  const values = [
    null,
    true,
    {},
    [],
    [[]],
    [null],
    [1],
    -1,
    1e300,
    "",
    "\0",
    "<script>",
    { length: 1 },
    [{}],
    ["__proto__", "a"],
  ];
  for (const [key, field] of Object.entries(fields))
    for (const value of values) {
      // The one text that is one: an empty file; and markup is a text like any other.
      if (key === "x" && (value === "" || value === "<script>")) continue;
      const decoded = await changed((json) => {
        json[key] = value;
      });
      const named =
        key === "c" && typeof value === "object" && value !== null && !Array.isArray(value) ? "called" : field;
      expect([key, value, decoded]).toEqual([key, value, wrong(named)]);
    }
});

it.each([
  ["atMs", "m", [-1, 0.5, 1e15, "1795770000000", null, 7258118400000]],
  ["called", "d", ["\n", "a\u2028", "\u202e123", "\ud800", "1".repeat(201), 123]],
  ["caller", "f", ["\x7f", "\u200b", null, ["+7"]]],
  [
    "zone",
    "z",
    [
      "",
      "Mars/Olympus",
      "Europe/Nowhere",
      "+03:00",
      "MSK",
      "europe/moscow",
      "Europe/Moscow\n",
      "UTC ",
      "Etc/GMT+3/..",
      "constructor",
      3,
    ],
  ],
  ["hangsUpAfterSeconds", "h", [-1, 86_401, null, "1", 1.23456]],
  ["keys", "k", ["1", [1], ["a"], ["1".repeat(51)], Array(101).fill("1"), { 0: "1" }, [["1"]]]],
  [
    "switches",
    "s",
    [{ day: "maybe" }, { "a b": "on" }, { "1": "on" }, { "<b>": "on" }, ["on"], { day: ["on"] }, { day: null }],
  ],
  ["order", "o", [["ext a", "b"], "ext a", Array(501).fill("ext a"), [["ext a"]]]],
  [
    "phones",
    "p",
    [
      [],
      null,
      { a: "b" },
      { "ext ": "b" },
      { "ext a b": "b" },
      { "ext a\n": "b" },
      { "tel 101": "b" },
      { "tel +0123456": "b" },
      { "sip a": "b" },
      { "sip a@b;x": "b" },
      { "EXT a": "b" },
      { "ext a": "a" },
      { "ext a": "x" },
      { "ext a": "s3" },
      { "ext a": "u1" },
      { "ext a": "a-1" },
      { "ext a": "a1e3" },
      { "ext a": "a99999" },
      { "ext a": "aNaN" },
      { "ext a": "a1.2345" },
      { "ext a": "b " },
      { "ext a": "b\n" },
      { "ext a": [] },
      { "ext a": [["b"]] },
      { "ext a": Array(21).fill("b") },
      { "ext a": { kind: "busy" } },
      Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`ext ${index}`, "b"])),
    ],
  ],
] as const)("refuses a call whose %s nobody can have meant", async (field, key, values) => {
  for (const value of values) {
    const decoded = await changed((json) => {
      (json.c as Record<string, unknown>)[key] = value;
    });
    expect([value, decoded]).toEqual([value, wrong(field)]);
  }
});

it.each([
  ["seconds", "s", [-0.1, 86_400.1, 1.25, "1"]],
  ["speed", "r", [0, -1, 1001, 0.001]],
  ["week", "w", ["2026-W54", "2025-W53", "2026-W00", "1969-W52", "2200-W01", "2026-48", "2026-W48 "]],
  ["line", "l", ["a b", "1a", "a.", ".a", "a..b", "<b>", "a\u202e", "x".repeat(201)]],
  ["cursor", "u", [-1, 0.5, 200_001]],
  ["source", "x", [["../secret"], ["A"], ["a", "b"], ["a".repeat(61)], "\u0007", "\ud83d", "a\u009b"]],
] as const)("refuses a link whose %s is out of range", async (field, key, values) => {
  for (const value of values)
    expect([
      value,
      await changed((json) => {
        json[key] = value;
      }),
    ]).toEqual([value, wrong(field)]);
});

it("takes minus nothing for nothing", async () => {
  const decoded = await decode(linkOfText('{"x":"ring a","s":-0,"u":-0}'));
  expect(decoded).toStrictEqual({
    kind: "state",
    state: { source: { kind: "text", text: "ring a" }, seconds: 0, cursor: 0 },
  });
});

it("refuses numbers that are none", async () => {
  for (const number of ["1e999", "-1e999", "1e-9"])
    expect(await decode(linkOfText(`{"x":"","s":${number}}`))).toEqual(wrong("seconds"));
});

it("drops what it does not know, and takes nothing from a prototype", async () => {
  const json =
    '{"x":"ring a","zz":{"a":1},"__proto__":{"v":"week"},"constructor":{"prototype":{"polluted":1}},"toString":"a"}';
  expect(await decode(linkOfText(json))).toStrictEqual({
    kind: "state",
    state: { source: { kind: "text", text: "ring a" } },
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(await decode(linkOfText('{"__proto__":{"x":"ring a"}}'))).toEqual(wrong("source"));
});

it("never makes a key of `__proto__`", async () => {
  const { c, ...rest } = wire;
  const text = JSON.stringify({ ...rest, c: { ...c, s: "HERE" } }).replace('"HERE"', '{"__proto__":"on"}');
  expect(await decode(linkOfText(text))).toEqual(wrong("switches"));
  const phones = JSON.stringify({ ...rest, c: { ...c, p: "HERE" } }).replace('"HERE"', '{"__proto__":{"ext a":"b"}}');
  expect(await decode(linkOfText(phones))).toEqual(wrong("phones"));
});

it("keeps `constructor` and its like as the plain names that they are", async () => {
  const shared: SharedState = {
    ...state,
    call: { ...call, switches: { constructor: "on", toString: "off", hasOwnProperty: "on" } },
  };
  expect(await decode(await linkOf(shared))).toStrictEqual({ kind: "state", state: shared });
});

it("leaves markup in a text what it is: text", async () => {
  const text = `<script>alert(1)</script><img src=x onerror=alert(1)>"'\`\${alert(1)}javascript:alert(1)</textarea>{{7*7}}`;
  const shared: SharedState = {
    source: { kind: "text", text },
    call: { ...call, called: text.slice(0, 60), caller: text.slice(0, 60) },
  };
  expect(await decode(await linkOf(shared))).toStrictEqual({ kind: "state", state: shared });
});

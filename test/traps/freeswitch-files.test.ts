/** Traps of FreeSWITCH in what never, or always, stands in its files: over those of every case and example. */

import { expect, it } from "vitest";
import { linesThat, written } from "./written.ts";

const files = written("freeswitch", ".xml");
const dialplans = files.filter(({ path }) => path.includes("/dialplan/"));

interface Tag {
  readonly place: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The tags around it, the outermost first. */
  readonly around: readonly Tag[];
}

const plain = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Every tag of the dialplans: each stands on a line of its own, which a test of the writer holds. */
const tags: readonly Tag[] = dialplans.flatMap(({ path, text }) => {
  const open: Tag[] = [];
  return text.split("\n").flatMap((line, at) => {
    if (/^\s*<\//.test(line)) open.pop();
    const [, name, words = "", end] = /^\s*<(\w[\w-]*)(.*?)(\/?)>$/.exec(line) ?? [];
    if (name === undefined) return [];
    const attributes = new Map(
      [...words.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, plain(value)]),
    );
    const tag = { place: `${path}:${at + 1}: ${line.trim()}`, name, attributes, around: [...open] };
    if (end === "") open.push(tag);
    return [tag];
  });
});

const called = (name: string) => tags.filter((tag) => tag.name === name);
const of = (tag: Tag | undefined, attribute: string) => tag?.attributes.get(attribute);
const places = (some: readonly Tag[]) => some.map(({ place }) => place);
const actions = [...called("action"), ...called("anti-action")];
const conditions = called("condition");
const times = ["wday", "time-of-day", "year", "mon", "mday"];

it("there are such files, with actions", () => {
  expect(dialplans.length).toBeGreaterThan(80);
  expect(actions.length).toBeGreaterThan(2000);
});

it("conditions do not stand in conditions, and `break` is never or as it is without [freeswitch nested-conditions, freeswitch break-values]", () => {
  expect(places(conditions.filter(({ around }) => around.some(({ name }) => name === "condition")))).toEqual([]);
  expect(places(tags.filter((tag) => !["never", undefined].includes(of(tag, "break"))))).toEqual([]);
});

it("time is asked by weekday, time of day and date alone, in names and upward ranges [freeswitch weekday-names, freeswitch weekday-numbers, freeswitch minute-of-day, freeswitch week-numbers, freeswitch date-time, freeswitch tz-offset, freeswitch dst, freeswitch reversed-range, freeswitch midnight-second]", () => {
  const asked = [...conditions, ...called("regex")];
  const known = new Set([...times, "field", "expression", "regex", "break"]);
  expect(places(asked.filter(({ attributes }) => [...attributes.keys()].some((key) => !known.has(key))))).toEqual([]);
  const day = "(sun|mon|tue|wed|thu|fri|sat)";
  const wday = new RegExp(`^${day}(-${day})?(,${day}(-${day})?)*$`);
  expect(places(asked.filter((tag) => !wday.test(of(tag, "wday") ?? "mon")))).toEqual([]);
  const isUp = (range: string) => {
    const [first = "", last = first] = range.split("-");
    return first.padStart(8, "0") <= last.padStart(8, "0");
  };
  for (const name of ["time-of-day", "mon", "mday", "year"]) {
    const wrong = asked.filter((tag) =>
      of(tag, name)
        ?.split(",")
        .some((range) => !isUp(range)),
    );
    expect(places(wrong), name).toEqual([]);
  }
  const span = /^\d\d:\d\d:00-\d\d:\d\d:59(,\d\d:\d\d:00-\d\d:\d\d:59)*$/;
  expect(places(asked.filter((tag) => !span.test(of(tag, "time-of-day") ?? "00:00:00-00:00:59")))).toEqual([]);
});

it("a time and a field are never asked in one condition [freeswitch time-beside-field]", () => {
  const both = [...conditions, ...called("regex")].filter(
    (tag) => times.some((name) => tag.attributes.has(name)) && tag.attributes.has("field"),
  );
  expect(places(both)).toEqual([]);
});

it("actions that wait in the queue stand behind the last condition [freeswitch actions-stay-queued]", () => {
  const early = actions.filter((action) => {
    const own = action.around.at(-1);
    const extension = action.around.find(({ name }) => name === "extension");
    const last = conditions.findLast(({ around }) => around.includes(extension as Tag));
    // What only prepares goes on to the next extension in any case, and its actions are to stay.
    if (of(extension, "continue") === "true") return false;
    return own !== last && of(action, "inline") !== "true";
  });
  expect(places(early)).toEqual([]);
});

it("only what may run inline does [freeswitch inline-only-some]", () => {
  const inline = actions.filter((action) => of(action, "inline") === "true");
  expect(inline.length).toBeGreaterThan(100);
  expect(
    places(
      inline.filter((action) => !["set", "unset", "export", "db", "hash"].includes(of(action, "application") ?? "")),
    ),
  ).toEqual([]);
});

it("a field without `$` is one of the caller's profile [freeswitch field-without-dollar]", () => {
  const known = /^(destination_number|caller_id_number|\$\{(?:[^{}]|\$\{[^{}]+\})+\})$/;
  expect(
    places([...conditions, ...called("regex")].filter((tag) => !known.test(of(tag, "field") ?? "destination_number"))),
  ).toEqual([]);
});

it("a pattern can be read, is FreeSWITCH's own kind, holds no variable and both its ends [freeswitch pattern-not-anchored, freeswitch pattern-of-asterisk, freeswitch bad-pattern, freeswitch pattern-expanded]", () => {
  const patterns = tags.flatMap((tag) =>
    tag.attributes.has("expression") ? [{ tag, text: of(tag, "expression") ?? "" }] : [],
  );
  expect(patterns.length).toBeGreaterThan(500);
  expect(
    places(patterns.filter(({ text }) => /^[_/]|\$\{(?!vats_(draw|before)\})/.test(text)).map(({ tag }) => tag)),
  ).toEqual([]);
  for (const { text, tag } of patterns)
    expect(() => new RegExp(text.replaceAll("\\z", "$").replaceAll(/\$\{\w+\}/g, "1"), "u"), tag.place).not.toThrow();
  const isOneCharacter = (text: string) => /^\[[^\]]+\]$/.test(text);
  const isWhole = (text: string) =>
    text === "^" || isOneCharacter(text) || (text.startsWith("^") && /(\$|\\z)$/.test(text));
  expect(
    places(
      patterns
        .filter(({ text, tag }) => !isWhole(text) && /^(destination|caller)/.test(of(tag, "field") ?? ""))
        .map(({ tag }) => tag),
    ),
  ).toEqual([]);
});

it("`$1` stands where its pattern has a bracket, once, and for digits alone [freeswitch dollar-one, freeswitch dialled-legs]", () => {
  for (const action of actions) {
    const data = of(action, "data") ?? "";
    const used = data.match(/\$[1-9]/g) ?? [];
    if (used.length === 0) continue;
    expect(action.name, action.place).toBe("action");
    expect(new Set(used).size, action.place).toBe(used.length);
    expect(of(action.around.at(-1), "expression"), action.place).toMatch(/\(/);
    expect(of(action, "application"), action.place).toMatch(/^(set|transfer)$/);
  }
});

it("transfers and executed extensions lead to what is written [freeswitch transfer-to-nothing]", () => {
  const folderOf = ({ place }: Tag) => place.replace(/\/dialplan\/.*/s, "");
  for (const folder of new Set(tags.map(folderOf))) {
    const own = tags.filter((tag) => folderOf(tag) === folder);
    const extensions = own.filter(({ name }) => name === "extension");
    const isThere = (number: string, context: string) =>
      extensions.some((extension) => {
        const inside = extension.around.find(({ name }) => name === "context");
        if ((of(inside, "name") ?? "public") !== context) return false;
        const patterns = own.filter(
          (tag) => tag.around.includes(extension) && of(tag, "field") === "destination_number",
        );
        return patterns.some((tag) => new RegExp((of(tag, "expression") ?? "").replaceAll("\\z", "$")).test(number));
      });
    for (const action of own) {
      if (!["transfer", "execute_extension"].includes(of(action, "application") ?? "")) continue;
      const [number = "", , context = ""] = (of(action, "data") ?? "").split(" ");
      if (/\$/.test(number + context)) continue;
      expect(isThere(number, context), action.place).toBe(true);
    }
  }
});

it("a context stands once [freeswitch context-twice]", () => {
  const names = called("context").map((tag) => `${tag.place.split("/expected/")[0]} ${of(tag, "name")}`);
  expect(names.length).toBe(new Set(names).size);
});

it("a ring is one step, its time set before it, and its phones are no alternatives [freeswitch next-alternative, freeswitch call-timeout, freeswitch dial-string-signs]", () => {
  const bridges = actions.filter((action) => of(action, "application") === "bridge");
  expect(bridges.length).toBeGreaterThan(100);
  expect(places(bridges.filter((action) => /\||:_:|\^\^/.test(of(action, "data") ?? "")))).toEqual([]);
  const isTimed = (bridge: Tag) => {
    const before = actions
      .slice(0, actions.indexOf(bridge))
      .filter(({ around }) => around.at(-1) === bridge.around.at(-1));
    const last = before.findLastIndex((action) => of(action, "application") === "bridge");
    const own = before.slice(last + 1).some((action) => /^call_timeout=/.test(of(action, "data") ?? ""));
    return own || /leg_timeout|originate_timeout/.test(of(bridge, "data") ?? "");
  };
  expect(places(bridges.filter((bridge) => !isTimed(bridge)))).toEqual([]);
});

it("behind a mailbox the call is over, and before it somebody has answered [freeswitch voicemail-goes-on, freeswitch nothing-answers]", () => {
  const boxes = actions.filter((action) => of(action, "application") === "voicemail");
  expect(boxes.length).toBeGreaterThan(50);
  const next = boxes.map((box) => actions[actions.indexOf(box) + 1]);
  expect(next.filter((action) => !/^(hangup|transfer|unset|set)$/.test(of(action, "application") ?? ""))).toEqual([]);
});

it("every scenario keeps FreeSWITCH from what it does by itself [freeswitch continue-on-fail, freeswitch hangup-after-bridge, freeswitch phone's-code, freeswitch early-media, freeswitch silent-ringing]", () => {
  const settings = [
    "hangup_after_bridge=true",
    "continue_on_fail=true",
    "ignore_early_media=true",
    "sip_ignore_remote_cause=true",
    "transfer_ringback=",
  ];
  for (const { path, text } of dialplans.filter(({ text }) => text.includes('application="bridge"')))
    for (const setting of settings) expect(text.includes(`data="${setting}`), `${path}: ${setting}`).toBe(true);
});

it("the loader throws no line away, and replaces nothing [freeswitch include-line, freeswitch x-pre-process, freeswitch load-variables, freeswitch long-line, freeswitch backslash-quote]", () => {
  expect(linesThat(files, (line) => /<\/?include>/.test(line) && !/^<\/?include>$/.test(line))).toEqual([]);
  expect(linesThat(files, (line) => /x-pre-process|\$\$\{|<\?|<!--#|\\'/i.test(line) || line.length > 8000)).toEqual(
    [],
  );
});

it("nothing runs a command but what vatsc means [freeswitch expanded-again, freeswitch caller-commands]", () => {
  const known =
    /^(curl|strftime_tz|strftime|expr|hash|db|cond|regex|bgapi|url_encode|uuid_\w+|uptime|user_exists|sched_\w+)$/;
  const commands = actions.flatMap((action) =>
    [...(of(action, "data") ?? "").matchAll(/\$\{(\w+)[ (]/g)].map(([, name = ""]) => ({ action, name })),
  );
  expect(places(commands.filter(({ name }) => !known.test(name)).map(({ action }) => action))).toEqual([]);
  const sent = /\$\{(caller_id_name|destination_number|sip_from_\w+|sip_to_\w+)\}/;
  expect(places(actions.filter((action) => sent.test(of(action, "data") ?? "")))).toEqual([]);
});

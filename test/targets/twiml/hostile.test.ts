/** Texts that would break out of XML, JavaScript or JSON come out as the texts that they are. */

import { expect, it } from "vitest";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { tablesIn } from "../../../targets/twiml/function-text.ts";
import { readXml } from "../../../targets/twiml/walk/xml.ts";
import { walk } from "../../../targets/twiml/walk.ts";
import { build, ext, hangup, line, play, ring, say, scenario } from "../../helpers/flow.ts";
import { exact } from "./forms.ts";
import { builtFrom } from "./from-source.ts";
import { checked, hosted, output } from "./output.ts";

const placeholder = (name: string) => `$${`{${name}}`}`;
const hostile = [
  "a;b,c|d",
  "\"double\" 'single' `back`",
  "Tom & Jerry &amp; &lt;",
  "&EXTEN; &#65; &#x41; &",
  "</Say><Dial>+900123456</Dial><Say>",
  `${placeholder("EXTEN")} $[1] {{From}} ${placeholder("process.exit()")}`,
  "]]> <![CDATA[ <!-- --> -- ?>",
  "two\nlines",
  "Привет, мир — «ёлка»",
  "line\u2028and\u2029paragraph",
  "\u202eevil\u202c \u200bzero\ufeff",
  "*/ // \\ \\n \\u0041 </script>",
  "💬 emoji 👨‍👩‍👧",
  "__proto__",
];

it.each(hostile)("says %j", (text) => {
  const flow = scenario("main", [play(say(text)), hangup()]);
  expect(checked(build({ flows: [flow] }))).toEqual([]);
  const out = output(build({ flows: [flow] }));
  const document = hosted(out).route({ To: "+1" }, 0);
  expect(out.text("documents/main.play_5a1d5a1d.xml")).toBe(document);
  const root = readXml(document);
  if ("problem" in root) throw new Error(root.problem);
  expect(root.children.map(({ name }) => name)).toEqual(["Say", "Redirect"]);
  expect(root.children[0]?.text).toBe(text);
  expect(JSON.parse(out.text("manifest.json")).sounds[0].say).toBe(text);
});

/** As it stands in a string of the language. */
const quoted = (text: string) =>
  [...text].map((one) => (/[\w .,;:!?-]/.test(one) ? one : `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)).join("");

it.each(hostile)("tags, whispers and asks %j, and tells it as it is", (text) => {
  const source = `phone a = ext 101
    vats v <
      tag note "${quoted(text)}"; notify "https://crm.example.com/"
      then menu say "${quoted(text)}" en-US < 1 < ring a for 10s confirm whisper say "${quoted(text)}" en-US > timeout < > invalid < > >
      lost < tag last "${quoted(text)}"; notify "https://crm.example.com/lost" >
    >
    line x = "+7 495 123-45-67" -> v`;
  const made = builtFrom(source);
  const out = output(made);
  const world = soundWorldOf(made);
  for (const phone of ["answers", "picks up"] as const) {
    const phones = { "ext 101": { kind: phone, afterSeconds: 2 } };
    const call = { called: "+74951234567", caller: text, atMs: 0, phones, keys: ["1"] };
    const { trace, complaints } = walk(out.files, call, world);
    expect({ complaints, trace: exact(trace) }).toEqual({
      complaints: [],
      trace: exact(simulate(made, call, world).trace),
    });
  }
});

it("has no character in the function that is invisible or ends a line of JavaScript", () => {
  const flow = scenario("main", [...hostile.map((text, index) => play(say(text, "ru-RU", `s${index}`))), hangup()]);
  const text = output(build({ flows: [flow] })).text("functions/voice.protected.js");
  expect(text).not.toMatch(/[\u2028\u2029\u202a-\u202e\u200b\ufeff]/);
});

it("keeps names of lines and scenarios that mean something to JavaScript", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "over", "fallback", "unknown"];
  const flows = names.map((name) => scenario(name, [ring([ext(name)])]));
  const lines = names.map((name, index) => line(name, [`+7495000000${index}`], name));
  const out = output(build({ flows, lines }));
  const { route } = hosted(out);
  for (const [index, name] of names.entries()) {
    expect(route({ To: `+7495000000${index}` }, 0)).toContain(`<Client>${name}</Client>`);
    expect(route({ s: `${name}.ring_${name}` }, 0)).toContain(`<Client>${name}</Client>`);
  }
  expect(out.text("documents/fallback.xml")).toContain("<Record");
});

it("says who made it from what, whatever the source is called", () => {
  const context = { generator: "vatsc", source: "x\n*/ evil() /*.vats", place: () => "x\u2028evil()-->:1" };
  const out = output(build({ flows: [scenario("main", [ring([ext("a")])])] }), {}, context);
  expect(tablesIn(out.text("functions/voice.protected.js"))).toBeDefined();
  expect(hosted(out).route({ To: "+1" }, 0)).toContain("<Client>a</Client>");
  for (const [path, text] of out.files) {
    if (path.endsWith(".xml")) expect("problem" in readXml(text), path).toBe(false);
  }
  expect(out.text("server.mjs").split("\n")[1]).toBe("");
});

/** `vatsc simulate`: what a call may name, how mistakes are told, several targets, options of a project, and the document. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";
import { schemaFaults } from "../helpers/json-schema.ts";

let place = new Workplace();
afterEach(() => place.remove());

const office = {
  "main.vats": `use "./office"
phone a = ext 101
phone boss = tel "+7 916 000-00-01"
phone unused = ext 109
group desk = [a, boss]
switch night = off
vats v <
  when night < hangup >
  then ring [a, office.a] for 20s;
  then ring a for 10s;
  then menu say "Hello." < 1 < ring boss for 10s > timeout < hangup > invalid < hangup > >
  then voicemail
>
line help = "+1 202 555 0123" -> v
line rest = * -> v
`,
  "office.vats": "phone a = ext 201\n",
};

function play(...args: readonly string[]) {
  return place.vatsc(["simulate", "main.vats", "--to", "help", ...args]);
}

it("a phone of a used file is named as the file names it, and does another thing each time that it rings", () => {
  place = new Workplace(office);
  const { status, stdout } = play("--phone", "office.a=busy", "--phone", "a=silent,answers@1m", "--hangup", "25s");
  expect(status).toBe(0);
  expect(stdout).toMatch(/office\.a is busy[\s\S]*a stops ringing after 20 s[\s\S]*a stops ringing after 5 s/);
  expect(play("--phone", "office_a=answers@3s").stdout).toContain("End: answered by office.a.");
});

it.each([
  ["--phone bos=busy", "There is no phone `bos`; the nearest name is `boss`."],
  ["--phone zz=busy", "There is no phone `zz`; there are `a`, `office.a`, `boss`."],
  ["--phone unused=busy", "Nothing that a call can come to names the phone `unused`."],
  ["--phone desk=busy", "`desk` is a group and not a phone: say of each of its phones what it does."],
  ["--phone night=busy", "`night` is a switch and not a phone."],
  ["--phone a", "`a` is no behaviour: write --phone a=answers@4s."],
  ["--phone a=answrs", "No phone does `answrs`; the nearest name is `answers`."],
  ["--phone a=busy,", "In `busy,` something is missing before or after a comma."],
  ["--phone a=silent@3s", "`silent` takes no time, and `silent@3s` has one."],
  ["--phone a=busy@-3", "`-3` is no time: write 10s or 1m30s."],
  ["--phone a=busy --phone a=silent", "`a` is given twice: write --phone a=busy,answers@4s"],
  ["--switch nigt=on", "There is no switch `nigt`; the nearest name is `night`."],
  ["--switch night=auto", "`night` is `off` or `on`, never `auto`."],
  ["--switch night=on --switch night=off", "`night` is given twice: a switch stands one way."],
  ["--order a,bos", "There is no phone `bos`; the nearest name is `boss`."],
  ["--hangup soon", "`soon` is no time: write 10s or 1m30s."],
  ["--keys 1,x", "Keys are digits, * and #"],
  ["--target asterix", "There is no target `asterix`"],
])("%s is told as a mistake of the command line", (line, message) => {
  place = new Workplace(office);
  const { status, stdout, stderr } = play(...line.split(" "));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
});

it.each([
  ["2026-11-23 10:00 Moscow", "There is no time zone `Moscow`; `Europe/Moscow` may be meant."],
  ["2026-11-23 10:00 US/Eastern", "There is no time zone `US/Eastern`; `America/New_York` may be meant."],
  ["2026-11-23 10:00 Qwertyuiop/Zz", "There is no time zone `Qwertyuiop/Zz`."],
  ["2026-02-30 10:00", "There is no instant `2026-02-30 10:00`."],
  ["2026-03-29 02:30 Europe/Berlin", "The clocks of Europe/Berlin skip `2026-03-29 02:30 Europe/Berlin`."],
])("--at %s is told as a mistake of the command line", (at, message) => {
  place = new Workplace(office);
  const { status, stderr } = play("--at", at);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `vatsc: ${message}\n` });
});

it("lines, phones and switches of a used file are named as the first file names them, or as their own does", () => {
  place = new Workplace({
    "lib.vats": `phone a = ext 301
switch shut = off
vats v < when shut < hangup > then ring a for 20s; voicemail >
line one = "+1 202 555 0123" -> v
`,
    "main.vats": `use "./lib"
phone a = ext 101
line two = "+1 202 555 0124" -> lib.v
vats w < ring a; voicemail >
line three = "+1 202 555 0125" -> w
`,
  });
  const call = (...args: readonly string[]) => place.vatsc(["simulate", "main.vats", ...args]);
  expect(call("--to", "lib.one", "--phone", "a=answers@1s").stdout).toContain("calls +12025550123");
  const { stdout } = call("--to", "two", "--phone", "lib.a=answers@2s", "--switch", "lib.shut=off");
  expect(stdout).toContain("End: answered by a.");
  expect(call("--to", "two", "--switch", "shut=on").stdout).toContain("when shut: holds");
  expect(call("--to", "three", "--phone", "lib.a=answers@2s").status).toBe(0);
  expect(call("--to", "lib.two").stderr).toContain("There is no line `lib.two`; there are `two`, `three`, `lib.one`.");
});

it("two names of one phone cannot do two things", () => {
  place = new Workplace({ "main.vats": "phone a = ext 1\nphone b = ext 1\nring a; then ring b; then voicemail\n" });
  const { status, stderr } = place.vatsc(["simulate", "main.vats", "--phone", "a=busy", "--phone", "b=silent"]);
  expect(status).toBe(2);
  expect(stderr).toContain("`a` and `b` are one phone, ext 1: say once what it does.");
});

it("keys that no menu asked for, and a caller who has no number, are told", () => {
  place = new Workplace(office);
  const { stdout } = play("--keys", "1,2", "--from", "hello");
  expect(stdout).toContain("`hello` (no number) calls +12025550123");
  expect(stdout).toContain("Never pressed, since no menu asked for it: 2.\n");
  expect(play("--from", "+1 (202) 555-01-99").stdout).toContain("+12025550199 calls");
});

it("each target says how the call goes there, and one that cannot is refused by itself", () => {
  place = new Workplace(office);
  const { status, stdout, stderr } = play("--phone", "a=busy", "--target", "asterisk", "--target", "freeswitch,twiml");
  expect(status).toBe(1);
  expect(stdout).toContain("The same on the output for asterisk.\nThe same on the output for freeswitch.\n");
  expect(stdout).toContain("Not played on twiml: this cannot be built for Twilio.\n");
  expect(stderr).toMatch(/error\[VATS5001\]: Twilio cannot ask a switch/);
});

const project = {
  files: ["main.vats"],
  asterisk: { context: "office", trunk: "provider" },
  freeswitch: { domain: "pbx.example.org", gateway: "provider", profile: "internal" },
  twiml: { host: "other", baseUrl: "https://calls.example.com/", static: true },
};

const plain = `phone a = ext 101
phone boss = tel "+7 916 000-00-01"
vats v < ring a for 20s; then ring boss for 15s; then voicemail >
line help = "+1 202 555 0123" -> v
`;

it("targets play what is made with the project's options; an option that no reader takes is named", () => {
  place = new Workplace({ "main.vats": plain, "vats.json": JSON.stringify(project) });
  const call = ["simulate", ".", "--phone", "a=busy", "--phone", "boss=answers@2s"];
  const { status, stdout } = place.vatsc([...call, "--target", "asterisk,freeswitch,twiml"]);
  expect(stdout).toContain("The same on the output for asterisk.\nThe same on the output for freeswitch.\n");
  expect(stdout).toContain(
    "The same on the output for twiml. It was made without `twiml.static`, with which vatsc cannot play it.\n",
  );
  expect(status).toBe(0);
});

it("prints a document of its schema, for a call, for targets that refuse, and for a number that no line has", () => {
  const schema = JSON.parse(readFileSync("schema/simulation.schema.json", "utf8")) as Record<string, unknown>;
  place = new Workplace(office);
  const documentOf = (...args: readonly string[]) => {
    const { stdout, stderr } = play(...args, "--format", "json");
    const document = JSON.parse(stdout) as Record<string, unknown>;
    expect(stderr).toBe("");
    expect(schemaFaults(document, schema)).toEqual([]);
    return document;
  };
  const phones = ["--phone", "office.a=busy", "--phone", "a=busy,answers@3s"];
  const document = documentOf(...phones, "--switch", "night=off", "--target", "twiml,asterisk");
  expect(document).toMatchObject({
    version: 1,
    line: "help",
    names: { "ext 201": "office.a" },
    targets: [
      { target: "asterisk", status: "same", differences: [], diagnostics: [] },
      { target: "twiml", status: "refused", differences: [], diagnostics: [{ code: "VATS5001", line: 8 }] },
    ],
  });
  expect(document.timeline).toContainEqual({
    atSeconds: 0,
    text: "ring a for 10s",
    place: { file: "main.vats", line: 10, column: 8, endLine: 10, endColumn: 22 },
  });
  expect(document.trace).toContainEqual({ kind: "end", how: "answered", phone: "ext 101", atSeconds: 3 });
  documentOf("--keys", ",1,2");
  place.write("main.vats", plain);
  expect(documentOf("--to", "+12025550999")).not.toHaveProperty("line");
  expect(schemaFaults({ ...document, targets: [{ target: "asterisk" }] }, schema)).not.toEqual([]);
});

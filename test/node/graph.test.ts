/** `vatsc graph` as people call it. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";
import { boxesOf } from "../helpers/pictures.ts";

let place = new Workplace();
afterEach(() => place.remove());

const office = `switch night = off code "*28"
phone a = ext 1
vats one UTC < when night < voicemail > ring a; voicemail >
vats two UTC < hangup >
line x = +12025550101 -> one
line y = * -> two
`;

it("draws what no target but some can do, and for one line only its scenario", () => {
  place = new Workplace({ "office.vats": office });
  const { status, stdout, stderr } = place.vatsc(["graph", "office.vats"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^flowchart TD\n {2}subgraph n_flow-one\["one"\]\n/);
  expect(place.vatsc(["graph", "-"], office)).toEqual({ status: 0, stdout, stderr: "" });
  const svg = place.vatsc(["graph", "office.vats", "--format", "svg", "--line", "x"]).stdout;
  expect(boxesOf(svg).map(({ id, place: at }) => [id, at])).toEqual([
    ["line:x", "office.vats:5"],
    ["one.choice", "office.vats:3"],
    ["one.choice.when_night.voicemail", "office.vats:3"],
    ["one.ring_a", "office.vats:3"],
    ["answered:one.ring_a", undefined],
    ["one.voicemail", "office.vats:3"],
  ]);
});

it("gives programs the drawing as data", () => {
  place = new Workplace({ "office.vats": office });
  const document = JSON.parse(place.vatsc(["graph", "office.vats", "--format", "json", "--line", "y"]).stdout);
  expect(document).toEqual({
    version: 1,
    flows: [
      {
        name: "two",
        title: "two",
        boxes: [
          { id: "line:y", kind: "line", lines: ["line y", "every other number"], place: "office.vats:6" },
          { id: "two.hangup", kind: "end", lines: ["hangup"], place: "office.vats:4" },
        ],
        arrows: [{ from: "line:y", to: "two.hangup", lines: [], isBack: false }],
      },
    ],
  });
});

it("a file with errors is told of and not drawn", () => {
  place = new Workplace({ "bad.vats": "ring a; voicemail leads" });
  const text = place.vatsc(["graph", "bad.vats", "--format", "svg"]);
  expect(text).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("error[VATS2001]") });
  const json = place.vatsc(["graph", "bad.vats", "--format", "json"]);
  expect(json).toMatchObject({ status: 1, stderr: "" });
  expect(JSON.parse(json.stdout).diagnostics).toMatchObject([{ code: "VATS2001" }]);
});

it("what draws is in parts of its own, the layout with SVG alone", () => {
  const holds = (path: string, words: string) => readFileSync(`dist/${path}`, "utf8").includes(words);
  expect(
    ["cli.js", "parts/graph-index.js", "parts/graph-svg.js"].map((path) => holds(path, "network-simplex")),
  ).toEqual([false, false, true]);
  expect(["cli.js", "parts/graph-index.js"].map((path) => holds(path, "flowchart TD"))).toEqual([false, true]);
});

/** The picture of a build is the build: every step and every way of it is drawn, once, in the words of the source. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { successors, waysBack } from "../../../compiler/flow/lower.ts";
import { dotOf, mermaidOf } from "../../../compiler/graph/index.ts";
import { svgOf } from "../../../compiler/graph/svg.ts";
import { caseFolders } from "../../helpers/cases.ts";
import { drawFolder, drawText, readDot, readMermaid } from "../../helpers/pictures.ts";

const isUpdate = process.env.UPDATE === "1";
const shown = ["menu-nested", "outcomes", "repeat", "queue", "lost", "hunt", "guards"].map(
  (name) => `test/cases/${name}`,
);

it.each([...shown, "examples/office-ru"])("%s is drawn as it was, twice the same", async (folder) => {
  const { picture } = await drawFolder(folder);
  const drawn = { mmd: mermaidOf(picture), dot: dotOf(picture), svg: svgOf(picture) };
  expect({ mmd: mermaidOf(picture), dot: dotOf(picture), svg: svgOf(picture) }).toEqual(drawn);
  for (const [ending, text] of Object.entries(drawn)) {
    const path = join("test/compiler/graph/expected", `${basename(folder)}.${ending}`);
    if (isUpdate) {
      mkdirSync("test/compiler/graph/expected", { recursive: true });
      writeFileSync(path, text);
    }
    expect(text, path).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
  }
});

it.each(caseFolders)("%s: each state is one box, each way an arrow, and there are no others", async (folder) => {
  const { build, picture } = await drawFolder(folder);
  const boxes = picture.flows.flatMap((flow) => flow.boxes);
  const ids = boxes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const own = (id: string) => !id.includes(":");
  expect(ids.filter(own)).toEqual(states.map(({ id }) => id));
  const arrows = picture.flows.flatMap((flow) => flow.arrows);
  const pairs = arrows.map(({ from, to }) => `${from} -> ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  const ways = states.flatMap((state) =>
    [...successors(state), ...waysBack(state)].map((to) => `${state.id} -> ${to}`),
  );
  expect(
    new Set(arrows.filter(({ from, to }) => own(from) && own(to)).map(({ from, to }) => `${from} -> ${to}`)),
  ).toEqual(new Set(ways));
  for (const state of states) {
    const takes = state.kind === "ring" || state.kind === "hunt" || state.kind === "queue";
    expect(pairs.includes(`${state.id} -> answered:${state.id}`), state.id).toBe(takes);
  }
  for (const { name, flow } of build.lines)
    expect(arrows).toContainEqual({
      from: `line:${name}`,
      to: build.flows.find((found) => found.name === flow)?.start,
      lines: [],
      isBack: false,
    });
  const backs = states.flatMap((state) => waysBack(state).map((to) => `${state.id} -> ${to}`));
  expect(arrows.filter(({ isBack }) => isBack).map(({ from, to }) => `${from} -> ${to}`)).toEqual(backs);
  for (const { lines } of [...boxes, ...arrows]) expect(lines.every((line) => line.trim() !== "")).toBe(true);
  expect(boxes.every(({ lines }) => lines.length > 0)).toBe(true);
});

it.each(caseFolders)("%s: Mermaid and Graphviz are given the picture, and no more", async (folder) => {
  const { picture } = await drawFolder(folder);
  const read = readMermaid(mermaidOf(picture));
  const boxes = picture.flows.flatMap((flow) => flow.boxes);
  const arrows = picture.flows.flatMap((flow) => flow.arrows);
  expect([...read.boxes.values()]).toEqual(boxes.map(({ lines }) => lines));
  expect(read.arrows.map(({ lines, isBack }) => ({ lines, isBack }))).toEqual(
    arrows.map(({ lines, isBack }) => ({ lines, isBack })),
  );
  const ids = [...read.boxes.keys()];
  expect(read.arrows.map(({ from, to }) => [ids.indexOf(from), ids.indexOf(to)])).toEqual(
    arrows.map(({ from, to }) => [from, to].map((id) => boxes.findIndex((box) => box.id === id))),
  );
  const titles = picture.flows.map(({ title }) => title);
  const all = [...titles, ...boxes.flatMap(({ lines }) => lines), ...arrows.flatMap(({ lines }) => lines)];
  expect([...(await readDot(dotOf(picture)))].sort()).toEqual(all.sort());
});

it("says steps as they are written, without comments, line breaks and blocks", () => {
  const { picture } = drawText(`phone a = ext 1
group team = [a]
ring [ a ] // the desk
  if busy < ring team for 5s > for
  10s; /* then */ ring team; voicemail`);
  expect(picture.flows[0]?.boxes.map(({ lines }) => lines)).toEqual([
    ["line main", "every number"],
    ["ring [ a ] for 10s"],
    ["answered"],
    ["ring team for 5s", "a"],
    ["answered"],
    ["ring team", "a"],
    ["answered"],
    ["voicemail", "a message in default"],
  ]);
});

it("says what the names of a flow stand for where it is run", () => {
  const { picture } = drawText(`phone a = ext 1
phone b = ext 2
group team = [a, b]
prompt hello = say "Good morning." en-US
flow desk(who: group, patience: duration, words: prompt) < play words; ring who for patience; queue team for patience; wait patience >
vats main UTC < run desk(team, 90s, hello); play hello; voicemail >
line x = * -> main`);
  const lines = picture.flows[0]?.boxes.filter(({ kind }) => kind === "step").map((box) => box.lines);
  expect(lines).toEqual([
    ["play words", '"Good morning."'],
    ["ring who for patience", "a, b", "for 1m30s"],
    ["queue team for patience", "a, b", "for 1m30s"],
    ["wait patience", "1m30s"],
    ["play hello", '"Good morning."'],
  ]);
});

it("says outcomes, keys and guards at the ways that they take a call, those to one place together", () => {
  const { picture } = drawText(`phone a = ext 1
phone b = ext 2
menu say "One or two." en-US <
  1 < ring a if busy < hangup > >
  2 < ring b >
  3 < ring b if busy < reject > if unavailable < reject > >
  4 < >
>
on Mon UTC < voicemail > from +7916* < voicemail > otherwise < ring a >
on Tue UTC < reject busy >`);
  const arrows = picture.flows[0]?.arrows ?? [];
  const from = (part: string) => arrows.filter(({ from: id }) => id.endsWith(part)).map(({ lines }) => lines.join(" "));
  expect(from("key_1.ring_a")).toEqual(["answers", "busy", "unavailable or unanswered"]);
  expect(from("key_2.ring_b")).toEqual(["answers", "nobody answers"]);
  expect(from("key_3.ring_b")).toEqual(["answers", "busy", "unavailable", "unanswered"]);
  expect(from("menu_one_or_two")).toEqual(["1", "2", "3", "4 or timeout or invalid"]);
  expect(from("choice")).toEqual(["1: on Mon UTC", "2: from +7916*", "otherwise"]);
  expect(from("choice_2")).toEqual(["holds", "otherwise"]);
});

it("marks the end of a call that nobody has taken, and what is done then", () => {
  const { picture } = drawText('phone a = ext 1\nring a;\nlost < notify "https://example.com/lost" >');
  const [flow] = picture.flows;
  expect(flow?.boxes.slice(-2)).toMatchObject([
    { id: "main.end", kind: "dropped", lines: ["dropped", "nobody has taken the call"] },
    { id: "lost:main", kind: "lost" },
  ]);
  expect(flow?.arrows.at(-1)).toMatchObject({ from: "main.end", to: "lost:main" });
  expect(flow?.boxes.at(-1)?.lines.join(" ")).toBe('lost, or the caller gives up: notify "https://example.com/lost"');
});

const two = `phone a = ext 1
vats one "First" UTC < ring a; voicemail >
vats two UTC < voicemail >
line x = +12025550101, +12025550102 -> one
line y = +12025550103 -> one
line z = * -> two`;

it("draws the scenario of one line, without the others", () => {
  expect(drawText(two).picture.flows.map(({ title }) => title)).toEqual(["First (one)", "two"]);
  const [flow, ...others] = drawText(two, "y").picture.flows;
  expect(others).toEqual([]);
  expect(flow?.boxes.filter(({ kind }) => kind === "line").map(({ lines }) => lines)).toEqual([
    ["line y", "+12025550103"],
  ]);
  const [line] = drawText(two, "z").picture.flows[0]?.boxes ?? [];
  expect(line?.lines).toEqual(["line z", "every other number"]);
});

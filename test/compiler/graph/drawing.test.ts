/** What a file may hold is text in every format, whatever it looks like; and an SVG can be read by people, in every size and colour. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { dotOf, drawBuild, mermaidOf, type Picture } from "../../../compiler/graph/index.ts";
import { svgOf } from "../../../compiler/graph/svg.ts";
import { wrap } from "../../../compiler/graph/wrap.ts";
import { caseFolders } from "../../helpers/cases.ts";
import { build, scenario } from "../../helpers/flow.ts";
import { boxesOf, drawFolder, drawText, elementsOf, readDot, readMermaid } from "../../helpers/pictures.ts";
import { lines, stepLists } from "../../helpers/random-flows.ts";

/** Signs and words that mean something to Mermaid, to the Markdown in it, to DOT, or to XML. */
const hostile: readonly string[] = [
  ..."\"'#;`<>[](){}|\\/%&@$*+-_=~^!?.:,°¶",
  ..."end graph subgraph style click default class href call _self TD".split(" "),
  "x end",
  "[a](javascript:alert(1))",
  "![a](b)",
  "[a]: b",
  "%%{init: {}}%%",
  "%% comment",
  "<script>alert(1)</script>",
  '"><script>',
  "<br/>",
  "&amp; &lt; &#35; #35; #quot;",
  "1. one",
  "12) two",
  "- one",
  "+ one",
  "+7916*",
  "> one",
  "`*one*`",
  "**one** __two__ ~~three~~",
  "$$x$$",
  "https://example.com/a?b=c&d",
  "fa:fa-phone",
  ":::dropped",
  "@{ shape: circle }",
  "a --> b",
  "a -- b",
  '"]; n_x[" "',
  '\\N \\G \\" \\\\',
  "ﬂ°°34¶ß",
  "]]>",
  "<!-- --> -->",
  "продажи и склад",
  "日本語",
  "👩‍💻",
];

function pictureOf(texts: readonly string[]): Picture {
  const ids = texts.map((_, index) => `m.b${index}`);
  return {
    flows: [
      {
        name: "end",
        title: texts.join(" "),
        boxes: texts.map((text, index) => ({ id: ids[index] ?? "", kind: "step", lines: [text], place: `${text}:1` })),
        arrows: texts.map((text, index) => ({
          from: ids[index] ?? "",
          to: "m.b0",
          lines: [text],
          isBack: index === 0,
        })),
      },
      // A second flow, so that there are frames.
      { name: "продажи.x", title: "x", boxes: [], arrows: [] },
    ],
  };
}

it("Mermaid shows every text as it is", () => {
  const { boxes, arrows, frames } = readMermaid(mermaidOf(pictureOf(hostile)));
  expect([...boxes.values()].map((lines) => lines.join("\n"))).toEqual(hostile);
  expect(arrows.map(({ lines }) => lines.join("\n"))).toEqual(hostile);
  expect(frames).toEqual([hostile.join(" "), "x"]);
});

it("the reader of Mermaid takes nothing that Mermaid would take for more than text", () => {
  const drawn = mermaidOf(pictureOf(["a"]));
  for (const bad of ['"', "#", "`x`", "%%", "1. a", "- a", "<b>", "fa:fa-x", "](x"])
    expect(() => readMermaid(drawn.replace('["a"]', `["${bad}"]`)), bad).toThrow();
});

it("Graphviz shows every text as it is", async () => {
  const shown = await readDot(dotOf(pictureOf(hostile)));
  for (const text of hostile) expect(shown.filter((found) => found === text).length, text).toBe(2);
  expect(shown).toContain(hostile.join(" "));
});

it("SVG shows every text as it is, and holds nothing that runs or is fetched", () => {
  const svg = svgOf(pictureOf(hostile));
  const boxes = boxesOf(svg).map(({ texts }) => texts.map(({ text }) => text).join("\n"));
  expect(boxes).toEqual(hostile);
  const labels = elementsOf(svg, "text").map(({ text }) => text);
  for (const text of hostile) expect(labels.filter((found) => found === text).length, text).toBe(2);
  expect(boxesOf(svg).map(({ place }) => place)).toEqual(hostile.map((text) => `${text}:1`));
  const names = new Set([...svg.matchAll(/<([A-Za-z]+)/g)].map((match) => match[1]));
  expect([...names].sort()).toEqual(["desc", "g", "path", "rect", "svg", "text", "title"]);
  const attributes = new Set([...svg.matchAll(/ ([a-z:A-Z-]+)="[^"]*"/g)].map((match) => match[1] ?? ""));
  expect([...attributes].filter((name) => /^on|href|style|src|class/i.test(name))).toEqual([]);
  expect(attributes.size).toBeGreaterThan(10);
  expect(
    [...svg.matchAll(/ (width|height|x|y|d|viewBox|transform)="([^"]*)"/g)].map((match) => match[2]),
  ).not.toContainEqual(expect.stringMatching(/NaN|Infinity|undefined/));
});

it("what XML cannot hold, and signs that turn text round, are shown as such", () => {
  expect(wrap("a\u0000b\u202ec\ud800d\ufffee", 30)[0]).toBe("a\ufffdb\ufffdc\ufffdd\ufffee");
  const svg = svgOf(pictureOf(["a\u0000\ufffe\ud800b"]));
  expect(boxesOf(svg)[0]?.texts[0]?.text).toBe("a\ufffd\ufffd\ufffdb");
});

it("lines are broken at blanks, and long ones end with dots", () => {
  expect(wrap("ring [reception, sales, workshop] for 20s", 20)).toEqual([
    "ring [reception,",
    "sales, workshop] for",
    "20s",
  ]);
  expect(wrap("x".repeat(50), 20)).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(10)]);
  expect(wrap("word ".repeat(50), 20, 2)).toEqual(["word word word word", "word word word word…"]);
  expect(wrap("日本語日本語", 6)).toEqual(["日本語", "日本語"]);
});

/** The frame of a path's points. */
function frameOf(path: string): { left: number; right: number; top: number; bottom: number } {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** How wide a text is in DejaVu Sans Mono, in whose font every letter is 1233 of 2048 wide. */
function widthOf(text: string, fontSize: number): number {
  return [...text].length * fontSize * (1233 / 2048);
}

const large = drawText(largeProgram());

function largeProgram(): string {
  const branch = (key: number) =>
    `${key} < workhours Mon-Fri 09:00-18:00 < ring a for 20s; ring [a, b] for 15s if busy < ring b > ; say "Nobody." en-US > otherwise < say "We are closed." en-US; on 12-31 < ring a > from +7916* < ring b; hangup > > ring b >`;
  const keys = Array.from({ length: 10 }, (_, key) => branch(key)).join("\n");
  const menu = `menu say "Which department?" en-US < ${keys} timeout < retry > invalid < retry > >`;
  return `phone a = ext 1\nphone b = ext 2\nvats main Europe/Moscow <\n${menu}\n${menu}\nvoicemail\n>\nline site = * -> main`;
}

it("a flow of more than 200 states is drawn", () => {
  const states = large.build.flows[0]?.states.size ?? 0;
  expect(states).toBeGreaterThan(200);
  expect(boxesOf(svgOf(large.picture)).length).toBe(large.picture.flows[0]?.boxes.length);
});

const pictures = [
  ...caseFolders.map((folder) => [folder, async () => (await drawFolder(folder)).picture] as const),
  ["200 states", async () => large.picture] as const,
];

it.each(pictures)(
  "%s: text is inside its box, boxes are apart from each other, all is inside the picture",
  async (_, draw) => {
    const picture = await draw();
    for (const flow of picture.flows) {
      const svg = svgOf({ flows: [flow] });
      const [root] = elementsOf(svg, "rect");
      const frames = boxesOf(svg).map((box) => ({ ...box, frame: frameOf(box.path) }));
      for (const { id, texts, frame } of frames) {
        for (const { text, x, y } of texts) {
          expect(x - widthOf(text, 13) / 2, `${id}: ${text}`).toBeGreaterThan(frame.left + 4);
          expect(x + widthOf(text, 13) / 2, `${id}: ${text}`).toBeLessThan(frame.right - 4);
          expect(y - 13).toBeGreaterThan(frame.top);
          expect(y + 4).toBeLessThan(frame.bottom);
        }
        expect(frame.left).toBeGreaterThanOrEqual(0);
        expect(frame.right + 40).toBeLessThanOrEqual(Number(root?.attribute("width")));
        expect(frame.bottom + 34 + 40).toBeLessThanOrEqual(Number(root?.attribute("height")));
      }
      for (const [index, { id, frame: one }] of frames.entries()) {
        const touching = frames
          .slice(index + 1)
          .filter(
            ({ frame: other }) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          );
        expect(touching.map((other) => `${id} and ${other.id}`)).toEqual([]);
      }
    }
  },
);

it.each(caseFolders)("%s: branches beside each other stand from left to right as in the source", async (folder) => {
  const { picture } = await drawFolder(folder);
  for (const flow of picture.flows) {
    const frames = new Map(boxesOf(svgOf({ flows: [flow] })).map(({ id, path }) => [id, frameOf(path)]));
    for (const { id, kind } of flow.boxes) {
      if (kind !== "choice" && kind !== "menu") continue;
      const branches = flow.arrows.filter(
        ({ from, to }) => from === id && !flow.arrows.some((other) => other.from !== id && other.to === to),
      );
      const placed = branches.flatMap(({ to }) => frames.get(to) ?? []);
      const beside = placed.filter(
        ({ top, bottom }) => top < (placed[0]?.bottom ?? 0) && bottom > (placed[0]?.top ?? 0),
      );
      expect(
        beside.map(({ left }) => left),
        id,
      ).toEqual(beside.map(({ left }) => left).sort((one, other) => one - other));
    }
  }
});

it("scenarios at random are drawn, Mermaid and Graphviz read them, and no box is lost", async () => {
  await fc.assert(
    fc.asyncProperty(stepLists, async (steps) => {
      const built = build({ flows: [scenario("sales", steps)], lines });
      const picture = drawBuild(built, { textAt: () => "ring a", placeOf: ({ start }) => `main.vats:${start}` });
      const { boxes = [], arrows = [] } = picture.flows[0] ?? {};
      const svg = svgOf(picture);
      expect(svg.match(/NaN|Infinity|undefined/)).toBe(null);
      expect(boxesOf(svg).map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
      expect(readMermaid(mermaidOf(picture)).arrows.length).toBe(arrows.length);
      expect((await readDot(dotOf(picture))).length).toBeGreaterThan(boxes.length);
    }),
    { numRuns: 100 },
  );
});

/** The relative luminance of WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("text and lines stand out from what is behind them as WCAG AA asks, and what matters is told by words and shapes", async () => {
  const { picture } = await drawFolder("test/cases/lost");
  const svg = svgOf(picture);
  const light = new Set(
    [
      ...svg.matchAll(/<(?:rect|path) [^>]*fill="(#[0-9a-f]{6})" stroke/g),
      ...svg.matchAll(/<rect[^>]*fill="(#[0-9a-f]{6})"/g),
    ].map((match) => match[1] ?? ""),
  );
  const dark = new Set(
    [...svg.matchAll(/<text[^>]*fill="(#[0-9a-f]{6})"/g), ...svg.matchAll(/stroke="(#[0-9a-f]{6})"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(light.size > 1 && dark.size > 1).toBe(true);
  for (const back of light)
    for (const front of dark)
      expect((luminance(back) + 0.05) / (luminance(front) + 0.05), `${front} on ${back}`).toBeGreaterThan(7);
  expect(svg).toMatch(/data-kind="dropped"[\s\S]*?stroke-width="3" stroke-dasharray[\s\S]*?>dropped</);
});

it("a reader of the screen is told the flow: its name, each step, and where it goes on", async () => {
  const { picture } = await drawFolder("test/cases/queue");
  const svg = svgOf(picture);
  const [root] = elementsOf(svg, "desc");
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="vats-graph-title vats-graph-desc"/);
  expect(elementsOf(svg, "title")[0]?.text).toBe("Call flow: support");
  expect(root?.text).toContain(
    "queue desk for 40s a, b: answers -> answered; nobody answers -> voicemail a message in default.",
  );
});

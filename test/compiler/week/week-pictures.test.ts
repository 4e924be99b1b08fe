import { expect, it } from "vitest";
import { create } from "xmlbuilder2";
import { routeOf, routeText } from "../../../compiler/analyse/route.ts";
import { holds } from "../../../compiler/flow/guards.ts";
import { escapeXml } from "../../../compiler/text/xml.ts";
import { weekHtml, weekSvg, weekTable } from "../../../compiler/week/index.ts";
import { ink, lookOf } from "../../../compiler/week/looks.ts";
import { weekOfText, weekRequest } from "../../helpers/week.ts";

const office = `phone a = ext 1
phone b = ext 2
vats office "Böse <b>&\\"office\\" ]]>" Europe/Berlin <
  workhours Mon-Fri 09:30-18:15, Sun 02:30-04:00 < ring a for 20s; say "<script>alert(1)</script> & so" de-DE >
  workhours Fri-Sat 22:00-06:00 America/New_York < ring [a, b]; voicemail >
  otherwise < reject >
>
line site = "+49 30 901820" -> office
`;

it("each minute of a week with a clock change is in one range, whose way is that of a call at that minute", () => {
  for (const week of ["2026-W13", "2026-W43", "2026-W48"])
    for (const zone of [undefined, "Australia/Lord_Howe", "America/St_Johns"]) {
      const request = weekRequest(office, week, zone);
      const { rows, ways } = weekTable(request);
      const ranges = rows.flatMap((row) => row.ranges);
      let at = Date.parse(ranges[0]?.start ?? "");
      for (const { start, end, mark } of ranges) {
        expect(Date.parse(start)).toBe(at);
        for (; at < Date.parse(end); at += 60_000) {
          const moment = { atMs: at, caller: undefined, line: "site", switches: {}, nationalForm: undefined };
          const route = routeText(routeOf(request.flow, (guard) => holds(guard, moment)));
          if (ways.find((way) => way.mark === mark)?.route !== route) throw new Error(`${start} ${mark}: ${route}`);
        }
      }
      expect(at - Date.parse(ranges[0]?.start ?? "")).toBeGreaterThanOrEqual((7 * 24 - 1) * 3_600_000);
    }
});

it("the picture is well-formed XML that needs nothing else, with every text escaped", () => {
  const svg = weekSvg(weekOfText(office, "2026-W43"));
  const parsed = create(svg).root();
  expect(parsed.node.nodeName).toBe("svg");
  expect(svg).toContain("office “Böse &lt;b&gt;&amp;&quot;office&quot; ]]&gt;”");
  expect(svg).not.toMatch(/<script|<style|<image|href|@import|url\((?!#)/);
  expect([...svg.matchAll(/https?:[^"]*/g)].map(([url]) => url)).toEqual(["http://www.w3.org/2000/svg"]);
});

it("the picture says in full what each letter means, when, and where that is written", () => {
  const table = weekOfText(office, "2026-W43");
  const text = [...weekSvg(table).matchAll(/<text x="(?:16|64)"[^>]*>([^<]*)</g)].map(([, words]) => words).join(" ");
  for (const { route, clauses } of table.ways)
    for (const words of [route, ...clauses.map((clause) => `${clause.text} · ${clause.place}`)])
      expect(text).toContain(escapeXml(words));
  expect(text).toContain("Sun 2026-10-25: before the clocks go back to 02:00");
  expect(text).not.toContain("…");
});

it("the picture has windows where they are: half past nine is between nine and ten", () => {
  const svg = weekSvg(weekOfText(office, "2026-W48"));
  const hour = (text: string) => Number(new RegExp(`<text x="([0-9.]+)"[^>]*font-size="11">${text}<`).exec(svg)?.[1]);
  const box = /<title>09:30-18:15: [^<]*<\/title><rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/.exec(svg);
  const [left, width] = [Number(box?.[1]), Number(box?.[2])];
  expect(left).toBe((hour("09") + hour("10")) / 2);
  expect(left + width).toBe(hour("18") + (hour("19") - hour("18")) / 4);
});

it("a way is told by its letter and its pattern too, and its letter is read on its tint", () => {
  const looks = [0, 1, 2, 3, 4, 5, 6, 7].map(lookOf);
  expect(new Set(looks.map(({ tint }) => tint)).size).toBe(8);
  expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(8);
  for (const { tint } of looks) expect(contrast(tint, ink)).toBeGreaterThan(7);
  const svg = weekSvg(weekOfText(office, "2026-W48"));
  const boxes = [...svg.matchAll(/<g><title>[\s\S]*?<\/g>/g)].map(([box]) => box);
  expect(boxes.length).toBeGreaterThan(15);
  for (const box of boxes) expect(box).toMatch(/fill="url\(#week-\d\)"[\s\S]*>[ABC]( |<)/);
});

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("the page has a title, captions, headers with scopes, the date, and names that are there once", () => {
  const table = weekOfText(office, "2026-W43");
  const html = weekHtml([table, table], "2026-11-23");
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(html).toContain("<title>Who takes calls in week 2026-W43: ");
  expect(html).toContain('As of <time datetime="2026-11-23">2026-11-23</time>');
  expect([...html.matchAll(/<caption>/g)]).toHaveLength(2);
  expect([...html.matchAll(/<th[ >]/g)].length).toBe([...html.matchAll(/<th scope="(col|rowgroup)"/g)].length);
  expect([...html.matchAll(/<th scope="rowgroup"/g)]).toHaveLength(16);
  expect(html).not.toMatch(/<script|<link|<img|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  // As XML: all but what HTML lets stay open.
  create(html.replace(/^<!DOCTYPE html>/, "").replace(/<(meta[^>]*|br)>/g, "<$1/>"));
});

/** Each command has a page, and what a page shows is what the command prints. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../compiler/node/command-table.ts";
import { textDifference } from "../compiler/node/difference.ts";
import { commandPagePath, commandPagesFolder, filledPages, fillPage } from "../scripts/command-pages.ts";

const names = Object.keys(commands);

/** A page starts vatsc up to a dozen times, on a machine that may have other work. */
const pageMs = 180_000;

it("every command has a page, which the contract links, and every page a command", () => {
  expect(names.length).toBeGreaterThan(8);
  expect(readdirSync(commandPagesFolder).sort()).toEqual(names.map((name) => `${name}.md`).sort());
  const contract = readFileSync("docs/cli.md", "utf8");
  expect(names.filter((name) => !contract.includes(`(commands/${name}.md)`))).toEqual([]);
});

it.each(filledPages())(
  "%s shows what its commands print",
  (path) => {
    const page = readFileSync(path, "utf8");
    const { text, runs } = fillPage(page);
    expect(runs.length).toBeGreaterThan(0);
    const stale = runs.filter(({ isShown }) => !isShown).map(({ commandLine }) => commandLine);
    const difference = text === page ? "" : textDifference(path, page, text);
    const mend = "`npm run generate` puts in what is printed now";
    expect(difference, `${path} does not show what is printed by ${stale.join(" · ")}; ${mend}`).toBe("");
    expect(stale).toEqual([]);
  },
  pageMs,
);

it.each(names.filter((name) => existsSync(commandPagePath(name))))("the page of %s shows it at work", (name) => {
  const page = readFileSync(commandPagePath(name), "utf8");
  expect(page).toMatch(new RegExp(`^# vatsc ${name}\n\n\\S`));
  // What is printed, below a line that calls it: the test above holds it against what is.
  expect(page).toMatch(new RegExp(`^\\$ vatsc ${name}\\b.*(?:\\\\\n.*)*\n(?!\\$ |\`)`, "m"));
});

it("a page's commands run in one folder with its files, on one day, and statuses other than 0 are shown", () => {
  const { text, runs } = fillPage(
    [
      "```vats main.vats\nring\n```",
      "```console\n$ vatsc check \\\n    main.vats | head -1\nstale\n$ vatsc check none.vats\n$ echo $?\n7\n```",
      "<!-- $ cat main.vats -->\n```text\nstale\n```",
      "```text\nstays\n```\n",
    ].join("\n\n"),
  );
  expect(text).toContain("```console\n$ vatsc check \\\n    main.vats | head -1\nerror[VATS");
  expect(text).toMatch(/\$ vatsc check none\.vats\nvatsc: `\/home\/office\/none\.vats`[^\n]*\n\$ echo \$\?\n2\n```/);
  expect(text).toContain("<!-- $ cat main.vats -->\n```text\nring\n```");
  expect(text).toContain("```text\nstays\n```");
  expect(text).not.toContain("stale");
  expect(runs.map(({ status }) => status)).toEqual([0, 2, 0]);
  expect(runs.map(({ isShown }) => isShown)).toEqual([false, false, false]);
  expect(fillPage(text)).toEqual({ text, runs: runs.map((run) => ({ ...run, isShown: true })) });
});

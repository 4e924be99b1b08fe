/**
 * The table of commands, as docs/cli.md has it: each command and option is there, is told by its help with an example, and ends
 * with the status that is promised.
 */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

const page = readFileSync("docs/cli.md", "utf8");
/** Every command that there should be. */
const commands = [
  "build",
  "check",
  "test",
  "verify",
  "simulate",
  "graph",
  "week",
  "fmt",
  "fix",
  "targets",
  "init",
  "lsp",
  "completion",
  "diff",
  "explain",
];
const common = ["--format", "--color", "--quiet", "--today", "--config", "--help"];

/** The section of a command in the page. */
function sectionOf(command: string): string {
  return new RegExp(`^## ${command}\\n([\\s\\S]*?)(?=^## )`, "m").exec(page)?.[1] ?? "";
}

/** Options that begin a row of a table. */
function optionsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\| `(--[a-z]+)/gm)].map((match) => match[1] ?? "");
}

it("the page lists the commands that there are, and the program too", () => {
  const listed = [...page.matchAll(/^\| \[?`vatsc ([a-z]+)/gm)].map((match) => match[1]);
  expect([...listed].sort()).toEqual([...commands].sort());
  place = new Workplace();
  const { status, stdout } = place.vatsc(["--help"]);
  const known = [...stdout.matchAll(/^ {2}([a-z]+)\b.* {2}/gm)].map((match) => match[1] ?? "");
  expect({ status, known: known.filter((name) => name !== "help") }).toEqual({
    status: 0,
    known: expect.arrayContaining(commands),
  });
  expect(known).toHaveLength(commands.length + 1);
});

it("the options of all commands are in the page", () => {
  expect([...optionsIn(sectionOf("Options of all commands"))].sort()).toEqual([...common].sort());
});

it.each(commands)("the help of %s has the options of the page, no others, and an example that runs", (command) => {
  const office = "phone a = ext 1\nphone b = ext 2\nring a; ring b; voicemail\n";
  place = new Workplace({ "office.vats": office, "new.vats": office });
  const { status, stdout } = place.vatsc([command, "--help"]);
  expect(status).toBe(0);
  const shown = [...stdout.matchAll(/^ {2}(--[a-z]+)/gm)].map((match) => match[1] ?? "");
  // A command may say what an option that all have means to it.
  expect([...shown].sort()).toEqual([...new Set([...common, ...optionsIn(sectionOf(command))])].sort());
  expect(place.vatsc(["help", command]).stdout).toBe(stdout);
  const example = /Example:\n {2}(.*)/.exec(stdout)?.[1] ?? "";
  const words = [...(/vatsc ([^)]*)/.exec(example)?.[1] ?? "").matchAll(/'([^']*)'|(\S+)/g)];
  const ran = place.vatsc(words.map(([, quoted, plain]) => quoted ?? plain ?? ""));
  expect(ran, example).toMatchObject({ status: 0 });
});

const good = "phone a = ext 1\nring a for 20s;\nvoicemail\n";
const bad = "ring a; voicemale\n";
const files = {
  "main.vats": good,
  "bad.vats": bad,
  "ugly.vats": "ring   a;voicemail\n",
  "no/zone.vats": "on Mon < hangup >\n",
  "p/main.vats": good,
};

/** Command lines, and the status that docs/cli.md promises. */
const lines: readonly (readonly [status: number, line: string])[] = [
  [0, "build"],
  [0, "build --target asterisk,twiml --out built"],
  [0, "build --stdout --target freeswitch"],
  [0, "build --explain"],
  [0, "build --quiet --color never --today 2026-11-23"],
  [0, "build --format sarif"],
  [0, "build --format github"],
  [1, "build --check"],
  [1, "build bad.vats"],
  [2, "build --target asterix"],
  [2, "build --stdout"],
  [2, "build --watch --check"],
  [2, "build nothing.vats"],
  [2, "build --format yaml"],
  [0, "check"],
  [0, "check main.vats --format json"],
  [0, "check main.vats --config p/../settings.json"],
  [1, "check bad.vats"],
  [1, "check bad.vats --format sarif"],
  [2, "check no"],
  [2, "check --today 2026-02-30"],
  [2, "check --config nothing.json"],
  [2, "check --nonsense"],
  [0, "simulate main.vats --phone a=answers@4s"],
  [0, "simulate main.vats --keys 1,2 --hangup 5s --from +12025550123 --target asterisk"],
  [0, "simulate main.vats --phone a=busy,answers@4s --target freeswitch"],
  [1, "simulate bad.vats"],
  [2, "simulate"],
  [2, "simulate main.vats --phone z=busy"],
  [2, "simulate main.vats --switch night=on"],
  [2, "simulate main.vats --order z"],
  [2, "simulate main.vats --keys x"],
  [2, "simulate main.vats --at yesterday"],
  [0, "graph main.vats"],
  [0, "graph main.vats --format mermaid --line main"],
  [0, "graph main.vats --format dot"],
  [0, "graph main.vats --format svg"],
  [0, "graph main.vats --format json"],
  [1, "graph bad.vats"],
  [2, "graph main.vats --line site"],
  [2, "graph main.vats --format png"],
  [2, "graph"],
  [0, "diff main.vats p"],
  [1, "diff main.vats ugly.vats"],
  [1, "diff main.vats ugly.vats --format markdown"],
  [1, "diff main.vats bad.vats --format json"],
  [2, "diff main.vats"],
  [2, "diff main.vats HEAD:main.vats"],
  [2, "diff main.vats nothing.vats"],
  [0, "week main.vats"],
  [0, "week main.vats --week 2026-W48 --zone Europe/Berlin --line main"],
  [0, "week main.vats --format svg"],
  [0, "week main.vats --format html"],
  [0, "week main.vats --format json"],
  [1, "week bad.vats"],
  [1, "week bad.vats --format json"],
  [2, "week"],
  [2, "week main.vats --line site"],
  [2, "week main.vats --week 2027-W53"],
  [2, "week main.vats --zone Mars/Olympus"],
  [2, "week main.vats --zone MSK"],
  [0, "fmt --check main.vats"],
  [1, "fmt --check ugly.vats"],
  [1, "fmt bad.vats"],
  [2, "fmt nothing.vats"],
  [0, "fix main.vats"],
  [0, "fix bad.vats"],
  [1, "fix --check bad.vats"],
  [1, "fix no/zone.vats"],
  [2, "fix nothing.vats"],
  [0, "targets"],
  [0, "targets main.vats"],
  [0, "targets main.vats --format json"],
  [1, "targets bad.vats"],
  [2, "targets nothing.vats"],
  [0, "init new/project"],
  [2, "init"],
  [0, "completion bash"],
  [0, "completion zsh"],
  [0, "completion fish"],
  [2, "completion csh"],
  [2, "completion"],
  [0, "explain VATS4001"],
  [0, "explain 4001 --format json"],
  [2, "explain VATS0000"],
  [0, "--version"],
  [0, "help"],
  [2, "biuld"],
];

it.each(lines)("%i: vatsc %s", (status, line) => {
  place = new Workplace({ ...files, "settings.json": "{}" });
  const ran = place.vatsc(line.split(" "));
  expect(ran.status, ran.stderr).toBe(status);
  expect(ran.stderr).not.toMatch(/\n\s+at /);
  if (status === 2) expect(ran.stdout).toBe("");
});

it("every command line of docs/cli.md that stands alone is one that the program takes", () => {
  const shown = [...page.matchAll(/^ {4}(vatsc .*)$/gm)].map((match) => match[1] ?? "");
  expect(shown.length).toBeGreaterThan(6);
  const office =
    "phone a = ext 1\nphone boss = ext 2\nworkhours daily 9:00-18:00 UTC < ring a; ring boss > then voicemail\n";
  for (const line of shown) {
    place = new Workplace({ "office.vats": office });
    const words = [...line.slice(6).matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    expect(place.vatsc(words).status, line).toBe(0);
    place.remove();
  }
});

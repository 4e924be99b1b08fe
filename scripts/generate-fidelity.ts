/**
 * Writes docs/fidelity.md: each trap of an engine, what is done about it, and the tests that name it; and how a line of an
 * engine's log leads to the source, with logs that tests hold against the engines. Run it after a change of either:
 * `node scripts/generate-fidelity.ts`. A test compares.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type NamedTest, namedTests, traps } from "../test/traps/found.ts";
import { loggedOffice } from "../test/traps/logged-office.ts";
import type { Trap } from "../test/traps/trap.ts";

const generatorPath = fileURLToPath(import.meta.url);

/** Where the page stands, from the top of the project. */
export const fidelityPath = "docs/fidelity.md";

/** The page. */
export function fidelityPage(): string {
  const tests = namedTests();
  return [opening, logs(), ...chapters.map((chapter) => table(chapter, tests))].join("\n");
}

const opening = `# Fidelity

<!-- Made by scripts/generate-fidelity.ts. Do not edit. -->

What the simulator shows is what happens. This page says how that is known, engine by engine, and how to get from a line of an
engine's log to the line of your program.

Every call of every case and example is played in the simulator, on a *walker* for each target (a strict reader that plays
a call on the generated files as the engine would), on a real Asterisk 22, on Twilio's player (the generated function and server, with
Twilio's part played from its documentation on a virtual clock), and on a real FreeSWITCH 1.11 where \`FREESWITCH_BIN\` names one. All must agree: who
rang, from when to when, who answered, what was played, which mailbox, how it ended; and no log may hold a warning.
`;

function logs(): string {
  return `## From the log to the source

Each file of a build says in a comment above each step on which line of which source it stands: \`main.vats:6 ring anna for 12s\`. So
text alone leads from a line of a log to the source, and back: search a build for \`main.vats:6 \`. This office, called at noon on a
Monday by a number that no guard asks for, with Anna's phone busy and the boss's ringing out:

\`\`\`text
${numbered(loggedOffice.source)}
\`\`\`

The logs below are those of the engines, without what differs from run to run; tests play them anew, and hold the rules for the calls of whole
programs (\`test/traps/log-*.engine.test.ts\`).

### Asterisk

\`Executing [EXTENSION@CONTEXT:N] App(…)\` (\`core set verbose 3\`) is the Nth line of that extension in \`[CONTEXT]\` of \`extensions.conf\`, comments not
counted; the first comment above it that names a place is the step. Mostly no counting is needed: application and arguments are those of
the file. \`dialplan show s@vats-main\` on Asterisk's console has the same numbers with their labels. Contexts whose names have \`-own-\` or \`-ring-outcome\` are
subroutines of vatsc; the line before them in the same call (\`C-…\`) is the step that called them. A phone that rings by a channel of its own has an extension in
\`CONTEXT-legs\`, called as the label of its ring.

${logTable("asterisk")}

### FreeSWITCH

At level \`debug\`: \`parsing [CONTEXT->EXTENSION]\` heads what is queued of an extension of \`<context name="CONTEXT">\`, and each \`Action app(data)\` below it stands there
with that text; \`EXECUTE … app(data)\` runs what was queued in this order, with variables filled in, and what is \`INLINE\` at once. The first comment above the
action that names a place is the step. Which guards held is told by \`Regex (PASS)\` and \`(FAIL)\`, with the extension's name in brackets, which is the state's name.

${logTable("freeswitch")}

### Twilio

The console's request log of a call has each address with its state, \`voice?s=STATE&e=…\`: what it asks is what comes after that state. The answer, which the
log shows too, says in a comment what the call does now and where that stands; \`manifest.json\` has all states with their places, and
\`documents/STATE.xml\` what each answers.

${logTable("twilio")}
`;
}

function numbered(source: string): string {
  const lines = source.trimEnd().split("\n");
  return lines.map((line, at) => `${String(at + 1).padStart(2)}  ${line}`.trimEnd()).join("\n");
}

/** What a test keeps of a log: place, what the comment says, the line, what stands in the file. */
function logTable(engine: string): string {
  const source = loggedOffice.source.split("\n");
  const rows = readFileSync(`test/traps/logs/${engine}.txt`, "utf8").trimEnd().split("\n");
  const cells = rows.map((row) => {
    const [place = "", , line = ""] = row.split("\t");
    const written = source[Number(place.split(":")[1]) - 1]?.trim() ?? "";
    return place === ""
      ? `| ${code(line)} | the end of the call |`
      : `| ${code(line)} | ${code(place)} ${code(written)} |`;
  });
  return ["| the log | the source |", "| --- | --- |", ...cells].join("\n");
}

interface Chapter {
  readonly engine: keyof typeof traps;
  readonly title: string;
  readonly from: string;
}

const chapters: readonly Chapter[] = [
  {
    engine: "asterisk",
    title: "Asterisk's traps",
    from: "Read in Asterisk's source, and seen in Asterisk 22; 16 does the same.",
  },
  {
    engine: "freeswitch",
    title: "FreeSWITCH's traps",
    from: "Read in the source of FreeSWITCH 1.11, and seen in it.",
  },
  {
    engine: "twiml",
    title: "Twilio's traps",
    from: "Read in Twilio's documentation, which its player follows to the letter; nothing here was called on Twilio itself.",
  },
];

function table({ engine, title, from }: Chapter, tests: readonly NamedTest[]): string {
  const rows = traps[engine].map((trap) => row(trap, tests));
  return `## ${title}

${from} A test that names a trap (\`vitest -t "${traps[engine][0]?.id}]"\` and the like) fails if a generated file falls into it. *Files* are all files of all
cases and examples; *the engine's comparison* is the engine's own way to compare times, written anew from its source.

| trap | what the engine does | what vatsc does | tried on | tests |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function row({ id, engine, vatsc }: Trap, tests: readonly NamedTest[]): string {
  const own = tests.filter((test) => test.traps.includes(id));
  const on = [...new Set(own.map((test) => test.on))].join(", ");
  const named = own.map(({ title, path }) => `[${cell(title)}](../${path})`);
  const name = id.slice(id.indexOf(" ") + 1);
  return `| ${name} | ${cell(engine)} | ${cell(vatsc)} | ${on} | ${[...new Set(named)].join("<br>")} |`;
}

/** Text that ends no cell of a table and no link. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("[", "(").replaceAll("]", ")");
}

function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|").replaceAll("`", "'")}\``;
}

if (process.argv[1] === generatorPath) writeFileSync(fidelityPath, fidelityPage());

/**
 * `npm run conformance -- --programs 500 --seed 1 --engine walkers`: draws programs, plays their calls on an engine, and prints
 * what is not as the simulator says, each shrunk to a small program and one call.
 */

import { parseArgs } from "node:util";
import { type Batch, batch } from "./batch.ts";
import { walkers } from "./engines/walkers.ts";
import { formsOfCalls, formsOfClaims, formsOfTests } from "./forms-list.ts";
import { type Disagreement, type Engine, type Judged, together } from "./judged.ts";
import { kindOf, shrink } from "./shrink.ts";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    engine: { type: "string", default: "walkers" },
    /** How many programs of the seed are passed over first: for a long run in portions. */
    from: { type: "string", default: "0" },
    /** How many programs stand in one build. */
    size: { type: "string", default: "20" },
    /** Seconds for making one disagreement small; 0: it is told as it was found. */
    shrink: { type: "string", default: "20" },
  },
});
const [programs, seed, size] = [Number(values.programs), Number(values.seed), Number(values.size)];
const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  walkers: async () => walkers(),
  asterisk: async () => (await import("./engines/asterisk.ts")).asterisk,
  asterisk16: async () => (await import("./engines/asterisk.ts")).asterisk16,
  freeswitch: async () => (await import("./engines/freeswitch.ts")).freeswitch,
  twilio: async () => (await import("./engines/twilio.ts")).twilio,
};

const engine = await engines[values.engine]?.();
if (!engine) throw new Error(`there is no engine ${values.engine}: ${Object.keys(engines).join(", ")}`);
const verdicts: Judged[] = [];
const kinds = new Set<string>();
const first = Math.floor(Number(values.from) / size);
for (let done = 0; done < programs; done += size) {
  const drawn = batch(seed, first + done / size, Math.min(size, programs - done));
  const judged = await engine.judgeBatch(drawn);
  verdicts.push(judged);
  const wrong = judged.disagreements.length;
  process.stderr.write(
    `${done + drawn.programs.length} programs: ${judged.calls} calls more, ${wrong} disagreements\n`,
  );
  for (const found of judged.disagreements) await tell(found, drawn, engine);
}
const { calls, refusals, disagreements, forms = new Map(), leftOut = 0 } = together(verdicts);
if (forms.size > 0) printForms();
const counts = [...new Set(refusals.map((refusal) => refusal.engine))].map(
  (name) => `${name} ${refusals.filter((refusal) => refusal.engine === name).length}`,
);
console.log(
  `seed ${seed} · ${programs} programs · ${calls} calls · ${leftOut} left out · refused: ${counts.join(", ") || "none"}`,
);
console.log(`${disagreements.length} disagreements of ${kinds.size} kinds`);
process.exitCode = disagreements.length > 0 ? 1 : 0;

/** Prints the first disagreement of each kind, made small. */
async function tell(found: Disagreement, drawn: Batch, judge: Engine): Promise<void> {
  if (kinds.has(kindOf(found))) return;
  kinds.add(kindOf(found));
  const most = Number(values.shrink);
  const { disagreement, beside } =
    most > 0 ? await shrink(found, drawn, judge, most) : { disagreement: found, beside: [] };
  const { program, call, differences, engine: who } = disagreement;
  console.log(`--- ${who}, seed ${seed}, program ${program.serial}${found.isInBatch ? ", among others" : ""}`);
  for (const difference of differences) console.log(`    ${difference}`);
  for (const one of [program, ...beside])
    console.log([one.text, ...Object.entries(one.files).map(([path, text]) => `// ${path}\n${text}`)].join("\n"));
  console.log(JSON.stringify(call));
}

/** In how many of the compared calls, tests and claims each form of the grammar stands; rare ones with a mark. */
function printForms(): void {
  const groups = {
    "calls that went through it": formsOfCalls,
    tests: formsOfTests,
    "calls held against a claim": formsOfClaims,
  };
  for (const [what, names] of Object.entries(groups)) {
    console.log(`\nform of the grammar, ${what}`);
    for (const name of names) {
      const count = forms.get(name) ?? 0;
      console.log(`${String(count).padStart(7)}${count < 50 ? " !" : "  "} ${name}`);
    }
  }
  const known = new Set(Object.values(groups).flat());
  const unknown = [...forms.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) console.log(`not in the list: ${unknown.join(" | ")}`);
}

/**
 * What ten thousand numbers cost a FreeSWITCH: time and size of the build and, where `FREESWITCH_BIN` names a binary, a call to
 * the last number against a call to the only number of a small build, in turns. `node bench/freeswitch-numbers.ts [CALLS]`.
 */

import { performance } from "node:perf_hooks";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { namedBinary } from "../test/lab/freeswitch/installation.ts";
import { onTrial, type Trial } from "../test/lab/freeswitch/trial.ts";

const calls = Number(process.argv[2] ?? 200);
const scenarios = 200;

/** Scenarios of an office, and lines that share them; the last number is refused as busy at once. */
function program(lines: number): string {
  const vats = Array.from(
    { length: scenarios },
    (_, at) =>
      `vats s${at} < workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a, b] for 20s; then ring boss for 15s > voicemail >`,
  );
  const numbers = Array.from({ length: lines - 1 }, (_, at) => `line l${at} = "${numberOf(at)}" -> s${at % scenarios}`);
  return [
    'phone a = ext 101; phone b = ext 102; phone boss = tel "+79160000001"',
    ...(lines > 1 ? vats : []),
    "vats last < reject busy >",
    ...numbers,
    `line last = "${numberOf(lines - 1)}" -> last`,
  ].join("\n");
}

function numberOf(at: number): string {
  return `+7495${String(2_000_000 + at * 37)}`;
}

const targets = await loadTargets(["freeswitch"]);

function built(lines: number): ReadonlyMap<string, string> {
  const host = createMemoryHost(new Map([["main.vats", program(lines)]]));
  const options = { targets, knownTargets: checkedTargets, today: "2026-11-23", generator: "vatsc bench" };
  const start = performance.now();
  const { outputs, diagnostics } = compile(host, ["main.vats"], options);
  const milliseconds = performance.now() - start;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const files = new Map(
    outputs.flatMap(({ files: all }) =>
      all.flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : [])),
    ),
  );
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${lines} lines: ${milliseconds.toFixed(0)} ms, ${(bytes / 1e6).toFixed(2)} MB in ${files.size} files`);
  return files;
}

/** Milliseconds from the first sight of a call to its refusal. */
async function costOf(trial: Trial, number: string): Promise<number> {
  const start = performance.now();
  const { status } = await trial.call({ called: number });
  if (status !== 486) throw new Error(`${number} was refused with ${status}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

built(1000);
const [small, large] = [built(1), built(10_000)];
const binary = namedBinary();
if (binary === undefined) console.log("No FreeSWITCH is named by FREESWITCH_BIN: no call was made.");
else {
  const options = { binary, extensions: [], behaviour: () => ({ kind: "silent" }) as const };
  await onTrial({ ...options, files: small }, (one) =>
    onTrial({ ...options, files: large }, async (many) => {
      const costs: [number, number][] = [];
      for (let at = 0; at < calls; at += 1) {
        costs.push([await costOf(one, numberOf(0)), await costOf(many, numberOf(9999))]);
      }
      const [only, last] = [median(costs.map(([cost]) => cost)), median(costs.map(([, cost]) => cost))];
      console.log(
        `a call to the only number ${only.toFixed(2)} ms, to the last of 10000 ${last.toFixed(2)} ms: ${(last / only).toFixed(2)}`,
      );
    }),
  );
}

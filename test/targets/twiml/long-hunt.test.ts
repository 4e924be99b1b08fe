/** A random hunt of more phones than there are ids of calls to try for each order: the walker plays it in any order all the same. */

import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { loadTargets } from "../../../targets/index.ts";
import { walk } from "../../../targets/twiml/walk.ts";

const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
const source = `${names.map((name, at) => `phone ${name} = ext ${100 + at}`).join("\n")}
vats v < hunt [${names.join(", ")}] for 10s each random; then hunt [p1, p2, p3] for 10s each random; then voicemail >
line site = "+1 202 555 0123" -> v
`;

it.each<readonly [title: string, parts: Partial<Call>]>([
  ["as in the source, and nobody answers", {}],
  ["the last first", { order: ["ext 139", "ext 105"], phones: { "ext 105": { kind: "answers", afterSeconds: 2 } } }],
  [
    "and a short one after it",
    { order: ["ext 103"], phones: { "ext 103": [{ kind: "busy" }, { kind: "answers", afterSeconds: 1 }] } },
  ],
])("forty phones ring %s", async (_, parts) => {
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const options = { knownTargets: checkedTargets, today: "2026-11-23", generator: "vatsc test" };
  const { build, outputs } = compile(host, ["main.vats"], { ...options, targets: await loadTargets(["twiml"]) });
  const files = new Map(
    outputs.flatMap((output) => output.files.map((made) => [made.path, "text" in made ? made.text : ""] as const)),
  );
  const call: Call = { called: "+12025550123", caller: "+12025550199", atMs: 0, phones: {}, ...parts };
  const world = soundWorldOf(build);
  const { trace } = simulate(build, call, world);
  const walked = walk(files, call, world);
  expect(walked.complaints).toEqual([]);
  expect(compareTraces(trace, walked.trace)).toEqual([]);
  expect(trace.filter(({ kind }) => kind === "ring").length).toBeGreaterThan(1);
});

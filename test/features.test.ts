/** Each feature of each target is used by a case that the target builds, or refused by one: no line of a table is only said. */

import { expect, it } from "vitest";
import type { Build } from "../compiler/flow/ir.ts";
import { features, flowRequirements, requirements } from "../compiler/target/features.ts";
import { defaultOptions } from "../compiler/target/target.ts";
import { checkedTargets } from "../targets/checked.ts";
import { builtFor, caseFolders } from "./helpers/cases.ts";

function needsOf({ flows }: Build): ReadonlySet<string> {
  return new Set(
    flows.flatMap((flow) => [...flowRequirements(flow), ...[...flow.states.values()].flatMap(requirements)]),
  );
}

it.each(checkedTargets.map((target) => [target.title, target] as const))(
  "every feature of %s is exercised by a case or refused by one, with its reason and its source",
  async (_title, target) => {
    const table = target.features(defaultOptions(target.options));
    const built = new Set<string>();
    const refused = new Set<string>();
    for (const folder of caseFolders) {
      const { build, outputs, diagnostics } = await builtFor(folder, target.id);
      for (const feature of needsOf(build)) {
        const ability = features[feature as keyof typeof features];
        const isRefused = diagnostics.some(
          ({ code, message }) => code === "VATS5001" && message.startsWith(`${target.title} cannot ${ability}: `),
        );
        if (outputs.length > 0) built.add(feature);
        else if (isRefused) refused.add(feature);
      }
    }
    const all = Object.keys(features) as (keyof typeof features)[];
    const missing = all.filter((feature) => table[feature].level === "missing");
    expect(missing.filter((feature) => !refused.has(feature))).toEqual([]);
    expect(missing.filter((feature) => built.has(feature))).toEqual([]);
    expect(all.filter((feature) => !missing.includes(feature) && !built.has(feature))).toEqual([]);
  },
);

it("Asterisk and FreeSWITCH refuse no feature, and Twilio only those that it cannot have", () => {
  const missing = checkedTargets.map((target) => {
    const table = target.features(defaultOptions(target.options));
    return [
      target.id,
      Object.keys(table).filter((feature) => table[feature as keyof typeof features].level === "missing"),
    ];
  });
  expect(Object.fromEntries(missing)).toEqual({
    asterisk: [],
    freeswitch: [],
    twiml: ["ring.outcome.together", "ring.staggered", "ring.music", "hunt.rotating", "queue", "guard.switch"],
  });
});

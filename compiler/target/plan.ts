/**
 * What a build needs against what a target has: a missing feature is an error at the place that needs it, with the
 * reason, and with the targets that do have it. Must not know any target by name.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build } from "../flow/ir.ts";
import type { Project } from "../program/project.ts";
import type { Span } from "../text/span.ts";
import { type Feature, features, flowRequirements, guardRequirements, requirements } from "./features.ts";
import { type CheckedTarget, settledOptions } from "./target.ts";

/** A target with its options settled, whatever their type. */
export interface Plan {
  readonly target: CheckedTarget<object>;
  readonly options: object;
}

/** Settles the options of each target: what the project says, else the fallback. */
export function planTargets(
  targets: readonly CheckedTarget<object>[],
  { options }: Pick<Project, "options">,
): readonly Plan[] {
  return targets.map((target) => ({ target, options: settledOptions(target, options) }));
}

/** Reports what the target cannot do, or cannot do with these values. `known` are all targets there are. */
export function checkPlan({ target, options }: Plan, build: Build, known: readonly Plan[], reporter: Reporter): void {
  const table = target.features(options);
  for (const { feature, origin } of needs(build)) {
    const support = table[feature];
    if (support.level !== "missing") continue;
    const others = known.filter((other) => other.target.features(other.options)[feature].level !== "missing");
    const able = others.length > 0 ? `${others.map((other) => other.target.title).join(" and ")} can.` : undefined;
    const help = [support.help, able, `Source: ${support.source}.`].filter((part) => part !== undefined).join(" ");
    const parameters = { target: target.title, ability: features[feature], reason: support.reason };
    reporter.report("VATS5001", origin, parameters, { help });
  }
  target.check(build, options, reporter);
}

/** Each feature with the place that needs it, for every place, in the order of the flows. */
export function needs(build: Build): readonly { readonly feature: Feature; readonly origin: Span }[] {
  return build.flows.flatMap((flow) => [
    ...flowRequirements(flow).map((feature) => ({ feature, origin: flow.lost[0]?.origin ?? flow.origin })),
    ...[...flow.states.values()].flatMap((state) => {
      if (state.kind !== "choose") return requirements(state).map((feature) => ({ feature, origin: state.origin }));
      return state.arms.flatMap(({ guard }) =>
        guardRequirements(guard).map((feature) => ({ feature, origin: guard.origin })),
      );
    }),
  ]);
}

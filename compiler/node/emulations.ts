/** `vatsc build --explain`: what a target does by other means, and where a scenario asks for it. */

import type { Build } from "../flow/ir.ts";
import { features } from "../target/features.ts";
import { needs } from "../target/plan.ts";
import { type CheckedTarget, settledOptions } from "../target/target.ts";
import { placeOf } from "../text/source.ts";
import type { Setup } from "./setup.ts";

/** For each target the features that it has not by itself but emulates, with the first place that needs each. */
export function emulationsText(
  build: Build,
  targets: readonly CheckedTarget<object>[],
  { entries, settings }: Setup,
): string {
  const first = new Map([...needs(build)].reverse().map((need) => [need.feature, need.origin]));
  const lines = targets.flatMap((target) => {
    const table = target.features(settledOptions(target, settings?.project.options));
    const emulated = [...first].reverse().flatMap(([feature, origin]) => {
      const support = table[feature];
      const source = entries.host.read(origin.uri);
      const place = source ? ` (${placeOf(source, origin)})` : "";
      return support.level === "emulated" ? [`  to ${features[feature]}${place}: ${support.how}`] : [];
    });
    return emulated.length === 0 ? [] : [`${target.title} does by other means:`, ...emulated];
  });
  return lines.length === 0 ? "Everything is done by what the targets have of their own.\n" : `${lines.join("\n")}\n`;
}

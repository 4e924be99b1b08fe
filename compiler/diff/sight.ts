/** What people see of a place where two scenarios part: which way a call goes from there that nobody answers. */

import { routeOf, routeText } from "../analyse/route.ts";
import { type Box, splitBox } from "../explore/boxes.ts";
import type { Explored } from "../explore/scenario.ts";
import type { Guard } from "../flow/ir.ts";
import type { Position } from "../flow/step.ts";

/** `ring [a, b] 20s, boss 15s, voicemail`; ends in `…` where the calls of the box go on in several ways. */
export function routeFrom({ flow, dimensions }: Explored, position: Position, box: Box): string {
  const here = { ...flow, start: position.state };
  const split = (guard: Guard) => splitBox(box, guard, dimensions.atomOf);
  const [first, second] = [
    routeOf(here, (guard) => split(guard).yes.length > 0),
    routeOf(here, (guard) => split(guard).no.length === 0),
  ];
  if (routeText(first) === routeText(second)) return routeText(first);
  const parts = first.steps.findIndex((step, at) => step !== second.steps[at]);
  const common = parts < 0 ? first.steps : first.steps.slice(0, parts);
  return routeText({ steps: [...common, "…"] });
}

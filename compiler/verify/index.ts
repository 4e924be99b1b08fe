/** All that a command needs to verify: one part, loaded only for that. Must not know who calls it. */

export type { Missing } from "./gone-through.ts";
export { type Plan, type PlannedCall, type PlanOptions, planCalls } from "./plan.ts";
export { type Parting, partings, type Row, sideBySide } from "./side-by-side.ts";
export { steadyPortions } from "./steady.ts";
export {
  createProgress,
  type Disagreement,
  gatherKinds,
  type Judged,
  type Player,
  type ScenarioPlayed,
  type Share,
  type Verification,
  verify,
} from "./verify.ts";

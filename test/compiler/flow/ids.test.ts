/** Names of states: every step has one of its own, whatever people call their phones. */

import { expect, it } from "vitest";
import { verifyFlow } from "../../../compiler/flow/verify.ts";
import { compileText } from "../../helpers/vats.ts";

function states(text: string): readonly string[] {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const flow of build.flows) expect(verifyFlow(flow)).toEqual([]);
  return build.flows.flatMap((flow) => [...flow.states.values()].map((state) => `${state.id} ${state.kind}`));
}

it("a phone that is called as a numbered step would be keeps its ring", () => {
  const text = `phone a = ext 1
    phone a_2 = ext 2
    vats v < ring a for 11s; ring a for 12s; ring a_2 for 13s; voicemail >
    line * -> v`;
  expect(states(text)).toEqual(["v.ring_a ring", "v.ring_a_2 ring", "v.ring_a_2_2 ring", "v.voicemail message"]);
});

it("a set of callers that is called as a numbered guard would be keeps its branch", () => {
  const text = `callers a = +7916*
    callers a_2 = +7495*
    phone p = ext 1
    vats v < from a < ring p for 11s > from a < ring p for 12s > from a_2 < ring p for 13s > otherwise < hangup > >
    line * -> v`;
  expect(states(text).filter((state) => state.endsWith(" ring"))).toHaveLength(3);
});

it("phones that differ in case only are told apart", () => {
  expect(states("ring A; ring a; ring [A, a]; hangup").filter((state) => state.endsWith(" ring"))).toHaveLength(3);
});

/** The route of a call that nobody answers is the one that the simulator plays. */

import { expect, it } from "vitest";
import { decideAt, usualCall } from "../../../compiler/analyse/other-ways.ts";
import { routeOf, routeText } from "../../../compiler/analyse/route.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileText } from "../../helpers/vats.ts";

const programs: readonly (readonly [text: string, route: string])[] = [
  ["phone a = ext 1\nring a\n", "ring a 20s, dropped"],
  [
    "phone a = ext 1\nphone b = ext 2\nring [a, b after 5s] for 25s; ring b for 1m30s; reject busy\n",
    "ring [a, b after 5s] 25s, b 1m30s, refused as busy",
  ],
  ["phone a = ext 1\nphone b = ext 2\nhunt [a, b] for 10s each; voicemail\n", "ring a 10s, b 10s, voicemail"],
  [
    "phone a = ext 1\nphone b = ext 2\nhunt [a, b] for 10s each rotating; hangup\n",
    "hunt [a, b] 10s each rotating, hung up",
  ],
  [
    'phone a = ext 1\ngroup team = [a]\nmailbox leads {}\nsay "Hi" en-US; queue team for 2m; voicemail leads\n',
    'say "Hi", queue team 2m, voicemail leads',
  ],
  ["phone a = ext 1\nrepeat 3 < ring a for 5s; wait 2s > hangup\n", "3 times (ring a 5s, wait 2s), hung up"],
  ["phone a = ext 1\nrepeat 2 < voicemail >\n", "voicemail"],
  ["phone a = ext 1\nring a for 10s if unanswered < reject > if busy < voicemail >\n", "ring a 10s, refused"],
];

it.each(programs)("%s", (text, expected) => {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [flow] = build.flows;
  if (!flow) throw new Error("the test has no scenario");
  const atMs = Date.UTC(2026, 10, 23, 10);
  const route = routeOf(flow, decideAt(atMs, usualCall(build, "main"), build.nationalForm));
  expect(routeText(route)).toBe(expected);
  const { trace } = simulate(
    build,
    { called: "+10000000000", caller: undefined, atMs, phones: {} },
    soundWorldOf(build),
  );
  const last = trace.at(-1);
  const end = { message: "voicemail", rejected: "refused", busy: "refused as busy", hangup: "hung up" };
  const how = last?.kind === "end" && last.how in end ? end[last.how as keyof typeof end] : "";
  const said = route.steps.at(-1) ?? "";
  // A call that nothing has answered is refused where it ends, also where it is dropped or hung up.
  const isUnanswered = how === "refused" && (said === "dropped" || said === "hung up");
  expect(isUnanswered || said.startsWith(how)).toBe(true);
  expect(how).not.toBe("");
});

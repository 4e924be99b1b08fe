/**
 * Random scenarios and calls: what the walker sees on the files that were made is what the simulator says, without one
 * complaint. The most thorough test of this target that needs no Asterisk.
 */

import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { defaultOptions } from "../../../compiler/target/target.ts";
import { asteriskTarget } from "../../../targets/asterisk/index.ts";
import { walk } from "../../../targets/asterisk/walk.ts";
import * as flow from "../../helpers/flow.ts";
import { calls, lines, stepLists } from "../../helpers/random-flows.ts";
import { textFiles } from "./files.ts";

it("any scenario does on Asterisk what the simulator says", () => {
  fc.assert(
    fc.property(stepLists, fc.array(calls, { minLength: 1, maxLength: 4 }), (steps, someCalls) => {
      const build = flow.build({ flows: [flow.scenario("sales", steps)], lines });
      const files = textFiles(asteriskTarget.emit(build, defaultOptions(asteriskTarget.options), flow.testContext));
      for (const call of someCalls) {
        const world = soundWorldOf(build);
        const walked = walk(files, call, world);
        expect(walked.complaints).toEqual([]);
        expect(walked.trace).toEqual(simulate(build, call, world).trace);
      }
    }),
    { numRuns: 700 },
  );
}, 120_000);

/** Each form of the language that Twilio has: the walker plays the output as the simulator plays the source. */

import { expect, it } from "vitest";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { walk } from "../../../targets/twiml/walk.ts";
import { exact, forms } from "./forms.ts";
import { builtFrom } from "./from-source.ts";
import { checked, output } from "./output.ts";

for (const { name, source, calls } of forms) {
  it(`${name}: is played as the simulator says`, () => {
    const build = builtFrom(source);
    expect(checked(build).filter(({ severity }) => severity === "error")).toEqual([]);
    const out = output(build);
    const world = soundWorldOf(build);
    for (const { title, call } of calls) {
      const { trace, complaints } = walk(out.files, call, world);
      const wanted = { title, complaints: [], trace: exact(simulate(build, call, world).trace) };
      expect({ title, complaints, trace: exact(trace) }).toEqual(wanted);
    }
  });
}

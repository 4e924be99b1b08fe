/** Every combination of the article's form, in the simulator and on the walkers. The engines' part is in `article.engine.test.ts`. */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import type { Call } from "../compiler/simulate/call.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { loadWalker } from "../targets/walkers.ts";
import { articleSource, combinations } from "./helpers/article.ts";
import { articleCalls } from "./helpers/article-calls.ts";

const host = createMemoryHost(new Map([["main.vats", articleSource()]]));

for (const id of ["asterisk", "freeswitch", "twiml"]) {
  it(`all 169 combinations are built for ${id}, and each call on the walker is the simulator's`, async () => {
    const targets = await loadTargets([id]);
    const { build, outputs, diagnostics } = compile(host, ["main.vats"], {
      targets,
      knownTargets: checkedTargets,
      today: "2026-11-23",
      generator: "vatsc test",
    });
    // The greeting is a text: Twilio speaks it, an exchange plays it from a recording that is yet to be made.
    const codes = diagnostics.filter(({ severity }) => severity !== "hint").map(({ code }) => code);
    expect(codes).toEqual(id === "twiml" ? [] : ["VATS5007"]);
    expect(combinations).toHaveLength(169);
    expect(build.flows).toHaveLength(169);
    const files = new Map((outputs[0]?.files ?? []).map((file) => [file.path, "text" in file ? file.text : ""]));
    const walk = await loadWalker(id);
    const world = soundWorldOf(build);
    const seen = new Set<string>();
    for (const { title, call } of articleCalls()) {
      const expected = simulate(build, call, world).trace;
      const { trace, complaints } = walk(files, call, world);
      expect({ title, complaints, differences: compareTraces(expected, trace) }).toEqual({
        title,
        complaints: [],
        differences: [],
      });
      seen.add(endOf(call, expected));
    }
    expect([...seen].sort()).toEqual(["answered", "caller", "message", "rejected"]);
  });
}

function endOf(_call: Call, trace: readonly { readonly kind: string }[]): string {
  const last = trace.at(-1);
  return last && "how" in last ? String(last.how) : "";
}

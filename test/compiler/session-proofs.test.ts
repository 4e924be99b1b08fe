/** Proofs of a session are those of a fresh proof, whatever was proved before. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { prove } from "../../compiler/explore/prove.ts";
import { createMemoryHost } from "../../compiler/host.ts";
import { createSession } from "../../compiler/session.ts";
import { today } from "../helpers/vats.ts";

it("proofs of a session follow the text, good and bad", () => {
  const session = createSession();
  const text = readFileSync("test/cases/tests-and-asserts/main.vats", "utf8");
  const texts = [
    text,
    `// A line above.\n${text}`,
    text.replace("60s", "20s"),
    text.replace("then ring boss for 15s confirm; then", "then"),
    text.replace("on weekends boss", "boss"),
    text.replace("switch night = off", "switch night = on"),
    text.replace("phone boss", "phone chief").replaceAll(" boss", " chief"),
    text,
  ];
  const kinds = texts.map((typed) => {
    const host = createMemoryHost(new Map([["main.vats", typed]]));
    const options = { targets: [], knownTargets: [], today, generator: "vatsc test", passOverAssertions: true };
    const fresh = compile(host, ["main.vats"], options);
    const kept = session.prove(session.compile(host, ["main.vats"], options), today);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(prove(fresh.program, fresh.build, today)));
    return kept.map(({ result }) => result.kind).join(" ");
  });
  expect(kinds[0]).toBe("holds holds holds holds");
  expect(new Set(kinds).size).toBeGreaterThan(2);
});

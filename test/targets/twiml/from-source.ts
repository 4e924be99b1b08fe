/** A build from a text of the language, for tests of what a form becomes on Twilio. */

import { compile } from "../../../compiler/compile.ts";
import type { Build } from "../../../compiler/flow/ir.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import type { Project } from "../../../compiler/program/project.ts";
import { checkedTargets } from "../../../targets/checked.ts";

/** Fails the test where the text has an error. */
export function builtFrom(source: string, project: Project = {}): Build {
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const { build, diagnostics } = compile(host, ["main.vats"], {
    targets: [],
    knownTargets: checkedTargets,
    today: "2026-11-23",
    generator: "vatsc test",
    project,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return build;
}

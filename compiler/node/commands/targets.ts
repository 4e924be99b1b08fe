/** `vatsc targets`: what the targets can do, and with a FILE what its scenarios need of them. */

import { checkedTargets } from "../../../targets/checked.ts";
import { type Feature, features, type Support } from "../../target/features.ts";
import { needs } from "../../target/plan.ts";
import { settledOptions } from "../../target/target.ts";
import { placeOf } from "../../text/source.ts";
import type { Span } from "../../text/span.ts";
import { exitStatus } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, placeDocument, printDiagnostics, printJson } from "../print.ts";
import { chooseTargets, compileSetup } from "../project.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printOut } from "../terminal.ts";

/** A feature, and the first place that needs it. */
interface Needed {
  readonly feature: Feature;
  readonly origin?: Span;
}

/** Prints the table: all of it, or what a file needs. Exit status 1 if the file has errors of its own. */
export async function targetsCommand(file: string | undefined, options: CommonOptions): Promise<number> {
  if (file === undefined) {
    print(
      (Object.keys(features) as Feature[]).map((feature) => ({ feature })),
      undefined,
      options,
    );
    return exitStatus.ok;
  }
  const setup = await openSetup([file], options);
  const { compilation, diagnostics, entries, hasErrors } = compileSetup(setup, [], {
    ...options,
    passOverAssertions: true,
  });
  if (hasErrors || !compilation) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (options.format === "json") printJson(diagnosticsDocument(errors, [], entries));
    else printDiagnostics(errors, entries, options);
    return exitStatus.input;
  }
  const first = new Map([...needs(compilation.build)].reverse().map((need) => [need.feature, need]));
  const order = Object.keys(features) as Feature[];
  print(
    order.flatMap((feature) => first.get(feature) ?? []),
    setup,
    options,
  );
  return exitStatus.ok;
}

function print(rows: readonly Needed[], setup: Setup | undefined, { format }: CommonOptions): void {
  const targets = chooseTargets([], setup).map((target) => ({
    target,
    table: target.features(settledOptions(target, setup?.settings?.project.options)),
  }));
  if (format === "json") {
    const documents = rows.map(({ feature, origin }) => ({
      feature,
      ability: features[feature],
      ...(origin && setup ? { place: placeDocument(origin, setup.entries) } : {}),
      targets: Object.fromEntries(targets.map(({ target, table }) => [target.id, table[feature]])),
    }));
    printJson({ version: 1, features: documents });
    return;
  }
  const width = Math.max(...checkedTargets.map(({ title }) => title.length));
  const lines = rows.flatMap(({ feature, origin }) => [
    `${features[feature]}${placeText(origin, setup)}`,
    ...targets.map(({ target, table }) => `  ${target.title.padEnd(width)}  ${supportText(table[feature])}`),
  ]);
  printOut(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

function placeText(origin: Span | undefined, setup: Setup | undefined): string {
  const source = origin && setup?.entries.host.read(origin.uri);
  return origin && source ? ` (${placeOf(source, origin)})` : "";
}

function supportText(support: Support): string {
  switch (support.level) {
    case "native":
      return "native";
    case "emulated":
      return `emulated: ${support.how}`;
    case "missing":
      return `missing: ${support.reason} (${support.source})`;
  }
}

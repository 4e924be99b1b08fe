/** `vatsc graph`: the call flow as a picture, on standard output. */

import type { Build, Line } from "../../flow/ir.ts";
import type { Picture, Source } from "../../graph/index.ts";
import { never } from "../../never.ts";
import { placeOf } from "../../text/source.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { Entries } from "../node-host.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { compileSetup } from "../project.ts";
import { openSetup } from "../setup.ts";
import { printOut } from "../terminal.ts";

export interface GraphOptions extends Omit<CommonOptions, "format"> {
  readonly format: CommonOptions["format"] | "mermaid" | "dot" | "svg";
  readonly line?: string;
}

/** Draws the scenarios of a program, or that of one line. Exit status 1 if the file has errors of its own. */
export async function graphCommand(file: string, options: GraphOptions): Promise<number> {
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
  const { build } = compilation;
  const graph = await import("../../graph/index.ts");
  const picture = graph.drawBuild(build, sourceOf(entries), chosenLine(build, options.line));
  switch (options.format) {
    case "text":
    case "mermaid":
      printOut(graph.mermaidOf(picture));
      break;
    case "dot":
      printOut(graph.dotOf(picture));
      break;
    case "svg":
      printOut((await import("../../graph/svg.ts")).svgOf(picture));
      break;
    case "json":
      printJson({ version: 1, ...picture } satisfies Picture & { version: 1 });
      break;
    default:
      return never(options.format);
  }
  return exitStatus.ok;
}

function sourceOf({ host }: Entries): Source {
  return {
    textAt: ({ uri, start, end }) => host.read(uri)?.text.slice(start, end) ?? "",
    placeOf: (span) => {
      const source = host.read(span.uri);
      return source ? placeOf(source, span) : span.uri;
    },
  };
}

/** The line of that name; `undefined` where none is asked for. */
function chosenLine({ lines }: Build, name: string | undefined): Line | undefined {
  if (name === undefined) return undefined;
  const line = lines.find((candidate) => candidate.name === name.normalize("NFC"));
  if (line) return line;
  const names = lines.map((candidate) => `\`${candidate.name}\``).join(", ");
  throw new Failure(`There is no line \`${name}\`; ${names === "" ? "there is none" : `there are ${names}`}.`);
}

/**
 * Documents without a function (option `twiml.static`): one for each scenario that decides nothing, such as an
 * announcement, one ring, or a message. `check-static.ts` refuses all others.
 */

import type { Build, CallFlow, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import type { EmitOutput } from "../../compiler/target/target.ts";
import { dialTimeout } from "./dial-time.ts";
import { nouns } from "./dial-verbs.ts";
import { assetFiles, fallback, fileText } from "./files.ts";
import { jsonLines } from "./json.ts";
import { manifestEdges, manifestOf, manifestState } from "./manifest.ts";
import { reservedNames } from "./names.ts";
import { documentPath } from "./paths.ts";
import { readme } from "./readme.ts";
import { documentWith, type TableContext } from "./tables.ts";
import { type Verb, verb } from "./verb.ts";
import { greetingVerbs, playVerbs, recordVerbs, refusal } from "./verbs-of-states.ts";

export function emitStatic(build: Build, context: TableContext): EmitOutput {
  const documents = build.flows.map((flow) => {
    const verbs = verbsFrom(flow, flow.start, false, context);
    return {
      flow,
      path: documentPath(staticName(flow)),
      lines: documentWith(context.emit.place(flow.origin), verbs, context),
    };
  });
  const map = documents.flatMap(({ flow, path, lines }) =>
    [...flow.states.keys()].map((state) => ({ state, path, firstLine: 1, lastLine: lines.length })),
  );
  const pathOf = (state: State) => map.flatMap(({ state: id, path }) => (id === state.id ? [path] : []));
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const manifest = manifestOf(build, context, {
    states: states.map((state) => manifestState(state, context, pathOf(state))),
    edges: states.flatMap((state) => manifestEdges(state, context)),
  });
  const over = documentWith(undefined, [verb("Hangup")], context);
  const files = [
    ...documents.map(({ path, lines }) => ({ path, text: fileText(lines) })),
    { path: documentPath(reservedNames.over), text: fileText(over) },
    { path: documentPath(reservedNames.fallback), text: fileText(fallback(context)) },
    { path: "manifest.json", text: fileText(jsonLines(manifest)) },
    { path: "README.md", text: readme(build, context) },
    ...assetFiles(build),
  ];
  return { files, map };
}

/** A scenario may be called `over`; `~` stands in no name. */
function staticName({ name }: CallFlow): string {
  return Object.hasOwn(reservedNames, name) ? `${name}~` : name;
}

/** All verbs from a state to the end of the call. */
function verbsFrom(flow: CallFlow, id: StateId, isAnswered: boolean, context: TableContext): readonly Verb[] {
  const state = flow.states.get(id);
  if (state === undefined) throw new Error(`vatsc expected the state ${id} in ${flow.name}`);
  switch (state.kind) {
    case "play":
      return [...playVerbs(state, context), ...verbsFrom(flow, state.next, true, context)];
    case "wait":
      return [verb("Pause", { length: state.seconds }), ...verbsFrom(flow, state.next, isAnswered, context)];
    case "ring": {
      // No `action`: what stands below is reached after a talk too, and so nothing does.
      const timeout = dialTimeout(state.ringSeconds, context.options);
      const phones = nouns({ name: "", phones: state.phones, ears: state.ears }, context.options);
      return [verb("Dial", { timeout, ...(isAnswered ? {} : { answerOnBridge: true }) }, phones)];
    }
    case "message": {
      const action = `${context.options.baseUrl}${reservedNames.over}.xml`;
      return [...greetingVerbs(state, context), ...recordVerbs(state, action, context)];
    }
    case "reject":
    case "hangup":
      return [isAnswered ? verb("Hangup") : refusal(state.kind === "reject" ? state.cause : "declined")];
    case "choose":
      throw new Error(`vatsc expected no choice in a static document, and ${state.id} is one`);
    case "hunt":
    case "queue":
    case "menu":
    case "retry":
    case "repeat":
    case "again":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      throw new Error(`vatsc expected the feature table to refuse a ${state.kind}`);
    default:
      return never(state);
  }
}

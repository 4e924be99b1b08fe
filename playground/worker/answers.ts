/** Who answers which request. */

import type { RequestKind, Requests } from "../protocol.ts";
import type { LanguageRequests } from "../protocol-language.ts";
import { playCall } from "./call.ts";
import { checkText } from "./check.ts";
import type { Desk } from "./desk.ts";

export type Answers = {
  readonly [Kind in RequestKind]: (
    ask: Requests[Kind]["ask"],
    desk: Desk,
  ) => Requests[Kind]["answer"] | Promise<Requests[Kind]["answer"]>;
};

/** What a first call does not need is loaded when it is first asked for. */
export const answers: Answers = {
  check: checkText,
  call: playCall,
  week: async (ask, desk) => (await import("./week.ts")).weekOfLine(ask, desk),
  flow: async (ask, desk) => (await import("./flow.ts")).drawFlow(ask, desk),
  flowFile: async (ask, desk) => (await import("./flow.ts")).flowFile(ask, desk),
  moments: async (ask, desk) => (await import("./moments.ts")).momentsOf(ask, desk),
  walk: async (ask, desk) => (await import("./walk.ts")).walkCall(ask, desk),
  "save test": async (ask, desk) => (await import("./save-test.ts")).saveTest(ask, desk),
  prove: async (ask, desk) => (await import("./prove.ts")).proveText(ask, desk),
  complete: language("complete"),
  hover: language("hover"),
  define: language("define"),
  highlight: language("highlight"),
  renamed: language("renamed"),
  rename: language("rename"),
  fold: language("fold"),
  format: language("format"),
  colour: language("colour"),
};

/** The language service is loaded when an editor first asks. */
function language<Kind extends keyof LanguageRequests>(kind: Kind): Answers[Kind] {
  return (async (ask: never, desk: Desk) =>
    (await import("./language.ts")).languageAnswers[kind](ask, desk)) as Answers[Kind];
}

/** Who answers which request. */

import type { RequestKind, Requests } from "../protocol.ts";
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
  flow: async (_, desk) => (await import("./flow.ts")).drawFlow(desk),
  flowFile: async (_, desk) => (await import("./flow.ts")).flowFile(desk),
  moments: async (ask, desk) => (await import("./moments.ts")).momentsOf(ask, desk),
  walk: async (ask, desk) => (await import("./walk.ts")).walkCall(ask, desk),
  "save test": async (ask, desk) => (await import("./save-test.ts")).saveTest(ask, desk),
  prove: async (ask) => (await import("./prove.ts")).proveText(ask),
};

/** The list of targets. Each emitter is loaded only when it is asked for: XML and templates are most of a start. */

import type { Target } from "../compiler/target/target.ts";

type Loader = () => Promise<object>;

const loaders: Readonly<Record<string, Loader>> = {
  asterisk: async () => (await import("./asterisk/index.ts")).asteriskTarget,
  freeswitch: async () => (await import("./freeswitch/index.ts")).freeswitchTarget,
  twiml: async () => (await import("./twiml/index.ts")).twimlTarget,
};

/** Loads the targets of the ids, in that order; each must be one of `checkedTargets`. */
export async function loadTargets(ids: readonly string[]): Promise<readonly Target<object>[]> {
  // A target's own options are hidden here: whoever plans a build hands each target its own.
  return Promise.all(ids.flatMap((id) => loaders[id]?.() ?? [])) as Promise<readonly Target<object>[]>;
}

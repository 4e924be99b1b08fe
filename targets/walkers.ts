/** The walkers of all targets, each loaded only when it is asked for. */

import type { Walk } from "../compiler/target/target.ts";

const loaders: Readonly<Record<string, () => Promise<Walk>>> = {
  asterisk: async () => (await import("./asterisk/walk.ts")).walk,
  freeswitch: async () => (await import("./freeswitch/walk.ts")).walk,
  twiml: async () => (await import("./twiml/walk.ts")).walk,
};

/** Loads the walker of a target; the id must be one of `checkedTargets`. */
export async function loadWalker(id: string): Promise<Walk> {
  const load = loaders[id];
  if (!load) throw new Error(`vatsc expected a target and got ${id}`);
  return load();
}

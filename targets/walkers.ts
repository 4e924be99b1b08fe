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

/**
 * Which options of a project the walker of a target cannot play: it has to be given files that were made without them.
 * @param written the project's options, as `vats.json` has them
 */
export function unreadOptions(id: string, written: Readonly<Record<string, string>>): readonly string[] {
  const plays = unplayed[id] ?? {};
  return Object.keys(written).filter((key) => plays[key]?.(written[key] ?? "") === false);
}

/** Whether a value of an option can be played; every value of an option that is not here can. */
const unplayed: Readonly<Record<string, Readonly<Record<string, (value: string) => boolean>>>> = {
  // Only PJSIP's outcomes of a ring are known exactly.
  asterisk: { "asterisk.technology": (value) => value.toUpperCase() === "PJSIP" },
  // Documents without a function have no table of what they ring and play.
  twiml: { "twiml.static": (value) => value !== "true" },
};

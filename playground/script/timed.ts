/** A script with an instant. */

import type { Script } from "../protocol-calls.ts";
import { nextLunch } from "./zone-clock.ts";

/** If nobody has set one: lunchtime of the next working day. */
export function timed(script: Script, nowMs: number): Script {
  return script.atMs === 0 ? { ...script, atMs: nextLunch(script.zone, nowMs) } : script;
}

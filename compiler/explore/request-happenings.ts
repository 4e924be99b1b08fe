/** What may happen to a call at each state that does something. */

import type { State } from "../flow/ir.ts";
import { never } from "../never.ts";
import type { PhoneKey } from "../simulate/call.ts";
import type { SoundWorld } from "../simulate/simulate.ts";
import { type Happening, only } from "./happening.ts";
import { menuHappenings } from "./menu-happenings.ts";
import { huntHappenings, queueHappenings, ringHappenings } from "./ring-happenings.ts";

/** All of it; none at a state that ends the call. @param watched the phone of which a claim speaks */
export function happeningsAt(state: State, world: SoundWorld, watched?: PhoneKey): readonly Happening[] {
  switch (state.kind) {
    case "ring":
      return ringHappenings(state, world, watched);
    case "hunt":
      return huntHappenings(state, world, watched);
    case "queue":
      return queueHappenings(state, watched);
    case "menu":
      return menuHappenings(state, world);
    case "play":
      return elapsed(world.soundSeconds(state.prompt.sound));
    case "wait":
      return elapsed(state.seconds);
    case "notify":
      return elapsed(0);
    case "message":
    case "reject":
    case "hangup":
      return [];
    case "choose":
    case "repeat":
    case "again":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
      throw new Error(`vatsc expected a state that does something, and ${state.id} takes no time`);
    default:
      return never(state);
  }
}

function elapsed(seconds: number): readonly Happening[] {
  return [{ event: { kind: "elapsed" }, lasts: only(seconds), rings: false }];
}

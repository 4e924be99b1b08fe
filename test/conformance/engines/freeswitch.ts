/** A real FreeSWITCH: the one that `FREESWITCH_BIN` names. */

import { playOnFreeswitch } from "../../lab/freeswitch/play.ts";
import { exchange } from "./exchange.ts";

/** So many calls at once, in each of two exchanges, a machine of two cores plays in time. */
const callsEach = 28;

export const freeswitch = exchange({ name: "FreeSWITCH", target: "freeswitch", play: playOnFreeswitch, callsEach });

/** A real FreeSWITCH: the one that `FREESWITCH_BIN` names. */

import { playOnFreeswitch } from "../../lab/freeswitch/play.ts";
import { exchange } from "./exchange.ts";

/**
 * So many calls at once, in each of two exchanges, a machine of two cores plays in time that has something else to do, too: less
 * than in the tests of cases, since playing a call again takes longer.
 */
const [callsEach, callsPerSecond, speed] = [20, 5, 4];

export const freeswitch = exchange({
  name: "FreeSWITCH",
  target: "freeswitch",
  play: (request) => playOnFreeswitch({ speed, ...request, callsPerSecond }),
  callsEach,
});

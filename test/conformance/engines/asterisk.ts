/** A real Asterisk, the newest that vatsc is made for or the oldest. */

import type { PlayOn } from "../../../lab/engine.ts";
import { playOnAsterisk, playOnAsterisk16 } from "../../lab/asterisk/play.ts";
import type { Engine } from "../judged.ts";
import { exchange } from "./exchange.ts";

/**
 * So many calls at once, in each of two, a machine of two cores plays in time that has something else to do, too: less than in the
 * tests of cases, since a call that was late is played again, and with it all that shared its log.
 */
const [callsEach, speed] = [24, 4];

const asteriskOf = (name: string, play: PlayOn): Engine =>
  exchange({ name, target: "asterisk", play: (request) => play({ speed, ...request }), callsEach });

export const asterisk = asteriskOf("Asterisk 22", playOnAsterisk);
export const asterisk16 = asteriskOf("Asterisk 16", playOnAsterisk16);

/** A real Asterisk, the newest that vatsc is made for or the oldest. */

import { playOnAsterisk, playOnAsterisk16 } from "../../lab/asterisk/play.ts";
import type { Engine } from "../judged.ts";
import { exchange } from "./exchange.ts";

/** Asterisk plays so many calls at once, in each of two, in time. */
const callsEach = 60;

export const asterisk: Engine = exchange({ name: "Asterisk 22", target: "asterisk", play: playOnAsterisk, callsEach });
export const asterisk16: Engine = exchange({
  name: "Asterisk 16",
  target: "asterisk",
  play: playOnAsterisk16,
  callsEach,
});

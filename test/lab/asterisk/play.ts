/** The Asterisk of Debian's packages, unpacked first if need be. */

import { playOn } from "../../../lab/asterisk/play.ts";
import type { PlayOn } from "../../../lab/engine.ts";
import { unpackAsterisk } from "./unpack.ts";

/** Plays calls on Asterisk 22. */
export const playOnAsterisk: PlayOn = async (request) => playOn(await unpackAsterisk())(request);

/** Plays calls on Asterisk 16, the oldest that vatsc is made for. */
export const playOnAsterisk16: PlayOn = async (request) => playOn(await unpackAsterisk(() => {}, "16"))(request);

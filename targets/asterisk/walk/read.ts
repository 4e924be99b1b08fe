/**
 * Read, on a caller's channel and on that of who has picked up. Source: asterisk apps/app_read.c, read_exec: the first key
 * ends the announcement, `#` ends the input and is no part of it.
 */

import { separateArguments } from "./arguments.ts";
import { advance, type Channel, goneAt, type Outcome, type Session } from "./session.ts";

/** When the first key comes after an announcement began, and how far apart the others are, as `Call.keys` says. */
const FIRST_KEY_SECONDS = 1;
const NEXT_KEY_SECONDS = 0.5;

export function read(session: Session, channel: Channel, args: string): Outcome {
  const [variable = "", file = "", most = "0", , tries = "1", seconds = "0"] = separateArguments(args);
  if (variable === "") session.complain("Read requires an argument (variable)");
  if (tries !== "1" || !(Number(seconds) > 0)) session.complain("Read is known here with one try and a timeout only");
  session.isAnswered = true;
  const sound = file.replace(/^vats\//, "");
  const typing: Typing = { typed: "", isOver: false };
  if (sound !== "" && !playPrompt(session, sound, typing)) return "ended";
  const longest = Number(most) > 0 ? Number(most) : Number.POSITIVE_INFINITY;
  while (!typing.isOver && typing.typed.length < longest) {
    const next = nextKey(session, session.seconds + Number(seconds));
    if (next === undefined) {
      if (!advance(session, Number(seconds))) return "ended";
      break;
    }
    if (!advance(session, Math.max(0, next.atSeconds - session.seconds))) return "ended";
    take(typing, next.key);
  }
  channel.variables.set(variable, typing.typed);
  channel.variables.set("READSTATUS", typing.typed === "" && !typing.isOver ? "TIMEOUT" : "OK");
  return "next";
}

interface Typing {
  typed: string;
  /** `#` was pressed. */
  isOver: boolean;
}

function take(typing: Typing, key: string): void {
  if (key === "#") typing.isOver = true;
  else typing.typed += key;
}

/** Plays an announcement until a key is pressed; false if the caller gave up in it. */
function playPrompt(session: Session, sound: string, typing: Typing): boolean {
  const startSeconds = session.seconds;
  const length = session.world.soundSeconds(sound);
  if (session.role === "phone") {
    session.heard.push(sound);
    if (session.presses) take(typing, "1");
    else session.seconds += length;
    return true;
  }
  const pressed = session.call.keys?.[session.menus] ?? "";
  session.menus += 1;
  for (const [index, key] of [...pressed].entries())
    session.keys.push({ key, atSeconds: startSeconds + FIRST_KEY_SECONDS + index * NEXT_KEY_SECONDS });
  session.keys.sort((one, other) => one.atSeconds - other.atSeconds);
  const next = nextKey(session, startSeconds + length);
  const lasts = next ? Math.max(0, next.atSeconds - startSeconds) : length;
  const at = session.events.length;
  const isUp = advance(session, lasts);
  session.events.splice(at, 0, { kind: "play", sound, startSeconds, endSeconds: session.seconds });
  if (isUp && next) take(typing, next.key);
  return isUp;
}

/** The next key that comes until a moment, taken from those to come. */
function nextKey(session: Session, untilSeconds: number): Session["keys"][number] | undefined {
  // What came while nobody read is lost.
  while ((session.keys[0]?.atSeconds ?? session.seconds) < session.seconds) session.keys.shift();
  const next = session.keys[0];
  if (!next || next.atSeconds > untilSeconds || next.atSeconds >= goneAt(session)) return undefined;
  session.keys.shift();
  return next;
}

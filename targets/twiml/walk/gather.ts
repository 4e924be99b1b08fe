/**
 * A `<Gather>` on the virtual clock: what is nested plays until the first key, and the time to press one begins after it.
 * Source: twilio.com/docs/voice/twiml/gather.
 */

import { type Link, linkTo } from "./fetch.ts";
import { advance, end, type Playing } from "./playing.ts";
import { soundOf, speechAt } from "./sounds.ts";
import type { Element } from "./xml.ts";

/** When the caller presses his first key after a menu began to play, and how far apart the others are (`Call.keys`). */
const firstKeySeconds = 1;
const betweenKeysSeconds = 0.5;

/** Where the keys lead; `next` without any: Twilio goes on below. `undefined`: the caller is gone. */
export function playGather(verb: Element, playing: Playing): Link | "next" | undefined {
  playing.isAnswered = true;
  const finish = verb.attributes.get("finishOnKey") ?? "#";
  if (finish !== "") playing.complaints.push(`<Gather> takes ${finish} for the end of the keys, and not for a key`);
  const prompt = speechAt(verb.children, 0);
  if (prompt.length < verb.children.length) playing.complaints.push("<Gather> says more than one announcement");
  const hasPrompt = prompt.length > 0;
  if (hasPrompt) press(playing);
  const startSeconds = playing.seconds;
  const sound = hasPrompt ? soundOf(prompt, playing) : "";
  const promptEnd = startSeconds + (hasPrompt ? playing.world.soundSeconds(sound) : 0);
  const [first, ...rest] = playing.keys;
  const until = promptEnd + Number(verb.attributes.get("timeout") ?? 5);
  const key = first && first.atSeconds < until ? first : undefined;
  if (hasPrompt) {
    const isUp = advance(playing, Math.max(0, Math.min(promptEnd, key?.atSeconds ?? promptEnd) - startSeconds));
    playing.trace.push({ kind: "play", sound, startSeconds, endSeconds: playing.seconds });
    if (!isUp) return gone(playing);
  }
  if (!advance(playing, Math.max(0, (key?.atSeconds ?? until) - playing.seconds))) return gone(playing);
  if (key === undefined) return "next";
  playing.keys = rest;
  return keyed(verb, key.key, playing);
}

function keyed(verb: Element, key: string, playing: Playing): Link | undefined {
  if (verb.attributes.get("numDigits") !== "1") playing.complaints.push("<Gather> waits for more than one key");
  const action = verb.attributes.get("action");
  if (action === undefined) playing.complaints.push("<Gather> without action asks for its own document: a circle");
  const link = linkTo(action ?? playing.at.target, playing);
  return link && { ...link, fields: { Digits: key } };
}

/** A menu begins to play: what the caller presses this time, and when. */
function press(playing: Playing): void {
  const pressed = playing.call.keys?.[playing.menus] ?? "";
  playing.menus += 1;
  const own = [...pressed].map((key, index) => ({
    key,
    atSeconds: playing.seconds + firstKeySeconds + betweenKeysSeconds * index,
  }));
  // Only what is pressed in a <Gather> is gathered.
  playing.keys = [...playing.keys.filter(({ atSeconds }) => atSeconds >= playing.seconds), ...own].sort(
    (one, other) => one.atSeconds - other.atSeconds,
  );
}

function gone(playing: Playing): undefined {
  end(playing, "caller");
  return undefined;
}

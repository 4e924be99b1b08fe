/**
 * What who picked up hears before he has the call, on the virtual clock: the document at the `url` of his noun. `<Hangup/>` in
 * it declines, its end connects. Source: twilio.com/docs/voice/twiml/number, `url`.
 */

import type { Address } from "./address.ts";
import { fetchDocument, type Link, linkTo, type Player, tryDocument } from "./fetch.ts";
import type { Playing } from "./playing.ts";
import { readDocument } from "./read-document.ts";
import { soundOf, speechAt } from "./sounds.ts";
import type { Element } from "./xml.ts";

/** Seconds count from when the call arrived. */
export interface Screening {
  readonly heard: readonly string[];
  /** When it was over. */
  readonly untilSeconds: number;
  readonly isConnected: boolean;
  /** Whether a key was asked for. */
  readonly isAsked: boolean;
}

/** What may stand in such a document. Source: the same page. */
const allowed = new Set(["Say", "Play", "Gather", "Hangup"]);

/** @param presses whether he presses 1 as soon as he is asked to */
export function* screen(url: string, presses: boolean, startSeconds: number, playing: Playing): Player<Screening> {
  const listener: Listener = { heard: [], seconds: startSeconds, isAsked: false, presses };
  let link: Link | undefined = linkTo(url, playing);
  let isConnected = true;
  while (link !== undefined) {
    const fields = { ...childFields(playing), ...link.fields };
    const text: string | undefined = yield* fetchDocument({ ...link, fields }, playing, listener.seconds);
    if (
      fields.Digits === "1" &&
      (yield* tryDocument({ ...link, fields: { ...fields, Digits: "2" } }, playing)) === text
    )
      playing.complaints.push("any key takes the call");
    const next: Link | "declined" | undefined =
      text === undefined ? "declined" : hear(text, link.address, listener, playing);
    isConnected = next !== "declined";
    link = next === "declined" ? undefined : next;
  }
  return { heard: listener.heard, untilSeconds: listener.seconds, isConnected, isAsked: listener.isAsked };
}

interface Listener {
  readonly heard: string[];
  seconds: number;
  isAsked: boolean;
  readonly presses: boolean;
}

/** Plays one document; says where it goes on, that he declined, or (`undefined`) that the two are connected. */
function hear(text: string, at: Address, listener: Listener, playing: Playing): Link | "declined" | undefined {
  const { verbs, complaints } = readDocument(text);
  playing.complaints.push(...complaints.map((complaint) => `${at.target}: ${complaint}`));
  for (let index = 0; index < verbs.length; ) {
    const verb = verbs[index];
    const said = speechAt(verbs, index);
    if (verb === undefined || verb.name === "Hangup") return "declined";
    if (!allowed.has(verb.name)) playing.complaints.push(`<${verb.name}> may not stand in what who picks up hears`);
    if (said.length > 0) listen(said, listener, playing);
    if (verb.name === "Gather") {
      const link = gather(verb, at, listener, playing);
      if (link) return link;
    }
    index += Math.max(1, said.length);
  }
  return undefined;
}

function listen(said: readonly Element[], listener: Listener, playing: Playing): void {
  const sound = soundOf(said, playing);
  listener.heard.push(sound);
  listener.seconds += playing.world.soundSeconds(sound);
}

/** He presses 1 as the words begin, or never; without a key it goes on below. */
function gather(verb: Element, at: Address, listener: Listener, playing: Playing): Link | undefined {
  const begin = listener.seconds;
  listener.isAsked = true;
  for (let index = 0; index < verb.children.length; ) {
    const said = speechAt(verb.children, index);
    if (said.length > 0) listen(said, listener, playing);
    index += Math.max(1, said.length);
  }
  if (!listener.presses) {
    listener.seconds += Number(verb.attributes.get("timeout") ?? 5);
    return undefined;
  }
  listener.seconds = begin;
  const link = linkTo(verb.attributes.get("action") ?? "", playing, at);
  return link && { ...link, fields: { Digits: "1" } };
}

/** Such a request is of the other call: the caller's is its parent. */
function childFields(playing: Playing): Readonly<Record<string, string>> {
  const child = { CallSid: dialledSid, ParentCallSid: playing.sid, Direction: "outbound-dial" };
  return { ...child, CallStatus: "in-progress", From: playing.call.caller ?? "", To: "+10000000000" };
}

export const dialledSid = `CA${"1".repeat(32)}`;

/**
 * Plays Twilio's part in one call: asks for documents, does what they say on a virtual clock, complains of what Twilio
 * would warn of and of what costs the caller. Whoever drives it fetches the documents: from the tables (`walk.ts`), or
 * from the real function (`test/lab/twilio`). Knows documents only, not the build.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { EndEvent } from "../../../compiler/simulate/trace.ts";
import type { WalkResult, WalkWorld } from "../../../compiler/target/target.ts";
import { type Address, resolve } from "./address.ts";
import { ring } from "./dial.ts";
import { fetchDocument, type Link, linkTo, type Player, tryDocument } from "./fetch.ts";
import { playGather } from "./gather.ts";
import { isWanted, sidFor, sidOf } from "./order.ts";
import { advance, end, finalStatus, type Playing } from "./playing.ts";
import { readDocument } from "./read-document.ts";
import type { Hunt, Score } from "./score.ts";
import { soundOf, speechAt } from "./sounds.ts";
import type { Element } from "./xml.ts";

/** Where the function is while it is played; relative links make any place as good. */
const home = "https://calls.example.com/";
/** No call of ours takes so many documents; one that does goes in a circle. */
const mostDocuments = 1000;

/**
 * @param unknown the document that refuses a number which no line has, if there is one
 * @param serial tells calls apart that one function is asked about
 * @param turn where no id draws the wanted order: lets the function have the phones of these hunts in another one (`turnedHunt`)
 */
export function* playCall(
  call: Call,
  score: Score,
  world: WalkWorld,
  unknown: string | undefined,
  serial = 0,
  turn?: (hunts: readonly Hunt[], sid: string) => void,
): Player<WalkResult> {
  const at = resolve(score.voice, resolve(home, undefined));
  if (at === undefined) return { trace: [], complaints: [`${score.voice} is no address (11100)`] };
  const hunts: Hunt[] = [];
  for (;;) {
    const found = sidFor(hunts, call, serial);
    const sid = found ?? sidOf(serial);
    const isStuck = found === undefined && turn === undefined;
    if (found === undefined) turn?.(hunts, sid);
    const complaints = isStuck ? ["no id of a call has its hunts in that order"] : [];
    const turned = found === undefined ? [...hunts] : [];
    const common = { call, score, world, trace: [], complaints, sid, turned, tags: new Map() };
    const playing: Playing = { ...common, seconds: 0, isAnswered: false, ended: undefined, at, menus: 0, keys: [] };
    yield* playThrough(playing, unknown);
    if (playing.astray === undefined || isStuck) return yield* finish(playing);
    hunts.push(playing.astray);
  }
}

function* playThrough(playing: Playing, unknown: string | undefined): Player<void> {
  let link: Link | undefined = { address: playing.at };
  for (let count = 0; link !== undefined; count++) {
    if (count === mostDocuments) {
      playing.complaints.push(`the call goes in a circle at ${link.address.target}`);
      break;
    }
    const document: string | undefined = yield* fetchDocument(link, playing);
    playing.at = link.address;
    link = document === undefined ? undefined : yield* playDocument(document, playing, document === unknown);
  }
  if (!playing.ended) end(playing, "hangup");
}

/** When all is over the number's status callback is told, if it has one. */
function* finish(playing: Playing): Player<WalkResult> {
  const { score, ended, isAnswered, tags, trace, complaints } = playing;
  const how = ended?.how ?? "hangup";
  const link = score.statusCallback === undefined ? undefined : linkTo(score.statusCallback, playing);
  if (link)
    yield* fetchDocument(
      { ...link, fields: { CallStatus: finalStatus(isAnswered, how), CallDuration: "30" } },
      playing,
    );
  const end: EndEvent = { kind: "end", how, atSeconds: playing.seconds, ...ended };
  return { trace: [...trace, tags.size === 0 ? end : { ...end, tags: Object.fromEntries(tags) }], complaints };
}

/** Plays a document to its end or to where it leads; a caller who comes to the end of one is hung up. */
function* playDocument(text: string, playing: Playing, isUnknown: boolean): Player<Link | undefined> {
  const { verbs, complaints } = readDocument(text);
  playing.complaints.push(...complaints.map((complaint) => `${playing.at.target}: ${complaint}`));
  for (let index = 0; index < verbs.length; ) {
    const verb = verbs[index];
    if (verb === undefined || playing.ended) return complainOfMore(verbs.slice(index), playing);
    const said = speechAt(verbs, index);
    if (said.length > 0) {
      if (!announce(said, verbs[index + said.length], playing)) return undefined;
      index += said.length;
      continue;
    }
    const step = yield* playVerb(verb, verbs.slice(index + 1), index === 0, playing, isUnknown);
    if (step !== "next") return step;
    index += 1;
  }
  return playing.ended ? undefined : hangUp("the end of the document", playing);
}

/** Plays sounds to the caller, which picks the call up; false if he gave up. A greeting is part of its message. */
function announce(verbs: readonly Element[], next: Element | undefined, playing: Playing): boolean {
  const isGreeting = next?.name === "Record";
  const recording = resolve((isGreeting && next.attributes.get("action")) || "", playing.at)?.query.get("s") ?? "";
  const sound = soundOf(verbs, playing, isGreeting ? playing.score.greetingOf(recording) : undefined);
  const startSeconds = playing.seconds;
  playing.isAnswered = true;
  playing.greeting = { sound, startSeconds };
  const isUp = advance(playing, playing.world.soundSeconds(sound));
  if (!isGreeting) playing.trace.push({ kind: "play", sound, startSeconds, endSeconds: playing.seconds });
  if (!isUp) end(playing, "caller");
  return isUp;
}

function* playVerb(
  verb: Element,
  rest: readonly Element[],
  isFirst: boolean,
  playing: Playing,
  isUnknown: boolean,
): Player<Link | undefined | "next"> {
  switch (verb.name) {
    case "Dial":
      return yield* playDial(verb, isFirst, playing);
    case "Gather":
      return playGather(verb, playing);
    case "Pause":
      return pause(verb, isFirst, playing);
    case "Record":
      return record(verb, rest, playing);
    case "Redirect":
      complainOfRest(verb, rest, playing);
      return linkTo(verb.text, playing);
    case "Reject":
      complainOfRest(verb, rest, playing);
      return reject(verb, isFirst, playing, isUnknown);
    case "Hangup":
      complainOfRest(verb, rest, playing);
      return hangUp("<Hangup>", playing);
    default:
      return "next";
  }
}

/** Without `action` the next verb is reached, also after a talk: then the call goes on to ring and play to nobody. */
function* playDial(dial: Element, isFirst: boolean, playing: Playing): Player<Link | undefined | "next"> {
  if (isAstray(dial, playing)) return undefined;
  const isBridging = dial.attributes.get("answerOnBridge") === "true";
  if (!playing.isAnswered && !(isBridging && isFirst)) {
    playing.complaints.push("<Dial> picks the call up, and bills it, while phones ring");
    playing.isAnswered = true;
  } else if (playing.isAnswered && isBridging) {
    playing.complaints.push("answerOnBridge does nothing: the call was picked up before");
  }
  const reports = yield* ring(dial, playing);
  const [first, ...others] = reports;
  const action = dial.attributes.get("action");
  const link = action === undefined || first === undefined ? undefined : linkTo(action, playing);
  if (playing.ended?.how === "caller") return link && (yield* leaveDial({ ...link, fields: first ?? {} }, playing));
  if (action === undefined) return "next";
  if (link === undefined || first === undefined) return undefined;
  yield* compareAnswers(link.address, first, others, playing);
  return { ...link, fields: first };
}

/** Whether this call's id has drawn another order of phones than the script wants: then it is called again. */
function isAstray(dial: Element, playing: Playing): boolean {
  const query = resolve(dial.attributes.get("action") ?? "", playing.at)?.query;
  const hunt = query?.get("e") === "hunted" ? playing.score.huntOf(query.get("s") ?? "") : undefined;
  if (hunt === undefined || playing.turned.includes(hunt)) return false;
  if (isWanted(hunt, playing.sid, playing.call)) return false;
  playing.astray = hunt;
  return true;
}

/** "When the Dial ends" is also when the caller has hung up: the answer is asked for then, and never played. */
function* leaveDial(link: Link, playing: Playing): Player<undefined> {
  yield* fetchDocument(link, playing);
  return undefined;
}

/** What is not documented must not matter: every report must be answered alike. */
function* compareAnswers(
  address: Address,
  first: Readonly<Record<string, string>>,
  others: readonly Readonly<Record<string, string>>[],
  playing: Playing,
): Player<void> {
  if (others.length === 0) return;
  const wanted = yield* tryDocument({ address, fields: first }, playing);
  for (const fields of others) {
    const document = yield* tryDocument({ address, fields }, playing);
    if (document === wanted) continue;
    playing.complaints.push(`${address.target}: ${fields.DialCallStatus} of several phones is answered otherwise`);
  }
}

/** As the first verb of a document it delays picking up; below another one it is silence on a call that is up. */
function pause(verb: Element, isFirst: boolean, playing: Playing): undefined | "next" {
  if (!isFirst && !playing.isAnswered) {
    playing.complaints.push("<Pause> below another verb picks the call up");
    playing.isAnswered = true;
  }
  if (advance(playing, Number(verb.attributes.get("length") ?? 1))) return "next";
  end(playing, "caller");
  return undefined;
}

/** The trace ends where the recording begins. What comes after it is looked at, and must be nothing. */
function record(verb: Element, rest: readonly Element[], playing: Playing): Link | undefined {
  const { greeting = { sound: "", startSeconds: playing.seconds } } = playing;
  playing.isAnswered = true;
  const action = verb.attributes.get("action");
  const link = action === undefined ? undefined : linkTo(action, playing);
  const mailbox = playing.score.mailboxOf(link?.address.query.get("s") ?? "");
  if (link === undefined) playing.complaints.push("<Record> without action asks for its own document: a circle");
  if (mailbox === undefined) playing.complaints.push("<Record> is of no mailbox of the source");
  if (!verb.attributes.has("finishOnKey")) playing.complaints.push("any key ends the <Record>");
  if (verb.attributes.get("timeout") !== "0") playing.complaints.push("some seconds of silence end the <Record>");
  if (rest.at(-1)?.name !== "Hangup" || rest.some(({ name }) => name !== "Say" && name !== "Hangup")) {
    playing.complaints.push("a host that goes on below an empty <Record> finds no end there");
  }
  const { sound, startSeconds } = greeting;
  const event = { mailbox: mailbox ?? "", greeting: sound, startSeconds, recordSeconds: playing.seconds };
  playing.trace.push({ kind: "message", ...event });
  end(playing, "message");
  const recording = `https://api.twilio.com/2010-04-01/Accounts/AC${"0".repeat(32)}/Recordings/RE${"0".repeat(32)}`;
  return link && { ...link, fields: { RecordingUrl: recording, RecordingDuration: "7", Digits: "hangup" } };
}

/** Only as the first verb of a document, and of a call that still rings, it costs the caller nothing. */
function reject(verb: Element, isFirst: boolean, playing: Playing, isUnknown: boolean): undefined {
  if (!isFirst || playing.isAnswered) return hangUp("<Reject> on a call that was picked up", playing, true);
  const how = verb.attributes.get("reason") === "busy" ? "busy" : "rejected";
  end(playing, isUnknown ? "unknown" : how);
  return undefined;
}

/** Twilio picks up a call to hang it up, and bills it. */
function hangUp(by: string, playing: Playing, isOdd = false): undefined {
  if (isOdd || !playing.isAnswered) playing.complaints.push(`${by} picks the call up, and bills it, to end it`);
  end(playing, "hangup");
  return undefined;
}

/** Nobody may hear, ring or wait for anything once the talk or the message is over. */
function complainOfMore(verbs: readonly Element[], playing: Playing): undefined {
  const more = verbs.filter(({ name }) => name !== "Hangup").map(({ name }) => `<${name}>`);
  if (more.length > 0) playing.complaints.push(`the call goes on to ${more.join(" ")} when it is over`);
  return undefined;
}

function complainOfRest({ name }: Element, rest: readonly Element[], playing: Playing): void {
  if (rest.length > 0) playing.complaints.push(`nothing below <${name}> is ever reached`);
}

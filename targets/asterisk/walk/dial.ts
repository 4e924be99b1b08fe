/**
 * Dial, as the caller and the phones see it: all at once, the first answer wins, and what DIALSTATUS and HANGUPCAUSE say
 * when nobody answers. Source: asterisk apps/app_dial.c, dial_exec_full, wait_for_answer, handle_cause;
 * res/res_pjsip.c, ast_sip_hangup_sip2cause. Must not know what stands behind it in the dialplan.
 */

import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import { separateArguments } from "./arguments.ts";
import { legOf, type Party, phoneParty } from "./parties.ts";
import {
  type Channel,
  childSession,
  end,
  goneAt,
  isOver,
  type Outcome,
  type Session,
  settleWrites,
} from "./session.ts";

/** Runs a subroutine on the channel of a phone; `isPhone`: who has picked up hears it, and may press keys. */
export type Subroutine = (session: Session, phone: Channel, place: string) => void;

/** A call that would ring for ever is given up by its caller after an hour. */
const FOR_EVER_SECONDS = 3600;

/** Options that change nothing of what a caller or a phone sees here: `i` and the way ringback is made. */
const harmlessOptions = new Set(["i", "r", "R", "I", "c", "e", "t", "T", "k", "K", "h", "H", "w", "W", "x", "X"]);

export interface DialOptions {
  /** Before a phone is called: `context,exten,priority`. */
  readonly before: string | undefined;
  /** When it has picked up: `context,s,1(args)`. */
  readonly pickedUp: string | undefined;
  readonly music: string | undefined;
}

export function dial(session: Session, channel: Channel, args: string, subroutine: Subroutine): Outcome {
  const [peers = "", timeout = "", options = ""] = separateArguments(args);
  channel.variables.set("DIALSTATUS", "");
  const read = readOptions(options, session);
  if (/(?:^|&)PJSIP\//i.test(peers) && !/i/.test(options.replace(/\([^)]*\)/g, "")))
    session.complain("a phone that redirects takes the call where it likes: Dial without option i");
  const parties = partiesOf(peers, session, channel, read, subroutine);
  if (parties === undefined) {
    channel.variables.set("DIALSTATUS", "INVALIDARGS");
    end(session, session.isAnswered ? "hangup" : "rejected");
    return "ended";
  }
  const seconds = secondsOf(timeout, session);
  if (parties.length === 0) {
    channel.variables.set("DIALSTATUS", "CHANUNAVAIL");
    return "next";
  }
  return ring(session, channel, { parties, seconds, options: read }, subroutine);
}

function readOptions(options: string, { complain, music }: Session): DialOptions {
  const read = new Map<string, string>();
  for (const [, letter = "", argument = ""] of options.matchAll(/([A-Za-z])(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?/g)) {
    if (["b", "U", "m"].includes(letter)) read.set(letter, argument);
    else if (!harmlessOptions.has(letter)) complain(`option '${letter}' of Dial is not known here`);
  }
  const [context, ...args] = read.get("U")?.split("^") ?? [];
  const wanted = read.get("m");
  if (wanted !== undefined && !music.has(wanted)) complain(`music on hold class '${wanted}' not found`);
  return {
    before: read.get("b")?.replaceAll("^", ","),
    pickedUp: context === undefined ? undefined : `${context},s,1(${args.join(",")})`,
    music: wanted === undefined ? undefined : music.get(wanted),
  };
}

/** Nothing, 0 and less are for ever. */
function secondsOf(timeout: string, { complain }: Session): number {
  if (timeout === "") return Number.POSITIVE_INFINITY;
  const seconds = Number.parseFloat(timeout);
  if (seconds > 0) return Math.trunc(seconds * 1000) / 1000;
  complain(`invalid answer timeout specified: '${timeout}'. Setting timeout to infinite`);
  return Number.POSITIVE_INFINITY;
}

/** One for each destination, twice for one that is named twice; `undefined` where one is no destination at all. */
function partiesOf(
  peers: string,
  session: Session,
  channel: Channel,
  { before }: DialOptions,
  subroutine: Subroutine,
): readonly Party[] | undefined {
  const parties: Party[] = [];
  for (const peer of peers.split("&").map((text) => text.trim())) {
    if (peer === "") continue;
    const slash = peer.indexOf("/");
    const [technology, resource] = slash < 0 ? [peer, ""] : [peer.slice(0, slash), peer.slice(slash + 1)];
    if (resource === "") {
      session.complain("Dial argument takes format (technology/resource)");
      return undefined;
    }
    if (technology.toUpperCase() === "PJSIP") {
      const party = phoneParty(resource, session, channel);
      if (before !== undefined && party.hasChannel) subroutine(session, party.channel, before);
      parties.push(party);
    } else if (technology.toUpperCase() === "LOCAL") {
      parties.push(legOf(resource, session, channel, parties));
    } else session.complain(`no channel type registered for '${technology}'`);
  }
  return parties;
}

export interface Ringing {
  readonly parties: readonly Party[];
  /** How long at most. */
  readonly seconds: number;
  readonly options: DialOptions;
}

export function ring(session: Session, channel: Channel, ringing: Ringing, subroutine: Subroutine): Outcome {
  const { parties, options } = ringing;
  const startedAt = session.seconds;
  const gone = goneAt(session);
  const timeout = startedAt + ringing.seconds;
  const answer = Math.min(...parties.map(({ answersAt }) => answersAt));
  const gaveUp = Math.max(...parties.map((party) => Math.min(party.answersAt, party.endsAt)));
  const redirects = parties.flatMap(({ leg }) => leg?.redirect ?? []);
  const sent = redirects.sort((one, other) => one.atSeconds - other.atSeconds)[0];
  let until = Math.max(startedAt, Math.min(answer, gaveUp, timeout, gone, sent?.atSeconds ?? Number.POSITIVE_INFINITY));
  const isForEver = until === Number.POSITIVE_INFINITY;
  if (isForEver) {
    session.complain("Dial rings for ever");
    until = startedAt + FOR_EVER_SECONDS;
  }
  const isAnswered = answer <= until && answer < timeout && answer < gone;
  const winner = isAnswered ? parties.find(({ answersAt }) => answersAt === answer) : undefined;
  session.seconds = until;
  const legs = parties.flatMap(({ leg }) => leg ?? []);
  settleWrites(session, legs, until);
  const talk = winner && pickUp(session, winner, options.pickedUp, subroutine);
  // Who answers as soon as he joins has rung, and so have all who join with him.
  const joinsNow = winner?.rings.some(({ startSeconds, outcome }) => startSeconds === until && outcome === "answered");
  const isCut = gone <= until || (winner !== undefined && !joinsNow);
  const rings = parties.flatMap((party) =>
    party.rings.flatMap((one) => eventsOf(one, { until, startedAt, timeout, isCut, isWinner: party === winner })),
  );
  for (const event of rings.sort((one, other) => one.startSeconds - other.startSeconds)) {
    const isWinner = talk?.hasTalked === true && event.phone === winner?.phone && event.outcome === "unconfirmed";
    session.events.push(seen(event, { isWinner, session, options, heard: talk?.heard ?? [], winner: winner?.phone }));
  }
  if (talk) {
    channel.variables.set("DIALSTATUS", "ANSWER");
    if (talk.hasTalked) {
      end(session, "answered", winner?.phone);
      return "ended";
    }
    if (isOver(session) || session.seconds >= gone) return session.seconds >= gone ? giveUp(session) : "ended";
    for (const party of parties) session.causes.set(party.channel.name, "SIP 200 OK");
    return "next";
  }
  if (isForEver || gone <= until) {
    channel.variables.set("DIALSTATUS", "CANCEL");
    return giveUp(session);
  }
  if (sent && sent.atSeconds <= until) session.redirect = sent;
  conclude(session, channel, parties, until);
  return "next";
}

function giveUp(session: Session): Outcome {
  if (!isOver(session)) end(session, "caller");
  return "ended";
}

/**
 * Option U: a subroutine on the channel of who has picked up, while the caller waits. GOSUB_RESULT may be CONTINUE, which
 * hangs him up and lets the dialplan go on. A caller who gives up meanwhile has talked to nobody.
 */
function pickUp(
  session: Session,
  winner: Party,
  place: string | undefined,
  subroutine: Subroutine,
): { readonly hasTalked: boolean; readonly heard: readonly string[] } {
  if (place === undefined) return { hasTalked: true, heard: [] };
  const phone = childSession(session, winner.channel, "phone", winner.presses);
  phone.isAnswered = true;
  subroutine(phone, winner.channel, place);
  const gone = goneAt(session);
  if (phone.seconds >= gone) {
    session.seconds = gone;
    settleWrites(session, [phone], gone);
    return { hasTalked: false, heard: phone.heard };
  }
  session.seconds = phone.seconds;
  settleWrites(session, [phone], phone.seconds);
  const result = winner.channel.variables.get("GOSUB_RESULT") ?? "";
  if (result !== "" && result !== "CONTINUE") session.complain(`GOSUB_RESULT ${result} is not known here`);
  return { hasTalked: result !== "CONTINUE", heard: phone.heard };
}

/** What of a phone's ring was seen until a moment: nothing if it would have begun later. */
function eventsOf(ring: RingEvent, cut: Cut): readonly RingEvent[] {
  const { until, startedAt, timeout } = cut;
  const isTooLate = ring.startSeconds > until || (ring.startSeconds === until && cut.isCut);
  if (ring.startSeconds > startedAt && isTooLate) return [];
  // Who has picked up has not got the call yet.
  const isPickedUp = ring.outcome === "answered" || ring.outcome === "unconfirmed";
  const isFirst = ring.endSeconds < until || cut.isWinner;
  const isInTime = ring.endSeconds <= until && (!isPickedUp || (isFirst && ring.endSeconds < timeout));
  if (isInTime && ring.outcome !== "stopped") return [{ ...ring, outcome: isPickedUp ? "unconfirmed" : ring.outcome }];
  const { heard: _, ...unheard } = ring;
  return [{ ...unheard, endSeconds: Math.min(ring.endSeconds, until), outcome: "stopped" }];
}

interface Cut {
  readonly until: number;
  readonly startedAt: number;
  /** When the Dial's own time is up. */
  readonly timeout: number;
  /** Whether somebody answered, or the caller gave up, then. */
  readonly isCut: boolean;
  readonly isWinner: boolean;
}

function seen(
  event: RingEvent,
  more: {
    readonly isWinner: boolean;
    readonly session: Session;
    readonly options: DialOptions;
    readonly heard: readonly string[];
    readonly winner: string | undefined;
  },
): RingEvent {
  const { isWinner, session, options, winner } = more;
  const heard = [...(event.heard ?? []), ...(event.phone === winner ? more.heard : [])];
  return {
    ...event,
    outcome: isWinner ? "answered" : event.outcome,
    ...(session.shows === undefined ? {} : { shows: session.shows }),
    ...(heard.length > 0 ? { heard } : {}),
    ...(options.music === undefined ? {} : { music: options.music }),
  };
}

function hasRefused({ refusal, endsAt }: Party, until: number): boolean {
  return refusal !== undefined && endsAt <= until;
}

/**
 * DIALSTATUS: only if all phones ended by themselves it is more than NOANSWER, and then BUSY if any was busy, else
 * CONGESTION if any was congested (which no phone here is), else CHANUNAVAIL: also for a decline.
 */
function conclude(session: Session, channel: Channel, parties: readonly Party[], until: number): void {
  const refused = parties.filter((party) => hasRefused(party, until));
  for (const party of parties) {
    if (party.leg || !party.hasChannel) continue;
    session.causes.set(party.channel.name, hasRefused(party, until) ? (party.refusal?.sip ?? "") : "SIP 180 Ringing");
  }
  const last = refused
    .filter(({ hasChannel }) => hasChannel)
    .sort((a, b) => a.endsAt - b.endsAt)
    .at(-1);
  if (last?.refusal) session.hangupCause = last.refusal.cause;
  const isBusy = refused.some(({ refusal }) => refusal?.cause === 17);
  const status = refused.length < parties.length ? "NOANSWER" : isBusy ? "BUSY" : "CHANUNAVAIL";
  channel.variables.set("DIALSTATUS", status);
}

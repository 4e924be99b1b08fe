/**
 * Who a Dial rings: a phone, by what it does in this call, or a Local channel, whose other end runs the dialplan on a clock
 * of its own. What a leg does is played to its end; the Dial that rings it cuts that off where it ends before.
 * Source: asterisk main/core_local.c. Must not know options of Dial.
 */

import { behaviourOf, type PhoneKey, phoneKey } from "../../../compiler/simulate/call.ts";
import { type RingEvent, timesRung } from "../../../compiler/simulate/trace.ts";
import { findPriority } from "./dialplan.ts";
import { type Channel, childSession, newChannel, nextNumber, type Session } from "./session.ts";

export interface Party {
  readonly channel: Channel;
  /** What its phones do, undisturbed. Times are seconds since the call arrived, as below; what never happens is infinite. */
  readonly rings: readonly RingEvent[];
  readonly answersAt: number;
  /** When it gives up by itself. */
  readonly endsAt: number;
  readonly refusal: Refusal | undefined;
  /** Who has answered. */
  readonly phone: PhoneKey | undefined;
  /** Whether he presses 1 when he hears something. */
  readonly presses: boolean;
  /** Of a Local channel. */
  readonly leg: Session | undefined;
  /** A phone that is not registered never gets one, and so has no cause of its own. */
  readonly hasChannel: boolean;
}

/** How a phone that does not answer ends, in SIP and in Asterisk's causes. */
interface Refusal {
  readonly sip: string;
  readonly cause: number;
}

const never = Number.POSITIVE_INFINITY;

/** A phone. */
export function phoneParty(resource: string, session: Session, parent: Channel): Party {
  const phone = phoneOf(resource);
  const endpoint = resource.split("/")[0]?.split("@").at(-1) ?? "";
  const channel = newChannel(`PJSIP/${endpoint}-${nextNumber(session)}`, parent.location, parent);
  const behaviour = behaviourOf(session.call, phone, ringsBefore(session, phone));
  const startSeconds = session.seconds;
  const after = "afterSeconds" in behaviour ? (behaviour.afterSeconds ?? 0) : 0;
  const at = startSeconds + after;
  const hasChannel = session.isRegistered || behaviour.kind !== "unavailable" || !phone.startsWith("ext ");
  const ends = { answersAt: never, endsAt: never, refusal: undefined, phone: undefined };
  const common = { channel, hasChannel, ...ends, presses: false };
  const party = (outcome: RingEvent["outcome"], endSeconds: number, more: Partial<Party> = {}): Party => {
    return { ...common, leg: undefined, rings: [{ kind: "ring", phone, startSeconds, endSeconds, outcome }], ...more };
  };
  switch (behaviour.kind) {
    case "answers":
      return party("answered", at, { answersAt: at, phone, presses: true });
    case "picks up":
      return party("answered", at, { answersAt: at, phone });
    case "busy":
      return party("busy", at, { endsAt: at, refusal: { sip: "SIP 486 Busy Here", cause: 17 } });
    case "declines":
      return party("declined", at, { endsAt: at, refusal: { sip: "SIP 603 Decline", cause: 21 } });
    case "unavailable":
      return party("unavailable", startSeconds, {
        endsAt: startSeconds,
        refusal: { sip: "SIP 404 Not Found", cause: 1 },
      });
    case "silent":
      return party("stopped", never);
  }
}

/** How often it has rung in the call: what a leg rang counts for the caller only when the leg is over. */
function ringsBefore({ events, parent }: Session, phone: PhoneKey): number {
  return timesRung(events, phone) + (parent ? ringsBefore(parent, phone) : 0);
}

/** `NAME` is a user, `NUMBER@TRUNK` an outside number, `TRUNK/sip:u@h` an address. */
function phoneOf(resource: string): PhoneKey {
  const slash = resource.indexOf("/sip:");
  if (slash >= 0) return phoneKey({ kind: "sip", address: resource.slice(slash + 5) });
  const at = resource.indexOf("@");
  if (at >= 0) return phoneKey({ kind: "tel", address: resource.slice(0, at) });
  return phoneKey({ kind: "ext", address: resource });
}

/** A Local channel: `EXTEN@CONTEXT` with `/n` or without. It sees what earlier legs of the same Dial have shared. */
export function legOf(resource: string, session: Session, parent: Channel, earlier: readonly Party[]): Party {
  const [extension = "", context = ""] = (resource.split("/")[0] ?? "").split("@");
  const name = `Local/${extension}@${context}-${nextNumber(session)}`;
  const location = { context, extension, priority: 1 };
  const [one, two] = [newChannel(`${name};1`, location, parent), newChannel(`${name};2`, location, parent)];
  const leg = childSession(session, two, "leg");
  for (const { leg: other } of earlier) for (const { key, value } of other?.writes ?? []) leg.shared.set(key, value);
  const common = { channel: one, hasChannel: true, leg, refusal: undefined, phone: undefined, presses: false } as const;
  if (!findPriority(session.plan, context, extension, 1)) {
    session.complain(`no such extension/context ${extension}@${context} while calling Local channel`);
    return { ...common, rings: [], answersAt: never, endsAt: session.seconds };
  }
  session.run(leg);
  const rings = leg.events.filter((event): event is RingEvent => event.kind === "ring");
  const end = leg.events.at(-1);
  const isAnswered = end?.kind === "end" && end.how === "answered";
  return {
    ...common,
    rings,
    answersAt: isAnswered ? leg.seconds : never,
    endsAt: isAnswered ? never : leg.seconds,
    ...(isAnswered && end.phone !== undefined ? { phone: end.phone } : {}),
  };
}

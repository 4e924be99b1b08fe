/**
 * How a ring ended that nobody answered, exactly as the language says: the part of the dialplan that all such rings share.
 *
 * DIALSTATUS does not tell: a declined call (603) is CHANUNAVAIL there, and one busy phone among phones that are offline
 * is BUSY (apps/app_dial.c, handle_cause, wait_for_answer). So each phone's own SIP code is read, from HANGUPCAUSE.
 * - A phone that is not registered never gets a channel and has no code: option `b` of Dial counts those that get one.
 * - A phone that rang on has no final code, or none at all: then DIALSTATUS is NOANSWER.
 * - A phone that redirects is BUSY to Dial, but its 302 is lost with its channel (do_forward), which leaves it without a
 *   final code; so is a phone that Asterisk itself gave up: one that never replied (408 after 32 s, CHANUNAVAIL), or
 *   whose connection failed (503, CONGESTION).
 * - Codes 1xx and 2xx are no end: the caller's own channel may have one, too, from a re-INVITE.
 *
 * Must not know states or labels.
 */

import type { Code } from "./code.ts";

/** The name of the context, made from that of the calls' context; no scenario has it, as names have no dashes. */
export function outcomeContext(context: string): string {
  return `${context}-ring-outcome`;
}

export const outcomeComments = [
  "How a ring ended that nobody answered: busy, unavailable or unanswered, from the SIP code of each phone.",
];

/** Writes the extensions of that context. */
export function writeOutcome(code: Code): void {
  code.comment("before a ring: forget how earlier phones ended");
  code.extension("begin");
  code.run("HangupCauseClear", "");
  code.run("Set", "_VATS_CALL=${CHANNEL}");
  code.run("Set", "SHARED(VATS_RUNG)=");
  code.run("Return", "");
  code.comment("on the channel of each phone that could be called");
  code.extension("phone");
  code.run("Set", "SHARED(VATS_RUNG,${VATS_CALL})=${SHARED(VATS_RUNG,${VATS_CALL})}1");
  code.run("Return", "");
  writeJudge(code);
}

function writeJudge(code: Code): void {
  code.comment("after it: ARG1 phones were to be rung");
  code.extension("judge");
  code.run("Set", "VATS_ENDS=${HANGUPCAUSE_KEYS()}");
  code.run("Set", "VATS_BUSY=0");
  code.run("Set", "VATS_GONE=$[${ARG1} - ${LEN(${SHARED(VATS_RUNG)})}]");
  writeCount(code);
  code.comment("those without a final code");
  code.label("counted");
  code.run("Set", "VATS_LEFT=$[${ARG1} - ${VATS_BUSY} - ${VATS_GONE}]");
  code.run("ExecIf", '$["${DIALSTATUS}" = "BUSY"]?Set(VATS_BUSY=$[${VATS_BUSY} + ${VATS_LEFT}])');
  code.run("ExecIf", '$["${DIALSTATUS}" = "CONGESTION"]?Set(VATS_GONE=$[${VATS_GONE} + ${VATS_LEFT}])');
  code.branch("GotoIf", '$["${VATS_BUSY}" = "${ARG1}"]', { yes: "all_busy" });
  code.branch("GotoIf", '$["${VATS_GONE}" = "${ARG1}"]', { yes: "all_gone" });
  code.label("unanswered");
  code.run("Return", "unanswered");
  code.label("all_busy");
  code.run("Return", "busy");
  code.label("all_gone");
  code.run("Return", "unavailable");
}

/** Counts the phones that were busy or declined, and those that could not be reached; any other end decides at once. */
function writeCount(code: Code): void {
  code.label("next");
  code.branch("GotoIf", '$["${VATS_ENDS}" = ""]', { yes: "counted" });
  code.run("Set", "VATS_CODE=${HANGUPCAUSE(${SHIFT(VATS_ENDS)},tech):4:3}");
  code.branch("GotoIf", '$["${VATS_CODE:0:1}" = "1" | "${VATS_CODE:0:1}" = "2"]', { yes: "next" });
  const busy = ["486", "600", "603"].map((sip) => `"\${VATS_CODE}" = "${sip}"`).join(" | ");
  code.branch("GotoIf", `$[${busy} | "\${VATS_CODE:0:1}" = "3"]`, { yes: "busy" });
  code.branch("GotoIf", '$["${VATS_CODE}" = "404" | "${VATS_CODE}" = "410" | "${VATS_CODE:0:1}" = "5"]', {
    yes: "gone",
  });
  code.goto("unanswered");
  code.label("busy");
  code.run("Set", "VATS_BUSY=$[${VATS_BUSY} + 1]");
  code.goto("next");
  code.label("gone");
  code.run("Set", "VATS_GONE=$[${VATS_GONE} + 1]");
  code.goto("next");
}

/**
 * The same where each phone has a leg of its own that tells how it ended, in `SHARED(VATS_END_…)` of the caller's channel.
 * One that was picked up, or rang on, tells nothing, or that it was unanswered.
 */
export function writeLegsOutcome(code: Code): void {
  code.comment("before a ring of ARG1 legs: forget how earlier ones ended");
  code.extension("forget");
  code.run("Set", "VATS_LEG=0");
  code.label("next");
  code.branch("GotoIf", '$["${VATS_LEG}" = "${ARG1}"]', { yes: "forgotten" });
  code.run("Set", "VATS_LEG=$[${VATS_LEG} + 1]");
  code.run("Set", "SHARED(VATS_END_${VATS_LEG})=");
  code.goto("next");
  code.label("forgotten");
  code.run("Return", "");
  code.comment("after it");
  code.extension("legs");
  for (const name of ["LEG", "BUSY", "GONE"]) code.run("Set", `VATS_${name}=0`);
  code.label("next");
  code.branch("GotoIf", '$["${VATS_LEG}" = "${ARG1}"]', { yes: "counted" });
  code.run("Set", "VATS_LEG=$[${VATS_LEG} + 1]");
  code.run("Set", "VATS_END=${SHARED(VATS_END_${VATS_LEG})}");
  code.run("Set", 'VATS_BUSY=$[${VATS_BUSY} + ("${VATS_END}" = "busy")]');
  code.run("Set", 'VATS_GONE=$[${VATS_GONE} + ("${VATS_END}" = "unavailable")]');
  code.goto("next");
  code.label("counted");
  code.branch("GotoIf", '$["${VATS_BUSY}" = "${ARG1}"]', { yes: "all_busy" });
  code.branch("GotoIf", '$["${VATS_GONE}" = "${ARG1}"]', { yes: "all_gone" });
  code.run("Return", "unanswered");
  code.label("all_busy");
  code.run("Return", "busy");
  code.label("all_gone");
  code.run("Return", "unavailable");
  code.comment("whether each of ARG1 legs has told that its phone cannot be reached");
  code.extension("gone");
  code.run("Set", "VATS_LEG=0");
  code.label("next");
  code.branch("GotoIf", '$["${VATS_LEG}" = "${ARG1}"]', { yes: "all" });
  code.run("Set", "VATS_LEG=$[${VATS_LEG} + 1]");
  code.branch("GotoIf", '$["${SHARED(VATS_END_${VATS_LEG},${VATS_RING})}" = "unavailable"]', { yes: "next" });
  code.run("Return", "");
  code.label("all");
  code.run("Return", "all");
}

/**
 * What a state is as a list of applications. Nothing here decides where a call goes next but the applications that end it.
 * Must not know contexts, extensions or conditions.
 */

import type { HangupState, MessageState, PlayState, Prompt, RejectState, WaitState } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { dropped, droppedVariable, notLost } from "./lost.ts";
import { ringbackTone } from "./ringback.ts";
import { soundPath } from "./sounds.ts";
import { transcribeActions } from "./transcribe.ts";
import type { Writing } from "./writing.ts";
import type { XmlElement } from "./xml.ts";

/** What holds for a whole scenario; each keeps FreeSWITCH from doing something of its own. */
export const settings: readonly XmlElement[] = [
  // Without it the next step runs when a phone hangs up after the talk (switch_ivr_bridge.c).
  action("set", "hangup_after_bridge=true"),
  // Without it a busy phone hangs up the caller (switch_channel.c:switch_channel_handle_cause).
  action("set", "continue_on_fail=true"),
  // Without it the first phone that plays something has won (switch_ivr_originate.c).
  action("set", "ignore_early_media=true"),
  // Without it a phone that redirects sends the call where it likes (sofia.c:sofia_handle_sip_r_invite).
  action("export", "nolocal:outbound_redirect_fatal=true"),
  // Without it the caller is refused with a phone's code and not with ours (mod_sofia.c:sofia_on_hangup).
  action("set", "sip_ignore_remote_cause=true"),
  // Without it a caller whom an announcement has answered hears silence while phones ring (switch_ivr_originate.c).
  action("set", `transfer_ringback=${ringbackTone}`),
  // Without it the caller's `*` ends an announcement (mod_dptools.c:on_dtmf).
  action("set", "playback_terminators=none"),
  // Without it the caller's next key ends a wait (mod_dptools.c:sleep_function).
  action("set", "sleep_eat_digits=true"),
];

/** Nothing answers by itself but a bridge; a lost call is refused only while nothing has. */
export function answerActions({ needs }: Writing): XmlElement[] {
  return [action("answer"), ...(needs.lost ? [action("set", `${droppedVariable}=hangup`)] : [])];
}

export function playActions({ prompt }: PlayState, writing: Writing): XmlElement[] {
  return [...answerActions(writing), playback(prompt)];
}

export function waitActions({ seconds }: WaitState): XmlElement[] {
  return [action("sleep", String(seconds * 1000))];
}

/**
 * A mailbox that is not there goes on, so a hangup follows. The greeting is played before it where the mailbox must not do that
 * itself: it is our own, the message has a limit, or a caller who gives up in it is a lost one. mod_voicemail takes
 * `effective_caller_id_number` for the caller, and a message shows him who called.
 */
export function messageActions({ mailbox }: MessageState, writing: Writing): XmlElement[] {
  const { greeting, limitSeconds, name } = mailbox;
  const { options, needs, flow } = writing;
  const isGreeted = greeting !== "universal" || limitSeconds !== undefined || needs.lost;
  const hasOther = [...flow.states.values()].some(({ kind }) => kind === "callerid");
  return [
    ...answerActions(writing),
    ...(hasOther ? [action("unset", "effective_caller_id_number")] : []),
    ...(isGreeted ? [...skipGreeting, greeting === "universal" ? standardGreeting(name) : playback(greeting)] : []),
    ...(limitSeconds === undefined ? [] : [action("sched_hangup", `+${limitSeconds + 1} allotted_timeout`)]),
    ...notLost(flow),
    ...(mailbox.transcribe ? transcribeActions(mailbox, options) : []),
    action("voicemail", `default ${options.domain} ${name}`),
    action("hangup", "NORMAL_CLEARING"),
  ];
}

/** Only the profile limits messages, so the call ends instead, which keeps the message; a second for the tone. */
function standardGreeting(mailbox: string): XmlElement {
  return action("phrase", `voicemail_play_greeting,${mailbox}`);
}

const skipGreeting = [action("set", "skip_greeting=true"), action("set", "skip_instructions=true")];

/** A refusal while nothing has answered; the end of the call after. An end that nobody wrote is a loss. */
export function endActions(
  state: RejectState | HangupState,
  isAnswered: boolean,
  { needs, flow }: Writing,
): XmlElement[] {
  const isDropped = state.kind === "hangup" && state.dropped;
  const isBusy = state.kind === "reject" && state.cause === "busy";
  const cause = isAnswered ? "NORMAL_CLEARING" : isBusy ? "USER_BUSY" : "CALL_REJECTED";
  return [...(!isDropped ? notLost(flow) : needs.lost ? [dropped] : []), action("hangup", cause)];
}

function playback(prompt: Prompt): XmlElement {
  return action("playback", soundPath(prompt));
}

/**
 * What a state is as a list of applications. Nothing here decides where a call goes next but the applications that end it.
 * Must not know contexts, extensions or conditions.
 */

import type { MessageState, PlayState, Prompt, RejectState, RingState, WaitState } from "../../compiler/flow/ir.ts";
import { dialString } from "./dial.ts";
import type { FreeswitchOptions } from "./options.ts";
import { soundFile } from "./sounds.ts";
import { element, type XmlElement } from "./xml.ts";

export function action(application: string, data?: string): XmlElement {
  return element("action", { application, ...(data === undefined ? {} : { data }) });
}

/** Runs while the extensions are read, so that a later condition sees it. Source: mod_dialplan_xml.c:exec_app. */
export function inlineAction(name: "action" | "anti-action", application: string, data: string): XmlElement {
  return element(name, { application, data, inline: "true" });
}

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
  action("set", "transfer_ringback=%(1000,4000,425)"),
  // Without it the caller's `*` ends an announcement (mod_dptools.c:on_dtmf).
  action("set", "playback_terminators=none"),
];

/**
 * Rings. `call_timeout` counts changes of the clock's second, so N rings between N-1 and N seconds: never more than it
 * says, and less by under a second; N+1 would always be too long. It stays set, so each ring sets it.
 * Source: switch_ivr_originate.c (`elapsed >= timelimit_sec`, switch_epoch_time_now).
 */
export function ringActions(state: RingState, options: FreeswitchOptions): XmlElement[] {
  return [
    action("set", `call_timeout=${state.ringSeconds}`),
    // A trunk may send nothing that makes the caller hear it ring.
    action("ring_ready"),
    action("bridge", dialString(state.phones, options)),
  ];
}

export function playActions({ prompt }: PlayState): XmlElement[] {
  return [action("answer"), playback(prompt)];
}

export function waitActions({ seconds }: WaitState): XmlElement[] {
  return [action("sleep", String(seconds * 1000))];
}

/** Nothing answers by itself but a bridge; and a mailbox that is not there goes on, so a hangup follows. */
export function messageActions({ mailbox }: MessageState, { domain }: FreeswitchOptions): XmlElement[] {
  const { greeting, limitSeconds, name } = mailbox;
  const isGreeted = greeting !== "universal" || limitSeconds !== undefined;
  return [
    action("answer"),
    ...(isGreeted ? [...skipGreeting, greeting === "universal" ? standardGreeting(name) : playback(greeting)] : []),
    ...(limitSeconds === undefined ? [] : [action("sched_hangup", `+${limitSeconds + 1} allotted_timeout`)]),
    action("voicemail", `default ${domain} ${name}`),
    action("hangup", "NORMAL_CLEARING"),
  ];
}

/** Only the profile limits messages, so the call ends instead, which keeps the message; a second for the tone. */
function standardGreeting(mailbox: string): XmlElement {
  return action("phrase", `voicemail_play_greeting,${mailbox}`);
}

const skipGreeting = [action("set", "skip_greeting=true"), action("set", "skip_instructions=true")];

/** A refusal while nothing has answered; the end of the call after. */
export function endActions(cause: RejectState["cause"], isAnswered: boolean): XmlElement[] {
  if (isAnswered) return [action("hangup", "NORMAL_CLEARING")];
  return [action("hangup", cause === "busy" ? "USER_BUSY" : "CALL_REJECTED")];
}

function playback(prompt: Prompt): XmlElement {
  return action("playback", `vats/${soundFile(prompt)}`);
}

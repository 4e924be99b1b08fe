/**
 * Rings, with what is heard meanwhile. The applications of one ring, and the extensions that run for who picks up. Must not
 * know where a call goes next.
 */

import type { Ears, Prompt, RungPhone } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { dialString } from "./dial.ts";
import { expansionOf } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { partName } from "./names.ts";
import { ringbackTone } from "./ringback.ts";
import { soundPath } from "./sounds.ts";
import { inScenario, type Writing } from "./writing.ts";
import type { XmlElement } from "./xml.ts";

export interface Ring {
  /** The extension that the names of its parts begin with. */
  readonly name: string;
  readonly phones: readonly RungPhone[];
  readonly ringSeconds: number;
  readonly ears: Ears;
}

/** Who picked up in time may listen and press for as long as that takes; the ring itself ends for each phone by itself. */
const longestWords = 600;

/**
 * Rings. `call_timeout` counts changes of the clock's second, so N rings between N-1 and N seconds: never more than it
 * says, and less by under a second; N+1 would always be too long. It stays set, so each ring sets it.
 * Source: switch_ivr_originate.c (`elapsed >= timelimit_sec`, switch_epoch_time_now).
 */
export function ringActions(ring: Ring, { options, flow }: Writing): XmlElement[] {
  const { phones, ringSeconds, ears, name } = ring;
  const asks = phones.some(({ confirms }) => confirms);
  const whispers = ears.whisper !== undefined && phones.some(({ confirms }) => !confirms);
  const pickUp = asks ? inScenario(partName(name, "pickup"), flow) : undefined;
  return [
    ...(ears.music === undefined ? [] : musicActions(ears.music)),
    ...(whispers ? whisperActions(inScenario(partName(name, "whisper"), flow)) : []),
    action("set", `call_timeout=${asks ? ringSeconds + longestWords : ringSeconds}`),
    // A trunk may send nothing that makes the caller hear it ring.
    action("ring_ready"),
    action("bridge", dialString({ phones, ringSeconds, pickUp }, options)),
    ...(whispers ? noWhisperActions : []),
    ...(ears.music === undefined ? [] : noMusicActions),
  ];
}

/** To a caller whom nothing has answered it is early media; without `instant_ringback` it waits for the first phone's 180. */
function musicActions(music: Prompt): XmlElement[] {
  const path = `${expansionOf("sound_prefix")}/${soundPath(music)}`;
  return [
    action("set", `ringback=${path}`),
    action("set", `transfer_ringback=${path}`),
    action("set", "instant_ringback=true"),
  ];
}

/** The caller has early media from now on: without a tone of its own the next ring would be silent. */
const noMusicActions = [
  action("set", `ringback=${ringbackTone}`),
  action("unset", "instant_ringback"),
  action("set", `transfer_ringback=${ringbackTone}`),
];

/** Read from the caller and run for who has picked up, before the talk (switch_ivr_bridge.c:switch_ivr_multi_threaded_bridge). */
function whisperActions(target: string): XmlElement[] {
  return [
    action("set", `${whispersVariable}=true`),
    action("set", "bridge_pre_execute_bleg_app=execute_extension"),
    action("set", `bridge_pre_execute_bleg_data=${target}`),
  ];
}

/** That who picks up is told something first. */
export const whispersVariable = "vats_whispers";

const noWhisperActions = [
  action("unset", "bridge_pre_execute_bleg_app"),
  action("unset", "bridge_pre_execute_bleg_data"),
  action("unset", whispersVariable),
];

/** What is pressed, by callers and by who picks up. */
export const keyVariable = "vats_key";
/** On the side of who picked up: that he has been told all there is to tell. */
export const toldVariable = "vats_told";
/** How long a key is waited for after the words, in milliseconds (language §6). */
const confirmMilliseconds = 5000;

/** Extensions that run for who picks up, on his side. */
export function pickupExtensions({ name, phones, ears }: Ring, writing: Writing): XmlElement[] {
  const { whisper, confirm } = ears;
  return [
    ...(phones.some(({ confirms }) => confirms) ? confirmExtensions(name, whisper, confirm, writing) : []),
    ...(whisper !== undefined && phones.some(({ confirms }) => !confirms) ? whisperExtensions(name, whisper) : []),
  ];
}

/**
 * `group_confirm_key=exec`: runs as he picks up, while the others ring on; if he is there still at its end, the call is his.
 * What asks again of itself is left alone: its own `1` plays the words again and again (switch_ivr_originate.c:collect_thread_run).
 */
function confirmExtensions(
  name: string,
  whisper: Prompt | undefined,
  words: Prompt | undefined,
  { flow }: Writing,
): XmlElement[] {
  const pressed = partName(name, "pressed");
  const file = words === undefined ? "silence" : soundPath(words);
  return [
    extension(partName(name, "pickup"), [
      destination(partName(name, "pickup"), [
        ...(whisper === undefined ? [] : [action("playback", soundPath(whisper))]),
        action("read", `1 1 ${file} ${keyVariable} ${confirmMilliseconds} none`),
        action("execute_extension", inScenario(pressed, flow)),
      ]),
    ]),
    extension(`${pressed} 1`, [
      destination(pressed),
      patternCondition(
        [{ field: expansionOf(keyVariable), expression: "^1$" }],
        [action("set", `${toldVariable}=true`)],
      ),
    ]),
    extension(pressed, [destination(pressed, [action("hangup", "NO_ANSWER")])]),
  ];
}

/**
 * The caller hears ringback meanwhile, until it is broken off. His side may come later than the end of a short whisper, or than
 * that of one whose sound is not there: then it begins none, see `answeredExtensions`; if it has just looked, it begins in the
 * tenth of a second. Who has confirmed has heard the whisper before. Not `all`, which would take from his side what it has not
 * begun yet (mod_commands.c:break_function).
 */
function whisperExtensions(name: string, whisper: Prompt): XmlElement[] {
  const own = partName(name, "whisper");
  const caller = expansionOf("bridge_uuid");
  return [
    extension(own, [
      destination(own),
      patternCondition(
        [{ field: expansionOf(toldVariable), expression: "^$" }],
        [
          action("playback", soundPath(whisper)),
          action("set", `${toldVariable}=true`),
          action("sleep", "100"),
          action("set", `${toldVariable}=${expansionOf(`uuid_break(${caller})`)}`),
        ],
      ),
    ]),
  ];
}

/**
 * What is done for the caller as somebody takes the call: `bridge_pre_execute_aleg_app` runs an extension on his side, which sees
 * the world of that moment. Must not know who took it.
 */

import { action } from "./action.ts";
import { expansionOf } from "./escape.ts";
import { continuingExtension, destination, extension, patternCondition } from "./extension.ts";
import { notLost } from "./lost.ts";
import { recordVariable } from "./marks.ts";
import { waitsVariable } from "./queue.ts";
import { toldVariable, whispersVariable } from "./ring.ts";
import { ringbackTone } from "./ringback.ts";
import { inScenario, type Writing } from "./writing.ts";
import type { XmlElement } from "./xml.ts";

/** The extension; no state is called so, since a state's name has no `-`. */
const taken = "call-taken";

export function answeredSettings({ needs, flow }: Writing): XmlElement[] {
  if (!needs.answer) return [];
  return [
    action("set", "bridge_pre_execute_aleg_app=execute_extension"),
    action("set", `bridge_pre_execute_aleg_data=${inScenario(taken, flow)}`),
  ];
}

export function answeredExtensions({ needs, flow }: Writing): XmlElement[] {
  if (!needs.answer) return [];
  const where = (variable: string, actions: readonly XmlElement[]) =>
    patternCondition([{ field: expansionOf(variable), expression: "^true$" }], actions);
  return [
    ...(needs.whisper
      ? [
          continuingExtension("taken, a whisper first", [
            destination(taken),
            isStillTold,
            where(whispersVariable, [ringing]),
          ]),
        ]
      : []),
    ...(needs.record
      ? [continuingExtension("taken, recorded", [destination(taken), where(recordVariable, [record])])]
      : []),
    extension("taken", [
      destination(taken, [
        ...(needs.queue ? [action("unset", waitsVariable)] : []),
        ...notLost(flow),
        action("set", "vats_taken=true"),
      ]),
    ]),
  ];
}

/** Who has been told everything, before a key or before the caller's side came to this, will not break the ringing off any more. */
const isStillTold = patternCondition([
  { field: expansionOf(`uuid_getvar(${expansionOf("bridge_uuid")} ${toldVariable})`), expression: "^_undef_$" },
]);

/** Until the whisper is over, which breaks it off, a minute at most. */
const ringing = action("playback", `tone_stream://${ringbackTone};loops=12`);

/** Folders that are not there are made. The name is the time and the call's own id. */
const record = action(
  "record_session",
  `${expansionOf("recordings_dir")}/vats/${expansionOf("strftime_tz(Etc/UTC %Y-%m-%d-%H-%M-%S)")}-${expansionOf("uuid")}.wav`,
);

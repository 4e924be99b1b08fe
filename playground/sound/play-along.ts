/** Plays the call of the page as its playhead goes. */

import { effect } from "@preact/signals";
import { isRunning, played, playhead, speed } from "../state/call.ts";
import { soundsOf } from "./spans.ts";
import { createSpeaker } from "./speaker.ts";
import { tonesOfNumber } from "./tones.ts";

/** @returns stops it */
export function playAlong(context: AudioContext): () => void {
  const speaker = createSpeaker(context);
  const endings = [
    effect(() => {
      const call = played.value;
      if (!call) return speaker.stop();
      const tones = tonesOfNumber(call.call.called);
      speaker.load({ spans: soundsOf(call), tones, endSeconds: call.endSeconds });
    }),
    effect(() => speaker.follow({ seconds: playhead.value, rate: speed.value, isPlaying: isRunning.value })),
  ];
  return () => {
    for (const end of endings) end();
    speaker.stop();
  };
}

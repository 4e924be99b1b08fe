/** Turns the sound of the call on and off. */

import { useEffect } from "preact/hooks";
import { inLanguage, type Texts } from "../texts/texts.ts";
import { canBeHeard, hear, isHeard, mute } from "./hearing.ts";

interface SoundTexts {
  readonly sound: string;
  readonly what: string;
}

const soundTexts: Texts<SoundTexts> = {
  en: { sound: "Sound", what: "Ringback, tones and keys, as the caller hears them" },
  ru: { sound: "Звук", what: "Гудки и сигналы клавиш, как их слышит звонящий" },
};

/** Nothing where the browser plays nothing. */
export function SoundButton() {
  const { sound, what } = inLanguage(soundTexts);
  // Who leaves the call has no button to turn it off.
  useEffect(() => mute, []);
  if (!canBeHeard()) return null;
  return (
    <button
      type="button"
      class="sound"
      aria-pressed={isHeard.value}
      title={what}
      onClick={() => (isHeard.value ? mute() : void hear())}
    >
      {sound}
    </button>
  );
}

/** What somebody hears where a document plays a file or says a text. Must not know who. */

import type { Playing } from "./playing.ts";
import type { Element } from "./xml.ts";

/** A `<Play>`, or the run of `<Say>`s in one language that say one text between them; empty where neither stands. */
export function speechAt(verbs: readonly Element[], index: number): readonly Element[] {
  const first = verbs[index];
  if (first?.name === "Play") return [first];
  if (first?.name !== "Say") return [];
  const language = first.attributes.get("language");
  const rest = verbs.slice(index);
  const length = rest.findIndex((verb) => verb.name !== "Say" || verb.attributes.get("language") !== language);
  return length < 0 ? rest : rest.slice(0, length);
}

/**
 * The sound of such verbs; empty, with a complaint, where the source has none like it.
 *
 * @param greeting the sound that is meant if it sounds just so: two of them may say the same
 */
export function soundOf(verbs: readonly Element[], playing: Playing, greeting?: string): string {
  const { score } = playing;
  const texts = verbs.map(({ text }) => text);
  const language = verbs[0]?.attributes.get("language") ?? "";
  const isPlay = verbs[0]?.name === "Play";
  const sound = isPlay ? score.soundOfPlay(texts[0] ?? "") : score.soundOfSay(texts, language, greeting);
  if (sound === undefined) playing.complaints.push(`${texts.join(" ")} is no sound of the source`);
  return sound ?? "";
}

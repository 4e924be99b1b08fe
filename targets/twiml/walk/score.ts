/** What the output says about itself (`manifest.json`), for looking up what a document rings and plays. */

import type { PhoneKey } from "../../../compiler/simulate/call.ts";
import type { Manifest } from "../manifest.ts";
import type { Element } from "./xml.ts";

export interface Hunt {
  readonly state: string;
  readonly phones: readonly PhoneKey[];
}

export interface Score {
  /** Seconds that the host rings longer than it is told. */
  readonly addedSeconds: number;
  /** The function's address; relative where the build does not know it. */
  readonly voice: string;
  phoneOf(noun: Element): PhoneKey | undefined;
  /** The sound of what is played, or said in one go. */
  soundOfPlay(url: string): string | undefined;
  /** Of texts that sound alike: the greeting that is meant, else the one of these very letters, else any. */
  soundOfSay(texts: readonly string[], language: string, greeting?: string): string | undefined;
  /** What a key in the query of a call says of its record. */
  tagOf(key: string): readonly [name: string, value: string] | undefined;
  /** Phones that ring one after another in an order that is drawn, as the source has them. */
  huntOf(state: string): Hunt | undefined;
  /** What is asked for when a call has ended; `undefined`: nothing. */
  readonly statusCallback: string | undefined;
  /** The mailbox that a state records for. */
  mailboxOf(state: string): string | undefined;
  /** The sound that greets before a state records. */
  greetingOf(state: string): string | undefined;
}

/** `undefined` for what is no manifest of ours. */
export function readScore(manifestText: string | undefined): Score | undefined {
  const manifest = readManifest(manifestText);
  if (manifest === undefined) return undefined;
  const phones = new Map(manifest.phones.map(({ noun, text, phone }) => [`${noun} ${text}`, phone]));
  const mailboxes = new Map(manifest.states.map(({ state, mailbox }) => [state, mailbox]));
  const hunts = new Map(
    manifest.states.flatMap(({ state, phones: rung = [], order }) =>
      order === "random" ? [[state, { state, phones: rung }] as const] : [],
    ),
  );
  const tags = new Map(manifest.tags?.map(({ key, tag, value }) => [key, [tag, value] as const]));
  const plays = new Map(manifest.sounds.flatMap((sound) => ("play" in sound ? [[sound.play, sound.sound]] : [])));
  const greetings = new Map(manifest.states.map(({ state, sound }) => [state, sound]));
  const says = manifest.sounds.filter((sound) => "say" in sound);
  return {
    addedSeconds: manifest.host === "twilio" ? 5 : 0,
    voice: manifest.voice,
    phoneOf: ({ name, text }) => phones.get(`${name} ${text}`),
    soundOfPlay: (url) => plays.get(url),
    soundOfSay: (texts, language, greeting) => {
      const alike = says.filter((sound) => sayKey(sound.language, [sound.say]) === sayKey(language, texts));
      const meant = alike.find(({ sound }) => sound === greeting);
      const others = alike.filter(({ sound }) => sound !== "universal");
      return (meant ?? others.find(({ say }) => say === texts.join(" ")) ?? others[0] ?? alike[0])?.sound;
    },
    tagOf: (key) => tags.get(key),
    huntOf: (state) => hunts.get(state),
    statusCallback: manifest.statusCallback,
    mailboxOf: (state) => mailboxes.get(state),
    greetingOf: (state) => greetings.get(state),
  };
}

/** White space between words makes no sound; a long text comes in pieces. */
function sayKey(language: string, texts: readonly string[]): string {
  return `${language}\n${texts.join(" ").trim().replace(/\s+/gu, " ")}`;
}

function readManifest(text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    return value?.phones && value.states && value.sounds && value.voice ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

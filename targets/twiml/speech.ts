/**
 * Texts that are read aloud: how long one `<Say>` may be, and where a longer text is cut. Must not know voices.
 *
 * Twilio refuses (13520, 13521) more than 4500 characters as they stand percent-encoded in an address, which is 750
 * Cyrillic letters, and Amazon's voices more than 3000 bytes.
 * Source: twilio.com/docs/voice/twiml/say, twilio.com/docs/api/errors/13521.
 */

import { utf8Length } from "../../compiler/target/names.ts";

export const mostEncoded = 4500;
export const mostBytes = 3000;

/** Length of a text in UTF-8 bytes, and percent-encoded. */
export function lengthsOf(text: string): { readonly bytes: number; readonly encoded: number } {
  let bytes = 0;
  let encoded = 0;
  for (const character of text) {
    const size = utf8Length(character);
    bytes += size;
    encoded += /[A-Za-z0-9_.~-]/.test(character) ? 1 : 3 * size;
  }
  return { bytes, encoded };
}

/** Whether a text fits one `<Say>`. */
export function fitsOneSay(text: string): boolean {
  const { bytes, encoded } = lengthsOf(text);
  return bytes <= mostBytes && encoded <= mostEncoded;
}

/**
 * The text in pieces that each fit one `<Say>`, cut at white space, after a sentence where there is one in reach. Put
 * together with a space they are the text. A word that fits no piece stays whole: `check` refuses it before.
 */
export function speechPieces(text: string): readonly string[] {
  if (fitsOneSay(text)) return [text];
  const pieces: string[] = [];
  let sentences: string[] = [];
  const close = () => {
    if (sentences.length > 0) pieces.push(sentences.join(" "));
    sentences = [];
  };
  for (const part of text.split(/(?<=[.!?…])\s+/u).flatMap(wordPieces)) {
    if (sentences.length > 0 && !fitsOneSay([...sentences, part].join(" "))) close();
    sentences.push(part);
  }
  close();
  return pieces;
}

/** One sentence, cut between words where it is too long by itself. */
function wordPieces(sentence: string): readonly string[] {
  if (fitsOneSay(sentence)) return [sentence];
  const pieces: string[] = [];
  for (const word of sentence.split(/\s+/u)) {
    const longer = pieces.length === 0 ? word : `${pieces.at(-1)} ${word}`;
    if (pieces.length > 0 && fitsOneSay(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces;
}

/** Announcements, and the mailboxes that have one as their greeting. */

import fc from "fast-check";
import { type Arb, maybe, oneOf, oneText, seq, weighed } from "./make.ts";
import { quoted, spoken } from "./texts.ts";
import type { Make } from "./writing.ts";

export const locale: Arb = maybe(oneText("ru-RU", "en-US", "en-GB", "de-DE"));

/** `say` with its text. */
export const say: Arb = seq(
  "say",
  spoken.map((text) => () => quoted(text)),
  locale,
);

/** A sound file, as a string; it lasts as long as its name says. @param use what stands before that in its name */
function fileOf(use: string): Arb {
  return fc.tuple(fc.constantFrom("hello", "x & y", "до-свидания"), fc.constantFrom("1", "2")).map(
    ([name, seconds]): Make =>
      (writing) => {
        const path = `sounds/p${writing.plan.serial}-${use}${name}-${seconds}.wav`;
        writing.files.set(path, seconds);
        return `"${path}"`;
      },
  );
}

/** A sound file for all but music. */
export const file: Arb = fileOf("");

/** A file of music: nothing else plays it, since who hears it could not tell as what he does. */
export const musicFile: Arb = fileOf("music ");

const named: Arb = fc.tuple(fc.constantFrom("hello", "first"), oneOf(say, seq("file", file))).map(
  ([name, source]): Make =>
    (writing) =>
      writing.declare(name, () => `prompt ${name} = ${source(writing)}`),
);

const ofLibrary: Arb = oneText("en", "busy_en", "closed_ru").map(
  (name): Make =>
    (writing) =>
      `${writing.use("std/greetings")}.${name(writing)}`,
);

/** A PROMPT of the language, wherever one stands. The library's are long: rarely. */
export const prompt: Arb = weighed(
  { weight: 6, arbitrary: say },
  { weight: 6, arbitrary: file },
  { weight: 6, arbitrary: named },
  { weight: 1, arbitrary: ofLibrary },
);

/** A prompt by its name. */
export const namedPrompt: Arb = named;

const mailboxNames = ["leads", "limit", "почта"] as const;

/** A mailbox, by name, which carries the serial number. */
export const mailbox: Arb = fc
  .record({
    name: fc.constantFrom(...mailboxNames),
    greeting: weighed(
      { weight: 1, arbitrary: oneText("") },
      { weight: 1, arbitrary: oneText("greeting universal") },
      { weight: 3, arbitrary: seq("greeting", prompt) },
    ),
    limit: oneText("", "", "limit 2m", "limit 45s"),
    email: fc.constantFrom(false, false, true),
    transcribe: oneText("", "", "", "transcribe"),
    separator: fc.constantFrom(" ; ", " "),
  })
  .map(
    ({ name, greeting, limit, email, transcribe, separator }): Make =>
      (writing) => {
        const { serial, mailboxes } = writing.plan;
        const own = `${mailboxes === "named" ? name : mailboxNames[0]}_${serial}`;
        return writing.declare(own, () => {
          const address = email ? `email "box-${serial}@example.com"` : "";
          const properties = [greeting(writing), address, limit(writing), transcribe(writing)].filter(
            (text) => text !== "",
          );
          return properties.length === 0 ? `mailbox ${own}` : `mailbox ${own} { ${properties.join(separator)} }`;
        });
      },
  );

/** `voicemail`, of the default mailbox or of the only one where that is possible. */
export const voicemail: Arb = fc.tuple(mailbox, fc.boolean()).map(
  ([make, isBare]): Make =>
    (writing) => {
      const { mailboxes } = writing.plan;
      if (mailboxes === "default") return "voicemail";
      const name = make(writing);
      return mailboxes === "only" && isBare ? "voicemail" : `voicemail ${name}`;
    },
);

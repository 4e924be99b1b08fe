/** Traps of TwiML in what never, or always, stands in a document: over those of every case and example. */

import { expect, it } from "vitest";
import { linesThat, written } from "./written.ts";

const documents = written("twiml", ".xml");
const functions = written("twiml", "voice.protected.js");

/** The opening tags of a verb or noun, with their documents. */
const tags = (name: string) =>
  documents.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => ({ path, tag })),
  );

/** The verbs of a document, in order. */
const verbs = (text: string) => [...text.matchAll(/^ {2}<(\w+)/gm)].map(([, name = ""]) => name);

it("there are such documents", () => {
  expect(documents.length).toBeGreaterThan(300);
  expect(functions.length).toBeGreaterThan(30);
});

it("a document begins with its declaration, and is short [twiml before-declaration, twiml 64-kilobytes]", () => {
  expect(documents.filter(({ text }) => !text.startsWith("<?xml ") || Buffer.byteLength(text) > 60_000)).toEqual([]);
});

it("a ring has its time and an address for what comes after, and at most ten phones [twiml dial-adds-five, twiml after-a-talk, twiml ten-nouns]", () => {
  const rings = tags("Dial");
  expect(rings.length).toBeGreaterThan(60);
  for (const { path, tag } of rings) {
    expect(tag, path).toMatch(/ action="voice\?s=[^"]+e=\w+/);
    const seconds = Number(/ timeout="(\d+)"/.exec(tag)?.[1]);
    expect(seconds >= 5 && seconds <= 600, `${path}: ${tag}`).toBe(true);
  }
  for (const { path, text } of documents)
    expect((text.match(/<(Client|Number|Sip)\b/g) ?? []).length, path).toBeLessThanOrEqual(10);
});

it("`answerOnBridge` stands on a Dial that is the first verb, or behind a Pause that is [twiml answer-on-bridge, twiml pause-first]", () => {
  const wrong = documents.filter(
    ({ text }) => text.includes("answerOnBridge") && !/^(Pause )*Dial$/.test(verbs(text).join(" ")),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it("a call that nothing has answered is refused by a Reject that stands alone [twiml reject-first]", () => {
  const rejects = documents.filter(({ text }) => text.includes("<Reject"));
  expect(rejects.length).toBeGreaterThan(20);
  expect(rejects.filter(({ text }) => verbs(text).length !== 1).map(({ path }) => path)).toEqual([]);
});

it("a Gather has an address, its own last key, and a tail for silence [twiml gather-loops, twiml gather-empty, twiml gather-hash]", () => {
  const gathers = tags("Gather");
  expect(gathers.length).toBeGreaterThan(10);
  for (const { path, tag } of gathers) {
    expect(tag, path).toMatch(/ action="voice\?s=/);
    expect(tag, path).toMatch(/ finishOnKey="/);
  }
  const untold = documents.filter(({ text }) => text.includes("<Gather") && verbs(text).at(-1) === "Gather");
  expect(untold.map(({ path }) => path)).toEqual([]);
});

it("a recording ends by no silence and no stray key, and something harmless follows [twiml record-any-key, twiml record-silence, twiml record-loops]", () => {
  const records = tags("Record");
  expect(records.length).toBeGreaterThan(20);
  for (const { path, tag } of records) {
    expect(tag, path).toMatch(/ timeout="0"/);
    expect(tag, path).toMatch(/ finishOnKey="#?"/);
    if (!path.endsWith("fallback.xml")) expect(tag, path).toMatch(/ action="voice\?s=/);
  }
  const tails = documents.filter(({ text }) => text.includes("<Record") && verbs(text).at(-1) !== "Hangup");
  expect(tails.map(({ path }) => path)).toEqual([]);
});

it("every text says its language, and none is too long for one Say [twiml say-language, twiml say-length]", () => {
  const texts = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/<Say\b([^>]*)>([^<]*)</g)].map(([, tag = "", words = ""]) => ({ path, tag, words })),
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const { path, tag, words } of texts) {
    expect(tag, path).toMatch(/ language="/);
    expect(encodeURIComponent(words).length, path).toBeLessThanOrEqual(4500);
  }
});

it("who picks up hears only what may be in his document [twiml screening]", () => {
  const asked = documents.filter(({ path, text }) => /~(confirm|whisper)\.xml$/.test(path) && !text.includes("<Dial"));
  expect(asked.length).toBeGreaterThan(3);
  const allowed = new Set(["Say", "Play", "Gather", "Hangup"]);
  expect(asked.filter(({ text }) => verbs(text).some((verb) => !allowed.has(verb))).map(({ path }) => path)).toEqual(
    [],
  );
});

it("numbers are E.164, and no Conference, Queue or Enqueue stands anywhere [twiml e164-only, twiml conference-alone]", () => {
  const numbers = documents.flatMap(({ text }) =>
    [...text.matchAll(/<Number\b[^>]*>([^<]*)</g)].map(([, number = ""]) => number),
  );
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !/^\+[1-9]\d{1,14}$/.test(number))).toEqual([]);
  expect(linesThat(documents, (line) => /<(Conference|Queue|Enqueue)\b/.test(line))).toEqual([]);
});

it("every link is a POST, and leads to the function [twiml cached-get, twiml redirect-loses-digits]", () => {
  expect(linesThat(documents, (line) => /method="GET"/i.test(line))).toEqual([]);
  expect(linesThat(documents, (line) => /<Redirect/.test(line) && !/<Redirect[^>]*>voice\?s=/.test(line))).toEqual([]);
});

/** Requests of one call: how a document is asked for, and what comes of the answer. Must not know verbs. */

import { type Address, resolve } from "./address.ts";
import { type Ask, commonFields, type Playing, type Reply } from "./playing.ts";

/** What a player is driven by: it asks, and is given the reply. */
export type Player<Result> = Generator<Ask, Result, Reply>;

/** Where to go on: an address, and what is told there beside the usual. */
export interface Link {
  readonly address: Address;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The document at an address; `undefined`, with a complaint, where there is none. What is told on the way is noted. */
export function* fetchDocument(link: Link, playing: Playing, atSeconds = playing.seconds): Player<string | undefined> {
  const reply = yield* ask(link, playing, atSeconds);
  if ("problem" in reply) return undefined;
  const told = reply.told ?? [];
  for (const { url, fields } of told) playing.trace.push({ kind: "notify", url, fields, atSeconds });
  noteCarried(reply.document, playing);
  // What is set when the call is lost comes after all that it carried.
  for (const { fields } of told) if (fields.ended !== "") noteTags(fields, playing);
  return reply.document;
}

/** What would be answered, without any consequence: to see that it is the same, whatever Twilio says. */
export function* tryDocument(link: Link, playing: Playing): Player<string | undefined> {
  const reply = yield* ask(link, playing, playing.seconds);
  return "document" in reply ? reply.document : undefined;
}

function* ask({ address, fields }: Link, playing: Playing, atSeconds: number): Player<Reply> {
  const reply = yield { target: address.target, fields: { ...commonFields(playing), ...fields }, atSeconds };
  if ("problem" in reply) playing.complaints.push(`${address.target}: ${reply.problem}`);
  return reply;
}

/** Tags that a call carries stand above the document. */
function noteCarried(document: string, { score, tags }: Playing): void {
  const head = document.slice(0, document.indexOf("<Response"));
  for (const [, key = ""] of head.matchAll(/^<!-- tag (\S+): [^\n]*-->$/gm)) {
    const [name, value] = score.tagOf(key) ?? [];
    if (name !== undefined && value !== undefined) tags.set(name, value);
  }
}

/** And tags that are set when a call is lost, in what is told of it. */
function noteTags(fields: Readonly<Record<string, string>>, { tags }: Playing): void {
  for (const [name, value] of Object.entries(fields)) if (name.startsWith("tag_")) tags.set(name.slice(4), value);
}

export function linkTo(reference: string, playing: Playing, base = playing.at): Link | undefined {
  const address = resolve(reference, base);
  if (address === undefined) playing.complaints.push(`${reference} is no address (11100)`);
  return address && { address };
}

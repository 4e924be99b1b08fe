/** What is to be done beside answering, as data. Imports nothing from outside this folder, since it is made into a text. */

//! What is to be done beside answering: URLs to tell, and what to remember of a call until it ends.

import { type Carriable, nothing, readCarried } from "./carried.ts";
import type { LostStep } from "./tables.ts";

/** One POST of a form. */
export interface Telling {
  readonly kind: "tell";
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type Effect =
  | Telling
  /** Of a call whose loss is told: what to remember until it ends. */
  | { readonly kind: "note"; readonly call: string; readonly note: Note }
  /** The call has ended. Unless its note says that this was no loss, `tellings` of it are to be made. */
  | { readonly kind: "ended"; readonly call: string; readonly lost: Lost };

export interface Note {
  /** Somebody took it, a message was recorded, it was ended or its loss was told: nothing is left to tell. */
  readonly isOver: boolean;
  /** The tags that it carries, as in its query. */
  readonly tags: string;
}

export interface Lost {
  readonly steps: readonly LostStep[];
  /** The fields of a telling, all but tags. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The tags of a query, by name. */
export function tagsOf(keys: readonly string[], { tags }: Carriable): ReadonlyMap<string, string> {
  return new Map(keys.flatMap((key) => (tags.has(key) ? [tags.get(key) ?? ["", ""]] : [])));
}

/** One telling: fields, and a field `tag_NAME` for each tag. */
export function telling(
  url: string,
  fields: Readonly<Record<string, string>>,
  tags: ReadonlyMap<string, string>,
): Telling {
  const tagFields = [...tags].map(([name, value]) => [`tag_${name}`, value] as const);
  return { kind: "tell", url, fields: { ...fields, ...Object.fromEntries(tagFields) } };
}

/** What is told of a lost call, in order. */
export function lostTellings({ steps, fields }: Lost, tags: ReadonlyMap<string, string>): readonly Telling[] {
  const known = new Map(tags);
  const tellings: Telling[] = [];
  for (const step of steps) {
    if ("tag" in step) known.set(step.tag[0], step.tag[1]);
    else tellings.push(telling(step.notify, fields, known));
  }
  return tellings;
}

/** What is left to tell of a call that has ended, by what was remembered of it. */
export function tellingsAtEnd(lost: Lost, note: Note | undefined, carriable: Carriable): readonly Telling[] {
  if (note?.isOver) return [];
  const { tags } = note ? readCarried((name) => (name === "t" ? note.tags : ""), carriable) : nothing;
  return lostTellings(lost, tagsOf(tags, carriable));
}

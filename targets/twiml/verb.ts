/** Verbs and nouns of TwiML as data. Must not know XML. */

/** A verb or a noun; `content` is its text or what it holds. */
export interface Verb {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly content: string | readonly Verb[];
}

export function verb(name: string, attributes: Verb["attributes"] = {}, content: Verb["content"] = []): Verb {
  return { name, attributes, content };
}

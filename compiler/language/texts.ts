/** What the service says to people: one table for each language, typed by the English one. Must not know when it is said. */

/** A table of texts. Functions take what stands in their place; all values are one line, Markdown. */
export interface Texts {
  /** BCP 47. */
  readonly language: string;
}

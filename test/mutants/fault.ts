/** A seeded fault: one place of an emitter, written wrongly on purpose. Must not know who notices it. */

export interface Fault {
  /** Its name in tables, unique: `asterisk-end-minute`. */
  readonly id: string;
  /** The trap that it falls into, by the document that describes it: `asterisk T1`, `freeswitch §4 call_timeout`. */
  readonly trap: string;
  /** One sentence: what goes wrong for a caller. */
  readonly goesWrong: string;
  /** The file, from the top of the repository. */
  readonly file: string;
  /** The text there that is replaced; it must stand there exactly once. */
  readonly text: string;
  /** What stands there instead. */
  readonly instead: string;
}

/** The file with the fault in it. */
export function withFault(source: string, { id, file, text, instead }: Fault): string {
  const [before, after, ...more] = source.split(text);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `The fault ${id} must find its text in ${file} once, and finds it ${source.split(text).length - 1} times.`,
    );
  return before + instead + after;
}

/** What a trap of an engine is. Must not know which there are. */

/** Something that an engine does and that nobody expects, into which a generated file could fall. */
export interface Trap {
  /** `asterisk T1`: stands in brackets in the title of each test that a file which fell into it would fail. */
  readonly id: string;
  /** What the engine does. */
  readonly engine: string;
  /** What vatsc does about it. */
  readonly vatsc: string;
}

/** Traps of one engine, from `name: [what it does, what vatsc does]`. */
export function trapsOf(
  engine: string,
  traps: Readonly<Record<string, readonly [engine: string, vatsc: string]>>,
): readonly Trap[] {
  return Object.entries(traps).map(([name, [does, vatsc]]) => ({ id: `${engine} ${name}`, engine: does, vatsc }));
}

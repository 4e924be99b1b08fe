/** Where the files of one Asterisk are. Must not know how they came there. */

/** An Asterisk that can be started: all paths absolute. */
export interface Engine {
  /** `22.10.1~dfsg…`: as Asterisk says it. */
  readonly version: string;
  /** The loader that starts it from its folder; `undefined` for one that is installed, which the machine's own starts. */
  readonly loader: string | undefined;
  /** Where libraries are that it alone needs; `undefined` for none. */
  readonly libraryPath: string | undefined;
  readonly asterisk: string;
  readonly modules: string;
  /** Preloaded, lets Asterisk see another time; see `FAKETIME` in libfaketime's manual. */
  readonly faketime: string;
  /** What Asterisk wants to find beside its sounds: the XML descriptions of its modules. */
  readonly data: string;
  /** What keeps its time where `timerfd` does not: an old libfaketime does not know it. */
  readonly timing?: "timerfd" | "pthread";
}

/** One that was unpacked into a folder, with all that it needs. */
export type UnpackedEngine = Engine & { readonly loader: string; readonly libraryPath: string };

/** Where the files of one Asterisk are. Must not know how they came there. */

/** An Asterisk that can be started: all paths absolute. */
export interface Engine {
  /** `22.10.1~dfsg…`: as Asterisk says it. */
  readonly version: string;
  readonly loader: string;
  readonly libraryPath: string;
  readonly asterisk: string;
  readonly modules: string;
  /** Preloaded, lets Asterisk see another time; see `FAKETIME` in libfaketime's manual. */
  readonly faketime: string;
  /** What Asterisk wants to find beside its sounds: the XML descriptions of its modules. */
  readonly data: string;
}

/**
 * What a drawing of a build shows, whatever it is drawn with: steps and ends as boxes, ways between them as arrows, in the
 * words of the source. Plain data. Must not know any format.
 */

/** All flows of a build that are shown, in the order of the build. */
export interface Picture {
  readonly flows: readonly FlowPicture[];
}

export interface FlowPicture {
  /** The scenario's name, unique in a picture. */
  readonly name: string;
  /** What people call it: its title, with its name if there is one. */
  readonly title: string;
  /** In the order of the source: lines first, each step before what it leads to. Ids are unique in a picture. */
  readonly boxes: readonly Box[];
  /** At most one from one box to another. */
  readonly arrows: readonly Arrow[];
}

/**
 * `line`: where calls come in · `choice`: guards decide · `menu`: keys decide · `step`: anything else that a call comes to ·
 * `end`: the call is over · `dropped`: it is over and nobody has taken it, which is not written either · `lost`: what is done
 * then.
 */
export type BoxKind = "line" | "choice" | "menu" | "step" | "end" | "dropped" | "lost";

export interface Box {
  /** The state's id for a state; else that of what it belongs to, with a word before a colon: `line:site`. */
  readonly id: string;
  readonly kind: BoxKind;
  /** What stands in it, at least one, none empty, each short enough for one line of a box. */
  readonly lines: readonly string[];
  /** `main.vats:5`: what it is written at; `undefined` for what is written nowhere. */
  readonly place: string | undefined;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What takes a call this way; empty where there is no other. Short lines, as in a box. */
  readonly lines: readonly string[];
  /** A counted way back: another round, another try. */
  readonly isBack: boolean;
}

/**
 * What a link of the playground holds: plain data, version 1. What may stand in it is `state-codec.ts`. Must not know the page,
 * how a state becomes text, nor which examples, lines and phones there are.
 */

import type { Call, TargetId } from "../protocol.ts";

/** Everything that a link brings back. A field that is absent is as the page has it by itself. */
export interface SharedState {
  readonly source: SharedSource;
  readonly view?: View;
  readonly target?: TargetId;
  readonly call?: SharedCall;
  /** Where the playhead of the timeline stands: seconds since the call arrived, 0 to 86400, to a tenth. */
  readonly seconds?: number;
  /** How fast the timeline runs: 1 is as fast as the call; 0.01 to 1000, to a hundredth. */
  readonly speed?: number;
  /** The week that is shown, by its ISO number: `2026-W48`. */
  readonly week?: string;
  /** The telephone line whose week and flow are shown, by its name in the source. */
  readonly line?: string;
  /** Where the cursor stands in the text: UTF-16 units, 0 for its beginning. May lie behind the end of the text. */
  readonly cursor?: number;
}

/** The text in the editor, or the example that it is, unchanged: then the link need not hold it. The page may not know the example. */
export type SharedSource =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "example"; readonly example: string };

export const views = ["call", "outputs", "week", "flow", "tests"] as const;
export type View = (typeof views)[number];

/** A call, and the zone in which its instant is shown. Its phones and switches need not be of the text. */
export interface SharedCall extends Call {
  readonly zone: string;
}

/** The version of the form that this page writes, and the only one that it reads. */
export const version = 1;

/** How much a link may hold. Links beyond are refused, and states beyond are not shared. */
export const limits = {
  /** Of the fragment, in characters. Browsers take at least two million in an address, but chats and mail do not. */
  fragmentLength: 300_000,
  /** What may come out of the compression. A valid state is always smaller. */
  unpackedBytes: 1_500_000,
  /** Of the text, as UTF-8. */
  textBytes: 200_000,
  /** Of phones in a call, and of its switches. */
  phones: 500,
  /** Of what one phone does, ring by ring. */
  behaviours: 20,
  /** Of menus that are played. */
  keys: 100,
} as const;

/** What is wrong with a field, by its name here. */
export type FieldName = keyof SharedState | keyof SharedCall;

/** Why a link is not opened, or a state not shared. */
export type Refusal =
  /** The fragment, or what comes out of it, is longer than any state. Its text was not looked at. */
  | { readonly kind: "refused"; readonly reason: "too long" }
  /** It does not look like a link of a playground. */
  | { readonly kind: "refused"; readonly reason: "no link" }
  /** A later playground made it. */
  | { readonly kind: "refused"; readonly reason: "later version" }
  /** It was cut off or changed on its way: it does not unpack, or what comes out is no JSON. */
  | { readonly kind: "refused"; readonly reason: "damaged" }
  /** It unpacks, but a field is not what it must be; `undefined`: what comes out is no state at all. */
  | { readonly kind: "refused"; readonly reason: "wrong field"; readonly field: FieldName | undefined };

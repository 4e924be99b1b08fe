/**
 * How the ways of a week look on paper and screen: each has a letter, a tint and a pattern of lines, so that it can be told from the
 * others by any one of them. Text is nearly black on tints so light that the contrast is over 10:1 (WCAG asks 4.5:1 for AA).
 */

import type { Way } from "./cells.ts";

/** Of a way: the tint behind it, and the marks of its pattern within a square of 8. */
export interface Look {
  readonly tint: string;
  readonly pattern: string;
}

/** The tints of Okabe and Ito, which the colour-blind tell apart, made light. */
const tints = ["#d6ecfa", "#ffe9bf", "#cdeee0", "#f6dfec", "#fbf7c4", "#d5e3f0", "#f9dccb", "#e8e8e8"];

/** Nothing, and lines and dots that a black and white printer keeps. */
const patterns = [
  "",
  '<path d="M0 8L8 0"/>',
  '<circle cx="2" cy="2" r="0.9"/>',
  '<path d="M0 0L8 8"/>',
  '<path d="M0 4H8"/>',
  '<path d="M4 0V8"/>',
  '<path d="M0 8L8 0M0 0L8 8"/>',
  '<path d="M0 4H8M4 0V8"/>',
];

/** The look of the way with this place; more than eight begin again, and have their letters. */
export function lookOf(index: number): Look {
  return { tint: tints[index % tints.length] ?? "#ffffff", pattern: patterns[index % patterns.length] ?? "" };
}

/** Where a mark stands among the ways. */
export function placeOfMark(ways: readonly Way[], mark: string): number {
  return ways.findIndex((way) => way.mark === mark);
}

export const ink = "#1a1a1a";
export const paper = "#ffffff";
/** Of lines between cells and in patterns. */
export const rule = "#6b6b6b";

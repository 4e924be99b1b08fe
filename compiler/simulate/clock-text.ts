/** Moments and lengths of a call, in seconds, as people read them. */

/** `0:20`, `1:05`, with tenths where there are some. */
export function clockText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${rest < 10 ? "0" : ""}${rest}`;
}

/** `40.5 s`: to a tenth. */
export function secondsText(seconds: number): string {
  return `${Math.round(seconds * 10) / 10} s`;
}

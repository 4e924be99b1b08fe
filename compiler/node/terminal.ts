/**
 * Standard output and standard error, written at once. Node's own streams for them are not used: loading them is a tenth
 * of a start of vatsc, and what is written here has arrived when the process ends.
 */

import { fstatSync, writeSync } from "node:fs";

/** Prints a result. */
export function printOut(text: string): void {
  writeAll(1, text);
}

/** Prints what is wrong. */
export function printError(text: string): void {
  writeAll(2, text);
}

/** Whether standard error is a terminal, or another device that text may be coloured for. */
export function isErrorTerminal(): boolean {
  return isTerminal(2);
}

/** The same for standard output. */
export function isOutputTerminal(): boolean {
  return isTerminal(1);
}

function isTerminal(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes all of a text, however little the reader takes at a time. A reader that went away (`| head`) is no fault. */
function writeAll(file: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

/** How long to wait for a reader who is behind. */
const pauseMs = 5;

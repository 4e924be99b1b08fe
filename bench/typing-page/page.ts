/** Starts the worker that measures, and keeps what it says for whoever drives the page. */

import type { Measured, Measuring } from "./worker.ts";

declare global {
  /** Runs a session of edits in a worker of its own. */
  function measure(asked: Measuring): Promise<readonly Measured[]>;
}

globalThis.measure = (asked) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<readonly Measured[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  });

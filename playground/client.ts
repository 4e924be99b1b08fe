/** Asks the worker. It is started anew if it fails, or if it takes so long that nobody would wait for it. */

import type { RequestKind, Requests } from "./protocol.ts";
import type { Letter, Reply } from "./worker/worker.ts";
import workerFile from "./worker/worker.ts?worker&url";

/** Longer than any honest text takes: 20 s. */
const patienceMs = 20_000;

/** The worker was stopped, or has a bug. The message is for people. */
export class WorkerFailure extends Error {}

interface Waiting {
  resolve(answer: unknown): void;
  reject(failure: WorkerFailure): void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One worker, started when it is first asked. */
interface Clerk {
  readonly waiting: Map<number, Waiting>;
  worker: Worker | undefined;
}

/** Proofs may take seconds: they have a worker of their own, so that what is typed meanwhile is checked at once. */
const clerks = { quick: newClerk(), patient: newClerk() };
let lastId = 0;

function newClerk(): Clerk {
  return { waiting: new Map(), worker: undefined };
}

/** Sends a request; answers come in the order of the requests. Fails with a `WorkerFailure`. */
export function ask<Kind extends RequestKind>(
  kind: Kind,
  request: Requests[Kind]["ask"],
): Promise<Requests[Kind]["answer"]> {
  const clerk = kind === "prove" ? clerks.patient : clerks.quick;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => restart(clerk, "took too long"), patienceMs);
    clerk.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, timer });
    const letter: Letter = { id, kind, ask: request };
    if (clerk.worker) clerk.worker.postMessage(letter);
    else clerk.worker = start(clerk, letter);
  });
}

/**
 * The first letter goes with the worker's name: one that is posted stays with the page until that has time to hear that the worker
 * runs, and the page has much to do just then.
 */
function start(clerk: Clerk, letter: Letter): Worker {
  const worker = new Worker(underOurPolicy(workerFile), { type: "module", name: JSON.stringify(letter) });
  worker.onmessage = ({ data }: MessageEvent<Reply>) => receive(clerk, data);
  worker.onerror = ({ message }) => restart(clerk, message);
  return worker;
}

/**
 * A worker that is loaded from a file has the policy of that file's headers, of which a plain host sends none: it could run
 * any text, and send it anywhere. One that is loaded from a blob has the policy of the page (CSP 3, section 3.3), and may
 * load the file.
 */
function underOurPolicy(file: string): string {
  const start = `import ${JSON.stringify(new URL(file, location.href).href)};`;
  return URL.createObjectURL(new Blob([start], { type: "text/javascript" }));
}

function receive({ waiting }: Clerk, reply: Reply): void {
  const found = waiting.get(reply.id);
  if (!found) return;
  waiting.delete(reply.id);
  clearTimeout(found.timer);
  if ("failure" in reply) found.reject(new WorkerFailure(reply.failure));
  else found.resolve(reply.answer);
}

/** Gives up everything that was asked. The next request starts a new worker, which knows no text yet. */
function restart(clerk: Clerk, reason: string): void {
  clerk.worker?.terminate();
  clerk.worker = undefined;
  const all = [...clerk.waiting.values()];
  clerk.waiting.clear();
  for (const { timer, reject } of all) {
    clearTimeout(timer);
    reject(new WorkerFailure(reason));
  }
}

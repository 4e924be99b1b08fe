/** The compiler's side of the page: takes one request after another, in order, and answers each. */

import type { RequestKind, Requests } from "../protocol.ts";
import { type Answers, answers } from "./answers.ts";
import { createDesk } from "./desk.ts";

/** What the page sends. */
export interface Letter {
  readonly id: number;
  readonly kind: RequestKind;
  readonly ask: Requests[RequestKind]["ask"];
}

/** What it gets back. `failure`: a bug of ours, in words. */
export type Reply =
  | { readonly id: number; readonly answer: Requests[RequestKind]["answer"] }
  | { readonly id: number; readonly failure: string };

const desk = createDesk();

addEventListener("message", async ({ data }: MessageEvent<Letter>) => {
  postMessage(await reply(data));
});

async function reply({ id, kind, ask }: Letter): Promise<Reply> {
  try {
    const answer = answers[kind] as Answers[RequestKind];
    return { id, answer: await answer(ask as never, desk) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

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

addEventListener("message", ({ data }: MessageEvent<Letter>) => answer(data));
// The first letter: see client.ts.
void answer(JSON.parse(self.name) as Letter);

async function answer(letter: Letter): Promise<void> {
  postMessage(await reply(letter));
}

async function reply({ id, kind, ask }: Letter): Promise<Reply> {
  try {
    const answerTo = answers[kind] as Answers[RequestKind];
    return { id, answer: await answerTo(ask as never, desk) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

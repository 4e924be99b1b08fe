/** What every part of lowering works with: the program, what stands around a step, and the states made so far. */

import type { Program } from "../program/program.ts";
import type { Span } from "../text/span.ts";
import type { Prompt, State, StateId } from "./ir.ts";

/** Around one step. A flow is lowered with its own. */
export interface Lowering {
  readonly program: Program;
  /** The scenario's zone, for guards that name none. */
  readonly zone: string | undefined;
  /** The menu that a `retry` here plays again. */
  readonly menu: StateId | undefined;
  add(state: State): StateId;
  has(id: StateId): boolean;
  /** More states than any scenario may have: the checker has refused it (`check-size.ts`), and no more flow is entered. */
  isFull(): boolean;
  /** "Press 1 to take the call." @param origin the step that needs the words */
  confirmWords(origin: Span): Prompt;
}

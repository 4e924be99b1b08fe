/**
 * What every engine of the lab is asked and answers, so that one test plays the same calls on all of them.
 * Must not know any engine, nor what is expected.
 */

import type { Call } from "../compiler/simulate/call.ts";
import type { Trace } from "../compiler/simulate/trace.ts";

/** A call, and what people call it. */
export interface NamedCall {
  readonly title: string;
  readonly call: Call;
}

export interface PlayRequest {
  /** What the build made for the engine, by path below the engine's folder of the output. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly calls: readonly Call[];
  /** How many of the engine's seconds pass in one of the machine's; the engine knows best how many it bears. */
  readonly speed?: number;
  /** How long the tone plays that stands for a sound; also of `universal`, the engine's own greeting. */
  soundSeconds(sound: string): number;
  /**
   * The name of the tone that stands for each sound, where several sounds share one: then all names of sounds here and in what
   * was seen are those of tones. A sound that is not in it has a tone of its own, under its own name.
   */
  readonly tones?: ReadonlyMap<string, string>;
  /** The sounds that greet before a message: no announcement, even where the caller hangs up in the midst of one. */
  readonly greetings?: ReadonlySet<string>;
  /** The sounds that ask for keys. */
  readonly menus?: ReadonlySet<string>;
  /** The sounds that are played in place of ringback. */
  readonly music?: ReadonlySet<string>;
  /** Whether talks are recorded, which are heard only if somebody speaks: then phones have voices. */
  readonly records?: boolean;
  /** The words after which 1 is pressed, and what is whispered. Where there are any, phones have ears and voices. */
  readonly confirms?: ReadonlySet<string>;
  readonly whispers?: ReadonlySet<string>;
  /** The URLs that are told: each is put in the place of another one, which the lab listens to. */
  readonly urls?: readonly string[];
  /** How the files name the context in which calls arrive, and the endpoint of the trunk; absent: `vats` and `trunk`. */
  readonly exchange?: { readonly context: string; readonly trunk: string };
  /** Is given all that an engine logged of its steps, which it then writes; by default it does not, as that takes time. */
  onLog?(log: string): void;
  /** Calls that would meet in the exchange, as those in a queue do: each gets an exchange of its own. */
  readonly isAlone?: boolean;
  /** What callers call themselves, in place of names of the lab's; only where each call is alone. */
  readonly callerNames?: readonly string[];
}

/** A message that the engine has stored. */
export interface Recording {
  readonly mailbox: string;
  readonly seconds: number;
}

export interface SeenCall {
  readonly trace: Trace;
  /** What was seen that a trace has no words for, or that no right call does. Must be empty. */
  readonly complaints: readonly string[];
  readonly recordings: readonly Recording[];
}

export interface PlayedCall extends SeenCall {
  /** The warnings and errors of the engine that played it, which may have played others too. Must be empty. */
  readonly log: readonly string[];
}

/** The calls in the order of the request. */
export type PlayOn = (request: PlayRequest) => Promise<readonly PlayedCall[]>;

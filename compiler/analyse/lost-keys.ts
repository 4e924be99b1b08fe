/**
 * What callers press, or leave unpressed, in menus so that nobody takes their calls and nobody has written that end, where no phone
 * answers and all guards are decided at one instant. Must not know what time it is, files, or how it is shown.
 */

import type { CallFlow, MenuState, State, StateId } from "../flow/ir.ts";
import { type Decide, stateAt } from "../flow/step.ts";
import { never } from "../never.ts";
import { typeInMenu } from "../simulate/menu.ts";
import { soundText } from "./route.ts";

/** The last thing that such a caller does. */
export interface LostKey {
  /** What the menu says, in quotes. */
  readonly menu: string;
  /** Digits, `*` or `#`; `no key` for silence, `wrong key` for what is no key of the menu: each after the last try. */
  readonly pressed: string;
}

/** Each once, in the order in which a call comes to it. @param decide whether a guard holds, as in `routeOf` */
export function lostKeys(flow: CallFlow, decide: Decide): readonly LostKey[] {
  const found = new Map<string, LostKey>();
  const walked = new Set<string>();
  const follow = (id: StateId, by: LostKey | undefined): void => {
    const key = `${id}\n${by ? textOf(by) : ""}`;
    if (walked.has(key)) return;
    walked.add(key);
    const state = stateAt(flow, id);
    if (state.kind === "hangup" && state.dropped && by) found.set(textOf(by), by);
    if (state.kind === "menu") for (const branch of branchesOf(state)) follow(branch.next, branch.by);
    else for (const next of nextOf(state, decide)) follow(next, by);
  };
  follow(flow.start, undefined);
  return [...found.values()];
}

function textOf({ menu, pressed }: LostKey): string {
  return `${menu} ${pressed}`;
}

function branchesOf({ prompt, keys, timeout, invalid }: MenuState) {
  const branch = (pressed: string, next: StateId) => ({ next, by: { menu: soundText(prompt), pressed } });
  const digits = keys.map((key) => key.digits);
  return [
    ...keys.map((key) => branch(key.digits, key.next)),
    branch("no key", timeout),
    ...(canBeWrong(digits) ? [branch("wrong key", invalid)] : []),
  ];
}

/** Where a call goes on that nobody takes. Who presses the same in each round and at each try comes to the end of them. */
function nextOf(state: Exclude<State, MenuState>, decide: Decide): readonly StateId[] {
  switch (state.kind) {
    case "choose":
      return [state.arms.find(({ guard }) => decide(guard))?.next ?? state.otherwise];
    case "ring":
    case "hunt":
      return [state.unanswered];
    case "repeat":
      return [state.body];
    case "queue":
    case "retry":
    case "again":
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [state.next];
    case "message":
    case "reject":
    case "hangup":
      return [];
    default:
      return never(state);
  }
}

/** Whether anything can be pressed that is no key: not where all are, and no longer one begins with them. */
function canBeWrong(keys: readonly string[]): boolean {
  const beginnings = ["", ...keys.flatMap((key) => [...key].slice(1).map((_, at) => key.slice(0, at + 1)))];
  const isWrong = (text: string) => typeInMenu(text, keys, promptSeconds, waitSeconds).event.kind === "wrong key";
  return beginnings.some((beginning) => [..."1234567890*#"].some((symbol) => isWrong(beginning + symbol)));
}

/** Long enough for any key: how long the menu really lasts does not matter here. */
const promptSeconds = 20;
const waitSeconds = 5;

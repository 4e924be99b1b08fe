/**
 * Which way a call goes that nobody answers and whose caller presses nothing, if all its guards are decided at one instant: who is
 * rung, and what takes it in the end, in words. Must not know what time it is, files, or how it is shown.
 */

import type { CallFlow, ChooseState, MenuState, Prompt, RungPhone, State, StateId } from "../flow/ir.ts";
import { type Decide, stateAt } from "../flow/step.ts";
import { never } from "../never.ts";
import type { Span } from "../text/span.ts";
import { englishRouteWords, type RouteWords } from "./route-words.ts";

export interface Route {
  /** In order: `ring [a, b] 20s`, `ring boss 15s`, `voicemail leads`. At least one. */
  readonly steps: readonly string[];
  /** What each choice on the way took. */
  readonly taken: readonly Taken[];
  /** Nobody has written its end: the call walks off the end of the scenario. */
  readonly isDropped: boolean;
}

/** What a choice took: the guard that held, the `otherwise`, or nothing, since no guard held and none is written. */
export interface Taken {
  readonly kind: "guard" | "otherwise" | "none";
  /** The guard or the `otherwise`; else the whole choice. */
  readonly origin: Span;
}

/** @param decide whether a guard holds; it is asked for all of them as if the call reached them at once */
export function routeOf(flow: CallFlow, decide: Decide, words: RouteWords = englishRouteWords): Route {
  return walk(flow.start, { flow, decide, words, opensMenus: true });
}

/** `ring [a, b] 20s, boss 15s, voicemail leads`: the word `ring` once for rings that follow each other. */
export function routeText({ steps }: Pick<Route, "steps">): string {
  const isRing = (step: string | undefined) => step?.startsWith(ringWord) === true;
  return steps
    .map((step, at) => (isRing(step) && isRing(steps[at - 1]) ? step.slice(ringWord.length) : step))
    .join(", ");
}

const ringWord = "ring ";

/** What a walk goes by. */
interface Way {
  readonly flow: CallFlow;
  readonly decide: Decide;
  readonly words: RouteWords;
  /** Whether a menu says where its keys lead; in the branches of one, none does. */
  readonly opensMenus: boolean;
}

/** A walk, as far as it has come. */
interface Walk extends Way {
  readonly steps: string[];
  readonly taken: Taken[];
  /** How many steps stood before each `repeat` whose round is under way. */
  readonly rounds: number[];
}

function walk(start: StateId, way: Way): Route {
  const walked: Walk = { ...way, steps: [], taken: [], rounds: [] };
  let last = stateAt(way.flow, start);
  for (let id: StateId | undefined = start; id !== undefined; ) {
    last = stateAt(way.flow, id);
    id = pass(last, walked);
  }
  return { steps: walked.steps, taken: walked.taken, isDropped: last.kind === "hangup" && last.dropped };
}

/** Notes what a state does, and gives the next one, if there is one for a call that nobody takes. */
function pass(state: State, walked: Walk): StateId | undefined {
  const { steps, rounds, flow, words } = walked;
  switch (state.kind) {
    case "choose":
      return choose(state, walked);
    case "ring":
      steps.push(`${ringWord}${phonesText(state.phones)} ${durationText(state.ringSeconds)}`);
      return state.unanswered;
    case "hunt":
      steps.push(`hunt ${phonesText(state.phones)} ${durationText(state.ringSeconds)} each ${state.order}`);
      return state.unanswered;
    case "queue":
      steps.push(`queue ${state.queue.name} ${durationText(state.seconds)}`);
      return state.next;
    case "menu":
      steps.push(menuText(state, walked));
      return undefined;
    case "retry":
      steps.push(words.menuAgain);
      return undefined;
    case "repeat":
      rounds.push(steps.length);
      return state.body;
    case "again": {
      const repeat = stateAt(flow, state.repeat);
      const round = steps.splice(rounds.pop() ?? steps.length);
      const times = repeat.kind === "repeat" ? repeat.rounds : 1;
      if (round.length > 0) steps.push(words.times(times, routeText({ steps: round })));
      return state.next;
    }
    case "play":
      steps.push(promptText(state.prompt));
      return state.next;
    case "wait":
      steps.push(`wait ${durationText(state.seconds)}`);
      return state.next;
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return state.next;
    case "message":
      steps.push(state.mailbox.name === "default" ? "voicemail" : `voicemail ${state.mailbox.name}`);
      return undefined;
    case "reject":
      steps.push(state.cause === "busy" ? words.refusedAsBusy : words.refused);
      return undefined;
    case "hangup":
      steps.push(state.dropped ? words.dropped : words.hungUp);
      return undefined;
    default:
      return never(state);
  }
}

function choose(state: ChooseState, { decide, taken }: Walk): StateId {
  const arm = state.arms.find(({ guard }) => decide(guard));
  if (arm) {
    taken.push({ kind: "guard", origin: arm.guard.origin });
    return arm.next;
  }
  const { otherwiseOrigin } = state;
  taken.push({ kind: otherwiseOrigin ? "otherwise" : "none", origin: otherwiseOrigin ?? state.origin });
  return state.otherwise;
}

function menuText({ prompt, keys, timeout }: MenuState, { flow, decide, words, opensMenus }: Walk): string {
  const name = `menu ${soundText(prompt)}`;
  if (!opensMenus) return `${name} …`;
  const branch = (next: StateId) => routeText(walk(next, { flow, decide, words, opensMenus: false }));
  const branches = [
    ...keys.map(({ digits, next }) => `${digits}: ${branch(next)}`),
    `${words.noKey}: ${branch(timeout)}`,
  ];
  return `${name} (${branches.join("; ")})`;
}

function phonesText(phones: readonly RungPhone[]): string {
  const texts = phones.map(({ name, afterSeconds }) =>
    afterSeconds > 0 ? `${name} after ${durationText(afterSeconds)}` : name,
  );
  return texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
}

function promptText(prompt: Prompt): string {
  return prompt.kind === "file" ? `play ${soundText(prompt)}` : `say ${soundText(prompt)}`;
}

/** The name of a file without its folder, or the words, both in quotes. */
export function soundText(prompt: Prompt): string {
  if (prompt.kind === "file") return JSON.stringify(prompt.uri.split("/").at(-1) ?? prompt.sound);
  const characters = [...prompt.text];
  return JSON.stringify(
    characters.length > longestWords ? `${characters.slice(0, longestWords - 1).join("")}…` : prompt.text,
  );
}

const longestWords = 40;

/** As the language writes it: `20s`, `2m`, `1m30s`. @param seconds whole, 1 or more */
function durationText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${hours > 0 ? `${hours}h` : ""}${minutes > 0 ? `${minutes}m` : ""}${rest > 0 ? `${rest}s` : ""}`;
}

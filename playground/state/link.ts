/**
 * The state of the page in its address: each change is written there, so that a reload, a bookmark and a link that is sent on
 * all open the same. What comes with a link is data that `sharing/` has checked.
 */

import { effect, signal } from "@preact/signals";
import { type ExampleOffice, exampleOffices } from "../examples/index.ts";
import { decode, encode } from "../sharing/link.ts";
import type { Refusal, SharedState } from "../sharing/state.ts";
import { isRunning, playhead, script, speed } from "./call.ts";
import { chosenExample, exampleOf, openExample, unchangedExample } from "./example.ts";
import { language, target, view } from "./page.ts";
import { cursor, editSource, revealSource, source } from "./source.ts";
import { week, weekLine } from "./week.ts";

/** Why the link in the address was not opened; `undefined` if it was, or if there was none. */
export const linkRefusal = signal<Refusal | { readonly reason: "unknown example" } | undefined>(undefined);

/** What was opened last, or is being opened. */
let newest = "";

/** Opens what is in the address; without anything there, the first example, as also beside a link that is refused. */
export async function openLink(fragment: string): Promise<void> {
  newest = fragment;
  const decoded = await decode(fragment);
  if (newest !== fragment) return;
  linkRefusal.value = decoded.kind === "refused" ? decoded : undefined;
  if (decoded.kind === "state") open(decoded.state);
  else if (source.peek() === "" || fragment === "") openExample(firstExample());
}

/** What the page opens with: an office whose names are in the reader's language. */
function firstExample(): ExampleOffice {
  const english = exampleOf("clinic");
  return language.peek() === "en" && english ? english : exampleOffices[0];
}

function open(state: SharedState): void {
  const { source: text } = state;
  const example = text.kind === "example" ? exampleOf(text.example) : undefined;
  if (text.kind === "example" && !example) linkRefusal.value = { reason: "unknown example" };
  if (text.kind === "text") {
    editSource([{ start: 0, end: source.peek().length, newText: text.text }]);
    chosenExample.value = undefined;
  } else openExample(example ?? firstExample());
  if (state.view) view.value = state.view;
  if (state.target) target.value = state.target;
  if (state.call) script.value = state.call;
  isRunning.value = false;
  playhead.value = state.seconds ?? 0;
  if (state.speed !== undefined) speed.value = state.speed;
  week.value = state.week ?? "";
  weekLine.value = state.line;
  if (state.cursor !== undefined) showCursor(Math.min(state.cursor, source.peek().length));
}

function showCursor(at: number): void {
  cursor.value = at;
  revealSource({ start: at, end: at });
}

/** Everything that a link brings back, as it is now. */
export function sharedState(): SharedState {
  const example = unchangedExample.value;
  return {
    source: example ? { kind: "example", example: example.id } : { kind: "text", text: source.value },
    view: view.value,
    target: target.value,
    call: script.value,
    seconds: playhead.value,
    speed: speed.value,
    ...(week.value === "" ? {} : { week: week.value }),
    ...(weekLine.value === undefined ? {} : { line: weekLine.value }),
    cursor: cursor.value,
  };
}

/** So long after a change the address is written, with what has changed since: browsers allow about a hundred writings in half a minute. */
const restMs = 500;

/** Keeps the address up to date, and opens what somebody puts there. */
export function keepLink(): void {
  let isWaiting = false;
  effect(() => {
    sharedState();
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void write(sharedState());
    }, restMs);
  });
  known = location.hash;
  addEventListener("hashchange", () => {
    known = location.hash;
    void openLink(known);
  });
}

/** The address as the page has written or opened it. */
let known = "";

/** What cannot be shared leaves the address as it was; so does the page where somebody has just put another one, which it is to open. */
async function write(state: SharedState): Promise<void> {
  const encoded = await encode(state);
  if (encoded.kind !== "link" || location.hash !== known) return;
  history.replaceState(null, "", encoded.fragment);
  known = location.hash;
}

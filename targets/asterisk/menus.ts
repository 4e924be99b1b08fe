/**
 * `menu`, `retry`, `repeat` and `again` as lines: what counts is kept in a variable for each. Keys are read one by one and
 * compared as texts, so nothing that a caller presses becomes an extension. Must not know other states.
 */

import type { AgainState, MenuState, RepeatState, RetryState, StateId } from "../../compiler/flow/ir.ts";
import { innerLabel, labelOf, variableOf, type Writing } from "./writing.ts";

/** How long the rest of a longer key is waited for (language §4). */
const REST_SECONDS = 2;

/** Writes a menu. */
export function writeMenu(state: MenuState, writing: Writing): undefined {
  const { code } = writing;
  const tries = variableOf("TRIES", state.id);
  const inner = (part: string) => innerLabel(state.id, part, writing);
  const again = againLabel(state.id, writing);
  const labels = { pressed: inner("pressed"), wrong: inner("wrong"), silence: inner("silence") };
  code.run("Set", `${tries}=0`);
  code.label(again);
  code.run("Set", `${tries}=$[\${${tries}} + 1]`);
  code.run("Set", "VATS_TYPED=");
  code.run("Read", `VATS_KEY,vats/${state.prompt.sound},1,,1,${state.waitSeconds}`);
  code.branch("GotoIf", '$["${READSTATUS}" != "OK"]', { yes: labels.silence });
  code.label(labels.pressed);
  // Read ends at `#`, and gives nothing then, with the status OK: TIMEOUT is silence, and ERROR a recording that is not there.
  code.run("ExecIf", '$["${LEN(${VATS_KEY})}" = "0"]?Set(VATS_KEY=#)');
  code.run("Set", "VATS_TYPED=${VATS_TYPED}${FILTER(0-9*#,${VATS_KEY})}");
  writeKeys(state, labels, writing);
  code.label(labels.wrong);
  code.branch("GotoIf", `$[\${${tries}} < ${state.tries}]`, { yes: again });
  code.goto(labelOf(state.invalid, writing));
  code.label(labels.silence);
  code.branch("GotoIf", `$[\${${tries}} < ${state.tries}]`, { yes: again });
  code.goto(labelOf(state.timeout, writing));
}

/** Goes where a key leads, waits for the rest of a longer one, or goes on for what begins none. */
function writeKeys(state: MenuState, labels: { readonly pressed: string }, writing: Writing): void {
  const { code } = writing;
  const digits = state.keys.map((key) => key.digits);
  const begins = (typed: string) => digits.some((longer) => longer !== typed && longer.startsWith(typed));
  const goTo = (key: MenuState["keys"][number]) =>
    code.branch("GotoIf", typedIs(key.digits), { yes: labelOf(key.next, writing) });
  for (const key of state.keys.filter((one) => !begins(one.digits))) goTo(key);
  const beginnings = [...new Set(digits.flatMap((key) => [...key].slice(0, -1).map((_, at) => key.slice(0, at + 1))))];
  if (beginnings.length === 0) return;
  const [more, wrong] = [innerLabel(state.id, "more", writing), innerLabel(state.id, "no_key", writing)];
  for (const beginning of beginnings) code.branch("GotoIf", typedIs(beginning), { yes: more });
  code.goto(wrong);
  code.label(more);
  code.run("Read", `VATS_KEY,,1,,1,${REST_SECONDS}`);
  code.branch("GotoIf", '$["${READSTATUS}" = "OK"]', { yes: labels.pressed });
  for (const key of state.keys.filter((one) => begins(one.digits))) goTo(key);
  code.label(wrong);
}

function typedIs(digits: string): string {
  return `$["\${VATS_TYPED}" = "${digits}"]`;
}

/** The place from which a menu plays once more. */
function againLabel(id: StateId, writing: Writing): string {
  return innerLabel(id, "again", writing);
}

/** Writes a retry, and gives the state that it falls into when no try is left. */
export function writeRetry(state: RetryState, writing: Writing): StateId {
  const menu = writing.flow.states.get(state.menu);
  const tries = menu?.kind === "menu" ? menu.tries : 0;
  const count = variableOf("TRIES", state.menu);
  writing.code.branch("GotoIf", `$[\${${count}} < ${tries}]`, { yes: againLabel(state.menu, writing) });
  return state.next;
}

/** Writes the beginning of a repeat. */
export function writeRepeat(state: RepeatState, { code }: Writing): StateId {
  code.run("Set", `${variableOf("ROUND", state.id)}=1`);
  return state.body;
}

/** Writes the end of a round. */
export function writeAgain(state: AgainState, writing: Writing): StateId {
  const repeat = writing.flow.states.get(state.repeat);
  const rounds = repeat?.kind === "repeat" ? repeat.rounds : 0;
  const round = variableOf("ROUND", state.repeat);
  writing.code.run("Set", `${round}=$[\${${round}} + 1]`);
  writing.code.branch("GotoIf", `$[\${${round}} <= ${rounds}]`, { yes: labelOf(state.body, writing) });
  return state.next;
}

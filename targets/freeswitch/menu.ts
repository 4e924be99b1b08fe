/**
 * Menus: an announcement, keys one after another, tries. Tries are counted as a row of ones. A `read` for one digit may
 * bring several, if they came at once (switch_ivr_play_say.c:switch_ivr_play_file takes all that wait), so what is typed is read
 * sign by sign by patterns. Must not know what a key leads to.
 */

import type { MenuState, RetryState } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { stateOf } from "./entrances.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { oneOf } from "./guards.ts";
import { entryName, partName } from "./names.ts";
import { keyVariable } from "./ring.ts";
import { soundPath } from "./sounds.ts";
import { wayTo } from "./steps.ts";
import { heading, stateVariable, transferTo, type Writing } from "./writing.ts";
import { ofState, type XmlElement, type XmlNode } from "./xml.ts";

/** How long the rest of a longer key is waited for, in milliseconds (language §4). */
const restMilliseconds = 2000;

export function menuExtensions(state: MenuState, writing: Writing): XmlNode[] {
  const menu = describeMenu(state, writing);
  const { play, typed, typedVariable } = menu;
  return [
    extension(play, [
      destination(play, [
        // `none` ends nothing: `#` and `*` are keys like others.
        action("read", `1 1 ${soundPath(state.prompt)} ${typedVariable} ${state.waitSeconds * 1000} none`),
        transferTo(typed, writing),
      ]),
    ]),
    ...typedExtensions(menu),
    ...(menu.beginnings.length > 0 ? restExtensions(menu) : []),
    ...endExtensions(menu, "silent", "timeout"),
    ...endExtensions(menu, "wrong", "invalid"),
  ];
}

interface Menu {
  readonly state: MenuState;
  readonly writing: Writing;
  readonly name: string;
  readonly play: string;
  readonly typed: string;
  readonly typedVariable: string;
  /** What begins a longer key, each once. */
  readonly beginnings: readonly string[];
}

function describeMenu(state: MenuState, writing: Writing): Menu {
  const name = entryName(writing.flow, state.id);
  const beginnings = state.keys.flatMap(({ digits }) => [...digits].map((_, at) => digits.slice(0, at)).slice(1));
  return {
    state,
    writing,
    name,
    play: partName(name, "play"),
    typed: partName(name, "typed"),
    typedVariable: stateVariable("typed", state.id, writing),
    beginnings: [...new Set(beginnings)],
  };
}

/** What was typed: a key, the beginning of one, nothing, or anything else. */
function typedExtensions(menu: Menu): XmlNode[] {
  const { state, writing, typed, beginnings } = menu;
  const plain = state.keys.filter(({ digits }) => !beginnings.includes(digits));
  return [
    ...plain.flatMap((key) => keyExtension(menu, key, typed, `^${literalPattern(key.digits)}`)),
    ...(beginnings.length === 0
      ? []
      : [when(menu, typed, "begins", `^${oneOf(beginnings.map(literalPattern))}$`, [toPart(menu, "rest")])]),
    when(menu, typed, "silent", "^$", [toPart(menu, "silent")]),
    extension(`${typed} wrong`, [destination(typed, [transferTo(partName(menu.name, "wrong"), writing)])]),
  ];
}

type Key = MenuState["keys"][number];

function keyExtension(menu: Menu, { digits, next, origin }: Key, at: string, expression: string): XmlNode[] {
  const { state, writing } = menu;
  const way = wayTo(next, at, writing).actions;
  return [
    ...ofState(state.id, [heading({ origin }, `key ${digits}`, writing)]),
    when(menu, at, digits, expression, way),
  ];
}

function when(menu: Menu, at: string, label: string, expression: string, actions: readonly XmlNode[]): XmlElement {
  const field = expansionOf(menu.typedVariable);
  return extension(`${at} ${label}`, [destination(at), patternCondition([{ field, expression }], actions)]);
}

function toPart({ name, writing }: Menu, part: string): XmlElement {
  return transferTo(partName(name, part), writing);
}

/** Waits for one digit more; none: what is typed is a key by now, or never. */
function restExtensions(menu: Menu): XmlNode[] {
  const { state, name, beginnings, typed, typedVariable, writing } = menu;
  const [rest, waited] = [partName(name, "rest"), partName(name, "waited")];
  const keys = state.keys.filter(({ digits }) => beginnings.includes(digits));
  const more = [{ field: expansionOf(keyVariable), expression: "." }];
  return [
    extension(rest, [
      destination(rest, [
        action("read", `1 1 silence ${keyVariable} ${restMilliseconds} none`),
        transferTo(waited, writing),
      ]),
    ]),
    extension(`${waited} more`, [
      destination(waited),
      patternCondition(more, [
        action("set", `${typedVariable}=${expansionOf(typedVariable)}${expansionOf(keyVariable)}`),
        transferTo(typed, writing),
      ]),
    ]),
    ...keys.flatMap((key) => keyExtension(menu, key, waited, `^${literalPattern(key.digits)}$`)),
    extension(waited, [destination(waited, [toPart(menu, "wrong")])]),
  ];
}

/** The announcement again while tries are left, else the way of the last try. */
function endExtensions(menu: Menu, part: "silent" | "wrong", label: "timeout" | "invalid"): XmlNode[] {
  const { state, name, writing } = menu;
  const own = partName(name, part);
  const tries = stateVariable("tries", state.id, writing);
  return [
    heading(state, label, writing),
    extension(`${own} last`, [
      destination(own),
      patternCondition(
        [{ field: expansionOf(tries), expression: `^1{${state.tries}}$` }],
        wayTo(state[label], own, writing).actions,
      ),
    ]),
    extension(own, [destination(own, againActions(state, writing))]),
  ];
}

function againActions(menu: MenuState, writing: Writing): XmlElement[] {
  const tries = stateVariable("tries", menu.id, writing);
  return [
    action("set", `${tries}=${expansionOf(tries)}1`),
    transferTo(partName(entryName(writing.flow, menu.id), "play"), writing),
  ];
}

/** Once more, if a try is left. */
export function retryExtensions(state: RetryState, writing: Writing): XmlNode[] {
  const name = entryName(writing.flow, state.id);
  const menu = stateOf(writing.flow, state.menu);
  if (menu.kind !== "menu") throw new Error(`vatsc expected ${state.menu} to be a menu`);
  const tries = expansionOf(stateVariable("tries", menu.id, writing));
  return [
    extension(`${name} last`, [
      destination(name, [heading(state, "retry", writing)]),
      patternCondition([{ field: tries, expression: `^1{${menu.tries}}$` }], wayTo(state.next, name, writing).actions),
    ]),
    extension(name, [destination(name, againActions(menu, writing))]),
  ];
}

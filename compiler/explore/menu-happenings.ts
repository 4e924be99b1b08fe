/** What a caller may do in one playing of a menu, and when that is decided: what `simulate/menu.ts` plays, for every key. */

import type { MenuState } from "../flow/ir.ts";
import { typeInMenu } from "../simulate/menu.ts";
import type { SoundWorld } from "../simulate/simulate.ts";
import { type Happening, only } from "./happening.ts";

/** A happening, and what is pressed for it. */
export interface MenuHappening extends Happening {
  readonly pressed: string;
}

const symbols = [..."1234567890*#"];

/** Every key, silence, and wrong keys: one for each time that it may take to find one wrong. */
export function menuHappenings(state: MenuState, world: SoundWorld): readonly MenuHappening[] {
  const keys = state.keys.map(({ digits }) => digits);
  const play = (pressed: string): MenuHappening => {
    const { event, decidedAt } = typeInMenu(pressed, keys, world.soundSeconds(state.prompt.sound), state.waitSeconds);
    return { event, lasts: only(decidedAt), rings: false, pressed };
  };
  const wrong = new Map<number, MenuHappening>();
  for (const pressed of wrongKeys(keys)) {
    const happening = play(pressed);
    const [lasts] = happening.lasts;
    if (happening.event.kind === "wrong key" && lasts && !wrong.has(lasts.from)) wrong.set(lasts.from, happening);
  }
  return [...keys.map(play).filter(({ event }) => event.kind === "typed"), play(""), ...wrong.values()];
}

/** What may be wrong: a beginning of a longer key and nothing more, or with a symbol that no key has there. */
function* wrongKeys(keys: readonly string[]): Generator<string> {
  const beginnings = new Set(keys.flatMap((key) => [...key].map((_, at) => key.slice(0, at))));
  for (const beginning of ["", ...[...beginnings].filter((text) => text !== "")]) {
    if (beginning !== "") yield beginning;
    for (const symbol of symbols) yield beginning + symbol;
  }
}

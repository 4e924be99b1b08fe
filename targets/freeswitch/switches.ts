/**
 * Switches that people flip from a phone: kept in the exchange's database (mod_db), which outlives a restart. Dialling the
 * code asks for the PIN, moves the switch on, and plays as many tones as the place of its new state. Must not know guards.
 */

import type { Build, Switch } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { action } from "./action.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { partName } from "./names.ts";
import { keyVariable } from "./ring.ts";
import { comment, element, type XmlElement, type XmlNode } from "./xml.ts";

/** Where codes are dialled to. */
export const featuresContext = "vats-features";

const realm = "vats_switch";

/** What the database says: a state, or nothing where nobody has flipped the switch yet. */
export function switchState(name: string): string {
  return expansionOf(`db(select/${realm}/${name})`);
}

/** Extensions for the context `default`, where the phones of the vanilla configuration dial; none without codes. */
export function codeExtensions({ switches }: Build, context: EmitContext): XmlNode[] {
  return switches.flatMap(({ name, code, origin }) =>
    code === undefined
      ? []
      : [
          comment(`${context.place(origin)} switch ${name}`),
          extension(`vats switch ${name}`, [dialled(code, [action("transfer", `${code} XML ${featuresContext}`)])]),
        ],
  );
}

/** The whole of what was dialled: `$` would also match before a line end. */
function dialled(code: string, actions: readonly XmlNode[]): XmlElement {
  return element("condition", { field: "destination_number", expression: `^${literalPattern(code)}\\z` }, actions);
}

/** The context that flips switches; none without codes. */
export function switchContext({ switches }: Build, context: EmitContext): XmlNode[] {
  const extensions = switches.flatMap((one) => (one.code === undefined ? [] : flipExtensions(one, one.code, context)));
  return extensions.length === 0 ? [] : [element("context", { name: featuresContext }, extensions)];
}

function flipExtensions(flipped: Switch, code: string, context: EmitContext): XmlNode[] {
  const { name, states, initial, pin, origin } = flipped;
  const flip = partName(name, "flip");
  const next = (state: string) => states[(states.indexOf(state) + 1) % states.length] ?? state;
  const flips = states.map((state) =>
    extension(`${flip} ${state}`, [
      destination(flip),
      patternCondition(
        [{ field: switchState(name), expression: `^${literalPattern(state)}$` }],
        flipActions(flipped, next(state)),
      ),
    ]),
  );
  return [
    comment(`${context.place(origin)} switch ${name}: ${states.join(", ")}`),
    ...(pin === undefined ? [] : pinExtensions(name, pin)),
    extension(`${name} code`, [
      destination(code, [action("answer"), ...(pin === undefined ? [] : askPin(pin)), go(name, pin)]),
    ]),
    ...flips,
    extension(flip, [destination(flip, flipActions(flipped, next(initial)))]),
  ];
}

function go(name: string, pin: string | undefined): XmlElement {
  return action("transfer", `${partName(name, pin === undefined ? "flip" : "pin")} XML ${featuresContext}`);
}

/** Three tries, ten seconds each; a wrong one is answered by a low tone. What was typed is a variable only if it is the PIN. */
function askPin(pin: string): XmlElement[] {
  const length = pin.length;
  const [ask, wrong] = ["tone_stream://%(200,100,600)", "tone_stream://%(600,100,250)"];
  return [
    action(
      "play_and_get_digits",
      `${length} ${length} 3 10000 none ${ask} ${wrong} ${keyVariable} ^${literalPattern(pin)}$ 5000`,
    ),
  ];
}

/** Whatever is not the PIN ends the call, also nothing at all. */
function pinExtensions(name: string, pin: string): XmlElement[] {
  const asked = partName(name, "pin");
  const right = { field: expansionOf(keyVariable), expression: `^${literalPattern(pin)}$` };
  return [
    extension(asked, [
      destination(asked),
      patternCondition([right], [action("transfer", `${partName(name, "flip")} XML ${featuresContext}`)]),
    ]),
    extension(`${name} wrong PIN`, [destination(asked, [action("hangup", "CALL_REJECTED")])]),
  ];
}

/** The new state, then tones; a second before the first, so that no phone cuts it off. */
function flipActions({ name, states }: Switch, state: string): XmlElement[] {
  const tones = states.indexOf(state) + 1;
  return [
    action("db", `insert/${realm}/${name}/${state}`),
    action("sleep", "1000"),
    action("playback", `tone_stream://%(300,300,800);loops=${tones}`),
    action("hangup", "NORMAL_CLEARING"),
  ];
}

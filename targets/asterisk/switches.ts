/**
 * Switches: where they stand is kept in Asterisk's own database, which outlasts a restart, and phones flip them by dialling a
 * code in the context `CONTEXT-features`. Without an entry a switch stands as it was declared.
 * Must not know guards or states.
 */

import type { Build, Switch } from "../../compiler/flow/ir.ts";
import { type Code, createCode } from "./code.ts";
import { switchEntry } from "./conditions.ts";
import { commentText } from "./escape.ts";
import type { AsteriskOptions } from "./options.ts";
import type { Context } from "./render.ts";
import type { Surroundings } from "./writing.ts";

/** How often a PIN is asked for, and how long is waited for each digit of it. */
const PIN_TRIES = 3;
const PIN_SECONDS = 10;

/** The codes of all switches that have one. */
export function featureContexts(
  { switches }: Build,
  options: AsteriskOptions,
  place: Surroundings["place"],
): readonly Context[] {
  const coded = switches.filter(({ code }) => code !== undefined);
  if (coded.length === 0) return [];
  const code = createCode();
  for (const one of coded) {
    code.comment(`${place(one.origin)} switch ${commentText(one.name)}: ${one.states.join(", ")}`);
    writeSwitch(code, one);
  }
  const comments = [
    "What phones dial to flip switches: include it into the context of phones, never into that of the trunk.",
  ];
  return [{ name: `${options["asterisk.context"]}-features`, comments, rows: code.rows() }];
}

function writeSwitch(code: Code, { name, states, initial, code: dialled = "", pin }: Switch): void {
  code.extension(dialled);
  code.run("Answer", "");
  if (pin !== undefined) writePin(code, pin);
  code.run("Set", `VATS_STATE=\${${switchEntry(name)}}`);
  code.run("ExecIf", `$["\${VATS_STATE}" = ""]?Set(VATS_STATE=${initial})`);
  for (const [index, state] of states.entries()) {
    const next = (index + 1) % states.length;
    code.branch("GotoIf", `$["\${VATS_STATE}" = "${state}"]`, { yes: `to_${states[next]}` });
  }
  for (const [index, state] of states.entries()) {
    code.label(`to_${state}`);
    code.run("Set", `${switchEntry(name)}=${state}`);
    code.run("Playback", Array.from({ length: index + 1 }, () => "beep").join("&"));
    code.run("Hangup", "16");
  }
}

/** Goes on only with the right digits. */
function writePin(code: Code, pin: string): void {
  code.run("Set", "VATS_TRIES=0");
  code.label("ask");
  code.run("Set", "VATS_TRIES=$[${VATS_TRIES} + 1]");
  code.run("Read", `VATS_PIN,beep,${pin.length},,1,${PIN_SECONDS}`);
  code.branch("GotoIf", `$["\${FILTER(0-9*#,\${VATS_PIN})}" = "${pin}"]`, { yes: "right" });
  code.branch("GotoIf", `$[\${VATS_TRIES} < ${PIN_TRIES}]`, { yes: "ask" });
  code.run("Hangup", "16");
  code.label("right");
}

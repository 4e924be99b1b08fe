/** Which calls a real exchange's lab could not tell from others, in a build of several scenarios. */

import { expect, it } from "vitest";
import type { Call } from "../../compiler/simulate/call.ts";
import { soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { compileText } from "../helpers/vats.ts";
import { isTellable } from "./tellable.ts";

const text = `phone a = ext 101
prompt hello = say "Hello" en-US
prompt bye = say "Good bye" en-US
mailbox m { greeting hello }
vats one UTC < play hello; ring a for 30s; voicemail m >
vats two UTC < play bye; ring a for 30s; voicemail m >
line l = +74951234567 -> one
line k = +74951234568 -> two
`;

function tells(call: Partial<Call>): boolean {
  const { build, diagnostics } = compileText(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const whole = {
    called: "+74951234567",
    caller: "+79161112233",
    atMs: Date.UTC(2026, 10, 23, 9),
    phones: {},
    ...call,
  };
  return isTellable(build, whole, soundWorldOf(build));
}

it("leaves out who hangs up just after an announcement that greets elsewhere", () => {
  expect(tells({ hangsUpAfterSeconds: 2 })).toBe(false);
  expect(tells({ hangsUpAfterSeconds: 20 })).toBe(true);
  expect(tells({})).toBe(true);
  expect(tells({ called: "+74951234568", hangsUpAfterSeconds: 2 })).toBe(true);
});

it("compares a call in a zone that the machine has as we do", () => {
  const zoned = text.replace(
    "vats two UTC < play bye;",
    "vats two UTC < workhours Mon-Sun 00:00-12:00 Asia/Kathmandu < play bye >",
  );
  const { build } = compileText(zoned);
  const call = { called: "+74951234568", caller: "+79161112233", atMs: Date.UTC(2026, 10, 23, 3), phones: {} };
  expect(isTellable(build, call, soundWorldOf(build))).toBe(true);
});

/** The calls of the examples on the files of each exchange, as the page plays them; and what a call costs its worker. */

import { expect, it } from "vitest";
import { exampleOffices } from "../../playground/examples/index.ts";
import { type Call, type PhoneBehaviour, targetIds } from "../../playground/protocol.ts";
import { playCall } from "../../playground/worker/call.ts";
import { goodWork } from "../../playground/worker/desk.ts";
import { officeOf } from "../../playground/worker/office.ts";
import { walkCall } from "../../playground/worker/walk.ts";
import { deskWith } from "./played.ts";

const everybody: readonly PhoneBehaviour[] = [
  { kind: "silent" },
  { kind: "busy" },
  { kind: "answers", afterSeconds: 3 },
  { kind: "picks up", afterSeconds: 2 },
];

for (const { id, source, call, targets } of exampleOffices)
  it(`${id}: every exchange that takes it does what the simulator says, and the others say why not`, async () => {
    const desk = await deskWith(source);
    const { lines } = officeOf(goodWork(desk).compilation);
    const calls: readonly Call[] = [
      call,
      ...everybody.flatMap((does) =>
        lines.map(({ number, phones }) => ({
          ...call,
          called: number,
          phones: Object.fromEntries(phones.map(({ key }) => [key, does])),
        })),
      ),
    ];
    for (const one of calls)
      for (const target of targetIds) {
        const found = await walkCall({ call: one, target }, desk);
        if (targets.includes(target)) expect([target, one, found]).toEqual([target, one, { kind: "same" }]);
        else expect(found).toEqual({ kind: "refused", reasons: [expect.any(String), ...rest(found)] });
      }
  });

/** All but the first: there must be one. */
function rest(found: Awaited<ReturnType<typeof walkCall>>): readonly string[] {
  return found.kind === "refused" ? found.reasons.slice(1) : [];
}

it("a call costs the worker far less than a frame", async () => {
  for (const { source, call } of exampleOffices) {
    const desk = await deskWith(source);
    for (let warm = 0; warm < 3; warm++) playCall(call, desk);
    const before = process.cpuUsage();
    for (let count = 0; count < 20; count++) playCall(call, desk);
    const { user, system } = process.cpuUsage(before);
    // Of the processor, not of the clock on the wall: others may be busy on this machine.
    expect((user + system) / 1000 / 20).toBeLessThan(1000 / 60);
  }
});

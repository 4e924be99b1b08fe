/**
 * What one call cannot show of a real FreeSWITCH: switches that outlive a restart, a line of callers, lots that fall fairly,
 * and that nothing which a caller sends is dialled or run. Runs where `FREESWITCH_BIN` names a binary.
 */

import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import type { Build } from "../compiler/flow/ir.ts";
import { file } from "./helpers/flow.ts";
import { namedBinary } from "./lab/freeswitch/installation.ts";
import { onTrial, type Trial, type TrialOptions } from "./lab/freeswitch/trial.ts";
import { emit, textsOf } from "./targets/freeswitch/emitted.ts";
import * as state from "./targets/freeswitch/states.ts";

const timeout = 300_000;
const { a, b, boss, rung } = state;
const binary = namedBinary();

if (binary === undefined) {
  it("says loudly that no real FreeSWITCH was run", () => {
    console.warn("\n*** NOT RUN: mechanisms of a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run them. ***\n");
    expect(binary).toBeUndefined();
  });
} else {
  const on = <Result>(
    build: Build,
    use: (trial: Trial) => Promise<Result>,
    more: Partial<TrialOptions> = {},
  ): Promise<Result> =>
    onTrial(
      { binary, files: textsOf(emit(build)), extensions: ["a", "b"], behaviour: () => ({ kind: "silent" }), ...more },
      use,
    );

  /** 200 ms of 600 Hz ask for a PIN, 300 ms of 800 Hz tell the new state. */
  const ears = {
    tones: new Map([
      ["ask", 600],
      ["state", 800],
    ]),
    menus: new Set(["ask"]),
  };

  it("a switch is flipped by its code and PIN, outlives a restart, and changes the next call", {
    timeout,
  }, async () => {
    const night = state.turned("night", { code: "*28", pin: "4711" });
    const build = state.buildOf(
      [
        {
          ...state.end(),
          id: state.id("choice"),
          kind: "choose",
          arms: [
            {
              guard: { kind: "switch", name: "night", state: "on", origin: a.origin },
              next: state.id("closed"),
              origin: a.origin,
            },
          ],
          otherwise: state.id("end"),
        },
        state.reject("closed", "busy"),
        state.end(),
      ],
      { switches: [night] },
    );
    await on(
      build,
      async (trial) => {
        const next = async () => (await trial.call({ called: "+74951234567" })).status;
        expect(await next()).toBe(603);
        const wrong = await trial.dial("*28", ["1111", "2222", "3333", "4711"]);
        expect(wrong.heard.filter(({ sound }) => sound === "state")).toHaveLength(0);
        expect(await next()).toBe(603);
        const right = await trial.dial("*28", ["1111", "4711"]);
        expect(right.heard.filter(({ sound }) => sound === "state")).toHaveLength(2);
        expect(await next()).toBe(486);
        await trial.restart();
        expect(await next()).toBe(486);
        const back = await trial.dial("*28", ["4711"]);
        expect(back.heard.filter(({ sound }) => sound === "state")).toHaveLength(1);
        expect(await next()).toBe(603);
        expect(await trial.complaints()).toEqual([]);
      },
      ears,
    );
  });

  it("callers of a queue are served as they came, and the line closes up where one hangs up", { timeout }, async () => {
    const build = state.buildOf([state.queue("queue", state.queueOf("sales", a), 100, "end"), state.end()]);
    await on(
      build,
      async (trial) => {
        const started = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 250));
        const calls = ["lab-0", "lab-1", "lab-2", "lab-3"].map(async (name, at) => {
          await started(at);
          return trial.call({ called: "+74951234567", name, ...(at === 1 ? { hangsUpAfterSeconds: 4 } : {}) });
        });
        await Promise.all(calls);
        expect(trial.legs.map(({ callerName, outcome }) => [callerName, outcome])).toEqual([
          ["lab-0", "answered"],
          ["lab-2", "answered"],
          ["lab-3", "answered"],
        ]);
        for (const [at, leg] of trial.legs.entries()) {
          expect(leg.startMs).toBeGreaterThanOrEqual(trial.legs[at - 1]?.endMs ?? 0);
        }
        expect(await trial.complaints()).toEqual([]);
      },
      { behaviour: () => ({ kind: "answers", afterSeconds: 6 }) },
    );
  });

  it("who joins a queue anew stands at its end, and does not wait for himself", { timeout }, async () => {
    const build = state.buildOf([
      state.repeat("repeat", 2, "queue"),
      state.queue("queue", state.queueOf("sales", a), 8, "again"),
      state.again("again", "repeat", "queue", "end"),
      state.end(),
    ]);
    await on(build, async (trial) => {
      const reports = await Promise.all(["lab-0", "lab-1"].map((name) => trial.call({ called: "+74951234567", name })));
      expect(reports.map(({ ended }) => ended)).toEqual(["exchange", "exchange"]);
      // Twice eight seconds of the exchange, at four in one of the machine's, each within two.
      for (const { startMs, endMs } of reports) expect(Math.abs((endMs - startMs) / 250 - 16)).toBeLessThan(4);
      expect(trial.legs.length).toBeGreaterThanOrEqual(2);
    });
  });

  it("a rotating hunt goes on where the last one began, also after a restart", { timeout }, async () => {
    const build = state.buildOf([
      state.hunt("hunt", "rotating", [rung(a), rung(b), rung(boss)], 5, { unanswered: "end" }),
      state.end(),
    ]);
    await on(
      build,
      async (trial) => {
        for (let at = 0; at < 5; at += 1) {
          await trial.call({ called: "+74951234567" });
          if (at === 2) await trial.restart();
        }
        const firsts = trial.legs.filter((_, at) => at % 3 === 0).map(({ phone }) => phone);
        expect(firsts).toEqual(["ext a", "ext b", "tel +79160000001", "ext a", "ext b"]);
      },
      { behaviour: () => ({ kind: "busy" }) },
    );
  });

  it("each order of a random hunt is as likely", { timeout }, async () => {
    const build = state.buildOf([
      state.hunt("hunt", "random", [rung(a), rung(b), rung(boss)], 5, { unanswered: "end" }),
      state.end(),
    ]);
    await on(
      build,
      async (trial) => {
        const calls = 240;
        for (let at = 0; at < calls; at += 8) {
          const some = Array.from({ length: 8 }, (_, more) =>
            trial.call({ called: "+74951234567", name: `lab-${at + more}` }),
          );
          await Promise.all(some);
        }
        const orders = new Map<string, number>();
        for (let at = 0; at < calls; at += 1) {
          const order = trial.legs.filter(({ callerName }) => callerName === `lab-${at}`).map(({ phone }) => phone);
          orders.set(order.join(), (orders.get(order.join()) ?? 0) + 1);
        }
        // 40 of each of six are expected; 18 and 62 are four deviations off.
        expect([...orders.values()].filter((count) => count < 18 || count > 62)).toEqual([]);
        expect(orders.size).toBe(6);
      },
      { behaviour: () => ({ kind: "busy" }) },
    );
  });

  it("nothing that a caller sends is dialled, expanded or run [freeswitch caller-commands, freeswitch dialled-legs, freeswitch any-number, freeswitch expanded-again]", {
    timeout,
  }, async () => {
    const mark = "/tmp/vatsc-lab-injected";
    const evil = [
      "600&PJSIP/boss",
      "a,user/b",
      '"x',
      `\${system touch ${mark}}`,
      `$\${system touch ${mark}}`,
      `'\${system touch ${mark}}'`,
      `\\\${system touch ${mark}}`,
      `;touch ${mark}`,
      `1 get http://127.0.0.1:1/`,
      "anonymous",
      "",
      "7".repeat(200),
      "x".repeat(200),
    ];
    const build = state.buildOf(
      [
        state.tag("tag", "source", "ads", "record"),
        state.record("record", "notify"),
        state.notify("notify", "http://127.0.0.1:9/told", "hunt"),
        state.hunt(
          "hunt",
          "rotating",
          [rung(a), rung(boss, { confirms: true })],
          2,
          { unanswered: "menu" },
          { confirm: file("words", 1) },
        ),
        state.menu(
          "menu",
          file("choose", 1),
          { 1: "queue" },
          { timeout: "queue", invalid: "queue", tries: 1, wait: 1 },
        ),
        state.queue("queue", state.queueOf("sales", a), 4, "end"),
        state.end(),
      ],
      {
        lost: [state.lostNotify("http://127.0.0.1:9/lost")],
        nationalForm: { prefix: "8", countryCode: "7", lengths: [10] },
      },
    );
    await on(build, async (trial) => {
      const calls = [
        ...evil.map((caller) => ({ caller, called: "+74951234567" })),
        ...evil.map((called) => ({ called: called || "0" })),
      ];
      for (let at = 0; at < calls.length; at += 9) {
        await Promise.all(
          calls
            .slice(at, at + 9)
            .map((one, more) => trial.call({ ...one, name: `\${system touch ${mark}} ${at + more}` })),
        );
      }
      expect(new Set(trial.legs.map(({ phone }) => phone))).toEqual(new Set(["ext a", "tel +79160000001"]));
      expect(existsSync(mark)).toBe(false);
    });
  });
}

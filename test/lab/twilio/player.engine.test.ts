/** Calls on the real function and the real server, held against the simulator. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import {
  build,
  choose,
  ext,
  file,
  from,
  line,
  mailbox,
  message,
  play,
  reject,
  ring,
  say,
  scenario,
  sip,
  tel,
  wait,
  week,
  when,
} from "../../helpers/flow.ts";
import { exact, forms } from "../../targets/twiml/forms.ts";
import { builtFrom } from "../../targets/twiml/from-source.ts";
import { output } from "../../targets/twiml/output.ts";
import { playOnTwilio } from "./player.ts";

const office = build({
  flows: [
    scenario("sales", [
      choose([
        when(from("anonymous"), [play(say("Позвоните с номером")), reject("busy")]),
        when(week("Mon-Fri 09:00-18:00"), [
          ring([ext("a"), ext("b")], 20),
          ring([tel("+79160000001")], 15, { busy: [message(mailbox("busy"))] }),
          wait(3),
          ring([sip("boss@example.com")], 10, { unavailable: [play(file("gone")), message()] }),
        ]),
        when(week("Fri 22:00-06:00", "America/New_York"), [ring([ext("night")], 30)]),
      ]),
      message(mailbox("leads", { greeting: file("hello") })),
    ]),
  ],
  lines: [line("site", ["+74951234567"], "sales")],
});
const at = (time: string) => Date.parse(time);
const answers = (afterSeconds: number) => ({ kind: "answers", afterSeconds }) as const;
const call = (parts: Partial<Call>): Call => ({
  called: "+74951234567",
  caller: "+79165551212",
  atMs: at("2026-11-23T12:00:00+03:00"),
  phones: {},
  ...parts,
});

const calls: readonly Call[] = [
  call({}),
  call({ phones: { "ext b": answers(4) } }),
  call({ phones: { "ext a": { kind: "busy" }, "ext b": { kind: "unavailable" } } }),
  call({ phones: { "tel +79160000001": { kind: "busy", afterSeconds: 2 } } }),
  call({ phones: { "sip boss@example.com": { kind: "unavailable" } } }),
  call({ phones: { "sip boss@example.com": answers(3.5) } }),
  call({ hangsUpAfterSeconds: 36 }),
  call({ hangsUpAfterSeconds: 49 }),
  call({ caller: undefined }),
  call({ caller: '"><Dial>+900</Dial>' }),
  call({ called: "74951234567" }),
  call({ called: "+74957654321" }),
  ...["08:59:59", "09:00:00", "17:59:59", "18:00:00"].map((time) => call({ atMs: at(`2026-11-23T${time}+03:00`) })),
  ...["2026-03-07T05:59:00-05:00", "2026-03-07T06:00:00-05:00", "2026-03-06T05:59:00-05:00"].map((time) =>
    call({ atMs: at(time) }),
  ),
];

it("plays every call as the simulator says, on the function and on the server", async () => {
  const world = soundWorldOf(office);
  const { traces, complaints } = await playOnTwilio({
    files: output(office).files,
    calls,
    soundSeconds: world.soundSeconds,
  });
  expect(complaints).toEqual([]);
  expect(traces).toEqual(calls.map((one) => simulate(office, one, world).trace));
});

it.each(forms)("$name: the function and the server do as the simulator says", async ({ source, calls: named }) => {
  const made = builtFrom(source);
  const world = soundWorldOf(made);
  const { traces, complaints } = await playOnTwilio({
    files: output(made).files,
    calls: named.map((one) => one.call),
    soundSeconds: world.soundSeconds,
  });
  expect(complaints).toEqual([]);
  expect(traces.map(exact)).toEqual(named.map((one) => exact(simulate(made, one.call, world).trace)));
});

it("complains when the server and the function answer unlike, or the function fails", async () => {
  const { files } = output(office);
  const world = soundWorldOf(office);
  const broken = (change: (text: string) => string) => {
    const text = change(files.get("functions/voice.protected.js") ?? "");
    const changed = new Map([...files, ["functions/voice.protected.js", text]]);
    return playOnTwilio({ files: changed, calls: calls.slice(0, 1), soundSeconds: world.soundSeconds });
  };
  const noZone = await broken((text) => text.replaceAll("Europe/Moscow", "Europe/Atlantis"));
  expect(noZone.complaints.join("\n")).toMatch(/HTTP 500[\s\S]*82002/);
  const plain = await broken((text) => text.replace("text/xml; charset=utf-8", "text/plain"));
  expect(plain.complaints.join("\n")).toContain("12300");
});

/** What programs that nobody wrote have found, each as the smallest program that shows it: what differed, and where the fault was. */

import { expect, it } from "vitest";
import type { Call } from "../../compiler/simulate/call.ts";
import { walkers } from "./engines/walkers.ts";

interface Find {
  readonly name: string;
  readonly text: string;
  readonly call: Partial<Call>;
  /** The targets that do not take it. */
  readonly refused?: readonly string[];
}

const finds: readonly Find[] = [
  {
    // FreeSWITCH's files: an extension before all others kept the number, and so took a call that was nobody's.
    name: "a number that no line has is refused with 404, also where calls are told of",
    text: `vats v UTC < notify "https://a.example/x" >\nline l = +74951234567 -> v\n`,
    call: { called: "+79999999999" },
  },
  {
    // Not found, but what the mend of the one above could break.
    name: "what was dialled is told, and what is no number is not, where a line takes all",
    text: `vats v UTC < notify "https://a.example/x" >\nline * -> v\n`,
    call: { called: "reception" },
  },
  {
    // Asterisk's walker: it decoded what the source had encoded.
    name: "what is percent-encoded in a URL stays so",
    text: `vats v UTC < notify "https://a.example/%20%7B;x,y" >\nline l = +74951234567 -> v\n`,
    call: {},
  },
  {
    // FreeSWITCH's files: `$1` was replaced by what the pattern of the step had found.
    name: "`$1` in a URL stays as it is, where the step before it asks why nobody answered",
    text: `phone a = ext 101\nvats v UTC < ring a for 10s if busy < notify "https://a.example/?x=$1" > >\nline l = +74951234567 -> v\n`,
    call: { phones: { "ext 101": { kind: "busy" } } },
  },
  {
    // Twilio's walker: of two texts that sound alike it took the last.
    name: "two texts that differ in white space only are two sounds",
    text: `vats v UTC < say "Hello" en-US; say "Hello \\u{a0}" en-US >\nline l = +74951234567 -> v\n`,
    call: {},
  },
  {
    // Asterisk's files: `u` has the mailbox said digit by digit, and a real Asterisk 16 lost the message.
    name: "a mailbox whose name has digits after letters keeps the exchange's own greeting",
    text: `mailbox team1\nvats v UTC < voicemail team1 >\nline l = +74951234567 -> v\n`,
    call: {},
  },
  {
    // Twilio's walker: what a call had carried went before what was set when it was lost.
    name: "a field that is set anew when the call is lost has its last value",
    text: `vats v UTC < tag a "1" lost < tag a "2"; notify "https://a.example/x" > >\nline l = +74951234567 -> v\n`,
    call: {},
  },
  {
    // FreeSWITCH's files: he broke off what the caller's side had not begun, that the call is taken; a URL was told that it was lost.
    name: "who has heard the whisper and confirmed has taken the call",
    text: `phone a = ext 101\nphone b = ext 102\nvats v UTC < ring [a confirm, b] for 15s whisper say "Hello" en-US lost < notify "https://a.example/x" > >\nline l = +74951234567 -> v\n`,
    call: { phones: { "ext 101": { kind: "answers", afterSeconds: 3 } } },
  },
  {
    // Asterisk's files, and its walker: between two rings a queue does not look at its caller's time.
    name: "a queue is over when its time is up",
    text: `phone a = ext 101\ngroup g = [a]\nvats v UTC < queue g for 16s; say "Nobody" en-US >\nline l = +74951234567 -> v\n`,
    call: {},
    refused: ["twiml"],
  },
  {
    // The same, of the exchange's own greeting.
    name: "an announcement may say what the universal greeting says",
    text: `use "std/greetings"\nmailbox m\nvats v UTC < play greetings.en; voicemail m >\nline l = +12025550123 -> v\n`,
    call: { called: "+12025550123" },
  },
];

for (const { name, text, call, refused = [] } of finds) {
  it(name, async () => {
    const played: Call = {
      called: "+74951234567",
      caller: "+79165551212",
      atMs: Date.UTC(2026, 10, 23),
      phones: {},
      ...call,
    };
    const program = { serial: 1, text, files: {}, calls: [played], needs: "any", isAlone: false } as const;
    const { calls, disagreements } = await walkers().judgeBatch({
      seed: 0,
      index: 0,
      instants: [],
      programs: [program],
    });
    expect(calls).toBe(3 - refused.length);
    expect(disagreements).toEqual([]);
  });
}

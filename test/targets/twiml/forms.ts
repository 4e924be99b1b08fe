/** Each form of the language that Twilio has, in a page, with calls to it by what happens in them. */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { Trace } from "../../../compiler/simulate/trace.ts";

const phones = `
phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
phone desk = sip "desk@example.com"
`;
const A = "ext 101";
const B = "ext 102";
const boss = "tel +79160000001";
const desk = "sip desk@example.com";
const answers = (afterSeconds: number) => ({ kind: "answers", afterSeconds }) as const;
const picksUp = (afterSeconds: number) => ({ kind: "picks up", afterSeconds }) as const;
const busy = { kind: "busy" } as const;

const pages: Readonly<Record<string, readonly [source: string, calls: Readonly<Record<string, Partial<Call>>>]>> = {
  confirm: [
    "ring boss for 20s confirm; then voicemail",
    {
      "presses 1": { phones: { [boss]: answers(4) } },
      "a mobile's own voicemail": { phones: { [boss]: picksUp(4) } },
      "picks up at the end": { phones: { [boss]: picksUp(19) } },
      "presses at the end": { phones: { [boss]: answers(19) } },
      "is busy": { phones: { [boss]: busy } },
      "caller gives up while the words are read": { phones: { [boss]: picksUp(4) }, hangsUpAfterSeconds: 6 },
    },
  ],
  "confirm together": [
    "ring [a, boss, desk] for 20s confirm; then voicemail",
    {
      "the second takes it while the first listens": { phones: { [A]: picksUp(2), [boss]: answers(5) } },
      "nobody presses": { phones: { [A]: picksUp(2), [boss]: picksUp(3), [desk]: busy } },
      "one presses after the time": { phones: { [A]: answers(19.5) } },
      "both at once": { phones: { [A]: answers(3), [boss]: answers(3) } },
    },
  ],
  whisper: [
    'ring [a, boss] for 20s whisper say "Звонок с сайта"; then voicemail',
    {
      answered: { phones: { [A]: answers(3) } },
      "answered by another": { phones: { [A]: busy, [boss]: picksUp(7) } },
      "caller gives up in the whisper": { phones: { [A]: answers(3) }, hangsUpAfterSeconds: 3.5 },
    },
  ],
  "whisper and confirm": [
    'ring boss for 20s confirm whisper say "Звонок с сайта" if busy < reject busy > if unanswered < voicemail >',
    {
      answered: { phones: { [boss]: answers(3) } },
      "not confirmed": { phones: { [boss]: picksUp(3) } },
      busy: { phones: { [boss]: busy } },
    },
  ],
  "one of them confirms": [
    "ring [a, boss confirm] for 20s; then voicemail",
    {
      "the one who need not": { phones: { [A]: answers(5), [boss]: picksUp(3) } },
      "the one who must": { phones: { [boss]: answers(3) } },
    },
  ],
  hunt: [
    "hunt [a, b, desk] for 10s each random if busy < reject busy > if unavailable < reject >; then voicemail",
    {
      "as written": { phones: { [desk]: answers(4) } },
      "in another order": { order: [desk, A, B], phones: { [A]: answers(4) } },
      "the other way round": { order: [desk, B, A] },
      "all busy": { order: [B, A, desk], phones: { [A]: busy, [B]: busy, [desk]: busy } },
      "none to be reached": {
        phones: { [A]: { kind: "unavailable" }, [B]: { kind: "unavailable" }, [desk]: { kind: "unavailable" } },
      },
      mixed: { phones: { [A]: busy, [B]: { kind: "unavailable" }, [desk]: busy } },
      "caller gives up at the second": { order: [B, desk, A], hangsUpAfterSeconds: 15 },
    },
  ],
  "hunt with confirmation after an announcement": [
    'say "Минуту"; hunt [a, boss] for 12s each random confirm; then voicemail',
    {
      "the first picks up only": { order: [boss, A], phones: { [boss]: picksUp(3), [A]: answers(2) } },
      nobody: {},
    },
  ],
  repeat: [
    "repeat 3 < ring a for 10s; repeat 2 < wait 3s > >; voicemail",
    {
      "third round": { phones: { [A]: answers(30) } },
      nobody: {},
      "caller gives up in the second": { hangsUpAfterSeconds: 25 },
    },
  ],
  menu: [
    `menu say "Нажмите один" wait 4s tries 3 <
       1 < ring a for 10s >
       2 < ring b for 10s >
       22 < ring desk for 10s >
       * < retry; say "Хватит" >
       # < hangup >
       timeout < ring boss for 10s >
       invalid < say "Неверно"; hangup >
     >
     voicemail`,
    {
      "1": { keys: ["1"], phones: { [A]: answers(3) } },
      "2 and no more": { keys: ["2"], phones: { [B]: answers(3) } },
      "22": { keys: ["22"], phones: { [desk]: answers(3) } },
      "2 and a wrong one": { keys: ["23", "23", "23"] },
      "#": { keys: ["#"] },
      "* until the tries are up": { keys: ["*", "*", "*", "*"] },
      silence: {},
      "silence, then a wrong key, then 1": { keys: ["", "7", "1"] },
      "three wrong keys": { keys: ["7", "8", "9"] },
      "more keys than needed": { keys: ["1999"], phones: { [A]: busy } },
      "caller gives up before he presses": { keys: ["1"], hangsUpAfterSeconds: 0.5 },
      "caller gives up in silence": { hangsUpAfterSeconds: 4 },
      "caller gives up between two keys": { keys: ["2"], hangsUpAfterSeconds: 2 },
    },
  ],
  "a menu in a menu": [
    `menu say "Раз" tries 2 < 1 < menu say "Два" tries 2 < 0 < retry > 9 < hangup > timeout < > invalid < > > > timeout < voicemail > invalid < voicemail > >
     say "Конец"`,
    {
      "in and silent": { keys: ["1"] },
      "back in the inner one": { keys: ["1", "0", "0"] },
      "out by its end": { keys: ["1", "9"] },
    },
  ],
  "a menu after an announcement": [
    'say "Раз"; menu say "Два" tries 2 < 1 < ring a for 10s > timeout < > invalid < > >; voicemail',
    { "two tries": {}, "the second": { keys: ["7", "1"], phones: { [A]: answers(2) } } },
  ],
  "a menu in a repeat": [
    'repeat 2 < menu say "Раз" tries 2 < 1 < ring a for 10s > 2 < retry > timeout < > invalid < > > > voicemail',
    {
      "rings twice": { keys: ["1", "1"] },
      "all tries in each round": { keys: ["2", "2", "2", "2"] },
    },
  ],
  "record and callerid": [
    `ring a for 10s; record; ring b for 10s; callerid "+7 495 123-45-67"; ring boss for 10s confirm;
     menu say "Раз" < 1 < ring desk for 10s > timeout < > invalid < > > callerid "+7 495 123-45-68"; ring a for 10s; voicemail`,
    {
      "before it": { phones: { [A]: answers(3) } },
      "after record": { phones: { [B]: answers(3) } },
      "after callerid": { phones: { [boss]: answers(3) } },
      "after a menu": { keys: ["1"], phones: { [desk]: answers(3) } },
      message: { keys: ["1"] },
    },
  ],
  "tags and tellings": [
    `vats v "Звонки" Europe/Moscow <
       tag source "сайт -- & <b>"; notify "https://crm.example.com/in";
       ring a for 10s;
       tag source "two"; tag step "2"; notify "https://crm.example.com/in?x=1&y=2";
       say "Все заняты";
       ring b for 10s;
       lost < tag lead "lost"; notify "https://crm.example.com/lost" >
     >
     line site = "+7 495 123-45-67" -> v`,
    {
      "answered at once": { phones: { [A]: answers(3) } },
      "answered later": { phones: { [B]: answers(3) } },
      "lost at its end": {},
      "caller gives up ringing": { hangsUpAfterSeconds: 5 },
      "caller gives up later": { hangsUpAfterSeconds: 10.2 },
      "withheld number": { caller: undefined },
    },
  ],
  "lost or decided": [
    `vats v <
       menu say "Раз" wait 3s tries 1 < 1 < hangup > 2 < say "Нет"; hangup > 3 < voicemail > 4 < ring a for 10s > timeout < > invalid < > >
       lost < notify "https://crm.example.com/lost"; tag late "yes"; notify "https://crm.example.com/again" >
     >
     line * -> v`,
    {
      hangup: { keys: ["1"] },
      "hangup after a text": { keys: ["2"] },
      message: { keys: ["3"] },
      "caller gives up in the greeting": { keys: ["3"], hangsUpAfterSeconds: 2 },
      answered: { keys: ["4"], phones: { [A]: answers(2) } },
      "rings out": { keys: ["4"] },
      silence: {},
      "caller gives up in the menu": { hangsUpAfterSeconds: 1 },
      "called a name": { called: "alice" },
    },
  ],
  "rejected without an answer": [
    `vats v < from +7916* < reject busy > from anonymous < reject > ring a for 10s lost < notify "https://crm.example.com/lost" > >
     line * -> v`,
    {
      busy: {},
      declined: { caller: undefined },
      lost: { caller: "+12025550199" },
      gone: { caller: "+1202", hangsUpAfterSeconds: 4 },
    },
  ],
  "numbers in every form": [
    `vats v < from +7495* < ring a for 10s; notify "https://crm.example.com/x" > to ads < ring b for 10s > >
     line site = "+7 495 123-45-67" -> v
     line ads = "+7 495 123-45-68" -> v`,
    {
      "without plus": { called: "74951234568", caller: "74951112233" },
      "a foreign one": { called: "+74951234568", caller: "+12025550199" },
      "no line": { called: "+74951234569" },
    },
  ],
};

/** A whole source, and its calls. */
export interface Form {
  readonly name: string;
  readonly source: string;
  readonly calls: readonly { readonly title: string; readonly call: Call }[];
}

export const forms: readonly Form[] = Object.entries(pages).map(([name, [page, calls]]) => ({
  name,
  source: page.includes("line ") ? phones + page : `${phones}vats v < ${page} >\nline * -> v\n`,
  calls: Object.entries(calls).map(([title, parts]) => ({
    title,
    call: {
      called: "+74951234567",
      caller: "+79165551212",
      atMs: Date.parse("2026-11-23T12:00:00+03:00"),
      phones: {},
      ...parts,
    },
  })),
}));

/** A trace to compare: sums of thirds differ in their last digits. */
export function exact(trace: Trace): unknown {
  return JSON.parse(JSON.stringify(trace), (_key, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
  );
}

/**
 * The offices that the page offers, in the order in which it does: each is a folder of `examples/`, with its story and the
 * call that is shown first. Must not know how they are shown.
 */

/// <reference types="vite/client" />

import adverts from "../../examples/adverts/main.vats?raw";
import branches from "../../examples/branches/main.vats?raw";
import clinic from "../../examples/clinic/main.vats?raw";
import lawyer from "../../examples/lawyer/main.vats?raw";
import nightDesk from "../../examples/night-desk/main.vats?raw";
import oneLiner from "../../examples/one-liner/main.vats?raw";
import school from "../../examples/school/main.vats?raw";
import shop from "../../examples/shop/main.vats?raw";
import taxi from "../../examples/taxi/main.vats?raw";
import type { Call, PhoneBehaviour, TargetId } from "../protocol.ts";

/** A call, and the zone (`Area/Place`) in which its instant is shown. */
export interface ExampleCall extends Call {
  readonly zone: string;
}

/** What the page says of an example in one language. */
export interface ExampleTexts {
  readonly title: string;
  /** Two lines: what the office wants, and what is telling in it. */
  readonly story: readonly [first: string, second: string];
}

/** A whole program in one file, without errors; but for the one line, without warnings of its own, too. */
export interface ExampleOffice {
  /** Its folder in `examples/`. */
  readonly id: string;
  readonly source: string;
  readonly en: ExampleTexts;
  readonly ru: ExampleTexts;
  /** The exchanges that can take it; the others refuse it, and say why. */
  readonly targets: readonly TargetId[];
  /** The call that is shown first. */
  readonly call: ExampleCall;
}

const everyTarget: readonly TargetId[] = ["asterisk", "freeswitch", "twiml"];
const ownExchange: readonly TargetId[] = ["asterisk", "freeswitch"];

const answersAfter = (afterSeconds: number): PhoneBehaviour => ({ kind: "answers", afterSeconds });
/** A mobile's own voicemail: it picks up, and presses no key. */
const picksUpAfter = (afterSeconds: number): PhoneBehaviour => ({ kind: "picks up", afterSeconds });

/** Never empty; the first is the one that the page opens with. */
export const exampleOffices: readonly [ExampleOffice, ...ExampleOffice[]] = [
  {
    id: "adverts",
    source: adverts,
    en: {
      title: "Three advertised numbers",
      story: [
        "In working hours two phones ring together, then the head of sales, then the caller leaves a message.",
        "Three numbers from the adverts share this, and out of hours another greeting takes the message.",
      ],
    },
    ru: {
      title: "Три рекламных номера",
      story: [
        "В рабочее время звонят сразу два телефона, потом руководитель, потом звонящий оставляет сообщение.",
        "Сценарий общий для трёх номеров с рекламы, а в нерабочее время сообщение принимает другое приветствие.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+74951234567",
      caller: "+79265551212",
      atMs: Date.parse("2026-11-30T13:05:00+03:00"),
      zone: "Europe/Moscow",
      phones: { "ext 101": { kind: "busy" }, "tel +79160000001": answersAfter(4) },
    },
  },
  {
    id: "one-liner",
    source: oneLiner,
    en: {
      title: "One line",
      story: [
        "In working hours two phones ring together, then the boss, then the caller leaves a message.",
        "At all other hours nobody takes the call yet: the warning says so, and the week shows which.",
      ],
    },
    ru: {
      title: "Одна строка",
      story: [
        "В рабочее время звонят сразу два телефона, потом начальник, потом звонящий оставляет сообщение.",
        "В остальное время звонок пока никто не принимает: об этом замечание, а неделя показывает часы.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+10000000000",
      caller: "+79265551212",
      atMs: Date.parse("2026-11-23T12:00:00+03:00"),
      zone: "Europe/Moscow",
      phones: { "ext a": { kind: "busy" }, "ext boss": answersAfter(4) },
    },
  },
  {
    id: "clinic",
    source: clinic,
    en: {
      title: "A clinic",
      story: [
        "By day a menu leads to the desk, to the nurse or, if it is urgent, to the doctor on duty.",
        "At night key 9 finds a doctor who presses 1: no mobile's own voicemail takes a patient's call.",
      ],
    },
    ru: {
      title: "Клиника",
      story: [
        "Днём меню ведёт в регистратуру, к медсестре или, если срочно, к дежурному врачу.",
        "Ночью клавиша 9 находит врача, и он нажимает 1: автоответчик мобильного не заберёт звонок пациента.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+13125550123",
      caller: "+13125550177",
      atMs: Date.parse("2026-11-28T02:10:00-06:00"),
      zone: "America/Chicago",
      phones: { "tel +13125550101": picksUpAfter(3), "tel +13125550102": answersAfter(6) },
      keys: ["9"],
    },
  },
  {
    id: "taxi",
    source: taxi,
    en: {
      title: "A taxi firm",
      story: [
        "Three dispatchers, one at night: callers wait in a queue, and then the shift leader's mobile rings.",
        "Hotels reach him at once, and of a caller who gave up the dispatch program is told, to call back.",
      ],
    },
    ru: {
      title: "Такси",
      story: [
        "Диспетчеров трое, ночью один: звонящие ждут в очереди, а потом звонит мобильный старшего смены.",
        "Гостиницы попадают к старшему сразу, а о том, кто не дождался, узнаёт диспетчерская, чтобы перезвонить.",
      ],
    },
    targets: ownExchange,
    call: {
      called: "+73832000000",
      caller: "+79135551212",
      atMs: Date.parse("2026-11-30T18:00:00+07:00"),
      zone: "Asia/Novosibirsk",
      phones: { "ext 11": { kind: "busy" }, "ext 12": [{ kind: "silent" }, { kind: "silent" }, answersAfter(3)] },
    },
  },
  {
    id: "night-desk",
    source: nightDesk,
    en: {
      title: "A desk that never closes",
      story: [
        "Three people by day, a night watch from Sunday to Thursday, a standby mobile at the weekend.",
        "A night belongs to the day on which it began: Monday at 03:00 is still Sunday's watch.",
      ],
    },
    ru: {
      title: "Круглосуточная поддержка",
      story: [
        "Днём трое, ночью с воскресенья по четверг дежурный, в выходные мобильный того, кто на подхвате.",
        "Ночь относится к дню, в который началась: в понедельник в 03:00 ещё дежурит воскресная смена.",
      ],
    },
    targets: ownExchange,
    call: {
      called: "+49301234567",
      caller: "+49309876543",
      atMs: Date.parse("2026-11-30T03:00:00+01:00"),
      zone: "Europe/Berlin",
      phones: { "ext 310": answersAfter(5) },
      switches: { outage: "on" },
    },
  },
  {
    id: "shop",
    source: shop,
    en: {
      title: "A shop with a lunch break",
      story: [
        "From one to two the shop is at lunch: callers hear so, and the owner's mobile rings.",
        "On the Friday after Thanksgiving it is open all day without lunch, on Christmas Eve until noon.",
      ],
    },
    ru: {
      title: "Магазин с обедом",
      story: [
        "С часу до двух в магазине обед: звонящий слышит об этом, и звонит мобильный хозяина.",
        "В пятницу после Дня благодарения открыто весь день без обеда, а в сочельник до полудня.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+14155550123",
      caller: "+14155550177",
      atMs: Date.parse("2026-11-30T13:20:00-08:00"),
      zone: "America/Los_Angeles",
      phones: { "tel +14155550111": answersAfter(5) },
    },
  },
  {
    id: "branches",
    source: branches,
    en: {
      title: "Branches in three time zones",
      story: [
        "Moscow, Yekaterinburg and Vladivostok each have a number and hours of their own.",
        "Where a branch is closed, the one where it is day takes the call: at 3 a.m. in Moscow, Vladivostok.",
      ],
    },
    ru: {
      title: "Филиалы в трёх часовых поясах",
      story: [
        "У Москвы, Екатеринбурга и Владивостока свои номера и свои часы работы.",
        "Если филиал закрыт, звонит тот, где сейчас день: в три часа ночи по Москве ответит Владивосток.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+74951234567",
      caller: "+79265551212",
      atMs: Date.parse("2026-12-02T03:00:00+03:00"),
      zone: "Europe/Moscow",
      phones: { "ext 752": answersAfter(6) },
    },
  },
  {
    id: "lawyer",
    source: lawyer,
    en: {
      title: "A lawyer on call",
      story: [
        "Clients and the courthouse reach one of two lawyers at any hour, and who takes the call presses 1.",
        "Everybody else gets the desk in office hours, and whoever withholds his number only a message.",
      ],
    },
    ru: {
      title: "Адвокат на связи",
      story: [
        "Клиенты и суд в любой час дозвонятся до одного из двух адвокатов: чтобы принять звонок, он нажимает 1.",
        "Остальным в рабочее время отвечает секретарь, а кто скрыл номер, может только оставить сообщение.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+19175550123",
      caller: "+16465550177",
      atMs: Date.parse("2026-11-29T22:40:00-05:00"),
      zone: "America/New_York",
      phones: { "tel +19175550101": picksUpAfter(4), "tel +19175550102": answersAfter(7) },
    },
  },
  {
    id: "school",
    source: school,
    en: {
      title: "A school with terms",
      story: [
        "On school days a menu; before the bell every call goes to the absence line, as parents report then.",
        "In half-term and the holidays the office answers from ten to two, on bank holidays a message is left.",
      ],
    },
    ru: {
      title: "Школа с четвертями",
      story: [
        "В учебный день меню, а до звонка на урок все звонки принимает автоответчик для пропусков.",
        "На каникулах канцелярия отвечает с десяти до двух, а в праздники звонящий оставляет сообщение.",
      ],
    },
    targets: everyTarget,
    call: {
      called: "+442079460123",
      caller: "+442079460177",
      atMs: Date.parse("2026-11-30T10:00:00Z"),
      zone: "Europe/London",
      phones: { "ext 503": answersAfter(4) },
      keys: ["3"],
    },
  },
];

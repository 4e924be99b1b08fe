/** Texts of the call: what is set, what runs, what came of it. */

import type { PhoneBehaviour, Unsayable } from "../../protocol.ts";
import type { Texts } from "../../texts/texts.ts";
import type { Doing } from "./tracks-of.ts";

interface CallTexts {
  readonly script: string;
  readonly line: string;
  readonly caller: string;
  readonly number: string;
  readonly aNumber: string;
  readonly withheld: string;
  readonly noNumber: string;
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly skipped: string;
  readonly secondTime: string;
  readonly picks: string;
  readonly pick: Readonly<
    Record<"now" | "lunch" | "evening" | "holiday" | "clockChange" | "beforeEdge" | "edge", string>
  >;
  readonly phones: string;
  readonly noPhones: string;
  readonly behaviour: Readonly<Record<PhoneBehaviour["kind"], string>>;
  readonly does: (phone: string, ringing: number) => string;
  readonly afterSeconds: (phone: string, ringing: number) => string;
  readonly after: string;
  readonly seconds: string;
  readonly nextTime: string;
  readonly addThen: (phone: string) => string;
  readonly removeThen: (phone: string, ringing: number) => string;
  readonly keys: string;
  readonly keysOf: (menu: number) => string;
  readonly nothing: string;
  readonly switches: string;
  readonly hangsUp: string;
  readonly hangsUpAfter: string;
  readonly order: string;
  readonly earlier: (phone: string) => string;
  readonly timeline: string;
  readonly run: string;
  readonly pause: string;
  readonly restart: string;
  readonly speed: string;
  readonly times: (speed: number) => string;
  readonly playhead: string;
  readonly position: (at: string, of: string) => string;
  readonly hangUpHere: string;
  readonly theCaller: string;
  readonly doing: Readonly<Record<Doing, string>>;
  readonly lost: string;
  readonly entries: string;
  readonly exchanges: string;
  readonly same: string;
  readonly differs: string;
  readonly refused: string;
  readonly comparing: string;
  readonly saveTest: string;
  readonly saved: (title: string) => string;
  readonly broken: string;
  readonly unsayable: Readonly<Record<Unsayable, string>>;
  readonly testTitle: Readonly<Record<"answered" | "message" | "lost" | "other", (phone: string) => string>>;
}

export const callTexts: Texts<CallTexts> = {
  en: {
    script: "The call",
    line: "Line",
    caller: "Caller",
    number: "Caller's number",
    aNumber: "A number",
    withheld: "Withheld",
    noNumber: "This is no number: guards take the caller for anonymous.",
    date: "Date",
    time: "Time",
    zone: "Zone",
    skipped: "The clocks skip this time.",
    secondTime: "the second time (clocks put back)",
    picks: "Go to",
    pick: {
      now: "Now",
      lunch: "Lunch",
      evening: "Friday evening",
      holiday: "Holiday",
      clockChange: "Clock change",
      beforeEdge: "1 s before hours change",
      edge: "Hours change",
    },
    phones: "Phones",
    noPhones: "No phone is rung on this line.",
    behaviour: {
      silent: "silent",
      answers: "answers",
      "picks up": "picks up, presses nothing",
      busy: "busy",
      declines: "declines",
      unavailable: "cannot be reached",
    },
    does: (phone, ringing) => (ringing === 0 ? phone : `${phone}, ring ${ringing + 1}`),
    afterSeconds: (phone, ringing) =>
      ringing === 0 ? `${phone}: seconds of ringing` : `${phone}, ring ${ringing + 1}: seconds of ringing`,
    after: "after",
    seconds: "s",
    nextTime: "then",
    addThen: (phone) => `${phone}: something else the next time it rings`,
    removeThen: (phone, ringing) => `${phone}: remove ring ${ringing + 1}`,
    keys: "Keys",
    keysOf: (menu) => `Keys in menu ${menu}`,
    nothing: "nothing",
    switches: "Switches",
    hangsUp: "The caller hangs up",
    hangsUpAfter: "Seconds until the caller hangs up",
    order: "Order of hunts",
    earlier: (phone) => `Move ${phone} forward`,
    timeline: "Timeline",
    run: "Play",
    pause: "Pause",
    restart: "Restart",
    speed: "Speed",
    times: (speed) => `${speed}×`,
    playhead: "Playhead",
    position: (at, of) => `${at} of ${of}`,
    hangUpHere: "Hang up here",
    theCaller: "caller",
    doing: {
      rings: "rings",
      listens: "listens",
      talks: "talk",
      ringback: "ringback",
      music: "music",
      announcement: "announcement",
      menu: "menu",
      "waits for a key": "waits for a key",
      queue: "queue",
      silence: "waits",
      greeting: "greeting",
      message: "message",
    },
    lost: "Lost",
    entries: "What happens",
    exchanges: "On the exchanges",
    same: "the same",
    differs: "differs",
    refused: "cannot take this program",
    comparing: "is being played…",
    saveTest: "Save as test",
    saved: (title) => `Saved as the test “${title}”.`,
    broken: "The source has errors: mend them first.",
    unsayable: {
      "no line": "No line has this number, so there is nothing to test.",
      caller: "A test's caller is a number or anonymous; this one is neither.",
      seconds: "A test has whole seconds; something in this call comes within a second.",
      nothing: "The call is over before anything happens that a test could expect.",
      other: "A test cannot say exactly this call.",
    },
    testTitle: {
      answered: (phone) => `${phone} answers`,
      message: () => "a message is left",
      lost: () => "the call is lost",
      other: () => "the call ends",
    },
  },
  ru: {
    script: "Звонок",
    line: "Линия",
    caller: "Звонит",
    number: "Номер звонящего",
    aNumber: "Номер",
    withheld: "Номер скрыт",
    noNumber: "Это не номер: условия считают, что номер скрыт.",
    date: "Дата",
    time: "Время",
    zone: "Пояс",
    skipped: "Этого времени нет: часы переводят вперёд.",
    secondTime: "второй раз (часы перевели назад)",
    picks: "Перейти",
    pick: {
      now: "Сейчас",
      lunch: "Обед",
      evening: "Вечер пятницы",
      holiday: "Праздник",
      clockChange: "Перевод часов",
      beforeEdge: "За 1 с до смены часов",
      edge: "Смена часов работы",
    },
    phones: "Телефоны",
    noPhones: "На этой линии ни один телефон не звонит.",
    behaviour: {
      silent: "не отвечает",
      answers: "отвечает",
      "picks up": "снимает трубку, не жмёт 1",
      busy: "занят",
      declines: "отклоняет",
      unavailable: "недоступен",
    },
    does: (phone, ringing) => (ringing === 0 ? phone : `${phone}, звонок ${ringing + 1}`),
    afterSeconds: (phone, ringing) =>
      ringing === 0 ? `${phone}: сколько секунд звонит` : `${phone}, звонок ${ringing + 1}: сколько секунд звонит`,
    after: "через",
    seconds: "с",
    nextTime: "потом",
    addThen: (phone) => `${phone}: в следующий раз иначе`,
    removeThen: (phone, ringing) => `${phone}: убрать звонок ${ringing + 1}`,
    keys: "Клавиши",
    keysOf: (menu) => `Клавиши в меню ${menu}`,
    nothing: "ничего",
    switches: "Переключатели",
    hangsUp: "Звонящий кладёт трубку",
    hangsUpAfter: "Через сколько секунд звонящий кладёт трубку",
    order: "Порядок обзвона",
    earlier: (phone) => `Передвинуть ${phone} вперёд`,
    timeline: "Ход звонка",
    run: "Пуск",
    pause: "Пауза",
    restart: "Сначала",
    speed: "Скорость",
    times: (speed) => `${String(speed).replace(".", ",")}×`,
    playhead: "Указатель времени",
    position: (at, of) => `${at} из ${of}`,
    hangUpHere: "Положить трубку здесь",
    theCaller: "звонящий",
    doing: {
      rings: "звонит",
      listens: "слушает",
      talks: "разговор",
      ringback: "гудки",
      music: "музыка",
      announcement: "объявление",
      menu: "меню",
      "waits for a key": "ждёт клавишу",
      queue: "очередь",
      silence: "ожидание",
      greeting: "приветствие",
      message: "сообщение",
    },
    lost: "Потерян",
    entries: "Что происходит",
    exchanges: "На станциях",
    same: "то же самое",
    differs: "расходится",
    refused: "не может принять эту программу",
    comparing: "проигрывается…",
    saveTest: "Сохранить как тест",
    saved: (title) => `Сохранено как тест «${title}».`,
    broken: "В тексте есть ошибки: сначала исправьте их.",
    unsayable: {
      "no line": "Такого номера нет ни у одной линии: проверять нечего.",
      caller: "В тесте звонит номер или скрытый номер, а здесь ни то ни другое.",
      seconds: "В тесте только целые секунды, а в этом звонке есть доли.",
      nothing: "Звонок кончается раньше, чем произойдёт что-то, чего мог бы ждать тест.",
      other: "Тест не может описать в точности этот звонок.",
    },
    testTitle: {
      answered: (phone) => `отвечает ${phone}`,
      message: () => "оставлено сообщение",
      lost: () => "звонок потерян",
      other: () => "звонок заканчивается",
    },
  },
};

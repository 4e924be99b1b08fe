/** The texts of the service in Russian. */

import type { DaysOff, Moment, Texts } from "./texts.ts";
import { wordsRu } from "./words-ru.ts";

const weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
const months = [
  ...["января", "февраля", "марта", "апреля", "мая", "июня"],
  ...["июля", "августа", "сентября", "октября", "ноября", "декабря"],
];

/** `31 декабря 2026`. */
function dateOf(date: string): string {
  const [year = "", month, day] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** Behind «до» and «в»: `18:00 сегодня`. */
function moment({ daysAway, weekday, date, time, isSecond }: Moment): string {
  const again = isSecond ? ", после перевода часов назад" : "";
  if (daysAway === 0) return `${time} сегодня${again}`;
  if (daysAway === 1) return `${time} завтра${again}`;
  return `${time} ${weekdays[weekday - 1]}, ${dateOf(date)}${again}`;
}

function runOf({ from, to }: DaysOff): string {
  return from === to ? dateOf(from) : `${dateOf(from)} – ${dateOf(to)}`;
}

export const ru: Texts = {
  language: "ru",
  words: wordsRu,
  kinds: {
    phone: "телефон",
    group: "группа",
    mailbox: "почтовый ящик",
    prompt: "объявление",
    hours: "часы работы",
    calendar: "календарь",
    callers: "звонящие",
    switch: "переключатель",
    flow: "поток",
    vats: "сценарий",
    line: "линия",
    module: "файл",
    parameter: "параметр",
    undeclared: "необъявленный внутренний номер",
  },
  literals: {
    path: "файл стандартной библиотеки или ваш",
    file: "звуковой файл",
    text: "текст",
    address: "адрес",
    code: "код",
    number: "телефонный номер",
    int: "целое число",
    key: "клавиша",
    duration: "длительность",
    time: "время дня",
    times: "промежуток времени",
    date: "дата",
    day: "день недели",
    days: "дни недели",
    month: "месяц",
    zone: "часовой пояс",
    locale: "язык текста",
  },
  standard: {
    "std/calendars/ru": "Россия: праздники и производственный календарь",
    "std/calendars/us": "США: федеральные праздники",
    "std/calendars/de": "Германия: праздники",
    "std/calendars/gb": "Великобритания: нерабочие дни",
    "std/calendars/kz": "Казахстан: праздники и производственный календарь",
    "std/greetings": "приветствия почтовых ящиков",
    "std/office": "готовые схемы офиса для `run`",
    "std/prompts": "слова, которые произносит сам vatsc",
  },
  phone: {
    ext: (address) => `Звонит на внутренний номер ${address}.`,
    tel: (address) => `Звонит на внешний номер ${address}, через транк.`,
    sip: (address) => `Звонит на адрес SIP ${address}.`,
  },
  undeclared: (name) => `Нигде не объявлен: это внутренний номер ${name}.`,
  group: (members) => `Звонят одновременно: ${members}.`,
  moment,
  hours: (isOpen, next, zone) =>
    `**Сейчас ${isOpen ? "открыто" : "закрыто"}**, ${next === undefined ? "и весь год вперёд" : `до ${next}`} (${zone}).`,
  holds: (holds, next, zone) =>
    `**Сейчас ${holds ? "верно" : "неверно"}**, ${next === undefined ? "и весь год вперёд" : `до ${next}`} (${zone}).`,
  day: (kind, zone) => {
    const day = {
      off: "выходной",
      work: "перенесённый рабочий день",
      short: "сокращённый день",
      ordinary: "обычный день",
    };
    return `**Сегодня ${day[kind]}**${zone === undefined ? "" : ` (${zone})`}.`;
  },
  daysOff: (days) => `Ближайшие выходные: ${days.map(runOf).join("; ")}.`,
  noDaysOff: "Выходных нет на год вперёд.",
  calendarEnds: (last, hasEnded) =>
    hasEnded ? `Календарь кончился: дни известны до ${dateOf(last)}.` : `Дни известны до ${dateOf(last)}.`,
  switch: (states, initial) => `Состояния по кругу: ${states}; вначале ${initial}.`,
  switchCode: (code, hasPin) => `Переключается набором ${code}${hasPin ? " и PIN" : ""}.`,
  line: (numbers, scenario) => `Звонки на ${numbers} идут в ${scenario}.`,
  everyNumber: "все номера, которых нет у других линий",
  calledBy: (lines) => `Принимает звонки линий: ${lines}.`,
  notCalled: "Ни одна линия не направляет сюда звонки.",
  given: (values) => `Передаётся: ${values}.`,
  mailbox: (email, limitSeconds) =>
    [
      email === undefined ? "Сообщения остаются на станции." : `Сообщения приходят на ${email}.`,
      ...(limitSeconds === undefined ? [] : [`Не длиннее ${limitSeconds} с.`]),
    ].join(" "),
  plays: (seconds) => `Звучит ${String(Math.round(seconds * 10) / 10).replace(".", ",")} с.`,
  callers: (count) => `Номеров и шаблонов: ${count}.`,
  module: (names) => `Даёт имена: ${names}.`,
  clock: (time, offset) => `Там сейчас ${time} (UTC${offset}).`,
  clockChange: (moment, offset) => `Часы переводят в ${moment}, на UTC${offset}.`,
};

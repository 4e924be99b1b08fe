/** How a literal that was written by habit is written in the language; `undefined` where that is anybody's guess. */

/** `9am`, `9:30 PM`, `09.00`, `09:00:00`, `9:5`, `18` as a time of day. */
export function timeForm(text: string): string | undefined {
  const [hourText = "", minuteText = "0"] = text.split(/\D+/).filter(Boolean);
  const half = /[ap]/i.exec(text)?.[0].toLowerCase();
  const hour = half ? (Number(hourText) % 12) + (half === "p" ? 12 : 0) : Number(hourText);
  const minute = Number(minuteText);
  if (hour > 24 || minute > 59 || (half && Number(hourText) > 12)) return undefined;
  return `${half ? hour : hourText}:${minuteText.padStart(2, "0")}`;
}

/** `9-18`, `9 – 18` as a span of times. */
export function spanForm(text: string): string | undefined {
  const [from = "", to = ""] = text.split(/\D+/);
  const times = [timeForm(from), timeForm(to)];
  return times.includes(undefined) ? undefined : times.join("-");
}

/** True for `31.12` and the like, whose second part can be a month. */
export function isDottedDate(text: string): boolean {
  const parts = /^(\d{1,2})\.(\d{2})$/.exec(text);
  return parts !== null && isDayOfMonth(Number(parts[1]), Number(parts[2]));
}

/** `31.12.2026`, `31.12`, `2026/12/31`, `2026-1-5` as a date. Day before month where the year comes last. */
export function dateForm(text: string): string | undefined {
  const parts = text.split(/\D+/);
  const [first = "", second = "", third = ""] = parts;
  const yearFirst = first.length === 4;
  const [year, month, day] = yearFirst ? [first, second, third] : [third, second, first];
  if (!isDayOfMonth(Number(day), Number(month))) return undefined;
  const monthDay = `${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return year ? `${year}-${monthDay}` : monthDay;
}

function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, с: 1, m: 60, м: 60, h: 3600, ч: 3600 };

/** `20 s`, `20sec`, `1.5m`, `2 минуты` as a duration. Parts of a second have no form. */
export function durationForm(text: string): string | undefined {
  const [, amount = "", unit = ""] = /^([\d.]+)\s*(\S)/.exec(text) ?? [];
  const unitSeconds = secondsOf[unit];
  const seconds = Number(amount) * (unitSeconds ?? Number.NaN);
  if (unitSeconds === undefined || !Number.isInteger(seconds)) return undefined;
  if (!amount.includes(".")) return `${amount}${unitSeconds === 1 ? "s" : unitSeconds === 60 ? "m" : "h"}`;
  return [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor((seconds % 3600) / 60), "m"],
    [seconds % 60, "s"],
  ]
    .filter(([count]) => count !== 0)
    .map((part) => part.join(""))
    .join("");
}

// biome-ignore format: a table reads better
const dayForms: ReadonlyMap<string, string> = new Map([
  ["mon", "Mon"], ["monday", "Mon"], ["tue", "Tue"], ["tues", "Tue"], ["tuesday", "Tue"],
  ["wed", "Wed"], ["wednesday", "Wed"], ["thu", "Thu"], ["thur", "Thu"], ["thurs", "Thu"], ["thursday", "Thu"],
  ["fri", "Fri"], ["friday", "Fri"], ["sat", "Sat"], ["saturday", "Sat"], ["sun", "Sun"], ["sunday", "Sun"],
  ["пн", "Пн"], ["понедельник", "Пн"], ["вт", "Вт"], ["вторник", "Вт"], ["ср", "Ср"], ["среда", "Ср"],
  ["чт", "Чт"], ["четверг", "Чт"], ["пт", "Пт"], ["пятница", "Пт"], ["сб", "Сб"], ["суббота", "Сб"],
  ["вс", "Вс"], ["воскресенье", "Вс"],
  ["mo", "Mon"], ["tu", "Tue"], ["we", "Wed"], ["th", "Thu"], ["fr", "Fri"], ["sa", "Sat"], ["su", "Sun"],
  ["di", "Tue"], ["mi", "Wed"], ["do", "Thu"], ["so", "Sun"],
]);

/** The short name of a day that is written in full, in another case or, in English and German, with two letters. */
export function dayForm(text: string): string | undefined {
  return dayForms.get(text.toLowerCase());
}

/** Texts of the week. */

import type { WeekWay } from "../../protocol.ts";
import type { Texts } from "../../texts/texts.ts";

interface WeekTexts {
  readonly line: string;
  readonly everyNumber: string;
  readonly everyOther: string;
  readonly zone: string;
  readonly ownZone: string;
  readonly previous: string;
  readonly next: string;
  readonly current: string;
  readonly anyDay: string;
  readonly heading: (week: string) => string;
  readonly nothing: string;
  readonly how: string;
  readonly ways: string;
  readonly dropped: string;
  readonly others: string;
  readonly range: (parts: {
    readonly from: string;
    readonly to: string;
    readonly mark: string;
    /** Says by itself that a call is dropped. */
    readonly route: string;
    /** May be empty. */
    readonly lost: string;
  }) => string;
  /** @param by a text for each menu */
  readonly lost: (by: string) => string;
  readonly inMenu: (menu: string, pressed: string) => string;
  readonly noKey: string;
  readonly wrongKey: string;
  readonly key: (digits: string) => string;
  readonly call: string;
}

export const weekTexts: Texts<WeekTexts> = {
  en: {
    line: "Line",
    everyNumber: "every number",
    everyOther: "every other number",
    zone: "Times in",
    ownZone: "the zone of the scenario",
    previous: "Week before",
    next: "Week after",
    current: "This week",
    anyDay: "Week of a day",
    heading: (week) => `Who takes calls in ${week}`,
    nothing: "There is no line yet that takes calls.",
    how: "A click on a range shows the clause that decides, and sets the call's clock to that time.",
    ways: "What happens to a call that nobody answers",
    dropped: "Nobody takes this call.",
    others: "Another way",
    range: ({ from, to, mark, route, lost }) => `${from} to ${to}, ${mark}: ${route}${lost === "" ? "" : `. ${lost}`}`,
    lost: (by) => `Some calls are lost: ${by}.`,
    inMenu: (menu, pressed) => `in menu ${menu} on ${pressed}`,
    noKey: "no key",
    wrongKey: "a wrong key",
    key: (digits) => `key ${digits}`,
    call: "The call of the simulator",
  },
  ru: {
    line: "Линия",
    everyNumber: "любой номер",
    everyOther: "любой другой номер",
    zone: "Время в поясе",
    ownZone: "пояс сценария",
    previous: "Неделей раньше",
    next: "Неделей позже",
    current: "Эта неделя",
    anyDay: "Неделя с этим днём",
    heading: (week) => `Кто принимает звонки, неделя ${week}`,
    nothing: "Пока нет ни одной линии, которая принимает звонки.",
    how: "Щелчок по отрезку показывает решающее условие и ставит на это время часы звонка.",
    ways: "Что происходит со звонком, на который никто не ответил",
    dropped: "Этот звонок никто не принимает.",
    others: "Иначе",
    range: ({ from, to, mark, route, lost }) =>
      `с ${from} до ${to}, ${mark}: ${route}${lost === "" ? "" : `. ${lost}`}`,
    lost: (by) => `Часть звонков теряется: ${by}.`,
    inMenu: (menu, pressed) => `в меню ${menu}: ${pressed}`,
    noKey: "если ничего не нажать",
    wrongKey: "при неверной клавише",
    key: (digits) => `при клавише ${digits}`,
    call: "Звонок симулятора",
  },
};

/** Which calls of a way are lost by what is pressed in menus; empty if none. */
export function lostText({ lostKeys }: WeekWay, texts: WeekTexts): string {
  if (lostKeys.length === 0) return "";
  const menus = [...new Set(lostKeys.map(({ menu }) => menu))];
  const by = menus.map((menu) => {
    const own = lostKeys.filter((one) => one.menu === menu).map(({ pressed }) => pressedText(pressed, texts));
    return texts.inMenu(menu, own.join(", "));
  });
  return texts.lost(by.join("; "));
}

function pressedText(pressed: string, texts: WeekTexts): string {
  if (pressed === "no key") return texts.noKey;
  return pressed === "wrong key" ? texts.wrongKey : texts.key(pressed);
}

/** Texts of the week. */

import type { Texts } from "../../texts/texts.ts";

interface WeekTexts {
  readonly line: string;
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
  }) => string;
  readonly call: string;
}

export const weekTexts: Texts<WeekTexts> = {
  en: {
    line: "Line",
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
    dropped: "dropped: nobody takes this call",
    others: "Another way",
    range: ({ from, to, mark, route }) => `${from} to ${to}, ${mark}: ${route}`,
    call: "The call of the simulator",
  },
  ru: {
    line: "Линия",
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
    dropped: "теряется: этот звонок никто не принимает",
    others: "Иначе",
    range: ({ from, to, mark, route }) => `с ${from} до ${to}, ${mark}: ${route}`,
    call: "Звонок симулятора",
  },
};

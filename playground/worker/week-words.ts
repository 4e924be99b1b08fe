/** What the compiler says in a week beside the words of the source, in the languages of the page: ways are told where they are found. */

import { englishWeekWords, type WeekWords } from "../../compiler/week/index.ts";
import type { Language } from "../protocol.ts";

export const weekWords: Readonly<Record<Language, WeekWords>> = {
  en: englishWeekWords,
  ru: {
    route: {
      noKey: "без нажатия",
      menuAgain: "снова меню",
      hungUp: "станция кладёт трубку",
      refused: "вызов отклоняется",
      refusedAsBusy: "вызов отклоняется как занято",
      dropped: "звонок теряется",
      times: (rounds, round) => `${rounds} ${isFew(rounds) ? "раза" : "раз"} (${round})`,
    },
    noGuardHolds: "ни одно условие не выполняется",
    skippedDay: "этого дня нет: часы переводят через него",
    afterBack: (time) => `после перевода часов назад на ${time}`,
    beforeBack: (time) => `до перевода часов назад на ${time}`,
    forward: (from, to) => `часы переводят вперёд с ${from} на ${to}`,
  },
};

/** Two, three and four, also after tens: they have a form of their own. */
function isFew(count: number): boolean {
  return count % 10 >= 2 && count % 10 <= 4 && (count < 10 || count > 20);
}

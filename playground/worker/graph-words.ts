/** What the compiler says in a diagram beside the words of the source, in the languages of the page: boxes are as wide as their texts. */

import { englishGraphWords, type GraphWords } from "../../compiler/graph/index.ts";
import type { Language } from "../protocol.ts";

export const graphWords: Readonly<Record<Language, GraphWords>> = {
  en: englishGraphWords,
  ru: {
    everyNumber: "любой номер",
    everyOther: "любой другой номер",
    more: (count) => `и ещё ${count}`,
    firstThatHolds: "первое, что выполняется",
    holds: "выполняется",
    ifTryIsLeft: "если осталась попытка",
    endOfRound: "конец круга",
    message: (mailbox) => `сообщение в ящике ${mailbox}`,
    refused: "вызов отклонён",
    refusedAsBusy: "вызов отклонён как занято",
    dropped: "звонок потерян",
    nobodyHasTaken: "его никто не принял",
    lost: "звонок потерян, или звонящий положил трубку:",
    answered: "ответ",
    answers: "отвечает",
    nobodyAnswers: "никто не отвечает",
    anotherTry: "ещё попытка",
    anotherRound: "ещё круг",
    noneLeft: "больше нет",
    or: "или",
  },
};

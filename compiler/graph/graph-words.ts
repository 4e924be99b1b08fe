/** What a drawing says that is not the source's own: English, unless others are given. Must not know boxes and arrows. */

/** The words of one language. */
export interface GraphWords {
  /** Beside a line that takes every number, alone or beside others. */
  readonly everyNumber: string;
  readonly everyOther: string;
  /** @param count how many numbers are not shown */
  readonly more: (count: number) => string;
  /** In the box of a choice with several guards. */
  readonly firstThatHolds: string;
  readonly holds: string;
  readonly ifTryIsLeft: string;
  readonly endOfRound: string;
  /** @param mailbox its name */
  readonly message: (mailbox: string) => string;
  readonly refused: string;
  readonly refusedAsBusy: string;
  readonly dropped: string;
  readonly nobodyHasTaken: string;
  /** Above what is done for a lost call. */
  readonly lost: string;
  /** The end of a call that a phone takes, and the way to it. */
  readonly answered: string;
  readonly answers: string;
  readonly nobodyAnswers: string;
  readonly anotherTry: string;
  readonly anotherRound: string;
  readonly noneLeft: string;
  /** Between what leads to one place. */
  readonly or: string;
}

/** As the command line says it. */
export const englishGraphWords: GraphWords = {
  everyNumber: "every number",
  everyOther: "every other number",
  more: (count) => `and ${count} more`,
  firstThatHolds: "the first that holds",
  holds: "holds",
  ifTryIsLeft: "if a try is left",
  endOfRound: "end of the round",
  message: (mailbox) => `a message in ${mailbox}`,
  refused: "refused",
  refusedAsBusy: "refused as busy",
  dropped: "dropped",
  nobodyHasTaken: "nobody has taken the call",
  lost: "lost, or the caller gives up:",
  answered: "answered",
  answers: "answers",
  nobodyAnswers: "nobody answers",
  anotherTry: "another try",
  anotherRound: "another round",
  noneLeft: "none left",
  or: "or",
};

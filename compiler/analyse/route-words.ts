/** What a route says that is not the language's own: English, unless others are given. Must not know routes. */

/** The words of one language. */
export interface RouteWords {
  /** Before what a menu does where nothing is pressed. */
  readonly noKey: string;
  readonly menuAgain: string;
  readonly hungUp: string;
  readonly refused: string;
  readonly refusedAsBusy: string;
  /** The call walks off the end of the scenario. */
  readonly dropped: string;
  /** @param rounds how many in all: 2 to 20 @param round what one does */
  readonly times: (rounds: number, round: string) => string;
}

/** As the command line says it. */
export const englishRouteWords: RouteWords = {
  noKey: "no key",
  menuAgain: "the menu again",
  hungUp: "hung up",
  refused: "refused",
  refusedAsBusy: "refused as busy",
  dropped: "dropped",
  times: (rounds, round) => `${rounds} times (${round})`,
};

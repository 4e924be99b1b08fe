/** The parts of the dialplan that scenarios share, each as a context, written only where one needs it. */

import { type Code, createCode } from "./code.ts";
import { writeHuntOrders } from "./hunts.ts";
import { writeConfirm, writeWhisper, writeWhisperToLegs } from "./legs.ts";
import { writeCallerIds } from "./marks.ts";
import { writeNotifications } from "./notify.ts";
import { outcomeComments, outcomeContext, writeLegsOutcome, writeOutcome } from "./outcome.ts";
import type { Context } from "./render.ts";
import { type SharedPart, type Surroundings, sharedContext } from "./writing.ts";

/** @param urls those that are told */
export function sharedContexts(
  needs: ReadonlySet<SharedPart>,
  urls: readonly string[],
  surroundings: Surroundings,
): readonly Context[] {
  const own = (part: string, comment: string, write: (code: Code) => void): Context =>
    contextOf(sharedContext(part, surroundings), [comment], write);
  const parts: readonly (readonly [SharedPart, () => Context])[] = [
    ["outcome", () => outcome(needs, surroundings)],
    ["confirm", () => own("confirm", "Who picks up has to press 1 to take the call.", writeConfirm)],
    ["whisper", () => own("whisper", "What who picks up hears before he talks.", writeWhisper)],
    ["whisper to legs", () => own("leg-whisper", "What who picks up hears before he talks.", writeWhisperToLegs)],
    ["hunt", () => own("hunt", "In which order phones ring one after another.", writeHuntOrders)],
    ["callerid", () => own("callerid", "What phones see in place of the caller.", writeCallerIds)],
    [
      "notify",
      () =>
        own("notify", "URLs that are told, in the background.", (code) => writeNotifications(code, urls, surroundings)),
    ],
  ];
  return parts.flatMap(([part, make]) => (needs.has(part) ? [make()] : []));
}

function contextOf(name: string, comments: readonly string[], write: (code: Code) => void): Context {
  const code = createCode();
  write(code);
  return { name, comments, rows: code.rows() };
}

function outcome(needs: ReadonlySet<SharedPart>, { options }: Surroundings): Context {
  return contextOf(outcomeContext(options["asterisk.context"]), outcomeComments, (code) => {
    writeOutcome(code);
    if (needs.has("outcome of legs")) writeLegsOutcome(code);
  });
}

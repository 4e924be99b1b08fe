/** Asks the language service for Monaco. A compiler that has stopped has nothing to say; the page tells so elsewhere. */

import { ask, WorkerFailure } from "../../client.ts";
import type { LanguageRequests } from "../../protocol-language.ts";
import { failure } from "../../state/checked.ts";
import type { CancellationToken, editor } from "./api.ts";

/**
 * The answer, if Monaco still wants it, and if the text is still the same.
 * @param mayBeLate whether it is of use, too, when somebody has typed on: Monaco filters what it got by what follows
 */
export async function askFor<Kind extends keyof LanguageRequests>(
  kind: Kind,
  model: editor.ITextModel,
  token: CancellationToken,
  request: Omit<LanguageRequests[Kind]["ask"], "text">,
  mayBeLate = false,
): Promise<LanguageRequests[Kind]["answer"] | undefined> {
  const version = model.getVersionId();
  try {
    const whole = { text: model.getValue(), ...request } as LanguageRequests[Kind]["ask"];
    const answer = await ask(kind, whole);
    if (token.isCancellationRequested || model.isDisposed()) return undefined;
    return mayBeLate || model.getVersionId() === version ? answer : undefined;
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    failure.value = error.message;
    return undefined;
  }
}

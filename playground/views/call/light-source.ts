/** Lights up the step of the source in which the call is. */

import { effect } from "@preact/signals";
import { currentPlace } from "../../state/call.ts";
import { lit } from "../../state/source.ts";

/** For as long as the call is shown; returns what ends it. */
export function lightSource(): () => void {
  const stop = effect(() => {
    lit.value = currentPlace.value ? [currentPlace.value] : [];
  });
  return () => {
    stop();
    lit.value = [];
  };
}

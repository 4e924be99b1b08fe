/** In the place of a view that has nothing to show: the page is being loaded, or the text has never been without errors. */

import { checked } from "../state/checked.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

export function NothingYet() {
  const texts = inLanguage(frameTexts);
  const isBroken = checked.value !== undefined && checked.value.made === undefined;
  return <p class="quiet">{isBroken ? texts.nothing : texts.loading}</p>;
}

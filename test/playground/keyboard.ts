/** Where the Tab key leads in a page, and whether people see it. Must not know what the page shows. */

import type { Page } from "playwright-core";

/** A place at which the keyboard can stop. */
export interface FocusStop {
  readonly id: number;
  /** How its element begins, for people to find it. */
  readonly html: string;
  /** Whether it looks otherwise than without the keyboard at it. */
  readonly isMarked: boolean;
}

/** More than any page has. */
const mostStops = 300;

/**
 * Goes through the page by Tab, from its beginning until it is round. Where Tab alone does not lead on, as in an editor, which
 * may take it for a letter, Escape before it must.
 */
export async function focusStops(page: Page): Promise<readonly FocusStop[]> {
  await page.evaluate(prepare);
  await page.evaluate("toTheBeginning()");
  const stops: FocusStop[] = [];
  while (stops.length < mostStops) {
    const stop = await nextStop(page, stops.at(-1)?.id);
    if (!stop || stops.some(({ id }) => id === stop.id)) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard is not round after ${mostStops} stops.`);
}

/** A field for a date has four stops within. */
const stopsWithin = 6;

async function nextStop(page: Page, last: number | undefined): Promise<FocusStop | undefined> {
  await page.keyboard.press("Tab");
  for (let more = 0; ; more += 1) {
    const stop = (await page.evaluate("lookAtFocus()")) as FocusStop | undefined;
    if (stop?.id !== last || stop === undefined) return stop;
    if (more === stopsWithin) throw new Error(`The keyboard cannot leave ${stop.html}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
  }
}

/** All controls that people see, whether the keyboard gets to them or not. Of radio buttons, tabs and the like, one of each group. */
export async function reachable(page: Page): Promise<readonly FocusStop[]> {
  await page.evaluate(prepare);
  return (await page.evaluate("allControls()")) as readonly FocusStop[];
}

/** Functions for the page, in its own words. */
const prepare = `
globalThis.stopOf = (element) => {
  globalThis.stopIds ??= new Map();
  if (!stopIds.has(element)) stopIds.set(element, stopIds.size);
  return { id: stopIds.get(element), html: element.outerHTML.slice(0, 160), isMarked: false };
};
globalThis.toTheBeginning = () => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  globalThis.looksWithout = new Map([...document.querySelectorAll("body *")].filter((element) => element.tabIndex >= 0).map((element) => [element, lookOf(element)]));
};
globalThis.lookOf = (element) => {
  const looks = [];
  // An editor may mark its frame, and not the field in it that takes the letters.
  for (let place = element, level = 0; place && level < 4; place = place.parentElement, level += 1) {
    const style = getComputedStyle(place);
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outlineStyle + style.outlineWidth + style.outlineColor;
    looks.push(outline, style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor, style.textDecorationLine);
  }
  return looks.join();
};
globalThis.lookAtFocus = () => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  return { ...stopOf(element), isMarked: lookOf(element) !== looksWithout.get(element) };
};
globalThis.allControls = () => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]")];
  const isThere = (element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && element.getClientRects().length > 0;
  const isGrouped = (element) => element.tabIndex < 0 && (element.closest("[role=tablist], [role=radiogroup], [role=toolbar], [role=grid], [role=tree], [role=listbox], [role=menu]") !== null);
  const isOther = (element) => element.type === "radio" && !element.checked && document.querySelector("input[type=radio][name=" + CSS.escape(element.name) + "]:checked") !== null;
  const isHidden = (element) => element.closest("[aria-hidden=true], [inert], .monaco-editor") !== null || element.disabled;
  const isProgram = (element) => element.tabIndex < 0 && element.matches(":not(a, button, input, select, textarea, summary)");
  return all.filter((element) => isThere(element) && !isGrouped(element) && !isOther(element) && !isHidden(element) && !isProgram(element)).map(stopOf);
};
`;

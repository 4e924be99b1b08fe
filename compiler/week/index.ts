/** The week at a glance: what `vatsc week` prints. Must not know files, terminals and the tree. */

export { type WeekRequest, type WeekTable, weekTable } from "./cells.ts";
export { weekHtml } from "./html.ts";
export { weekSvg } from "./svg.ts";
export { weekText } from "./text.ts";
export { englishWeekWords, type WeekWords } from "./week-words.ts";

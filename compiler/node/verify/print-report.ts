/** The report of `vatsc verify` in every format: one part, loaded only for that. Must not know how calls were played. */

export { jsonReport } from "./json.ts";
export { isProved } from "./report.ts";
export { textReport } from "./text.ts";

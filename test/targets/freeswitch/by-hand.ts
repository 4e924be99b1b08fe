/** Pieces of dialplans that somebody wrote by hand, and what becomes of a call to 100 on them. Must not judge anything itself. */

import type { Call } from "../../../compiler/simulate/call.ts";
import { call, playedByHand } from "./emitted.ts";

/** Moscow, in an extension before all others. */
export const moscow = `<extension name="zone" continue="true"><condition field="destination_number" expression="">
  <action application="set" data="timezone=Europe/Moscow" inline="true"/>
</condition></extension>`;

export const busy = '<action application="hangup" data="USER_BUSY"/>';
export const reject = '<action application="hangup" data="CALL_REJECTED"/>';
export const rejects = `<extension name="last"><condition field="destination_number" expression="^100$">${reject}</condition></extension>`;

export const to100 = (parts: Partial<Call> = {}) => call({ called: "100", ...parts });

/** How a call to 100 ends. */
export function endOf(extensions: string, parts: Partial<Call> = {}) {
  return playedByHand(extensions, to100(parts)).trace.at(-1);
}

/** What is complained of in a call to 100. */
export function complaintsOf(extensions: string, parts: Partial<Call> = {}) {
  return playedByHand(extensions, to100(parts)).complaints.join("\n");
}

export function extension(conditions: string, attributes = ""): string {
  return `<extension name="x" ${attributes}>${conditions}</extension>`;
}

export const number = '<condition field="destination_number" expression="^100$"/>';

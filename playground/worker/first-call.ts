/** The call that the page opens with, made to fit the office. */

import type { Office } from "../protocol.ts";
import type { FirstCall, FirstCallRequest } from "../protocol-calls.ts";
import { fitScript } from "../script/fit-script.ts";
import { timed } from "../script/timed.ts";
import { playCall } from "./call.ts";
import type { Desk } from "./desk.ts";

/** Plays it on the last text without errors. @param office of that text */
export function playFirstCall(request: FirstCallRequest, office: Office, desk: Desk): FirstCall {
  const { script, ownZone, nowMs } = request;
  const fitting = timed(fitScript(script, { office, before: undefined, ownZone }), nowMs);
  return { script: fitting, played: playCall(fitting, desk) };
}

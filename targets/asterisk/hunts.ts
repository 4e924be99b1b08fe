/**
 * In which order a hunt rings, as the part of the dialplan that all hunts share: a text of three digits for each phone, drawn
 * or turned once a call. Where a rotating one begins stands in Asterisk's own database, which outlasts a restart.
 * Must not know states.
 */

import type { Code } from "./code.ts";

/** Writes its extensions. ARG1 is the hunt, ARG2 its phones in the order of the source. */
export function writeHuntOrders(code: Code): void {
  code.comment("an order at random, each as likely, once a call");
  code.extension("random");
  code.branch("GotoIf", '$["${VATS_ORDER_${ARG1}}" != ""]', { yes: "drawn" });
  code.run("Set", "VATS_POOL=${ARG2}");
  code.label("draw");
  code.run("Set", "VATS_AT=$[(${RAND(1,$[${LEN(${VATS_POOL})} / 3])} - 1) * 3]");
  code.run("Set", "VATS_ORDER_${ARG1}=${VATS_ORDER_${ARG1}}${VATS_POOL:${VATS_AT}:3}");
  code.run("Set", "VATS_POOL=${VATS_POOL:0:${VATS_AT}}${VATS_POOL:$[${VATS_AT} + 3]}");
  code.branch("GotoIf", '$["${VATS_POOL}" != ""]', { yes: "draw" });
  code.label("drawn");
  code.run("Return", "");
  code.comment("the order of the source, beginning with the phone after the one that the last call began with");
  code.extension("rotating");
  code.branch("GotoIf", '$["${VATS_ORDER_${ARG1}}" != ""]', { yes: "turned" });
  code.run("Set", "VATS_LOCK=${LOCK(vats-hunt)}");
  code.run("Set", "VATS_AT=${FILTER(0-9,${DB(vats-hunt/${ARG1})})}");
  code.run("ExecIf", '$["${VATS_AT}" = ""]?Set(VATS_AT=0)');
  code.run("Set", "VATS_AT=$[${VATS_AT} % (${LEN(${ARG2})} / 3)]");
  code.run("Set", "DB(vats-hunt/${ARG1})=$[${VATS_AT} + 1]");
  code.run("Set", "VATS_LOCK=${UNLOCK(vats-hunt)}");
  code.run("Set", "VATS_AT=$[${VATS_AT} * 3]");
  code.run("Set", "VATS_ORDER_${ARG1}=${ARG2:${VATS_AT}}${ARG2:0:${VATS_AT}}");
  code.label("turned");
  code.run("Return", "");
}

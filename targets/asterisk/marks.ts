/** What marks a call from here on, and takes no time: `record`, `callerid`, `tag`. Must not know other states. */

import type { CallerIdState, Tag } from "../../compiler/flow/ir.ts";
import type { Code } from "./code.ts";
import { formText, valueText } from "./escape.ts";
import { sharedContext, type Writing } from "./writing.ts";

/** Records only while somebody talks (option `b`), once a call. */
export function writeRecord({ code }: Writing): void {
  code.run("ExecIf", '$["${VATS_RECORDS}" = ""]?MixMonitor(vats/${UNIQUEID}.wav,b)');
  code.run("Set", "VATS_RECORDS=1");
}

/** Shows phones a number; the caller's own is kept for messages. */
export function writeCallerId({ number }: CallerIdState, { code, needs, surroundings }: Writing): void {
  needs.add("callerid");
  code.run("Gosub", `${sharedContext("callerid", surroundings)},show,1(${number})`);
}

/** Writes the part that all these share. */
export function writeCallerIds(code: Code): void {
  code.comment("ARG1: what phones see in place of the caller");
  code.extension("show");
  code.branch("GotoIf", '$["${VATS_SHOWS}" != ""]', { yes: "kept" });
  code.run("Set", "VATS_CALLER=${CALLERID(num)}");
  code.run("Set", "VATS_CALLER_PRES=${CALLERID(num-pres)}");
  code.label("kept");
  code.run("Set", "VATS_SHOWS=${ARG1}");
  code.run("Set", "CALLERID(num)=${ARG1}");
  code.run("Set", "CALLERID(num-pres)=allowed");
  code.run("Return", "");
  code.comment("the caller again, for a message");
  code.extension("back");
  code.branch("GotoIf", '$["${VATS_SHOWS}" = ""]', { yes: "done" });
  code.run("Set", "CALLERID(num)=${VATS_CALLER}");
  code.run("Set", "CALLERID(num-pres)=${VATS_CALLER_PRES}");
  code.label("done");
  code.run("Return", "");
}

/** Sets a field of the call's record; and, where URLs are told, what they are told of it. */
export function writeTag({ key, value }: Tag, isTold: boolean, code: Code): void {
  code.run("Set", `CDR(tag_${key})=${valueText(value)}`);
  if (isTold) code.run("Set", `${tagVariable(key)}=&tag_${key}=${formText(value)}`);
}

/** What is told of a tag; empty where the call has none. */
export function tagVariable(key: string): string {
  return `VATS_TAG_${key}`;
}

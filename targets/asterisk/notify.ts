/**
 * `notify` and `lost`: URLs that are told in the background. Originate with option `a` starts a Local channel that posts, and
 * the call goes on at once; no shell has a part in it. Everything in the form is percent-encoded before it is passed on, as
 * option `v` takes values apart at `=`, `^` and `,`.
 *
 * A loss is noticed in a hangup handler, which runs whoever hangs up and wherever the call is.
 * Must not know other states.
 */

import type { CallFlow, LostAction, State } from "../../compiler/flow/ir.ts";
import { shortHash } from "../../compiler/target/names.ts";
import type { Code } from "./code.ts";
import { commentText, urlText } from "./escape.ts";
import { tagVariable, writeTag } from "./marks.ts";
import { usesWhisper } from "./rings.ts";
import { type Surroundings, sharedContext, type Writing } from "./writing.ts";

/** How long a URL may take, in seconds. */
const MOST_SECONDS = 5;

/** Whether calls of a scenario tell URLs. */
export function tellsUrls({ states, lost }: CallFlow): boolean {
  return [...states.values(), ...lost].some(({ kind }) => kind === "notify");
}

/** The URLs that a scenario's calls tell. */
export function urlsOf({ states, lost }: CallFlow): readonly string[] {
  return [...states.values(), ...lost].flatMap((action) => (action.kind === "notify" ? [action.url] : []));
}

/** Starts telling a URL. @param ended an ending, or the value of a variable */
export function writeNotify(url: string, ended: string, writing: Writing): void {
  const { code, needs, surroundings, flow } = writing;
  needs.add("notify");
  const tags = tagKeysOf(flow).map((key) => `\${${tagVariable(key)}}`);
  code.run("Gosub", `${sharedContext("notify", surroundings)},post,1(${urlExtension(url)},${ended},${tags.join("")})`);
}

function tagKeysOf({ states, lost }: CallFlow): readonly string[] {
  const actions: readonly (State | LostAction)[] = [...states.values(), ...lost];
  return [...new Set(actions.flatMap((action) => (action.kind === "tag" ? [action.key] : [])))].sort();
}

function urlExtension(url: string): string {
  return `url_${shortHash(url)}`;
}

/** Writes the part that all these share. */
export function writeNotifications(code: Code, urls: readonly string[], surroundings: Surroundings): void {
  const context = sharedContext("notify", surroundings);
  code.comment("ARG1: the URL, ARG2: how the call ended, ARG3: its tags");
  code.extension("post");
  const number = (name: string, nobody: string) => `\${IF($["\${${name}}" = ""]?${nobody}:%2B\${${name}})}`;
  const fields = [
    "call=${URIENCODE(${UNIQUEID})}",
    "line=${VATS_LINE_NAME}",
    `from=${number("VATS_FROM", "anonymous")}`,
    `to=${number("VATS_TO", "")}`,
    "time=${STRFTIME(,UTC,%Y-%m-%dT%H:%M:%SZ)}",
    "ended=${ARG2}${ARG3}",
  ];
  code.run("Set", `VATS_POST=${fields.join("&")}`);
  const passed = "av(VATS_POST=${URIENCODE(${VATS_POST})})";
  code.run("Originate", `Local/\${ARG1}@${context}/n,exten,${context},nobody,1,${MOST_SECONDS},${passed}`);
  code.run("Return", "");
  for (const url of new Set(urls)) {
    code.comment(commentText(url).slice(0, 200));
    code.extension(urlExtension(url));
    code.run("Set", `VATS_URL=${urlText(url)}`);
    code.run("Goto", "tell,1");
  }
  code.extension("tell");
  for (const option of ["httptimeout", "conntimeout"]) code.run("Set", `CURLOPT(${option})=${MOST_SECONDS}`);
  code.run("Set", "VATS_ANSWER=${CURL(${VATS_URL},${URIDECODE(${VATS_POST})})}");
  code.run("Hangup", "16");
  code.comment("the other end of the channel that tells, which never answers");
  code.extension("nobody");
  code.run("Hangup", "16");
}

/** The extension of a scenario that runs when its call ends. */
const LOST = "lost";

/** Sees to it that a loss is noticed, at the beginning of a call. */
export function writeHandler({ flow, code }: Pick<Writing, "flow" | "code">, context: string): void {
  if (flow.lost.length > 0) code.run("Set", `CHANNEL(hangup_handler_push)=${context},${LOST},1`);
}

/** Notes before a Hangup how the call ends: an ending that nobody has written is a loss. */
export function writeEnding(isLost: boolean, { flow, code }: Writing): void {
  if (flow.lost.length === 0) return;
  code.run("Set", isLost ? 'VATS_ENDED=${IF($["${CHANNEL(state)}" = "Up"]?hangup:rejected)}' : "VATS_ENDED=written");
}

/**
 * What is done when a call is lost: not when somebody talked (DIALSTATUS, and MEMBERINTERFACE of a queue), nor after a
 * message, nor where the end was written. Who is hung up while he hears a whisper has been answered to Dial, but has not talked.
 */
export function writeLost(writing: Writing): void {
  const { flow, code, surroundings } = writing;
  if (flow.lost.length === 0) return;
  code.comment(`${surroundings.place(flow.origin)} lost`);
  code.extension(LOST);
  const answered = '"${DIALSTATUS}" = "ANSWER"';
  const talked = usesWhisper(writing)
    ? `(${answered} & "\${VATS_TALK_FIRST}" = "") | "\${SHARED(VATS_TALKS)}" = "1"`
    : answered;
  const over = '"${VATS_ENDED}" = "written" | "${VMSTATUS}" = "SUCCESS" | "${MEMBERINTERFACE}" != ""';
  code.branch("GotoIf", `$[${talked} | ${over}]`, { yes: "kept" });
  code.run("ExecIf", '$["${VATS_ENDED}" = ""]?Set(VATS_ENDED=caller)');
  for (const action of flow.lost) {
    code.comment(surroundings.place(action.origin));
    if (action.kind === "tag") writeTag(action, tellsUrls(flow), code);
    else writeNotify(action.url, "${VATS_ENDED}", writing);
  }
  code.label("kept");
  code.run("Return", "");
}

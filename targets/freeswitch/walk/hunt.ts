/**
 * How FreeSWITCH finds what a call does: all extensions of a context are read at once, and what matches is queued; only then
 * does anything run. Source: mod_dialplan_xml.c:dialplan_hunt, parse_exten, with all that they do by accident.
 */

import { matchesTime } from "./clock.ts";
import { expand } from "./expand.ts";
import { type Groups, searchPattern } from "./pattern.ts";
import { complain, type Queued, readClock, type Session, setVariable, variableOf } from "./session.ts";
import { isTrue, leadingInteger } from "./text.ts";
import { childrenOf, type Tag } from "./xml-reader.ts";

/** Runs an application during the hunt. */
export type RunInline = (queued: Queued) => void;

/** What was queued; `undefined` where no action was met at all, which is "no route". */
export function hunt(session: Session, runInline: RunInline): Queued[] | undefined {
  const wanted = session.profile.get("context") ?? "";
  const context = contextNamed(session, wanted) ?? contextNamed(session, "global");
  if (context === undefined) {
    complain(session, `Context ${wanted} not found`);
    return undefined;
  }
  const plan: Plan = { session, runInline, queue: undefined };
  for (const extension of fromHunted(childrenOf(context, "extension"), session)) {
    const goesOn = isTrue(extension.attributes.get("continue"));
    if (parseExtension(extension, plan, 0) && !goesOn) break;
  }
  return plan.queue;
}

/** Applications that may run inline; any other is dropped with an error (SAF_ROUTING_EXEC in mod_dptools.c). */
export const inlineApplications: ReadonlySet<string> = new Set([
  "check_acl",
  "eval",
  "event",
  "export",
  "bridge_export",
  "info",
  "log",
  "presence",
  "set",
  "multiset",
  "push",
  "unshift",
  "set_global",
  "set_profile_var",
  "set_user",
  "unset",
  "multiunset",
]);

interface Plan {
  readonly session: Session;
  readonly runInline: RunInline;
  queue: Queued[] | undefined;
}

function contextNamed({ configuration }: Session, name: string): Tag | undefined {
  return configuration.contexts.find((context) => context.attributes.get("name") === name);
}

/** With `auto_hunt` the extension that is called as the number comes first, and what stands after it follows. */
function fromHunted(extensions: readonly Tag[], session: Session): readonly Tag[] {
  if (!isTrue(variableOf(session, "auto_hunt"))) return extensions;
  const number = session.profile.get("destination_number");
  const at = extensions.findIndex((extension) => extension.attributes.get("name") === number);
  return extensions.slice(Math.max(at, 0));
}

/** What a condition found: whether it holds, and the groups that `$1` in its actions means. */
interface Finding {
  readonly holds: boolean;
  /** The count of groups; anything but 0 lets the hunt end here. */
  readonly proceed: number;
  readonly captured: { readonly groups: Groups; readonly text: string } | undefined;
}

/** Whether the extension counts as matched; nested conditions are read as one of its own. */
function parseExtension(tag: Tag, plan: Plan, depth: number): boolean {
  let proceed = 0;
  for (const condition of childrenOf(tag, "condition")) {
    const finding = readCondition(condition, proceed, plan.session);
    proceed = finding.proceed;
    if (finding.holds) addActions(condition, finding, plan);
    else if (addAntiActions(condition, plan)) proceed = 1;
    if (breaks(condition, finding.holds)) break;
    if (proceed > 0 && childrenOf(condition, "condition").length > 0) {
      proceed = parseExtension(condition, plan, depth + 1) ? 1 : 0;
      if (proceed === 0 && breakRule(condition) !== "never") break;
    }
  }
  const isOptional = depth > 0 && tag.attributes.has("require-nested") && !isTrue(tag.attributes.get("require-nested"));
  return proceed > 0 || isOptional;
}

/** An unknown value is the default, silently; a strict reader says so. */
function breakRule(condition: Tag): string {
  return condition.attributes.get("break")?.toLowerCase() ?? "on-false";
}

function breaks(condition: Tag, holds: boolean): boolean {
  const rule = breakRule(condition);
  if (rule === "never") return false;
  if (rule === "always") return true;
  return rule === "on-true" ? holds : !holds;
}

function readCondition(condition: Tag, before: number, session: Session): Finding {
  const { attributes } = condition;
  const time = timeOf(condition, session);
  const proceed = time === undefined ? before : Number(time);
  if (attributes.has("regex"))
    return readRegexes(condition, { holds: time === true, proceed, captured: undefined }, session);
  if (!attributes.has("field")) {
    if (time === undefined) return { holds: true, proceed: 1, captured: undefined };
    return { holds: time, proceed, captured: undefined };
  }
  // The field's answer takes the place of the clock's: the two are read as "or".
  if (time !== undefined) complain(session, "a condition with a field and a time holds where either does");
  const found = searchField(condition, session);
  return { holds: time === true || found.count > 0, proceed: found.count, captured: found.captured };
}

function timeOf({ attributes }: Tag, session: Session): boolean | undefined {
  const note = (complaint: string) => complain(session, complaint);
  return matchesTime(attributes, () => readClock(session), note);
}

/** `regex="all"`, `"xor"`, and anything else is "any". A time that fails leaves `proceed` as it was. */
function readRegexes(condition: Tag, start: Finding, session: Session): Finding {
  const rule = condition.attributes.get("regex")?.toLowerCase();
  let { proceed, captured } = start;
  const counts = { passed: 0, failed: 0 };
  for (const regex of childrenOf(condition, "regex")) {
    const time = timeOf(regex, session);
    let passes = time !== false;
    if (regex.attributes.has("field")) {
      const found = searchField(regex, session);
      if (time !== undefined) complain(session, "a time beside the field of a <regex> is ignored");
      passes = found.count > 0;
      proceed = found.count;
      captured = found.captured ?? captured;
    } else if (passes) proceed = 1;
    if (passes) counts.passed += 1;
    else counts.failed += 1;
    if (rule === "all" ? !passes : passes && rule !== "xor") break;
  }
  const holds = rule === "xor" ? counts.passed === 1 : rule === "all" ? counts.failed === 0 : counts.passed > 0;
  return { holds: start.holds || holds, proceed, captured };
}

function searchField(tag: Tag, session: Session): { count: number; captured: Finding["captured"] } {
  const own = childrenOf(tag, "expression")[0]?.text;
  const expression = expand(own ?? tag.attributes.get("expression") ?? "", session);
  const text = fieldText(tag.attributes.get("field") ?? "", session);
  const groups = searchPattern(text, expression, (complaint) => complain(session, complaint));
  const captured = groups !== undefined && expression.includes("(") ? { groups, text } : undefined;
  return { count: groups?.length ?? 0, captured };
}

/** Without `$` it is a field of the caller profile and no variable: one that there is not is empty. */
function fieldText(field: string, session: Session): string {
  if (field.includes("$")) return expand(field, session);
  const text = session.profile.get(field.toLowerCase());
  if (text === undefined) complain(session, `field="${field}" is no field of the caller profile, and is empty`);
  return text ?? "";
}

function addActions(condition: Tag, { captured }: Finding, plan: Plan): void {
  for (const action of childrenOf(condition, "action")) {
    const data = dataOf(action);
    add(action, captured === undefined ? data : substituted(data, captured, plan.session), plan);
  }
}

/** In anti-actions `$1` is never replaced. */
function addAntiActions(condition: Tag, plan: Plan): boolean {
  const actions = childrenOf(condition, "anti-action");
  for (const action of actions) add(action, dataOf(action), plan);
  return actions.length > 0;
}

/** The text of the element wins over `data` if it is not empty. */
function dataOf(action: Tag): string {
  return action.text === "" ? (action.attributes.get("data") ?? "") : action.text;
}

/** `$1` and `${1}` of a pattern with groups; what is too long for FreeSWITCH's buffer is cut (parse_exten, `len`). */
function substituted(data: string, { groups, text }: NonNullable<Finding["captured"]>, session: Session): string {
  const whole = data.replace(/\$(?:(\d+)|\{(\d+)\})/g, (_, plain?: string, braced?: string) => {
    return groups[Number(plain ?? braced)] ?? "";
  });
  const room = (data.length + text.length + 10) * groups.length - 1;
  if (whole.length > room) complain(session, `the data of an action is cut after ${room} signs: ${whole}`);
  return whole.slice(0, room);
}

function add(action: Tag, data: string, plan: Plan): void {
  const application = action.attributes.get("application") ?? "";
  const loops = action.attributes.has("loop") ? leadingInteger(action.attributes.get("loop") ?? "") : 1;
  plan.queue ??= [];
  for (let loop = 0; loop < loops; loop += 1) {
    if (!isTrue(action.attributes.get("inline"))) enqueue({ application, data }, plan.queue, plan.session);
    else if (inlineApplications.has(application)) plan.runInline({ application, data });
    else complain(plan.session, `${application} cannot be executed inline`);
  }
}

/** Source: switch_caller.c:switch_caller_extension_add_application. */
function enqueue(queued: Queued, queue: Queued[], session: Session): void {
  if (queued.data.includes("\\'")) complain(session, `App not added, Invalid character sequence: ${queued.data}`);
  else queue.push(queued);
}

/** Takes the call to a number, as `transfer` and `execute_extension` do; what is left out stays as it is. */
export function redirect(session: Session, [number, dialplan, context]: readonly string[]): void {
  const { profile } = session;
  profile.set("rdnis", profile.get("destination_number") ?? "");
  profile.set("destination_number", number ?? "service");
  if (dialplan !== undefined) profile.set("dialplan", dialplan);
  if (context !== undefined) profile.set("context", context);
  if (profile.get("dialplan") !== "XML") complain(session, `Dialplan [${profile.get("dialplan")}] is not known`);
}

/** Counts a transfer; false where the call has had its last (switch_ivr.c:switch_ivr_session_transfer). */
export function countTransfer(session: Session): boolean {
  const left = leadingInteger(variableOf(session, "max_forwards") ?? "71") - 1;
  if (left > 0) setVariable(session, "max_forwards", String(left));
  return left > 0;
}

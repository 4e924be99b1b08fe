/**
 * Lots, and what the exchange remembers of the calls before: both fall as the call's script says (`Call.order`). Knows how our
 * dialplans name the phones of a hunt, `STEP-0`, `STEP-1`…: an engine has no such knowledge, and its lots fall as they like.
 */

import { type PhoneKey, phoneKey } from "../../../compiler/simulate/call.ts";
import type { Session } from "./session.ts";
import { childrenOf, type Tag } from "./xml-reader.ts";

/** The lot of so many: that whose phone the script has first. */
export function drawn(count: number, session: Session): number {
  const step = (session.profile.get("destination_number") ?? "").replace(/-draw$/, "");
  const left = [...session.variables].find(
    ([name, value]) => name.startsWith("vats_left_") && listOf(value).length === count,
  );
  const phones = phonesOf(step, session.profile.get("context") ?? "", session);
  const places = listOf(left?.[1] ?? "").map((at) => placeOf(phones[at], session));
  return places.length === 0 ? 0 : places.indexOf(Math.min(...places));
}

/** With which phone the last call began, as the database says; `undefined` where there was none. */
export function lastBegun(realm: string, key: string, session: Session): string | undefined {
  const context = session.profile.get("context") ?? "";
  if (realm !== "vats_hunt" || !key.startsWith(`${context}.`)) return undefined;
  const phones = phonesOf(key.slice(context.length + 1), context, session);
  const wanted = (session.call.order ?? []).map((phone) => phones.indexOf(phone)).find((at) => at >= 0);
  return wanted === undefined || phones.length === 0 ? undefined : String((wanted + phones.length - 1) % phones.length);
}

function listOf(text: string): readonly number[] {
  return text.split(",").flatMap((part) => (part === "" ? [] : [Number(part)]));
}

function placeOf(phone: PhoneKey | undefined, { call }: Session): number {
  const order = call.order ?? [];
  const at = phone === undefined ? -1 : order.indexOf(phone);
  return at < 0 ? order.length : at;
}

function phonesOf(step: string, context: string, { configuration }: Session): readonly PhoneKey[] {
  const found = configuration.contexts.find((one) => one.attributes.get("name") === context);
  const extensions = found === undefined ? [] : childrenOf(found, "extension");
  const named = (at: number) => extensions.find((one) => one.attributes.get("name") === `${step}-${at}`);
  const phones: PhoneKey[] = [];
  for (let one = named(0); one !== undefined; one = named(phones.length)) phones.push(phoneIn(one));
  return phones;
}

function phoneIn(tag: Tag): PhoneKey {
  if (tag.attributes.get("application") === "bridge") return keyOf(tag.attributes.get("data") ?? "");
  return tag.children.map(phoneIn).find((phone) => phone !== "") ?? "";
}

/** A leg without its variables, as the script names the phone. */
export function keyOf(leg: string): PhoneKey {
  const text = leg.replace(/^(?:\[[^\]]*\])*/, "");
  const user = /^user\/([^@]+)@/.exec(text)?.[1];
  if (user !== undefined) return phoneKey({ kind: "ext", address: user });
  const outside = /^sofia\/gateway\/[^/]+\/(.+)$/.exec(text)?.[1];
  if (outside !== undefined) return phoneKey({ kind: "tel", address: outside });
  return phoneKey({ kind: "sip", address: text.replace(/^sofia\/[^/]+\/(?:sip:)?/, "") });
}

/**
 * One document, read as strictly as Twilio might and more: size, XML, names, nesting, attributes, ranges, the length of
 * what is said. Must not know what a document does.
 */

import { lengthsOf, mostEncoded } from "../speech.ts";
import { grammarOf } from "./grammar.ts";
import { type Element, readXml } from "./xml.ts";

export interface ReadDocument {
  readonly verbs: readonly Element[];
  readonly complaints: readonly string[];
}

/** 11750. */
const mostBytes = 64 * 1024;
/** Bytes of a text, by who says it. Source: twilio.com/docs/voice/twiml/say. */
const sayBytes = { polly: 3000, google: 5000, basic: 4096 };

export function readDocument(text: string): ReadDocument {
  const { bytes } = lengthsOf(text);
  if (bytes > mostBytes) return { verbs: [], complaints: [`a document has ${bytes} bytes (11750)`] };
  const root = readXml(text);
  if ("problem" in root) return { verbs: [], complaints: [`a document ${root.problem} (12100)`] };
  if (root.name !== "Response") return { verbs: [], complaints: [`a document is a <${root.name}> (12100)`] };
  return { verbs: root.children, complaints: check(root) };
}

function check(element: Element): readonly string[] {
  const rules = grammarOf(element.name);
  if (rules === undefined) return [`<${element.name}> is no verb (12200)`];
  const { children, mostChildren = Number.POSITIVE_INFINITY } = rules;
  return [
    ...checkAttributes(element),
    ...checkText(element),
    ...element.children.flatMap((child) =>
      children.includes(child.name) ? check(child) : [`<${child.name}> may not stand in <${element.name}> (12200)`],
    ),
    ...(element.children.length > mostChildren ? [`<${element.name}> holds more than ${mostChildren}`] : []),
    ...(element.name === "Dial" && element.children.length === 0 ? ["<Dial> rings nobody"] : []),
  ];
}

function checkAttributes({ name, attributes }: Element): readonly string[] {
  const rules = grammarOf(name)?.attributes ?? {};
  const wrong = [...attributes].flatMap(([key, value]) => {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule === undefined) return [`<${name}> has no attribute ${key} (12200)`];
    const problem = rule(value);
    return problem === undefined ? [] : [`${key}="${value}" of <${name}> ${problem}`];
  });
  return name === "Say" && !attributes.has("language") ? [...wrong, "<Say> has no language: en-US is used"] : wrong;
}

function checkText(element: Element): readonly string[] {
  const rule = grammarOf(element.name)?.text;
  if (rule === undefined) return element.text.trim() === "" ? [] : [`<${element.name}> has a text (12200)`];
  const problem = rule(element.text);
  return [
    ...(problem === undefined ? [] : [`the text of <${element.name}> ${problem}: ${element.text}`]),
    ...(element.name === "Say" ? checkLength(element) : []),
  ];
}

function checkLength({ text, attributes }: Element): readonly string[] {
  const { bytes, encoded } = lengthsOf(text);
  const voice = attributes.get("voice") ?? "";
  const most = voice.startsWith("Polly.")
    ? sayBytes.polly
    : voice.startsWith("Google.")
      ? sayBytes.google
      : sayBytes.basic;
  if (bytes > most) return [`<Say> has ${bytes} bytes, and the voice takes ${most} (13521)`];
  return encoded > mostEncoded ? [`<Say> has ${encoded} characters when encoded (13521)`] : [];
}

/**
 * A strict reader of the XML that TwiML may be: elements, attributes, text, comments. No document type, no processing
 * instruction, no CDATA, no namespace: nothing here writes them. Must not know TwiML.
 */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of its own, references replaced; empty where it only holds elements. */
  readonly text: string;
  readonly children: readonly Element[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  readonly children: OpenElement[];
}

/** The root element, or what is wrong with the text. Twilio refuses a document with anything before `<?xml` (12100). */
export function readXml(text: string): Element | { readonly problem: string } {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>/.exec(text);
  if (!declaration) return { problem: "does not begin with an XML declaration" };
  const root: OpenElement = { name: "", attributes: new Map(), text: "", children: [] };
  const open: OpenElement[] = [root];
  for (let at = declaration[0].length; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === undefined) return { problem: `cannot be read at \`${text.slice(at, at + 20)}\`` };
    const problem = take(token, open);
    if (problem !== undefined) return { problem };
    at += token[0].length;
  }
  const element = root.children[0];
  if (open.length > 1) return { problem: `<${open.at(-1)?.name}> is not closed` };
  if (element === undefined || root.children.length > 1) return { problem: "must have one root element" };
  return root.text.trim() === "" ? element : { problem: "has text outside of its root element" };
}

const name = "[A-Za-z_][A-Za-z0-9_.-]*";
const token = new RegExp(
  `<!--(?<comment>(?:(?!--)[^])*)-->|</(?<close>${name})>|<(?<open>${name})(?<attributes>(?:\\s+${name}="[^"<]*")*)\\s*(?<empty>/?)>|(?<text>[^<]+)`,
  "y",
);

function tokenAt(text: string, at: number): RegExpExecArray | undefined {
  token.lastIndex = at;
  return token.exec(text) ?? undefined;
}

/** Puts a token where it belongs; says what is wrong with it. */
function take({ groups = {} }: RegExpExecArray, open: OpenElement[]): string | undefined {
  const parent = open.at(-1);
  if (parent === undefined || groups.comment !== undefined) return undefined;
  if (groups.text !== undefined) {
    const text = withoutReferences(groups.text);
    if (text === undefined || groups.text.includes("]]>")) return `has the text \`${groups.text.trim()}\``;
    parent.text += text;
    return undefined;
  }
  if (groups.close !== undefined) {
    open.pop();
    return groups.close === parent.name ? undefined : `closes <${parent.name}> with </${groups.close}>`;
  }
  const attributes = attributesIn(groups.attributes ?? "");
  if (attributes === undefined) return `has the attributes \`${groups.attributes}\``;
  const element: OpenElement = { name: groups.open ?? "", attributes, text: "", children: [] };
  parent.children.push(element);
  if (groups.empty === "") open.push(element);
  return undefined;
}

/** `undefined` for one that stands twice, or whose value cannot be read. */
function attributesIn(text: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, key = "", raw = ""] of text.matchAll(/([A-Za-z0-9_.-]+)="([^"]*)"/g)) {
    const value = withoutReferences(raw);
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `undefined` where an `&` begins nothing, or a character stands that XML 1.0 does not have. */
function withoutReferences(text: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)/.test(text)) return undefined;
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, (_all, hex?: string, decimal?: string, entity?: string) =>
      entity === undefined ? codePoint(hex, decimal) : (entities[entity] ?? ""),
    );
  return [...plain].every(isCharacter) ? plain : undefined;
}

function codePoint(hex: string | undefined, decimal: string | undefined): string {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\u0000";
}

/** Source: Extensible Markup Language (XML) 1.0, section 2.2. */
function isCharacter(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

/**
 * A strict reader of the XML that a FreeSWITCH configuration is made of: elements, attributes, text, comments. FreeSWITCH's
 * own parser forgives more (a bare `&`, a quote left out); here all that is no well-formed XML is refused.
 * Must not know what any element means, nor lines that the loader throws away.
 */

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Tag[];
  /** All text directly in it. */
  readonly text: string;
}

/** Text that is no XML; the whole configuration fails then. */
export class XmlError extends Error {}

const nameAt = /[A-Za-z_:][A-Za-z0-9_:.-]*/y;
const spaceAt = /[ \t\r\n]*/y;
const attributeAt = /([A-Za-z_:][A-Za-z0-9_:.-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const commentAt = /<!--((?!--)[\s\S])*-->/y;

/** The elements of a text that is a sequence of them. */
export function readTags(text: string): readonly Tag[] {
  const reader: Reader = { text, at: 0 };
  const { children, text: outside } = readContent(reader);
  if (reader.at < text.length) fail(reader, "an end without a beginning");
  if (outside.trim() !== "") fail(reader, "text outside all elements");
  return children;
}

/** The children of that name. */
export function childrenOf(tag: Tag, name: string): readonly Tag[] {
  return tag.children.filter((child) => child.name === name);
}

interface Reader {
  readonly text: string;
  at: number;
}

function readContent(reader: Reader): { children: Tag[]; text: string } {
  const children: Tag[] = [];
  let text = "";
  for (;;) {
    const next = reader.text.indexOf("<", reader.at);
    const end = next < 0 ? reader.text.length : next;
    text += decode(reader.text.slice(reader.at, end), reader);
    reader.at = end;
    if (next < 0 || reader.text.startsWith("</", next)) return { children, text };
    if (reader.text.startsWith("<!--", next)) match(commentAt, reader, "a comment that ends and holds no `--`");
    else if (reader.text.startsWith("<![CDATA[", next)) text += readCdata(reader);
    else children.push(readTag(reader));
  }
}

function readCdata(reader: Reader): string {
  const end = reader.text.indexOf("]]>", reader.at);
  if (end < 0) fail(reader, "CDATA that does not end");
  const text = reader.text.slice(reader.at + "<![CDATA[".length, end);
  reader.at = end + 3;
  return text;
}

function readTag(reader: Reader): Tag {
  reader.at += 1;
  const name = match(nameAt, reader, "the name of an element")[0] ?? "";
  const attributes = readAttributes(reader);
  if (reader.text.startsWith("/>", reader.at)) {
    reader.at += 2;
    return { name, attributes, children: [], text: "" };
  }
  if (reader.text[reader.at] !== ">") fail(reader, `the end of <${name}`);
  reader.at += 1;
  const content = readContent(reader);
  const close = `</${name}>`;
  if (!reader.text.startsWith(close, reader.at)) fail(reader, `a missing ${close}`);
  reader.at += close.length;
  return { name, attributes, ...content };
}

function readAttributes(reader: Reader): Map<string, string> {
  const attributes = new Map<string, string>();
  for (;;) {
    const space = match(spaceAt, reader, "space")[0] ?? "";
    const next = reader.text[reader.at];
    if (next === ">" || next === "/" || next === undefined) return attributes;
    if (space === "") fail(reader, "no space before an attribute");
    const found = match(attributeAt, reader, "an attribute");
    const name = found[1] ?? "";
    if (attributes.has(name)) fail(reader, `the attribute ${name} twice`);
    attributes.set(name, decode(found[2] ?? found[3] ?? "", reader));
  }
}

function match(pattern: RegExp, reader: Reader, wanted: string): RegExpExecArray {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) fail(reader, `not ${wanted}`);
  reader.at = pattern.lastIndex;
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string, reader: Reader): string {
  return text.replace(/&([^;&]*;)?/g, (whole, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? "";
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    if (code !== null)
      return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
    return entities[name] ?? fail(reader, `${whole}, which is no entity`);
  });
}

function fail(reader: Reader, found: string): never {
  const line = reader.text.slice(0, reader.at).split("\n").length;
  throw new XmlError(`line ${line}: ${found}`);
}

/**
 * SIP messages as text: reads and writes just enough of RFC 3261 for phones and callers on loopback.
 * Must not know transactions, sockets or any exchange.
 */

export interface SipMessage {
  /** `INVITE sip:a@127.0.0.1 SIP/2.0` or `SIP/2.0 180 Ringing`. */
  readonly startLine: string;
  /** In the order of the message; names as written. */
  readonly headers: readonly SipHeader[];
  readonly body: string;
}

export type SipHeader = readonly [name: string, value: string];

const compact: Readonly<Record<string, string>> = {
  v: "via",
  f: "from",
  t: "to",
  i: "call-id",
  m: "contact",
  l: "content-length",
  c: "content-type",
};

/** Reads one datagram; `undefined` for keep-alives and anything that is no SIP. */
export function parseMessage(datagram: Buffer): SipMessage | undefined {
  const text = datagram.toString("utf8");
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [startLine = "", ...lines] = text.slice(0, end).split("\r\n");
  if (!/^SIP\/2\.0 [1-6]\d\d |^[A-Z]+ \S+ SIP\/2\.0$/.test(startLine)) return undefined;
  const headers: SipHeader[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return { startLine, headers, body: text.slice(end + 4) };
}

/** The datagram of a message; adds the length of its body. */
export function formatMessage({ startLine, headers, body }: SipMessage): Buffer {
  const lines = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${lines.join("\r\n")}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** All values of a header, by any of its names. */
export function headersOf(message: SipMessage, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return message.headers.flatMap(([key, value]) => {
    const lower = key.toLowerCase();
    return (compact[lower] ?? lower) === wanted ? [value] : [];
  });
}

/** The first value of a header, or an empty text. */
export function headerOf(message: SipMessage, name: string): string {
  return headersOf(message, name)[0] ?? "";
}

/** `INVITE`, … of a request; `undefined` for a response. */
export function methodOf(message: SipMessage): string | undefined {
  return message.startLine.startsWith("SIP/") ? undefined : message.startLine.split(" ")[0];
}

/** 100 to 699 of a response, 0 for a request. */
export function statusOf(message: SipMessage): number {
  return message.startLine.startsWith("SIP/") ? Number(message.startLine.split(" ")[1]) : 0;
}

/** What a request asks for: `sip:a@127.0.0.1:5060;x=y`. */
export function requestUri(message: SipMessage): string {
  return message.startLine.split(" ")[1] ?? "";
}

/** What identifies a transaction; a CANCEL's and an ACK's is that of their INVITE. */
export function branchOf(message: SipMessage): string {
  return /;\s*branch=([^;\s,]+)/.exec(headerOf(message, "via"))?.[1] ?? "";
}

/** The sequence number and the method of a response's request. */
export function sequenceOf(message: SipMessage): { readonly number: number; readonly method: string } {
  const [number = "0", method = ""] = headerOf(message, "cseq").split(/\s+/);
  return { number: Number(number), method };
}

/** The address of a header like From or Contact, without name, brackets and parameters of the header. */
export function addressOf(value: string): string {
  const unnamed = value.replace(/^\s*"(?:[^"\\]|\\.)*"/, "");
  return /<([^>]*)>/.exec(unnamed)?.[1] ?? unnamed.split(";")[0]?.trim() ?? "";
}

/** The text before the address, unquoted: `lab 7` of `"lab 7" <sip:…>`. */
export function displayNameOf(value: string): string {
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  return quoted === undefined ? (/^([^<"]*)</.exec(value)?.[1]?.trim() ?? "") : quoted.replace(/\\(.)/g, "$1");
}

/** The parts of `sip:user@host:port;…`; the user is unescaped, and empty where there is none. */
export function uriParts(uri: string): { readonly user: string; readonly host: string; readonly port: number } {
  const match = /^sips?:(?:([^@]*)@)?([^:;?]+)(?::(\d+))?/.exec(uri);
  return { user: unescapeUser(match?.[1] ?? ""), host: match?.[2] ?? "", port: Number(match?.[3] ?? 5060) };
}

/** Any text as the user of a SIP address: what RFC 3261 does not let stand is written as `%XX`. */
export function escapeUser(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9\-_.!~*'()&=+$,;?/]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

/** The user of a SIP address as text. */
export function unescapeUser(text: string): string {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const plain = bytes.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1").toString("utf8");
}

/** A response to a request: the same Via, From, To, Call-ID and CSeq. `tag` is the answering side's own. */
export function respond(
  request: SipMessage,
  status: number,
  reason: string,
  { tag = "lab", more = [], body = "" }: Partial<{ tag: string; more: readonly SipHeader[]; body: string }> = {},
): SipMessage {
  const to = headerOf(request, "to");
  return {
    startLine: `SIP/2.0 ${status} ${reason}`,
    headers: [
      ...headersOf(request, "via").map((via): SipHeader => ["Via", via]),
      ...headersOf(request, "record-route").map((route): SipHeader => ["Record-Route", route]),
      ["From", headerOf(request, "from")],
      ["To", /;\s*tag=/.test(to) ? to : `${to};tag=${tag}`],
      ["Call-ID", headerOf(request, "call-id")],
      ["CSeq", headerOf(request, "cseq")],
      ...more,
    ],
    body,
  };
}

/** The payload of an INFO that says that a key was pressed: `0` to `9`, `*`, `#`. */
export function keyPress(key: string): { readonly type: string; readonly body: string } {
  return { type: "application/dtmf-relay", body: `Signal=${key}\r\nDuration=160\r\n` };
}

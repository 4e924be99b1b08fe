/** Bytes to the characters of an address and back: deflated (RFC 1951, without a head), then base64url (RFC 4648 §5). Must not know what they say. */

/** The bytes, packed: letters, digits, `-` and `_`. */
export async function pack(bytes: Uint8Array): Promise<string> {
  const packed = await collect(through(bytes, new CompressionStream("deflate-raw")), Number.POSITIVE_INFINITY);
  if (packed === undefined) throw new Error("vatsc expected the platform to compress whatever it is given");
  return base64url(packed);
}

/**
 * The bytes that were packed. `damaged`: the text is none that `pack` makes · `too long`: more than the limit came out; the rest
 * was never unpacked.
 */
export async function unpack(text: string, limitBytes: number): Promise<Uint8Array | "damaged" | "too long"> {
  const packed = bytesOfBase64url(text);
  if (packed === undefined) return "damaged";
  try {
    return (await collect(through(packed, new DecompressionStream("deflate-raw")), limitBytes)) ?? "too long";
  } catch {
    // The platform throws a TypeError for what does not unpack, is cut off, or goes on behind its end.
    return "damaged";
  }
}

/** A platform unpacks a piece as a whole, and 1 byte may become 1032: so that a bomb is stopped in time, pieces are small. */
const pieceBytes = 512;

function through(bytes: Uint8Array, change: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + pieceBytes));
      at += pieceBytes;
    },
  });
  return source.pipeThrough(change);
}

/** All that a stream gives; `undefined`, and the stream is stopped, if that is more than the limit. */
async function collect(stream: ReadableStream<Uint8Array>, limitBytes: number): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > limitBytes) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(piece.value);
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOfBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const characters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

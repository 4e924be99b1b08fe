/** A reader of zip archives (APPNOTE.TXT 6.3), so that the playground's are not read by what wrote them. As strict as it is small: of no other form than ours must be. */

import { crc32, inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly path: string;
  readonly text: string;
  /** Whether the archive says that the name is UTF-8. */
  readonly isUtf8: boolean;
  /** As Unix has it: `0o100644`. */
  readonly mode: number;
  /** As the archive has it: date in the upper half, time in the lower. */
  readonly dosTime: number;
}

/** All files, in the order of the central directory. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const archive = Buffer.from(bytes);
  const end = archive.length - 22;
  expectSignature(archive, end, 0x06054b50);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [entry, next] = readEntry(archive, at);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw new Error(`The central directory ends at ${at}, not at ${end}.`);
  return entries;
}

function readEntry(archive: Buffer, at: number): readonly [entry: ZipEntry, next: number] {
  expectSignature(archive, at, 0x02014b50);
  const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28));
  const content = contentOf(archive, at, name);
  if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error(`The check sum of ${name} is wrong.`);
  const isUtf8 = (archive.readUInt16LE(at + 8) & 0x800) !== 0;
  const entry = {
    path: isUtf8 ? new TextDecoder("utf-8", { fatal: true }).decode(name) : name.toString("latin1"),
    text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content),
    isUtf8,
    mode: archive.readUInt32LE(at + 38) >>> 16,
    dosTime: archive.readUInt32LE(at + 12),
  };
  return [entry, at + 46 + name.length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)];
}

function contentOf(archive: Buffer, at: number, name: Buffer): Buffer {
  const local = archive.readUInt32LE(at + 42);
  expectSignature(archive, local, 0x04034b50);
  const nameLength = archive.readUInt16LE(local + 26);
  if (!archive.subarray(local + 30, local + 30 + nameLength).equals(name)) throw new Error(`${name} has two names.`);
  const from = local + 30 + nameLength + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
  const isPacked = archive.readUInt16LE(at + 10) === 8;
  const content = isPacked ? inflateRawSync(packed) : packed;
  if (content.length !== archive.readUInt32LE(at + 24)) throw new Error(`${name} has another length than it says.`);
  return content;
}

function expectSignature(archive: Buffer, at: number, signature: number): void {
  if (archive.readUInt32LE(at) !== signature) throw new Error(`There is no ${signature.toString(16)} at ${at}.`);
}

/** A TrueType font with some of its glyphs only: the others are there, and empty. Must not know whose font it is. */

/** The tables that browsers need; names of glyphs and ligatures are for others. */
const kept = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

/** @param font with short offsets in `loca` and a `cmap` of format 12, as icon fonts have; throws for another */
export function thinFont(font: Buffer, codePoints: ReadonlySet<number>): Buffer {
  const tables = tablesOf(font);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  if (table("head").readInt16BE(50) !== 0) throw new Error("the font has long offsets");
  const glyphs = glyphsOf(table("cmap"), codePoints);
  const { glyf, loca } = thinGlyphs(table("glyf"), table("loca"), new Set([0, ...glyphs]));
  // Version 3: a `post` table without names.
  const post = Buffer.concat([Buffer.from([0, 3, 0, 0]), table("post").subarray(4, 32)]);
  const made = new Map([...tables, ["glyf", glyf], ["loca", loca], ["post", post]] as [string, Buffer][]);
  return written(kept.flatMap((tag) => (made.has(tag) ? [[tag, made.get(tag) ?? Buffer.alloc(0)]] : [])));
}

function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, at): [string, Buffer] => {
    const record = 12 + 16 * at;
    const start = font.readUInt32BE(record + 8);
    const tag = font.toString("latin1", record, record + 4);
    return [tag, font.subarray(start, start + font.readUInt32BE(record + 12))];
  });
  return new Map(entries);
}

function glyphsOf(cmap: Buffer, codePoints: ReadonlySet<number>): readonly number[] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + 8 * at));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (start === undefined) throw new Error("the font has no cmap of format 12");
  const groups = Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, at) => {
    const group = start + 16 + 12 * at;
    return [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4), cmap.readUInt32BE(group + 8)] as const;
  });
  return groups.flatMap(([first, last, glyph]) =>
    [...codePoints].filter((point) => first <= point && point <= last).map((point) => glyph + point - first),
  );
}

function thinGlyphs(glyf: Buffer, loca: Buffer, glyphs: ReadonlySet<number>): { glyf: Buffer; loca: Buffer } {
  const parts: Buffer[] = [];
  const offsets = Buffer.alloc(loca.length);
  let length = 0;
  for (let glyph = 0; glyph * 2 + 2 < loca.length; glyph += 1) {
    const part = glyf.subarray(2 * loca.readUInt16BE(2 * glyph), 2 * loca.readUInt16BE(2 * glyph + 2));
    if (part.length > 0 && glyphs.has(glyph)) {
      if (part.readInt16BE(0) < 0) throw new Error("the font has glyphs that are made of others");
      parts.push(part);
      length += part.length;
    }
    offsets.writeUInt16BE(length / 2, 2 * glyph + 2);
  }
  return { glyf: Buffer.concat(parts), loca: offsets };
}

function written(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (tables.length - power), 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  tables.forEach(([tag, body], at) => {
    const record = 12 + 16 * at;
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    head.write(tag, record, "latin1");
    head.writeUInt32BE(checksum(padded), record + 4);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(body.length, record + 12);
    bodies.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

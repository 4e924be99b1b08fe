/** A folder with one output of the TwiML target in it, as somebody would deploy it; removed at the end. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Workshop extends Disposable {
  readonly folder: string;
}

export function workshop(files: ReadonlyMap<string, string>): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "vats-twiml-"));
  for (const [path, text] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Loaded into `server.mjs` before it starts: what it tells URLs goes into a file, a line each, and no request leaves. The file is
 * written before the answer, so that whoever has the answer can read it.
 */

import { appendFileSync } from "node:fs";

const file = process.env.TOLD;

globalThis.fetch = async (url, init) => {
  const fields = Object.fromEntries(new URLSearchParams(String(init?.body)));
  if (file !== undefined)
    appendFileSync(file, `${JSON.stringify({ url: String(url), method: init?.method, fields })}\n`);
  return new Response("");
};

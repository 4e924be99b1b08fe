/** Addresses of the playground for tests: a text, and a call on it, as a shared link has them. */

import { decode, encode } from "../../playground/sharing/link.ts";
import type { SharedCall, SharedState } from "../../playground/sharing/state.ts";

/** What is not said of a call: the caller has a number, it is Monday, 2026-11-30, 13:00 in Moscow, and nobody does anything. */
const usualCall: SharedCall = {
  called: "+10000000000",
  caller: "+79161234567",
  atMs: Date.UTC(2026, 10, 30, 10),
  zone: "Europe/Moscow",
  phones: {},
};

/** The fragment that opens a text, with its `#`. */
export async function linkTo(text: string, call: Partial<SharedCall> = {}): Promise<string> {
  const encoded = await encode({ source: { kind: "text", text }, call: { ...usualCall, ...call } });
  if (encoded.kind !== "link") throw new Error(`This text has no link: ${encoded.reason}`);
  return encoded.fragment;
}

/** The state that the address of a page holds; the page writes it a little after a change. */
export async function stateOf(url: string): Promise<SharedState> {
  const decoded = await decode(new URL(url).hash);
  if (decoded.kind !== "state") throw new Error(`The address holds no state: ${decoded.kind}`);
  return decoded.state;
}

/**
 * A state of the page as the fragment of its address, and back: `#1.` and the packed JSON. A link comes from anywhere: what
 * `decode` gives back is plain data that was checked field by field, and nothing else. Must not know the page.
 */

import { pack, unpack } from "./packing.ts";
import { type FieldName, limits, type Refusal, type SharedState, version } from "./state.ts";
import { stateCodec } from "./state-codec.ts";

export type Encoded = { readonly kind: "link"; readonly fragment: string } | Refusal;

/**
 * The fragment for a state, with its `#`: the same for equal states. Refused is what `decode` would refuse: a text that is too
 * long or has control characters, say. Seconds are rounded to a tenth, and the speed to a hundredth.
 */
export async function encode(state: SharedState): Promise<Encoded> {
  if (state.source.kind === "text" && state.source.text.length > limits.textBytes) return tooLong;
  const raw = stateCodec.write(state);
  const read = stateCodec.read(raw);
  if (!read.isValid) return wrongField(read.field);
  const bytes = new TextEncoder().encode(JSON.stringify(raw));
  if (bytes.length > limits.unpackedBytes) return tooLong;
  const fragment = `#${version}.${await pack(bytes)}`;
  return fragment.length > limits.fragmentLength ? tooLong : { kind: "link", fragment };
}

/** `none`: there is no link, only the page, or a place in it. */
export type Decoded = { readonly kind: "state"; readonly state: SharedState } | { readonly kind: "none" } | Refusal;

/** The state that a fragment holds. @param fragment as the address has it, with or without its `#`; anything */
export async function decode(fragment: string): Promise<Decoded> {
  if (fragment.length > limits.fragmentLength) return tooLong;
  const text = fragment.replace(/^#/, "");
  if (text === "" || /^[a-z][a-z-]{0,39}$/.test(text)) return { kind: "none" };
  const [, itsVersion, packed = ""] = /^([1-9][0-9]{0,5})\.(.*)$/s.exec(text) ?? [];
  if (itsVersion === undefined) return { kind: "refused", reason: "no link" };
  if (Number(itsVersion) > version) return { kind: "refused", reason: "later version" };
  const bytes = await unpack(packed, limits.unpackedBytes);
  if (bytes === "too long") return tooLong;
  const json = bytes === "damaged" ? undefined : parsed(bytes);
  if (json === undefined) return { kind: "refused", reason: "damaged" };
  const read = stateCodec.read(json);
  return read.isValid ? { kind: "state", state: read.value } : wrongField(read.field);
}

/** JSON of UTF-8; `undefined` for what is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const tooLong: Refusal = { kind: "refused", reason: "too long" };

function wrongField(field: string | undefined): Refusal {
  // The codec names fields of its own table only.
  return { kind: "refused", reason: "wrong field", field: field as FieldName | undefined };
}

/** Addresses as Twilio resolves them: against the document that they stand in. Only what vatsc writes is understood. */

export interface Address {
  /** `https://calls.example.com`. */
  readonly origin: string;
  /** `/voice`. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** `/voice?s=a`, as it stands in a request. */
  readonly target: string;
}

/** `undefined` for what is no address, or has parts (`..`, `#`) that nothing here writes. Twilio: 11100. */
export function resolve(reference: string, base: Address | undefined): Address | undefined {
  const absolute = /^(https?:\/\/[A-Za-z0-9.:[\]-]+)(\/[^?#]*)?(?:\?([^#]*))?$/.exec(reference);
  if (absolute) return addressOf(absolute[1] ?? "", absolute[2] ?? "/", absolute[3]);
  const relative = /^([^?#:]+)(?:\?([^#]*))?$/.exec(reference);
  if (!relative || base === undefined) return undefined;
  const path = relative[1] ?? "";
  return addressOf(base.origin, path.startsWith("/") ? path : base.path.replace(/[^/]*$/, path), relative[2]);
}

function addressOf(origin: string, path: string, query: string | undefined): Address | undefined {
  if (path.split("/").some((part) => part === "." || part === "..")) return undefined;
  const fields = query === undefined ? new Map<string, string>() : readQuery(query);
  if (fields === undefined) return undefined;
  return { origin, path, query: fields, target: query === undefined ? path : `${path}?${query}` };
}

/** Names and values, percent-decoded; `undefined` where that fails or a name stands twice. */
function readQuery(query: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const part of query.split("&")) {
    const [name, value] = part.split("=", 2).map(decoded);
    if (name === undefined || value === undefined || name === "" || fields.has(name)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

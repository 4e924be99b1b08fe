/** Where the documents of a state lie. Must not make them. */

import { documentPath } from "./paths.ts";
import type { Document, PageEntry } from "./runtime/tables.ts";

/** All documents of a page, by path. A call that was picked up gets another one only where it must. */
export function pageDocuments(page: PageEntry): readonly (readonly [path: string, document: Document])[] {
  const { state, hunt = [], screen = {}, menu } = page;
  return [
    ...bothWays(state, page),
    ...hunt.flatMap((one) => bothWays(`${state}~${one.phone}`, one)),
    ...named(`${state}~more`, menu?.more),
    ...named(`${state}~listen`, screen.listen),
    ...named(`${state}~confirm`, screen.confirm),
  ];
}

function bothWays(name: string, { ringing, answered }: Pick<PageEntry, "ringing" | "answered">) {
  return [...named(name, ringing), ...named(ringing ? `${name}~answered` : name, answered)];
}

function named(name: string, document: Document | undefined): readonly (readonly [path: string, document: Document])[] {
  return document === undefined ? [] : [[documentPath(name), document]];
}

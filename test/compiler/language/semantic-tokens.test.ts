/** What each word is, for its colour: by its sentence, by what its name means, and in broken text. */

import { expect, it } from "vitest";
import { semanticTokensOf } from "../../../compiler/language/index.ts";
import { marked } from "./marked.ts";

/** Each word with what it is; signs are left out. */
function coloured(main: string, others: Readonly<Record<string, string>> = {}): string {
  const { analysis, text } = marked(main, others);
  return semanticTokensOf(analysis, "main.vats")
    .filter(({ type }) => type !== "sign")
    .map(({ start, end, type, isDeclaration }) => `${text.slice(start, end)}:${isDeclaration ? "new " : ""}${type}`)
    .join(" ");
}

it("tells words, names and literals apart", () => {
  expect(coloured('phone a = ext 101 // x\nvats m "T" Europe/Moscow < ring a for 20s >\nline * -> m')).toBe(
    "phone:declaration a:new phone ext:word 101:number // x:comment " +
      'vats:declaration m:new vats "T":string Europe/Moscow:zone ring:step a:phone for:word 20s:time line:declaration m:vats',
  );
});

it("takes a soft word for a name where it is one", () => {
  expect(coloured("phone busy = ext 1\nvats m < ring busy if busy < hangup > >\nline * -> m")).toMatch(
    /^phone:declaration busy:new phone .*ring:step busy:phone if:word busy:word hangup:step/,
  );
});

it("gives parameters and types their own", () => {
  expect(coloured("flow f(box: mailbox) < voicemail box >")).toBe(
    "flow:declaration f:new flow box:new parameter mailbox:type voicemail:step box:parameter",
  );
});

it("goes on after what cannot be read", () => {
  expect(coloured("vats m < rign a 5 ; ring b for 5s\nphone b = ext 1")).toBe(
    "vats:declaration m:new vats rign:name a:name 5:number ring:step b:phone for:word 5s:time phone:declaration b:new phone ext:word 1:number",
  );
});

it("gives every word one, without overlap", () => {
  const { analysis, text } = marked('// c\nhours h = Пн-Пт 9:00-18:00 /* d */\non "');
  const tokens = semanticTokensOf(analysis, "main.vats");
  const covered = tokens.map(({ start, end }) => text.slice(start, end)).join("");
  expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(tokens.every(({ start }, at) => start >= (tokens[at - 1]?.end ?? 0))).toBe(true);
});

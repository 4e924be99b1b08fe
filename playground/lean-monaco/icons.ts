/** Monaco's icons that this page may show: those that the parts name which it is built with. */

export const shownIcons: ReadonlySet<string> = new Set(
  [
    "account addSmall arrowDown arrowUp blank caseSensitive check chevronDown chevronRight close copy dash error",
    "file folder info issues lightBulb lightbulbAutofix lightbulbSparkle lightbulbSparkleAutofix loading",
    "menuSelection menuSubmenu preserveCase regex removeSmall replace replaceAll scrollbarButtonDown",
    "scrollbarButtonLeft scrollbarButtonRight scrollbarButtonUp selection sparkle sparkleFilled stopCircle",
    "surroundWith symbolArray symbolBoolean symbolClass symbolColor symbolConstant symbolConstructor",
    "symbolCustomColor symbolEnum symbolEnumMember symbolEvent symbolField symbolFile symbolFolder symbolFunction",
    "symbolInterface symbolKey symbolKeyword symbolMethod symbolModule symbolNamespace symbolNull symbolNumber",
    "symbolObject symbolOperator symbolPackage symbolProperty symbolReference symbolSnippet symbolString",
    "symbolStruct symbolText symbolTypeParameter symbolUnit symbolValue symbolVariable sync tools triangleDown",
    "triangleLeft triangleRight triangleUp warning wholeWord wrench",
  ]
    .join(" ")
    .split(" "),
);

/** The names of all icons in a source text of Monaco, as it writes them in its code. */
export function iconsIn(code: string): ReadonlySet<string> {
  return new Set([...code.matchAll(/\bCodicon\.(\w+)/g)].map(([, name = ""]) => name));
}

/** Where the shown ones are in the font. @param library the text of Monaco's tables of icons */
export function codePointsOf(library: string): ReadonlySet<number> {
  const entries = [...library.matchAll(/(\w+): register\('([\w-]+)', (0x[0-9a-f]+)\)/g)];
  return new Set(entries.flatMap(([, name = "", , code]) => (shownIcons.has(name) ? [Number(code)] : [])));
}

const entry = /^ *(\w+): register\('([\w-]+)', (?:(0x[0-9a-f]+)|'([\w-]+)')\),.*\n/gm;

/** One of Monaco's tables of icons with the shown ones only, and those that they are drawn as. @param library the text of both tables */
export function thinTable(table: string, library: string): string {
  const kept = new Set(
    [...library.matchAll(entry)].flatMap(([, name = "", id = "", , drawnAs]) =>
      shownIcons.has(name) ? [id, ...(drawnAs === undefined ? [] : [drawnAs])] : [],
    ),
  );
  return table.replace(entry, (line, _name, id: string) => (kept.has(id) ? line : ""));
}

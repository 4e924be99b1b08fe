/**
 * Loads files as FreeSWITCH does: by lines (switch_xml.c:preprocess), then as XML, each where the vanilla configuration
 * includes it. Must not know what a call does.
 */

import { childrenOf, readTags, type Tag, XmlError } from "./xml-reader.ts";

export interface Configuration {
  /** Contexts in the order in which they are found. */
  readonly contexts: readonly Tag[];
  /** Users of the domain's directory that the files declare. */
  readonly users: ReadonlySet<string>;
  /** Users that the dialplan rings: the machine's own directory has them. */
  readonly phones: ReadonlySet<string>;
}

export interface Loaded {
  /** `undefined` where FreeSWITCH would not start. */
  readonly configuration: Configuration | undefined;
  readonly complaints: readonly string[];
}

/** The domain of the machine that is played; `$${domain}` at load, `${domain}` later. */
export const machineDomain = "pbx.example";

/** What was loaded last: many calls are played on one set of files. */
let last: { readonly files: readonly string[]; readonly loaded: Loaded } | undefined;

/** As `loadConfiguration`; the same files again are not read again. */
export function configurationOf(files: ReadonlyMap<string, string>): Loaded {
  const listed = [...files].flat();
  const isSame = last?.files.length === listed.length && last.files.every((text, at) => text === listed[at]);
  if (last === undefined || !isSame) last = { files: listed, loaded: loadConfiguration(files) };
  return last.loaded;
}

/** Reads what `dialplan/`, its folders `public` and `default`, and `directory/default/` hold, in the order of their names. */
function loadConfiguration(files: ReadonlyMap<string, string>): Loaded {
  const complaints: string[] = [];
  const tagsIn = (folder: string) =>
    [...files.keys()]
      .filter((path) => path.startsWith(folder) && /^[^/]+\.xml$/.test(path.slice(folder.length)))
      .sort()
      .flatMap((path) => readFile(path, files.get(path) ?? "", complaints));
  try {
    const own = tagsIn("dialplan/").filter((tag) => isNamed(tag, "context", complaints));
    const included = ["public", "default"].map((name) => contextOf(name, tagsIn(`dialplan/${name}/`)));
    const users = tagsIn("directory/default/").filter((tag) => isNamed(tag, "user", complaints));
    for (const user of users) complaints.push(...openDoors(user));
    const contexts = [...included, ...own];
    complaints.push(...twice(contexts));
    const phones = new Set(contexts.flatMap(phonesIn));
    return { configuration: { contexts, users: new Set(users.map(idOf)), phones }, complaints };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { configuration: undefined, complaints: [...complaints, error.message] };
  }
}

function readFile(path: string, text: string, complaints: string[]): readonly Tag[] {
  if (text.startsWith("\uFEFF")) complaints.push(`${path}: a byte order mark is text to FreeSWITCH`);
  const kept = text
    .split("\n")
    .map((line, at) => keptOf(line, `${path}:${at + 1}`, complaints))
    .join("\n");
  try {
    return readTags(kept);
  } catch (error) {
    throw error instanceof XmlError ? new XmlError(`${path}: the configuration fails: ${error.message}`) : error;
  }
}

/** Longest line that does not stop the load (freeswitch.md §10). */
const longestLine = 1024 * 1024;

/** What of a line reaches the XML parser. */
function keptOf(raw: string, place: string, complaints: string[]): string {
  if (raw.length > longestLine) complaints.push(`${place}: the line is too long to load`);
  const line = raw.replace(/\$\$\{([^}]*)\}/g, (_, name: string) => {
    if (name === "domain") return machineDomain;
    complaints.push(`${place}: $\${${name}} is no variable of the configuration, and becomes nothing`);
    return "";
  });
  if (/<include>|<\/include>|<\?/.test(line)) {
    const lost = line.replace(/<\/?include>|<\?[^>]*\?>/g, "").trim();
    if (lost !== "") complaints.push(`${place}: the whole line is thrown away, with ${lost}`);
    return "";
  }
  if (/x-pre-process|<!--#/i.test(line)) {
    complaints.push(`${place}: the loader takes the line for a directive and throws it away`);
    return "";
  }
  return line;
}

function isNamed(tag: Tag, name: string, complaints: string[]): boolean {
  if (tag.name === name) return true;
  complaints.push(`<${tag.name}> stands where only <${name}> is read`);
  return false;
}

function contextOf(name: string, children: readonly Tag[]): Tag {
  return { name: "context", attributes: new Map([["name", name]]), children, text: "" };
}

/** Of two contexts of one name only the first is ever read (switch_xml.c:switch_xml_find_child). */
function twice(contexts: readonly Tag[]): string[] {
  const names = contexts.map((context) => context.attributes.get("name") ?? "");
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [`the context ${name} stands twice, and the second is never read`] : [],
  );
}

/** `a` of each `user/a@…` in the data of a bridge. */
function phonesIn(tag: Tag): string[] {
  const data = tag.attributes.get("application") === "bridge" ? (tag.attributes.get("data") ?? "") : "";
  const own = [...data.matchAll(/(?:^|,)user\/([^@,]+)@/g)].map((leg) => leg[1] ?? "");
  return [...own, ...tag.children.flatMap(phonesIn)];
}

function idOf(user: Tag): string {
  return user.attributes.get("id") ?? "";
}

/** Who may do what as a user that has no password (sofia_reg.c:sofia_reg_parse_auth, mod_voicemail.c:voicemail_check_main). */
function openDoors(user: Tag): string[] {
  const params = new Map(
    childrenOf(user, "params")
      .flatMap((list) => childrenOf(list, "param"))
      .map((param) => [param.attributes.get("name"), param.attributes.get("value")] as const),
  );
  const has = (...names: string[]) => names.some((name) => (params.get(name) ?? "") !== "");
  return [
    ...(has("password", "a1-hash") || params.get("sip-forbid-register") === "true"
      ? []
      : [`anybody can register as the user ${idOf(user)}, who has no password`]),
    ...(has("password", "a1-hash", "vm-password", "vm-a1-hash")
      ? []
      : [`anybody can listen to the mailbox ${idOf(user)}, which has no password`]),
  ];
}

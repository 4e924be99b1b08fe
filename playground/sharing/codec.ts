/**
 * Small readers of untrusted JSON, and the writers that go with them. What a reader gives back is plain data of exactly the type
 * it says: whatever it does not know is dropped. Must not know what is read.
 */

/** What was read, or that it is not what it must be; `field` says where, if a record was read. */
export type Read<Value> =
  | { readonly isValid: true; readonly value: Value }
  | { readonly isValid: false; readonly field?: string };

/** How a value stands in JSON. `read` takes anything and never throws; what `write` gives back `read` takes, if the value is valid. */
export interface Codec<Value> {
  read(raw: unknown): Read<Value>;
  write(value: Value): unknown;
}

const wrong = { isValid: false } as const;

function valid<Value>(value: Value): Read<Value> {
  return { isValid: true, value };
}

/** A text of so many UTF-16 units at most that passes the test. Lone surrogates are refused: UTF-8 has none. */
export function text(longest: number, isRight: (text: string) => boolean): Codec<string> {
  const isText = (raw: unknown): raw is string =>
    typeof raw === "string" && raw.length <= longest && !/\p{Surrogate}/u.test(raw) && isRight(raw);
  return { read: (raw) => (isText(raw) ? valid(raw) : wrong), write: (value) => value };
}

/** One of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): Codec<Word> {
  const read = (raw: unknown) => {
    const word = words.find((known) => known === raw);
    return word === undefined ? wrong : valid(word);
  };
  return { read, write: (word) => word };
}

/** A number from `least` to `most`, in steps of `1 / parts`. It is rounded when it is written, and never when it is read. */
export function number(least: number, most: number, parts = 1): Codec<number> {
  const rounded = (value: number) => Math.round(value * parts) / parts;
  return {
    // Adding nothing makes -0 an ordinary 0.
    read: (raw) =>
      typeof raw === "number" && raw >= least && raw <= most && rounded(raw) === raw ? valid(raw + 0) : wrong,
    write: rounded,
  };
}

/** A list of at most so many. */
export function list<Item>(item: Codec<Item>, most: number): Codec<readonly Item[]> {
  return {
    read: (raw) => (Array.isArray(raw) && raw.length <= most ? all(raw.map((one) => item.read(one))) : wrong),
    write: (items) => items.map((one) => item.write(one)),
  };
}

/**
 * A dictionary of at most so many, written in the order of its keys. `__proto__` is never a key of it, so that nobody who copies
 * it key by key is fooled.
 */
export function dictionary<Item>(
  isKey: (key: string) => boolean,
  item: Codec<Item>,
  most: number,
): Codec<Readonly<Record<string, Item>>> {
  const readEntry = ([key, raw]: [string, unknown]): Read<readonly [string, Item]> => {
    const read = item.read(raw);
    return isKey(key) && key !== "__proto__" && read.isValid ? valid([key, read.value] as const) : wrong;
  };
  return {
    read: (raw) => {
      if (!isObject(raw)) return wrong;
      const entries = Object.entries(raw);
      const read = entries.length <= most ? all(entries.map(readEntry)) : wrong;
      return read.isValid ? valid(Object.fromEntries(read.value)) : wrong;
    },
    write: (items) =>
      Object.fromEntries(
        Object.entries(items)
          .sort(byKey)
          .map(([key, one]) => [key, item.write(one)]),
      ),
  };
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function all<Item>(reads: readonly Read<Item>[]): Read<readonly Item[]> {
  const values = reads.flatMap((read) => (read.isValid ? [read.value] : []));
  return values.length === reads.length ? valid(values) : wrong;
}

/** Whether a field must be there; `undefined` is one that is always there and may be undefined, which is written as absent. */
type Presence<Of, Name extends keyof Of> =
  Record<never, never> extends Pick<Of, Name> ? "optional" : undefined extends Of[Name] ? "undefined" : "required";

/** Each field of a type: its key in JSON, whether it must be there, and how it stands there. */
export type Fields<Of> = {
  readonly [Name in keyof Of]-?: readonly [
    key: string,
    presence: Presence<Of, Name>,
    codec: Codec<Exclude<Of[Name], undefined>>,
  ];
};

/** A record, written in the order of the table. A wrong field is named, the innermost one. */
export function record<Of extends object>(fields: Fields<Of>): Codec<Of> {
  const rows = Object.entries(fields) as [keyof Of & string, [string, string, Codec<unknown>]][];
  return {
    read: (raw) => {
      if (!isObject(raw)) return wrong;
      const found: [string, unknown][] = [];
      for (const [name, [key, presence, codec]] of rows) {
        const field = Object.hasOwn(raw, key) ? codec.read(raw[key]) : absent(presence);
        if (!field?.isValid) return { isValid: false, field: field?.field ?? name };
        if (Object.hasOwn(raw, key) || presence === "undefined") found.push([name, field.value]);
      }
      return valid(Object.fromEntries(found) as Of);
    },
    write: (value) =>
      Object.fromEntries(
        rows.flatMap(([name, [key, , codec]]) => (value[name] === undefined ? [] : [[key, codec.write(value[name])]])),
      ),
  };
}

function absent(presence: string): Read<undefined> {
  return presence === "required" ? wrong : valid(undefined);
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

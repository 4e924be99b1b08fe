/** Holds a value against a JSON Schema, as far as our own schemas use the standard: a word that is not known here throws. */

interface Schema {
  readonly [word: string]: unknown;
}

/** What is wrong with `value`, each with its path; empty if it fits. */
export function schemaFaults(value: unknown, schema: Schema, root: Schema = schema, path = "$"): readonly string[] {
  return Object.entries(schema).flatMap(([word, rule]) => {
    const check = checks[word];
    if (!check) throw new Error(`The schema word \`${word}\` is not known here.`);
    return check(value, rule, { schema, root, path });
  });
}

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  readonly path: string;
}
type Check = (value: unknown, rule: unknown, place: Place) => readonly string[];

const annotation: Check = () => [];

const checks: Readonly<Record<string, Check>> = {
  $schema: annotation,
  $defs: annotation,
  title: annotation,
  description: annotation,
  default: annotation,
  $ref: (value, rule, { root, path }) => schemaFaults(value, definition(root, String(rule)), root, path),
  type: (value, rule, { path }) => (typeOf(value, rule) ? [] : [`${path} is no ${rule}`]),
  const: (value, rule, { path }) => (value === rule ? [] : [`${path} is not ${rule}`]),
  enum: (value, rule, { path }) => ((rule as unknown[]).includes(value) ? [] : [`${path} is none of ${rule}`]),
  pattern: (value, rule, { path }) =>
    new RegExp(String(rule), "u").test(String(value)) ? [] : [`${path} is not ${rule}`],
  maximum: (value, rule, { path }) => (Number(value) <= Number(rule) ? [] : [`${path} is above ${rule}`]),
  minItems: (value, rule, { path }) => ((value as unknown[]).length >= Number(rule) ? [] : [`${path} has too few`]),
  minLength: (value, rule, { path }) => (String(value).length >= Number(rule) ? [] : [`${path} is too short`]),
  propertyNames: (value, rule, { root, path }) =>
    Object.keys(Object(value)).flatMap((key) => schemaFaults(key, rule as Schema, root, `${path} ${key}`)),
  minimum: (value, rule, { path }) => (Number(value) >= Number(rule) ? [] : [`${path} is below ${rule}`]),
  required: (value, rule, { path }) =>
    (rule as string[]).filter((key) => !Object.hasOwn(Object(value), key)).map((key) => `${path}.${key} is missing`),
  additionalProperties: (value, rule, { schema, root, path }) =>
    Object.entries(Object(value) as object)
      .filter(([key]) => !Object.hasOwn(Object(schema.properties), key))
      .flatMap(([key, inner]) =>
        rule === false
          ? [`${path}.${key} is not in the schema`]
          : schemaFaults(inner, rule as Schema, root, `${path}.${key}`),
      ),
  properties: (value, rule, { root, path }) =>
    Object.entries(rule as Record<string, Schema>).flatMap(([key, inner]) =>
      Object.hasOwn(Object(value), key)
        ? schemaFaults((value as Record<string, unknown>)[key], inner, root, `${path}.${key}`)
        : [],
    ),
  items: (value, rule, { root, path }) =>
    Array.isArray(value) ? value.flatMap((item, at) => schemaFaults(item, rule as Schema, root, `${path}[${at}]`)) : [],
};

function definition(root: Schema, ref: string): Schema {
  const parts = ref.replace("#/", "").split("/");
  const found = parts.reduce<unknown>((schema, part) => Object(schema)[part], root) as Schema | undefined;
  if (!found) throw new Error(`There is no definition \`${ref}\`.`);
  return found;
}

function typeOf(value: unknown, type: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

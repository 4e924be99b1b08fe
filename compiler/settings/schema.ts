/** The options of targets in the published JSON Schema of the project file. */

import type { CheckedTarget, OptionDefinition } from "../target/target.ts";
import { targetOptions } from "./keys.ts";

interface Schema {
  readonly [word: string]: unknown;
}

/** The schema with just the options that the targets have: `TARGET` with its options inside, and each as `TARGET.NAME`. */
export function withTargetOptions(schema: Schema, targets: readonly CheckedTarget<object>[]): Schema {
  const isOption = (key: string) => targets.some(({ id }) => key === id || key.startsWith(`${id}.`));
  const others = Object.entries(schema.properties as Schema).filter(([key]) => !isOption(key));
  const options = targets.flatMap((target): [string, Schema][] => [
    [target.id, { $ref: `#/$defs/${target.id}` }],
    ...[...targetOptions(target).keys()].map((name): [string, Schema] => [
      `${target.id}.${name}`,
      { $ref: `#/$defs/${target.id}/properties/${name}` },
    ]),
  ]);
  return {
    ...schema,
    properties: Object.fromEntries([...others, ...options]),
    $defs: Object.fromEntries(targets.map((target) => [target.id, definitionOf(target)])),
  };
}

function definitionOf(target: CheckedTarget<object>): Schema {
  const properties = [...targetOptions(target)].map(([name, option]) => [name, optionSchema(option)]);
  return {
    description: `Options of ${target.title}.`,
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function optionSchema({ describe, fallback }: OptionDefinition<unknown>): Schema {
  return { description: describe, type: typeof fallback, default: fallback };
}

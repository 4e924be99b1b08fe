/**
 * Writes the options of all targets into schema/vats.schema.json, as the targets declare them; the rest of it is written by
 * hand. `node scripts/generate-project-schema.ts`, and then `npm run format`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { withTargetOptions } from "../compiler/settings/schema.ts";
import { checkedTargets } from "../targets/checked.ts";

const path = "schema/vats.schema.json";
const schema = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
writeFileSync(path, `${JSON.stringify(withTargetOptions(schema, checkedTargets), undefined, 2)}\n`);

/**
 * Reads the generated files strictly and plays one call on them, as Twilio does. The function itself is not run, since a
 * strict content security policy forbids that: its tables are read, the rest of it must be the known runtime, and that
 * is what answers. Pure, safe in a browser. Must not know the build.
 */

import type { Call } from "../../compiler/simulate/call.ts";
import { loadedOnce } from "../../compiler/target/loaded-once.ts";
import type { Walk, WalkResult } from "../../compiler/target/target.ts";
import { tablesIn } from "./function-text.ts";
import { reservedNames } from "./names.ts";
import { functionPath } from "./paths.ts";
import { createRouter, type Router } from "./runtime/router.ts";
import { resolve } from "./walk/address.ts";
import { playCall } from "./walk/play.ts";
import type { Ask, Reply } from "./walk/playing.ts";
import { readScore } from "./walk/score.ts";

export const walk: Walk = (files, call, world) => {
  const { score, router, documents, unknown } = load(files);
  if (score === undefined) return refused("manifest.json is not as vatsc writes it");
  if (router === undefined) return refused(`${functionPath} is not as vatsc writes it`);
  const player = playCall(call, score, world, unknown);
  for (let step = player.next(); ; ) {
    if (step.done) return step.value;
    step = player.next(answer(step.value, call, router, documents));
  }
};

const load = loadedOnce((files) => {
  const tables = tablesIn(files.get(functionPath) ?? "");
  return {
    score: readScore(files.get("manifest.json")),
    router: tables === undefined ? undefined : createRouter(tables),
    documents: new Set([...files].flatMap(([path, text]) => (path.startsWith("documents/") ? [text] : []))),
    unknown: files.get(`documents/${reservedNames.unknown}.xml`),
  };
});

function refused(complaint: string): WalkResult {
  return { trace: [], complaints: [complaint] };
}

/** As the gateway hands a request on: query and body together. */
function answer({ target, fields, atSeconds }: Ask, call: Call, router: Router, documents: ReadonlySet<string>): Reply {
  const address = resolve(`https://calls.example.com${target}`, undefined);
  if (address === undefined) return { problem: "is no address (11100)" };
  if (!address.path.endsWith("/voice")) return { problem: "nothing answers there (11200)" };
  const document = router({ ...Object.fromEntries(address.query), ...fields }, call.atMs + atSeconds * 1000);
  return documents.has(document) ? { document } : { problem: "answers with a document that is not in documents/" };
}

/**
 * `README.md` of the output: how it is deployed, and what the account must have, for this very build. Must not repeat what
 * docs/deploy.md says of all builds.
 */

import type { Build, State } from "../../compiler/flow/ir.ts";
import { oneLine } from "./function-text.ts";
import { voiceLink } from "./links.ts";
import type { TableContext } from "./tables.ts";

export function readme(build: Build, context: TableContext): string {
  const parts = [
    [
      `<!-- made by ${context.emit.generator} from ${oneLine(context.emit.source)}, do not edit -->`,
      "",
      "# Calls on Twilio",
    ],
    deploying(context),
    numbers(build, context),
    needs(build),
    others(context),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function deploying({ options }: TableContext): readonly string[] {
  if (options.static) {
    return [
      "## Deploy",
      "",
      "Each file in `documents/` goes into a TwiML Bin of its own, sounds to where its links lead.",
    ];
  }
  return [
    "## Deploy",
    "",
    "```sh",
    "twilio serverless:deploy",
    "```",
    "",
    "in this folder, or `npx twilio-run deploy`; nothing is to be installed. It prints the address of `voice`.",
  ];
}

function numbers(build: Build, { options }: TableContext): readonly string[] {
  if (options.static) return [];
  const own = build.lines.flatMap(({ numbers: of }) => (of === "*" ? [] : of));
  const isTold = build.flows.some(({ lost }) => lost.length > 0);
  return [
    "## Each number",
    "",
    own.length > 0 && own.length <= 20 ? `These are: ${own.join(", ")}.` : `The numbers stand in \`manifest.json\`.`,
    "",
    "| in the number's settings | |",
    "| --- | --- |",
    `| A call comes in | Webhook, \`${options.baseUrl || "https://YOUR-SERVICE.twil.io/"}voice\`, HTTP POST |`,
    "| Primary handler fails | a TwiML Bin with the text of `documents/fallback.xml` |",
    ...(isTold
      ? [
          `| Call status changes | \`${voiceLink({ ...options, baseUrl: options.baseUrl || "https://YOUR-SERVICE.twil.io/" }, { event: "ended" })}\`, HTTP POST: without it nobody is told of callers who hang up |`,
        ]
      : []),
  ];
}

/** What this build needs of the account, a line each. */
function needs(build: Build): readonly string[] {
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const has = (kind: State["kind"]) => states.some((state) => state.kind === kind);
  const shown = [...new Set(states.flatMap((state) => (state.kind === "callerid" ? [state.number] : [])))].sort();
  const rings = states.flatMap((state) => (state.kind === "ring" || state.kind === "hunt" ? state.phones : []));
  const lines = [
    ...(shown.length > 0
      ? [
          `- The account owns ${shown.join(", ")}, or has verified it as a caller id; else those calls ring nobody (13214).`,
        ]
      : []),
    ...(rings.some(({ kind }) => kind === "tel")
      ? ["- It may call the countries of the outside numbers (Voice geographic permissions)."]
      : []),
    ...(rings.some(({ kind }) => kind === "ext")
      ? ["- Each extension is a Twilio Client of that name, or, with `twiml.sipDomain`, a user of that SIP domain."]
      : []),
    ...(has("record")
      ? [
          "- Recordings are in the console, under Voice recordings. Whoever is recorded has to be told so where the law asks for it.",
        ]
      : []),
    ...(has("message") ? ["- Messages are in the console, under Voice recordings; Twilio mails none."] : []),
    ...(build.flows.some(({ lost }) => lost.length > 0)
      ? [
          "- Calls are remembered in Twilio Sync until they end (its default service), so that a lost one is told of once. `server.mjs` remembers them itself.",
        ]
      : []),
  ];
  return lines.length === 0 ? [] : ["## What the account must have", "", ...lines];
}

function others({ options }: TableContext): readonly string[] {
  if (options.static) return [];
  return [
    "## On a host of your own",
    "",
    "```sh",
    "AUTH_TOKEN=… PUBLIC_URL=https://calls.example.com node server.mjs",
    "```",
    "",
    "answers with the same function, and refuses requests without Twilio's signature.",
  ];
}

/** `README.md` of the output: how to load it, and what the exchange must have for what this build uses. Must not know XML. */

import type { Build, State } from "../../compiler/flow/ir.ts";
import type { EmitContext, OutputFile } from "../../compiler/target/target.ts";
import { type Needs, needsOf } from "./needs.ts";
import { callDomain, type FreeswitchOptions } from "./options.ts";
import { codesPath, mailboxesPath, numbersPath, scenariosPath } from "./paths.ts";
import { featuresContext } from "./switches.ts";

export function readmeFile(build: Build, options: FreeswitchOptions, context: EmitContext): OutputFile {
  const paragraphs = [
    `<!-- Made by ${context.generator} from ${context.source}. Do not edit: change the source and build again. -->`,
    "# For FreeSWITCH",
    loading(build),
    "## What the exchange must have",
    list([...phoneNeeds(build, options), ...moduleNeeds(build), ...soundNeeds(build)]),
    ...switchWords(build),
    ...wordsOf(build, options),
  ];
  return { path: "README.md", text: `${paragraphs.join("\n\n")}\n` };
}

function loading({ switches }: Build): string {
  const codes = switches.some(({ code }) => code !== undefined) ? `, \`${codesPath}\`` : "";
  return [
    "Copy the folders `dialplan` and `directory` into the exchange's configuration, and `sounds` as the folder `vats` into its sounds",
    "(`global_getvar sound_prefix`); then, on its console:",
    "",
    "    reloadxml",
    "",
    `The vanilla configuration includes the files where they stand: \`${scenariosPath}\`, \`${numbersPath}\` in the context \`public\`${codes}, and \`${mailboxesPath}\`.`,
    "A call that is up keeps the extensions that it has queued, and takes the new ones at its next question.",
  ].join("\n");
}

function phoneNeeds({ flows }: Build, { domain, gateway, profile }: FreeswitchOptions): string[] {
  const kinds = new Set(flows.flatMap(({ states }) => [...states.values()].flatMap(kindsOf)));
  const place =
    domain === callDomain ? "the domain of the machine (`global_getvar domain`)" : `the domain \`${domain}\``;
  const showsOther = flows.some(({ states }) => [...states.values()].some((state) => state.kind === "callerid"));
  return [
    ...(kinds.has("ext") ? [`phones as users of ${place}`] : []),
    ...(kinds.has("tel") ? [`a gateway \`${gateway}\` for outside numbers${showsOther ? callerIdWords : ""}`] : []),
    ...(kinds.has("sip") ? [`a SIP profile \`${profile}\` for SIP addresses`] : []),
  ];
}

const callerIdWords = ", with `caller-id-in-from`, so that they see the number of `callerid`";

function kindsOf(state: State): string[] {
  if (state.kind === "ring" || state.kind === "hunt") return state.phones.map(({ kind }) => kind);
  return state.kind === "queue" ? state.queue.agents.map(({ kind }) => kind) : [];
}

function moduleNeeds(build: Build): string[] {
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const needs = build.flows.map(needsOf);
  const some = (has: (need: Needs) => boolean) => needs.some(has);
  const has = (kind: State["kind"]) => states.some((state) => state.kind === kind);
  const orders = new Set(states.flatMap((state) => (state.kind === "hunt" ? [state.order] : [])));
  const isStaggered = states.some(
    (state) => state.kind === "ring" && state.phones.some(({ afterSeconds }) => afterSeconds > 0),
  );
  const vanilla = [
    "mod_dptools",
    "mod_sofia",
    ...(has("message") ? ["mod_voicemail"] : []),
    ...(build.switches.length > 0 || orders.has("rotating") ? ["mod_db"] : []),
    ...(orders.has("random") || has("queue") ? ["mod_expr"] : []),
    ...(has("queue") ? ["mod_hash", "mod_local_stream"] : []),
    ...(isStaggered ? ["mod_loopback"] : []),
  ];
  return [
    `${vanilla.map((name) => `\`${name}\``).join(", ")}, which the vanilla configuration loads`,
    ...(some(({ dialled }) => dialled)
      ? ["`mod_curl`, which it does **not** load: without it no URL is told (uncomment it in `modules.conf.xml`)"]
      : []),
  ];
}

function soundNeeds({ flows, mailboxes, prompts }: Build): string[] {
  const queues = flows.some(({ states }) => [...states.values()].some(({ kind }) => kind === "queue"));
  return [
    ...(prompts.some(({ kind }) => kind === "say")
      ? ["recordings of the texts in `prompts.txt`, in the folder `vats` of its sounds"]
      : []),
    ...(mailboxes.some(({ email }) => email !== undefined)
      ? [
          "a mailer for the messages of mailboxes: `mailer-app` of `switch.conf.xml`, `sendmail` in the vanilla configuration",
        ]
      : []),
    ...(queues ? ["hold music, `global_getvar hold_music`"] : []),
  ];
}

function switchWords({ switches }: Build): string[] {
  const coded = switches.filter(({ code }) => code !== undefined);
  if (coded.length === 0) return [];
  const lines = coded.map(({ name, code, states, pin }) => {
    return `\`${code}\` moves \`${name}\` on: ${states.join(", ")}${pin === undefined ? "" : "; it asks for the PIN"}`;
  });
  return [
    "## Codes",
    `Phones of the context \`default\` dial them; others reach them by \`transfer CODE XML ${featuresContext}\`. As many tones are heard as the new state's place.`,
    list(lines),
  ];
}

function wordsOf({ flows, mailboxes }: Build, { transcribe }: FreeswitchOptions): string[] {
  const needs = flows.map(needsOf);
  const tags = [...new Set(needs.flatMap((need) => need.tags))].sort();
  return [
    ...(tags.length === 0
      ? []
      : [`## Calls' records\n\nFields are channel variables: ${tags.map((key) => `\`vats_tag_${key}\``).join(", ")}.`]),
    ...(needs.some(({ record }) => record)
      ? [
          "## Recordings\n\nConversations are in the folder `vats` of the exchange's recordings (`global_getvar recordings_dir`).",
        ]
      : []),
    ...(mailboxes.some((mailbox) => mailbox.transcribe) && transcribe !== ""
      ? [
          `## Messages as text\n\n\`${transcribe}\` is run with the mailbox and the file of each message; without a message it is told no file.`,
        ]
      : []),
  ];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

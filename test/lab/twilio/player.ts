/**
 * Plays Twilio's part against the real output: each call once on the function, run as Twilio Functions run it, and once
 * on `server.mjs` over loopback with signed requests. Documents are done by the interpreter that the walker has too; the
 * requests, the clock and the signatures are real.
 */

import type { Call } from "../../../compiler/simulate/call.ts";
import type { Trace } from "../../../compiler/simulate/trace.ts";
import type { WalkResult } from "../../../compiler/target/target.ts";
import type { Player } from "../../../targets/twiml/walk/fetch.ts";
import { playCall } from "../../../targets/twiml/walk/play.ts";
import type { Ask, Reply } from "../../../targets/twiml/walk/playing.ts";
import { readScore, type Score } from "../../../targets/twiml/walk/score.ts";
import { toldOf } from "../../../targets/twiml/walk.ts";
import { type Cloud, createCloud } from "./cloud.ts";
import { hostFunction } from "./function-host.ts";
import { post, type ServerHost, startServer } from "./server-host.ts";
import { workshop } from "./workshop.ts";

export interface Performance {
  readonly files: ReadonlyMap<string, string>;
  readonly calls: readonly Call[];
  readonly soundSeconds: (sound: string) => number;
  /** Is given each request to the server, its fields, and the answer, as Twilio's request log has them. */
  readonly onRequest?: (target: string, fields: Readonly<Record<string, string>>, body: string) => void;
}

/** One trace for each call, as the server gave it, and whatever was wrong: refused, warned of, or unlike the function. */
export async function playOnTwilio({ files, calls, soundSeconds, onRequest }: Performance): Promise<{
  readonly traces: readonly Trace[];
  readonly complaints: readonly string[];
}> {
  const score = readScore(files.get("manifest.json"));
  if (!score) return { traces: [], complaints: ["manifest.json is not as vatsc writes it"] };
  using output = workshop(files);
  await using server = await startServer(output.folder);
  const complaints = await complaintsOfForgery(server);
  const traces: Trace[] = [];
  const cloud = createCloud();
  for (const [serial, call] of calls.entries()) {
    const player = () => playCall(call, score, { soundSeconds }, files.get("documents/unknown.xml"), serial);
    const served = await drive(player(), (ask) => askServer(ask, call, server, onRequest));
    const called = await drive(player(), (ask) => askFunction(ask, call, score, files, cloud));
    traces.push(served.trace);
    complaints.push(...served.complaints, ...called.complaints);
    if (JSON.stringify(served.trace) !== JSON.stringify(called.trace)) {
      complaints.push(
        `the server played ${JSON.stringify(served.trace)}, the function ${JSON.stringify(called.trace)}`,
      );
    }
  }
  return { traces, complaints };
}

async function drive(player: Player<WalkResult>, answer: (ask: Ask) => Promise<Reply>): Promise<WalkResult> {
  for (let step = player.next(); ; ) {
    if (step.done) return step.value;
    step = player.next(await answer(step.value));
  }
}

const xmlType = /^(?:text|application)\/xml\b/;

async function askServer(
  { target, fields, atSeconds }: Ask,
  call: Call,
  server: ServerHost,
  onRequest?: Performance["onRequest"],
): Promise<Reply> {
  const { status, type, body } = await server.post(target, fields, call.atMs + atSeconds * 1000);
  onRequest?.(target, fields, body);
  if (status !== 200) return { problem: `HTTP ${status} (11200)` };
  const told = server.takeTold().map(toldOf);
  return xmlType.test(type) ? { document: body, told } : { problem: `${type} is read aloud or refused (12300)` };
}

/** Query and body together, the body first: so the Functions runtime does. */
async function askFunction(
  { target, fields, atSeconds }: Ask,
  call: Call,
  score: Score,
  files: ReadonlyMap<string, string>,
  cloud: Cloud,
): Promise<Reply> {
  const url = new URL(target, "https://calls.example.com");
  if (url.pathname !== new URL(score.voice, "https://calls.example.com").pathname) return { problem: "11200" };
  const host = hostFunction(files.get("functions/voice.protected.js") ?? "", cloud);
  const event = { ...Object.fromEntries(url.searchParams), ...fields };
  const { error, headers, body } = await host.handle(event, call.atMs + atSeconds * 1000);
  if (error) return { problem: `the function failed: ${error} (82002)` };
  const type = headers.get("Content-Type") ?? "text/plain";
  const told = cloud.takeTold().map(toldOf);
  return xmlType.test(type) ? { document: body, told } : { problem: `${type} is read aloud or refused (12300)` };
}

/** Whoever is not Twilio must get nothing. */
async function complaintsOfForgery(server: ServerHost): Promise<string[]> {
  const forged = { "X-Twilio-Signature": "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" };
  const statuses = await Promise.all(
    [forged, {}].map(async (headers) => (await server.send("/voice", post({ From: "+79160000001" }, headers))).status),
  );
  return statuses.flatMap((status) => (status === 403 ? [] : [`a forged request got HTTP ${status}`]));
}

/**
 * What a number costs on a real Asterisk: a build of 10 000 lines and 200 scenarios beside one of a single line, the same
 * scenario behind both. Tells whether `dialplan show` has every number, and the time from INVITE to refusal of calls to the
 * last number against calls to the only one, in pairs. `node bench/asterisk-numbers.ts [PAIRS]`.
 */

import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { runPaths } from "../lab/asterisk/config.ts";
import { askAsterisk } from "../lab/asterisk/control.ts";
import { discard, type Server, startServer } from "../lab/asterisk/server.ts";
import { placeCall } from "../lab/sip/caller.ts";
import { asteriskTarget } from "../targets/asterisk/index.ts";
import { unpackAsterisk } from "../test/lab/asterisk/unpack.ts";

const pairs = Number(process.argv[2] ?? 200);
const [lines, scenarios] = [10_000, 200];

/** What a call does: some steps that take no time, and a refusal, so that it is the dialplan that is measured. */
const steps =
  'when night < tag a "1" > then from +7916* < tag b "2" > then workhours Mon 09:00-18:00 UTC < tag c "3" > then reject';
const numberOf = (index: number) => `+7495${String(1_000_000 + index)}`;

function source(lineCount: number, scenarioCount: number): string {
  const flows = Array.from({ length: scenarioCount }, (_, at) => `vats v${at} < ${steps} >`);
  const numbers = Array.from(
    { length: lineCount },
    (_, at) => `line l${at} = ${numberOf(at)} -> v${at % scenarioCount}`,
  );
  return ["switch night = off", ...flows, ...numbers].join("\n");
}

function built(text: string): string {
  const started = performance.now();
  const host = createMemoryHost(new Map([["main.vats", text]]));
  const { outputs, diagnostics } = compile(host, ["main.vats"], {
    targets: [asteriskTarget],
    knownTargets: [asteriskTarget],
    today: "2026-11-23",
    generator: "vatsc bench",
  });
  const file = outputs[0]?.files.find(({ path }) => path === "extensions.conf");
  if (!file || !("text" in file)) throw new Error(diagnostics.map(({ message }) => message).join(" "));
  console.log(`built in ${Math.round(performance.now() - started)} ms, ${file.text.length} bytes`);
  return file.text;
}

async function start(text: string): Promise<Server> {
  const engine = await unpackAsterisk();
  return startServer(engine, {
    startMs: Date.UTC(2026, 2, 2, 9),
    speed: 1,
    extPort: 5999,
    trunkPort: 5998,
    extensions: [],
    files: new Map([["extensions.conf", text]]),
    sounds: new Map(),
  });
}

/** Milliseconds until the refusal. */
async function cost(server: Server, called: string): Promise<number> {
  const started = performance.now();
  const report = await placeCall({
    exchangePort: server.sipPort,
    called,
    caller: "+79161112233",
    name: "bench",
    tones: new Map(),
    speed: 1,
    hangsUpAfterSeconds: undefined,
    speakSeconds: 1,
    limitSeconds: 10,
  });
  if (report.status !== 603) throw new Error(`${called} ended with ${report.status}`);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const [many, one] = [await start(built(source(lines, scenarios))), await start(built(source(1, 1)))];
try {
  const shown = await askAsterisk(runPaths(many.folder).socket, "dialplan show", 60_000);
  const known = new Set([...shown.matchAll(/'(\+?7495\d{7})' =>/g)].map((match) => match[1] ?? ""));
  const missing = Array.from({ length: lines }, (_, at) => numberOf(at)).filter(
    (number) => !known.has(number) || !known.has(number.slice(1)),
  );
  console.log(`dialplan show: ${known.size} extensions for ${lines} numbers, ${missing.length} numbers missing`);
  const ratios: number[] = [];
  const last = { many: numberOf(lines - 1), one: numberOf(0) };
  const times = { many: [] as number[], one: [] as number[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const [other, single] = [await cost(many, last.many), await cost(one, last.one)];
    times.many.push(other);
    times.one.push(single);
    ratios.push(other / single);
  }
  console.log(
    `a call: ${median(times.many).toFixed(2)} ms to the last of ${lines}, ${median(times.one).toFixed(2)} ms to the only one`,
  );
  console.log(`ratio, median of ${pairs} pairs: ${median(ratios).toFixed(2)}`);
} finally {
  for (const server of [many, one]) {
    await server.stop();
    await discard(server.folder);
  }
}

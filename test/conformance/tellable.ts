/**
 * Whether what a real exchange does in a call can be told, where all calls share its sounds and the machine's time zones. Must not
 * know any exchange.
 */

import { execFileSync } from "node:child_process";
import type { Build, CallFlow } from "../../compiler/flow/ir.ts";
import { zonesOf } from "../../compiler/flow/zones.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { lineOf, type SoundWorld, simulate } from "../../compiler/simulate/simulate.ts";
import { offsetSeconds } from "../../compiler/time/offsets.ts";
import { whatPlays } from "../../lab/wrong-calls.ts";

/** Whether the lab can tell what happens in a call. Fails where the machine has no GNU `date`, which it asks about its zones. */
export function isTellable(build: Build, call: Call, world: SoundWorld): boolean {
  const flow = build.flows.find(({ name }) => name === lineOf(build, call.called)?.flow);
  return knowsMenus(build, call, flow) && knowsGreetings(build, call, world) && knowsZones(call, flow);
}

/** Callers press keys when they hear a menu: whose greeting or announcement sounds as some menu does would press them there, too. */
function knowsMenus(build: Build, { keys = [] }: Call, flow: CallFlow | undefined): boolean {
  const { menus } = whatPlays(build);
  const others = [...(flow?.states.values() ?? [])].flatMap((state) => {
    if (state.kind === "play") return [state.prompt.sound];
    return state.kind === "message" && state.mailbox.greeting !== "universal" ? [state.mailbox.greeting.sound] : [];
  });
  return keys.length === 0 || !others.some((sound) => menus?.has(sound));
}

/** With the second or two that the exchange is late. */
const justAfterSeconds = 4;

/** Who hangs up just after an announcement that greets elsewhere is taken for one who hangs up on a mailbox. */
function knowsGreetings(build: Build, call: Call, world: SoundWorld): boolean {
  const { trace } = simulate(build, call, world);
  const last = trace.findLast(({ kind }) => kind === "play");
  const end = trace.at(-1);
  if (last?.kind !== "play" || end?.kind !== "end" || end.how !== "caller") return true;
  return end.atSeconds - last.endSeconds > justAfterSeconds || whatPlays(build).greetings?.has(last.sound) !== true;
}

/** A machine may have an older tz database than we: Debian's 2025b has Morocco's clocks otherwise than 2026c from September 2026 on. */
function knowsZones({ atMs }: Call, flow: CallFlow | undefined): boolean {
  return (flow ? zonesOf(flow) : []).every((zone) => offsetSeconds(zone, atMs) === machineOffset(zone, atMs));
}

const known = new Map<string, number>();

/** What the machine's own tz database says, in seconds east of UTC. */
function machineOffset(zone: string, atMs: number): number {
  const key = `${zone} ${atMs}`;
  const found = known.get(key) ?? askMachine(zone, atMs);
  known.set(key, found);
  return found;
}

function askMachine(zone: string, atMs: number): number {
  const env = { ...process.env, TZ: zone };
  const text = execFileSync("date", ["-d", `@${Math.floor(atMs / 1000)}`, "+%::z"], { env, encoding: "utf8" }).trim();
  const [, sign, ...parts] = /^([+-])(\d\d):(\d\d):(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) throw new Error(`the machine says of ${zone}: ${text}`);
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

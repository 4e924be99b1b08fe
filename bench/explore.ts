/**
 * What it costs to explore a project of a thousand scenarios: the time of its proofs, inside `vatsc check`, against the time that
 * a cold `vatsc build` of it takes, and the memory of the check against `node -e 0`. `node bench/explore.ts [PAIRS]` after
 * `npm run build`.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";

const pairs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), "vatsc-bench-"));
const vatsc = resolve("dist/vatsc.js");
const zones = ["Europe/Moscow", "Europe/Berlin", "Asia/Tokyo", "America/New_York"];
const assertions = `assert every call ends answered or in voicemail
assert no caller waits over 120s
assert on weekends a is never rung
assert b is never rung before a
`;

/** Each with hours of its own, a calendar, callers, a guard behind a ring in every tenth. */
function scenario(at: number): string {
  const opens = `${String(7 + (at % 4)).padStart(2, "0")}:${String((at * 5) % 60).padStart(2, "0")}`;
  const late = at % 10 === 0 ? `then workhours Mon-Fri 12:00-13:00 < ring [a, b] for 10s > ` : "";
  return `vats office${at} ${zones[at % zones.length]} <
  from vip < ring boss for 20s; then voicemail >
  on ru.holidays < voicemail >
  workhours Mon-Fri ${opens}-18:00 < ring [a, b] for 20s; ${late}then ring boss for 15s confirm; then voicemail >
  otherwise < voicemail >
>
line line${at} = "+7495${String(1_000_000 + at)}" -> office${at}
`;
}

const declarations = `use "std/calendars/ru"
phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
callers vip = +7916*, "+74951112233"
`;
const scenarios = Array.from({ length: 1000 }, (_, at) => scenario(at)).join("");
const proved = join(folder, "proved.vats");
const plain = join(folder, "plain.vats");
writeFileSync(proved, declarations + scenarios + assertions);
writeFileSync(plain, declarations + scenarios);
writeFileSync(
  join(folder, "peak.cjs"),
  `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(join(folder, "peak"))}, String(process.resourceUsage().maxRSS)));\n`,
);

function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

function peak(args: readonly string[]): number {
  spawnSync(process.execPath, ["--require", join(folder, "peak.cjs"), ...args], { cwd: folder });
  return Number(readFileSync(join(folder, "peak"), "utf8"));
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const build = [vatsc, "build", plain, "--quiet", "--out", join(folder, "out")];
const ratios = Array.from({ length: pairs }, () => {
  rmSync(join(folder, "out"), { recursive: true, force: true });
  const proofs = seconds([vatsc, "check", "--quiet", proved]) - seconds([vatsc, "check", "--quiet", plain]);
  return { proofs: proofs / seconds(build), check: seconds([vatsc, "check", "--quiet", proved]) / seconds(build) };
});
const memory = Array.from({ length: 3 }, () => peak([vatsc, "check", "--quiet", proved]) / peak(["-e", "0"]));
const without = Array.from({ length: 3 }, () => peak([vatsc, "check", "--quiet", plain]) / peak(["-e", "0"]));
process.stdout.write(
  [
    `Node ${process.version}, 1 000 scenarios, ${pairs} pairs, medians`,
    `four assertions on every call, to a cold build for three targets   ${median(ratios.map(({ proofs }) => proofs)).toFixed(2)}`,
    `the whole check with them, to the same                             ${median(ratios.map(({ check }) => check)).toFixed(2)}`,
    `memory of that check, to \`node -e 0\`                               ${median(memory).toFixed(2)}`,
    `memory of a check without assertions                               ${median(without).toFixed(2)}`,
    "",
  ].join("\n"),
);
rmSync(folder, { recursive: true, force: true });

/** `vatsc init`, `targets`, `completion`, `simulate` with switches and keys, `build --watch`, SARIF and GitHub's commands. */

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { program, Workplace } from "../helpers/command.ts";
import { wav } from "../helpers/vats.ts";

let place = new Workplace();
afterEach(() => place.remove());

it("a project that was just begun compiles for all targets without a word, in the canonical form, and takes a call", () => {
  place = new Workplace();
  expect(place.vatsc(["init", "office"]).status).toBe(0);
  expect(place.files()).toEqual(["office/main.vats", "office/vats.json"]);
  expect(place.vatsc(["build", "office"])).toMatchObject({ status: 0, stderr: "" });
  expect(place.vatsc(["fmt", "--check", "office"]).status).toBe(0);
  const { stdout } = place.vatsc(["simulate", "office", "--at", "2026-11-23 10:00", "--phone", "desk=answers@4s"]);
  expect(stdout).toContain("End: answered by desk.");
});

it("init never overwrites: either file that is there stops it", () => {
  place = new Workplace({ "a/main.vats": "// mine\n", "b/vats.json": "{}\n" });
  for (const folder of ["a", "b"]) expect(place.vatsc(["init", folder])).toMatchObject({ status: 2, stdout: "" });
  expect(place.files()).toEqual(["a/main.vats", "b/vats.json"]);
  expect(place.read("a/main.vats")).toBe("// mine\n");
});

it("targets says what a file needs, where, and who has it; what is missing has its reason and its source", () => {
  place = new Workplace({
    "main.vats": "phone a = ext 1\nphone b = ext 2\nring [a, b] if busy < hangup >\nvoicemail\n",
  });
  const { status, stdout } = place.vatsc(["targets", "main.vats"]);
  expect(status).toBe(0);
  expect(stdout).toContain("take a message (main.vats:4)\n  Asterisk    native\n");
  const whole = JSON.parse(place.vatsc(["targets", "--format", "json"]).stdout) as {
    features: {
      feature: string;
      targets: Record<string, { level: string; reason?: string; source?: string; how?: string }>;
    }[];
  };
  const supports = whole.features.flatMap(({ targets }) => Object.values(targets));
  expect(supports.length).toBe(whole.features.length * 3);
  for (const { level, reason, source, how } of supports) {
    expect(["native", "emulated", "missing"]).toContain(level);
    if (level === "missing") expect(reason && source).toBeTruthy();
    if (level === "emulated") expect(how).toBeTruthy();
  }
  const needed = JSON.parse(place.vatsc(["targets", "main.vats", "--format", "json"]).stdout) as typeof whole;
  expect(needed.features.map(({ feature }) => feature)).toContain("ring.outcome.together");
  expect(needed.features.length).toBeLessThan(whole.features.length);
});

/** What bash offers after a line. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `source <("${process.execPath}" "${program}" completion bash); COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _vatsc; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter(Boolean);
}

it("bash completes commands, options, and values of options", () => {
  expect(offered("vatsc", "b")).toEqual(["build"]);
  expect(offered("vatsc", "build", "--st")).toEqual(["--stdout"]);
  expect(offered("vatsc", "build", "--target", "")).toEqual(["asterisk", "freeswitch", "twiml"]);
  expect(offered("vatsc", "build", "--format", "s")).toEqual(["sarif"]);
  expect(offered("vatsc", "test", "--format", "")).toEqual(["text", "json", "junit", "github"]);
  expect(offered("vatsc", "simulate", "--format", "")).toEqual(["text", "json"]);
  expect(offered("vatsc", "completion", "")).toEqual(["bash", "zsh", "fish"]);
  expect(offered("vatsc", "fmt", "")).toEqual([]);
});

it("simulate takes keys, switches and the order of a hunt", () => {
  place = new Workplace({
    "main.vats": `phone a = ext 1
phone b = ext 2
switch night = off
vats v <
  when night < hangup >
  then menu "hello.wav" < 1 < hunt [a, b] for 5s each random > 2 < voicemail > timeout < hangup > invalid < hangup > >
  then voicemail
>
line all = * -> v
`,
    "hello.wav": wav(1),
  });
  const play = (...args: readonly string[]) => place.vatsc(["simulate", "main.vats", ...args]);
  expect(play("--switch", "night=on").stdout).toContain("when night");
  expect(play("--switch", "night=auto").status).toBe(2);
  expect(play("--switch", "day=on").status).toBe(2);
  const hunt = play("--keys", ",1", "--order", "b,a", "--phone", "a=answers@1s");
  expect(hunt.status).toBe(0);
  expect(hunt.stdout).toMatch(/answered by a/);
  expect(play("--keys", "2").stdout).toMatch(/message/i);
});

it("SARIF has each diagnostic with its place and its fix", () => {
  place = new Workplace({ "my office.vats": "phone boss = ext 1\nring bos; voicemail\n" });
  const { status, stdout } = place.vatsc(["check", "my office.vats", "--format", "sarif"]);
  expect(status).toBe(1);
  const [run] = (JSON.parse(stdout) as { version: string; runs: Record<string, never>[] }).runs;
  expect(run).toMatchObject({
    tool: { driver: { name: "vatsc" } },
    columnKind: "utf16CodeUnits",
    results: [
      {
        level: "error",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "my%20office.vats" },
              region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 9 },
            },
          },
        ],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "boss" } }] }] }],
      },
    ],
  });
});

it("GitHub's commands are one line each, whatever the message holds", () => {
  place = new Workplace({ "a,b.vats": "ring a; voicemale\n" });
  const { status, stdout } = place.vatsc(["check", "a,b.vats", "--format", "github"]);
  expect(status).toBe(1);
  expect(stdout.trimEnd().split("\n")[0]).toMatch(
    /^::(error|notice) file=a%2Cb\.vats,line=1,endLine=1,col=\d+,endColumn=\d+,title=VATS\d{4}::.+$/,
  );
});

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resume) => setTimeout(resume, 50));
  expect(holds()).toBe(true);
}

it("--watch builds again after each change of what was read, once, and ends with 0 when it is interrupted", async () => {
  place = new Workplace({
    "main.vats": 'use "./phones"\nring phones.a; voicemail\n',
    "phones.vats": "phone a = ext 1\n",
  });
  const child = spawn(process.execPath, [program, "build", "--target", "asterisk", "--watch"], { cwd: place.folder });
  let out = "";
  let errors = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((resume) => child.on("exit", (code) => resume(code)));
  const builds = () => out.match(/^out:$/gm)?.length ?? 0;
  const conf = () =>
    existsSync(join(place.folder, "out/asterisk/extensions.conf")) ? place.read("out/asterisk/extensions.conf") : "";
  await until(() => builds() === 1);
  place.write("phones.vats", "phone a = ext 77\n");
  await until(() => conf().includes("PJSIP/77"));
  place.write("main.vats", "ring a; voicemale\n");
  await until(() => errors.includes("VATS1024"));
  place.write("main.vats", 'use "./phones"\nring phones.a for 33s; voicemail\n');
  await until(() => conf().includes("33"));
  place.write("vats.json", '{ "asterisk.context": "office" }');
  await until(() => conf().includes("[office]"));
  // What is printed arrives after what is written; and nothing is built without a change.
  await until(() => builds() === 4);
  await new Promise((resume) => setTimeout(resume, 500));
  expect(builds()).toBe(4);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

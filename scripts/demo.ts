/** Shows the main job: the one-liner, what vatsc says about it, and the dialplan for each target. */

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const file = "examples/one-liner/main.vats";
const print = (text: string) => process.stdout.write(text);
const heading = (text: string) => print(`\n=== ${text} ===\n\n`);

heading(file);
print(readFileSync(file, "utf8"));

heading("vatsc check");
print(spawnSync(process.execPath, ["dist/vatsc.js", "check", file], { encoding: "utf8" }).stderr);

for (const target of ["asterisk", "freeswitch", "twiml"]) {
  heading(`vatsc build --target ${target} --stdout`);
  print(
    execFileSync(process.execPath, ["dist/vatsc.js", "build", file, "--target", target, "--stdout", "--quiet"], {
      encoding: "utf8",
    }),
  );
}

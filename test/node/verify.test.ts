/** `vatsc verify`: proves what a build writes, finds what somebody has edited, says what was not played, and prints its document. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";
import { schemaFaults } from "../helpers/json-schema.ts";

let place = new Workplace();
afterEach(() => place.remove());

/** It compiles, and plays hundreds of calls, on a machine that may have other work. */
const playMs = 60_000;

const office = `phone desk = ext 101
phone boss = tel "+7 916 000-00-01"
vats office Europe/Moscow <
  on 01-01..01-08 < voicemail >
  from +7916*, +79991112233 < ring boss for 15s confirm; then voicemail >
  workhours Mon-Fri 09:00-18:00 < ring desk for 20s; then ring boss for 15s confirm >
  voicemail
>
line site = "+7 495 123-45-67" -> office
line ads = "+7 800 555-35-35", "+7 800 555-35-36" -> office
`;

function verified(...args: readonly string[]) {
  return place.vatsc(["verify", "main.vats", "--today", "2026-11-23", ...args]);
}

it(
  "a build is proved on all targets: all ways, all kinds of edges, and what such a proof says nothing of",
  () => {
    place = new Workplace({ "main.vats": office });
    const { status, stdout, stderr } = verified("--limit", "500");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^office \(main\.vats:3\), lines site, ads: all \d+ ways that a call can go, \d+ calls played\n {2}edges of the clock until 2031-11-23: all \d+ kinds, and \d+ of \d+ that repeat them\n/,
    );
    for (const title of ["Asterisk", "FreeSWITCH", "Twilio"]) expect(stdout).toContain(`ok      ${title}: 500 calls.`);
    expect(stdout).toContain("Cut short after 500 calls: --limit 5000 plays more.");
    expect(stdout.match(/was not there: its files were read as it reads them/g)).toHaveLength(3);
    expect(verified("--limit", "500")).toEqual({ status, stdout, stderr });
  },
  playMs,
);

const edits: readonly (readonly [what: string, from: string | RegExp, to: string, shows: RegExp])[] = [
  ["an hour", "09:00-17:59,", "09:00-17:29,", /at main\.vats:6 .* out\/asterisk\/extensions\.conf:\d+/],
  ["a weekday", ",mon-fri,", ",mon-thu,", /--at '2026-11-27 /],
  ["a holiday", "1-8,jan", "1-7,jan", /--at '20\d\d-01-08 /],
  [
    "how long a phone rings",
    "PJSIP/101,20",
    "PJSIP/101,25",
    /desk rings, stops ringing after 20 s +0:00 desk rings, stops ringing after 25 s/,
  ],
  ["a mailbox", /VoiceMail\(default@default,u\)/g, "VoiceMail(other@default,u)", /a message in default/],
  ["a pattern of callers", "7916", "7917", /--from \+7916/],
  ["a number", "8005553536", "8005553537", /--to \+?78005553536/],
];

it.each(edits)(
  "somebody has edited %s in a deployed dialplan: it is found out, with a call that shows it",
  (_, from, to, shows) => {
    place = new Workplace({ "main.vats": office });
    expect(place.vatsc(["build", "main.vats", "--quiet", "--target", "asterisk"]).status).toBe(0);
    const text = place.read("out/asterisk/extensions.conf");
    const edited = text.replaceAll(from, to);
    expect(edited).not.toBe(text);
    place.write("out/asterisk/extensions.conf", edited);
    const { status, stdout } = verified("--target", "asterisk", "--output", "out", "--limit", "600");
    expect(stdout).toMatch(shows);
    expect(stdout).toContain("not as a build writes it now:\n    out/asterisk/extensions.conf:");
    expect(status).toBe(1);
  },
  playMs,
);

it(
  "the call that differs can be pasted: the command line plays it, and the test passes",
  () => {
    place = new Workplace({ "main.vats": office });
    place.vatsc(["build", "main.vats", "--quiet", "--target", "asterisk"]);
    place.write(
      "out/asterisk/extensions.conf",
      place.read("out/asterisk/extensions.conf").replace("PJSIP/101,20", "PJSIP/101,12"),
    );
    const { stdout } = verified("--target", "asterisk", "--output", "out", "--format", "json");
    const document = JSON.parse(stdout);
    const [shown] = document.runs[0].targets[0].disagreements;
    const words = [...shown.commandLine.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    expect(words[0]).toBe("vatsc");
    const { status, stdout: timeline } = place.vatsc(words.slice(1));
    expect(timeline).toContain("desk stops ringing after 20 s");
    expect(status).toBe(0);
    place.write("main.vats", `${office}${shown.test}\n`);
    expect(place.vatsc(["test", "main.vats"]).stdout).toContain("1 test passed.");
  },
  playMs,
);

it(
  "edits that no exchange reads are told, and change nothing; a folder without the files is status 2",
  () => {
    place = new Workplace({ "main.vats": office });
    place.vatsc(["build", "main.vats", "--quiet", "--target", "asterisk,twiml"]);
    place.write("out/asterisk/extensions.conf", `${place.read("out/asterisk/extensions.conf")}; by hand\n`);
    const told = verified("--target", "asterisk", "--output", "out", "--limit", "50");
    expect(told.stdout).toContain("ok      Asterisk (out/asterisk): 50 calls.\n  not as a build writes it now:\n");
    expect(told.stdout).toContain("+; by hand");
    expect(told.status).toBe(0);
    expect(verified("--target", "asterisk", "--output", "out/asterisk", "--limit", "5").stdout).toContain(
      "(out/asterisk)",
    );
    const none = verified("--target", "freeswitch", "--output", "out");
    expect(none.stderr).toBe(
      "vatsc: There is no `dialplan/vats.xml` in `out/freeswitch`, and none in `out`: name the folder of a build.\n",
    );
    expect(none.status).toBe(2);
  },
  playMs,
);

it(
  "what was not played is told with its place: where no call comes, and where it was cut short",
  () => {
    place = new Workplace({
      "main.vats": `phone a = ext 101
vats v Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < ring a for 10s; then voicemail >
  workhours Mon-Fri 10:00-11:00 < hangup >
  voicemail
>
line l = "+1 202 555 0123" -> v
`,
    });
    const { stdout } = verified("--target", "asterisk");
    expect(stdout).toContain(
      "  no call comes there until 2031-11-23:\n    main.vats:4  workhours Mon-Fri 10:00-11:00: taken\n",
    );
    expect(verified("--target", "asterisk", "--limit", "2").stdout).toContain(
      "  not played, since it was cut short:\n    main.vats:3  ",
    );
  },
  playMs,
);

it(
  "a target that cannot take the program is told with the reason, and the others are played",
  () => {
    place = new Workplace({
      "main.vats": `switch night = off\nphone a = ext 1\nvats v < when night < hangup > ring a >\nline l = * -> v\n`,
    });
    const { status, stdout, stderr } = verified("--limit", "30");
    expect(stderr).toContain("error[VATS5001]");
    expect(stdout).toContain("ok      Asterisk: ");
    expect(stdout).toContain("Nothing was played for Twilio: this cannot be built for it.");
    expect(status).toBe(1);
  },
  playMs,
);

it.each([
  ["--limit 0", "It is a whole number, 1 or more."],
  ["--time soon", "A time is written 30s, 2m or 1h."],
  ["--target asterix", "There is no target `asterix`"],
])("%s is a mistake of the command line", (line, message) => {
  place = new Workplace({ "main.vats": office });
  const { status, stderr } = verified(...line.split(" "));
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

it(
  "prints a document of its schema, for a proof, for what differs and for errors of the program",
  () => {
    const schema = JSON.parse(readFileSync("schema/verification.schema.json", "utf8")) as Record<string, unknown>;
    place = new Workplace({ "main.vats": office });
    place.vatsc(["build", "main.vats", "--quiet"]);
    const documentOf = () => {
      const { stdout } = verified("--output", "out", "--limit", "150", "--format", "json");
      const document = JSON.parse(stdout);
      expect(schemaFaults(document, schema)).toEqual([]);
      return document;
    };
    expect(documentOf()).toMatchObject({ result: "same", runs: [{ calls: 150, cut: "limit" }] });
    place.write("out/asterisk/extensions.conf", place.read("out/asterisk/extensions.conf").replace("17:59", "18:59"));
    const document = documentOf();
    expect(document.result).toBe("differs");
    expect(document.runs[0].targets.map(({ status }: { status: string }) => status)).toEqual([
      "differs",
      "same",
      "same",
    ]);
    expect(document.runs[0].targets[0].disagreements[0].commandLine).toMatch(
      /^vatsc simulate main\.vats --to site --at /,
    );
    place.write("main.vats", "ring");
    const broken = verified("--format", "json");
    expect(JSON.parse(broken.stdout)).toHaveProperty("diagnostics");
    expect(broken.status).toBe(1);
  },
  playMs,
);

it(
  "phones that join later and answer at once ring in the simulator and on the readers alike",
  () => {
    place = new Workplace({
      "main.vats": `ring [a, b after 2s, c after 2s, d after 4s confirm] for 15s; ring d for 5s; voicemail\n`,
    });
    const { status, stdout } = verified("--target", "asterisk,freeswitch", "--limit", "200");
    expect(stdout).toContain("Every call that was played goes as the simulator shows it.");
    expect(status).toBe(0);
  },
  playMs,
);

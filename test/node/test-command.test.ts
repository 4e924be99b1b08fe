/** `vatsc test` as people and machines see it. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { create } from "xmlbuilder2";
import { Workplace } from "../helpers/command.ts";
import { schemaFaults } from "../helpers/json-schema.ts";

const office = `phone a    = ext 101
phone b    = ext 102
phone boss = tel "+7 916 000-00-01"

vats sales Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 <
    ring [a, b] for 20s;
    then ring boss for 15s confirm;
    then voicemail
  >
  otherwise < voicemail >
>

line site = "+7 495 123-45-67" -> sales
`;

const lead = `
test "a lead at lunch reaches the head of sales" <
  call site from "+7 916 555-12-12" at 2026-11-23 13:05
  a busy, b silent, boss answers after 4s
  expect ring [a, b], ring boss, answered by boss at 24s
>
`;
const night = 'test "at night a message is left" < call site at 2026-11-23 21:00 expect voicemail at 0s >\n';

const today = ["--today", "2026-11-23"];

let place = new Workplace();
afterEach(() => place.remove());

function run(text: string, ...args: readonly string[]) {
  place = new Workplace({ "main.vats": text });
  return place.vatsc(["test", ...args]);
}

it("tests that pass are a line each, and the status is 0", () => {
  expect(run(office + lead + night)).toEqual({
    status: 0,
    stderr: "",
    stdout: `ok      a lead at lunch reaches the head of sales
ok      at night a message is left

2 tests passed.
`,
  });
  expect(run(office + lead, "--quiet")).toEqual({ status: 0, stderr: "", stdout: "" });
});

it("a program without tests says so, and is all right", () => {
  expect(run(office)).toEqual({ status: 0, stderr: "", stdout: "There are no tests and no assertions.\n" });
});

it("a test that fails shows its call, the place of the first difference, and what came instead", () => {
  const { status, stdout } = run(office + lead.replace("24s", "23s"));
  expect(status).toBe(1);
  expect(stdout).toBe(`FAILED  a lead at lunch reaches the head of sales  (main.vats:16)
  2026-11-23 13:05:00 Europe/Moscow: +79165551212 calls +74951234567 (line site)
     0:00  workhours Mon-Fri 09:00-18:00: holds  main.vats:6
     0:00  ring [a, b] for 20s                   main.vats:7
     0:00    a is busy
     0:20    b stops ringing after 20 s
     0:20  ring boss for 15s confirm             main.vats:8
     0:24    boss answers after 4 s
  >  0:24  End: answered by boss.
  expected  \`answered by boss at 23s\`    main.vats:19
  but       it came at 24 s
  in        \`ring boss for 15s confirm\`  main.vats:8
  after     \`ring [a, b] for 20s\`        main.vats:7

1 test: 0 passed, 1 failed.
`);
});

it("each way to fail is told: another ring, another end, an earlier one, nothing more, a caller who gave up", () => {
  const at = "at 2026-11-23 13:05";
  const failures = (expected: string) => {
    const { status, stdout } = run(`${office}test "t" <\n  call site ${expected}\n>\n`);
    expect(status).toBe(1);
    return stdout.split("\n").filter((line) => /^ {2}(>|expected|but|in|after)\b|^ {2}>/.test(line));
  };
  expect(failures(`${at} expect ring a`)).toEqual([
    "  >  0:00  ring [a, b] for 20s                         main.vats:7",
    "  expected  `ring a`                                main.vats:16",
    "  but       `ring [a, b]` came at 0 s",
    "  in        `ring [a, b] for 20s`                   main.vats:7",
    "  after     `workhours Mon-Fri 09:00-18:00: holds`  main.vats:6",
  ]);
  expect(failures("at 2026-11-23 19:00 expect ring [a, b], voicemail")).toEqual([
    "  >  0:00  voicemail                                   main.vats:11",
    "  expected  `ring [a, b]`                    main.vats:16",
    "  but       `voicemail default` came at 0 s",
    "  in        `voicemail`                      main.vats:11",
    "  after     `no guard holds: otherwise`      main.vats:11",
  ]);
  expect(failures(`${at} expect voicemail, ring boss`)[2]).toBe("  but       it came earlier, at 20 s");
  expect(failures(`${at} expect voicemail, answered by a`)[2]).toBe("  but       nothing came any more");
  expect(failures(`${at} caller hangs up at 65s expect voicemail at 0s`)[2]).toBe("  but       it came at 35 s");
  expect(failures(`${at} caller hangs up at 3s expect voicemail`)).toEqual([
    "  >  0:03  End: the caller gave up.",
    "  expected  `voicemail`                             main.vats:16",
    "  but       the caller hung up at 3 s",
    "  in        `ring [a, b] for 20s`                   main.vats:7",
    "  after     `workhours Mon-Fri 09:00-18:00: holds`  main.vats:6",
  ]);
});

it("a key that the menu does not have is told, with those that it has", () => {
  const menu = `phone sales = ext 1
phone desk = ext 2
menu say "One or two." tries 2 < 1 < ring sales > 2 < ring desk > timeout < > invalid < > >
then ring desk
then voicemail
`;
  const text = `${menu}test "t" <\n  call main\n  caller presses 7\n  expect ring sales\n>\n`;
  const { stdout } = run(text);
  expect(stdout).toContain("  0:01    the caller presses 7, which is no key here\n");
  expect(stdout.split("\n").filter((line) => /^ {2}(expected|but|in|after|pressed)\b/.test(line))).toEqual([
    "  expected  `ring sales`                                    main.vats:9",
    "  but       `ring desk` came at 6.7 s",
    "  in        `ring desk`                                     main.vats:4",
    '  after     `menu say "One or two." tries 2`                main.vats:3',
    "  pressed   7, which is no key of the menu: it has 1 and 2  main.vats:3",
  ]);
  expect(run(text, "--format", "github").stdout).toContain(
    " The caller pressed 7, which is no key of the menu: it has 1 and 2.",
  );
  const schema = JSON.parse(readFileSync("schema/tests.schema.json", "utf8")) as Record<string, unknown>;
  const document = JSON.parse(run(text, "--format", "json").stdout);
  expect(schemaFaults(document, schema)).toEqual([]);
  expect(document.tests[0].failure.wrongKey).toMatchObject({ pressed: "7", keys: ["1", "2"], menu: { line: 3 } });
  // Once a key was right, an older one is not why the call went another way.
  const right = text.replace("presses 7", "presses 7 caller presses 2");
  expect(run(right).stdout).not.toContain("no key of the menu");
});

it("a call whose time does not matter has none, and one from nobody in particular is somebody's", () => {
  const { stdout } = run(
    'phone a = ext 1\nring a for 5s; voicemail\ntest "t" < call main expect answered by a >\ntest "u" < call main from anonymous expect answered by a >\n',
  );
  expect(stdout).toContain("\n  At any time: somebody calls +10000000000 (line main)\n");
  expect(stdout).toContain("\n  At any time: a caller without a number calls +10000000000 (line main)\n");
});

it("what came is said in the names of the test's own file", () => {
  place = new Workplace({
    "main.vats":
      'use "./phones"\nvats v < ring phones.boss; voicemail phones.box >\nline l = +12025550100 -> v\ntest "a" < call l expect ring phones.a >\ntest "b" < call l expect answered by phones.a >\n',
    "phones.vats": "phone a = ext 1\nphone boss = ext 2\nmailbox box\n",
    "other.vats": "phone boss = ext 3\n",
  });
  const { stdout } = place.vatsc(["test", "other.vats", "main.vats"]);
  expect(stdout.split("\n").filter((line) => line.startsWith("  but"))).toEqual([
    "  but       `ring phones.boss` came at 0 s",
    "  but       `voicemail phones.box` came at 20 s",
  ]);
});

it("assertions are proved in the same run, and a broken one shows a call that breaks it", () => {
  const claims = "assert no caller waits over 30s\nassert every call ends answered or in voicemail\n";
  const { status, stdout } = run(office + claims, ...today);
  expect(status).toBe(1);
  expect(stdout).toBe(`FAILED  assert no caller waits over 30s  (main.vats:15)
  A call to \`site\` at 2026-11-23 09:00 Europe/Moscow is answered by \`boss\` after 34 s. As a test to paste:
    test "a caller who waits longer" <
      call site at 2026-11-23 09:00
      a declines after 20s, b busy, boss answers after 14s
      expect ring [a, b], ring boss, answered by boss at 34s
    >

ok      assert every call ends answered or in voicemail  (until 2031-11-23)

2 assertions: 1 holds, 1 broken.
`);
  const empty = run(`${office}assert on 2020-01-01 every call rings a\n`, ...today);
  expect(empty.status).toBe(0);
  expect(empty.stdout).toBe(`warning assert on 2020-01-01 every call rings a  (main.vats:15)
  No call is as its guard says, so it claims nothing.

1 assertion: 0 hold, 1 not proved.
`);
});

it("a filter chooses by titles and by what assertions say; one that fits nothing is a mistake of the command line", () => {
  const text = `${office}${lead}${night}assert no caller waits over 60s\n`;
  expect(run(text, "--filter", "NIGHT").stdout).toBe("ok      at night a message is left\n\n1 test passed.\n");
  expect(run(text, "--filter", "waits", ...today).stdout).toBe(
    "ok      assert no caller waits over 60s  (until 2031-11-23)\n\n1 assertion holds.\n",
  );
  expect(run(text, "--filter", "moon")).toEqual({
    status: 2,
    stdout: "",
    stderr: "vatsc: No test has `moon` in its title, and no assertion says it; there are 2 tests.\n",
  });
  expect(run(office, "--filter", "moon").stderr).toContain("there are no tests.");
});

it("coverage lists what no test has ever taken, and a threshold fails below it", () => {
  const covered = run(office + lead + night, "--coverage");
  expect(covered.status).toBe(0);
  expect(covered.stdout).toBe(`ok      a lead at lunch reaches the head of sales
ok      at night a message is left

Coverage: 75 % (6 of 8)
  guards: 2 of 2
  branches: 2 of 2
  outcomes of rings: 2 of 4
No test has ever taken:
  main.vats:7  ring [a, b] for 20s: answered
  main.vats:8  ring boss for 15s confirm: not answered

2 tests passed.
`);
  expect(run(office + lead + night, "--threshold", "75").status).toBe(0);
  const below = run(office + lead + night, "--threshold", "75.1%", "--quiet");
  expect(below.status).toBe(1);
  expect(below.stdout).toMatch(/^Coverage: 75 % \(6 of 8\), at least 75\.1 % asked for\n/);
  expect(run(office, "--threshold", "101")).toMatchObject({ status: 2, stdout: "" });
});

it("an arm of one guard that was never taken is listed once", () => {
  const { stdout } = run(`${office}${night}`, "--coverage");
  expect(stdout.split("\n").filter((line) => line.includes("workhours"))).toEqual([
    "  main.vats:6  workhours Mon-Fri 09:00-18:00: holds",
  ]);
});

it("the document of --format json is what its schema says", () => {
  const schema = JSON.parse(readFileSync("schema/tests.schema.json", "utf8")) as Record<string, unknown>;
  const text = `${office}${lead.replace("24s", "23s")}${night}assert no caller waits over 30s\n`;
  const { status, stdout, stderr } = run(text, "--coverage", "--format", "json", ...today);
  expect([status, stderr]).toEqual([1, ""]);
  const document = JSON.parse(stdout);
  expect(schemaFaults(document, schema)).toEqual([]);
  expect(document).toMatchObject({
    version: 1,
    hasFailed: true,
    tests: [
      {
        title: "a lead at lunch reaches the head of sales",
        status: "failed",
        file: "main.vats",
        line: 16,
        failure: {
          expected: "answered by boss at 23s",
          place: { line: 19, column: 34, endLine: 19, endColumn: 57 },
          came: "it came at 24 s",
          step: { text: "ring boss for 15s confirm", place: { line: 8 } },
        },
      },
      { title: "at night a message is left", status: "passed" },
    ],
    assertions: [{ text: "assert no caller waits over 30s", status: "broken", until: "2031-11-23" }],
    coverage: { percent: 75 },
  });
  const marked = document.tests[0].failure.timeline.filter((entry: { isDifference?: true }) => entry.isDifference);
  expect(marked).toEqual([{ atSeconds: 24, text: "End: answered by boss.", isDifference: true }]);
});

it("JUnit's XML is well formed, has a suite for each file, and holds whatever a title holds", () => {
  place = new Workplace({
    "main.vats": `use "./other"\n${office}test "<a> & \\"b\\" \\u{1}\\u{1F600}" < call site at 2026-11-23 13:05 expect voicemail at 0s >\n`,
    "other.vats":
      'phone c = ext 1\nvats v < ring c; voicemail >\nline l = +12025550100 -> v\ntest "c" < call l expect ring c >\n',
  });
  const { status, stdout } = place.vatsc(["test", "--format", "junit"]);
  expect(status).toBe(1);
  const document = create(stdout).end({ format: "object" }) as {
    testsuites: { "@failures": string; testsuite: Record<string, unknown>[] };
  };
  expect(document.testsuites["@failures"]).toBe("1");
  expect(document.testsuites.testsuite).toMatchObject([
    {
      "@name": "main.vats",
      "@tests": "1",
      "@failures": "1",
      testcase: {
        "@name": "&lt;a&gt; &amp; &quot;b&quot; ·\u{1F600}",
        "@classname": "main.vats",
        failure: {
          "@message": "Expected `voicemail at 0s`, but it came at 35 s in `voicemail` (main.vats:10).",
        },
      },
    },
    { "@name": "other.vats", "@tests": "1", "@failures": "0", testcase: { "@name": "c" } },
  ]);
  const unsure = run(`${office}assert on 2020-01-01 every call rings a\n`, "--format", "junit", ...today);
  expect(unsure.status).toBe(0);
  expect(unsure.stdout).toContain('<skipped message="No call is as its guard says, so it claims nothing."></skipped>');
  expect(run(office, "--format", "junit").stdout).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vatsc" tests="0" failures="0" errors="0" skipped="0"/>\n',
  );
});

it("GitHub is told at the expectation that was not met, at a broken assertion, and of too little coverage", () => {
  const text = `${office}${lead.replace("24s", "23s")}${night}assert no caller waits over 30s\n`;
  const { status, stdout } = run(text, "--format", "github", "--threshold", "80", ...today);
  expect(status).toBe(1);
  expect(stdout.split("\n")).toEqual([
    "::error file=main.vats,line=19,endLine=19,col=34,endColumn=56,title=a lead at lunch reaches the head of sales::Expected `answered by boss at 23s`, but it came at 24 s in `ring boss for 15s confirm` (main.vats:8).",
    expect.stringMatching(
      /^::error file=main\.vats,line=22,endLine=22,col=1,endColumn=31,title=assert no caller waits over 30s::A call to `site` .* As a test to paste:%0Atest /,
    ),
    "::error title=coverage::Tests have been through 75 %25, and 80 %25 are asked for.",
    "",
  ]);
});

it("an assertion that claims nothing is a warning for GitHub", () => {
  const { status, stdout } = run(`${office}assert on 2020-01-01 every call rings a\n`, "--format", "github", ...today);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^::warning file=main\.vats,line=15,.*::No call is as its guard says, so it claims nothing\.\n$/,
  );
});

it("a program with errors is not played: its errors are told in the format that was asked for", () => {
  const wrong = `${office}test "t" < call sight expect voicemail >\n`;
  const text = run(wrong);
  expect(text).toMatchObject({ status: 1, stdout: "" });
  expect(text.stderr).toContain("error[VATS2001]: Nothing called `sight` is a line.");
  expect(JSON.parse(run(wrong, "--format", "json").stdout)).toMatchObject({ diagnostics: [{ code: "VATS2001" }] });
  expect(run(wrong, "--format", "github").stdout).toMatch(/^::error file=main\.vats,line=15/);
  expect(run(wrong, "--format", "junit")).toMatchObject({ status: 1, stdout: "" });
});

/** Assertions on the command line: which commands stop at one that does not hold. */

import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

const lost = `phone a = ext 101
vats sales Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < ring a for 20s; then voicemail >
  otherwise < wait 5s >
>
line site = "+7 495 123-45-67" -> sales
assert every call ends answered or in voicemail
`;

it("`check` and `build` stop at a broken assertion and show the call as a test to paste", () => {
  place = new Workplace({ "main.vats": lost });
  for (const command of [["check"], ["build", "--target", "asterisk"]]) {
    const { status, stderr } = place.vatsc([...command, "--today", "2026-11-23", "main.vats"]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      "error[VATS6010]: This does not hold: a call to `site` at 2026-11-23 03:00 Europe/Moscow is refused after 5 s.",
    );
    expect(stderr).toContain(`help: Let something take such calls, or claim less. A shortest one, as a test to paste:
    test "a call that ends otherwise" <
      call site at 2026-11-23 03:00
      expect rejected at 5s
    >
`);
  }
});

it("commands that show calls pass a broken assertion over", () => {
  place = new Workplace({ "main.vats": lost });
  const at = ["--at", "2026-11-23 03:00"];
  for (const command of [["simulate", ...at], ["graph"], ["targets"]])
    expect([command[0], place.vatsc([...command, "main.vats"]).stderr]).toEqual([command[0], ""]);
});

it("JSON has the test as `sample`", () => {
  place = new Workplace({ "main.vats": lost });
  const { stdout } = place.vatsc(["check", "--format", "json", "--today", "2026-11-23", "main.vats"]);
  const found = JSON.parse(stdout).diagnostics.find(({ code }: { code: string }) => code === "VATS6010");
  expect(found.sample).toMatch(/^test "a call that ends otherwise" <\n {2}call site at 2026-11-23 03:00\n/);
});

it("an assertion is proved up to a date that is said, and from the day that is named", () => {
  const text = lost.replace("otherwise", "on 2027-05-01 < hangup > otherwise < voicemail > otherwise");
  const once = text.replace(" otherwise < voicemail > otherwise < wait 5s >", " otherwise < voicemail >");
  place = new Workplace({ "main.vats": once });
  expect(place.vatsc(["check", "--today", "2027-04-30", "main.vats"]).stderr).toContain(
    "at 2027-05-01 00:00 Europe/Moscow",
  );
  const after = place.vatsc(["test", "--today", "2027-05-02", "main.vats"]);
  expect(after.stdout).toContain("assert every call ends answered or in voicemail  (until 2032-05-02)");
});

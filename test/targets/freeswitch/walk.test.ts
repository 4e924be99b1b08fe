/** The walker against what FreeSWITCH really does: each trap, in dialplans that somebody wrote by hand. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import { call, mondayNoon, playedByHand } from "./emitted.ts";

/** Moscow, in an extension before all others. */
const moscow = `<extension name="zone" continue="true"><condition field="destination_number" expression="">
  <action application="set" data="timezone=Europe/Moscow" inline="true"/>
</condition></extension>`;

const busy = '<action application="hangup" data="USER_BUSY"/>';
const reject = '<action application="hangup" data="CALL_REJECTED"/>';
const rejects = `<extension name="last"><condition field="destination_number" expression="^100$">${reject}</condition></extension>`;

const to100 = (parts: Partial<Call> = {}) => call({ called: "100", ...parts });

/** How a call to 100 ends. */
function endOf(extensions: string, parts: Partial<Call> = {}) {
  return playedByHand(extensions, to100(parts)).trace.at(-1);
}

/** What is complained of in a call to 100. */
function complaintsOf(extensions: string, parts: Partial<Call> = {}) {
  return playedByHand(extensions, to100(parts)).complaints.join("\n");
}

function extension(conditions: string, attributes = ""): string {
  return `<extension name="x" ${attributes}>${conditions}</extension>`;
}

const number = '<condition field="destination_number" expression="^100$"/>';

it("a line with <include> is thrown away whole, with all that stands on it", () => {
  const file = `<include><extension name="x"><condition field="destination_number" expression="^100$">${busy}</condition></extension></include>`;
  const { trace, complaints } = playedByHand("", to100(), { "dialplan/public/one.xml": file });
  expect(trace.at(-1)).toMatchObject({ how: "unknown" });
  expect(complaints.join("\n")).toContain("the whole line is thrown away");
});

it("a line with x-pre-process anywhere is thrown away", () => {
  const { complaints } = playedByHand(
    extension(`${number}\n<condition field="x-pre-process" expression="^"/>`),
    to100(),
  );
  expect(complaints.join("\n")).toContain("takes the line for a directive");
});

it(`an undefined $\${variable} becomes nothing at load`, () => {
  expect(
    complaintsOf(extension(`<condition field="destination_number" expression="^$\${site}100$">${busy}</condition>`)),
  ).toContain("site");
});

it("a mismatched tag, a bare & and a double hyphen in a comment fail the configuration", () => {
  for (const broken of [
    "<extension>",
    '<extension name="a&b"/>',
    "<!-- a -- b -->",
    '<extension name="a" name="b"/>',
    "<a></b>",
  ]) {
    const { complaints } = playedByHand(broken, to100());
    expect(complaints.join("\n"), broken).toContain("the configuration fails");
  }
});

it("of two contexts of one name only the first is read", () => {
  const context = (action: string) =>
    `<include>\n<context name="c"><extension name="x"><condition field="destination_number" expression="^n$">${action}</condition></extension></context>\n</include>\n`;
  const transfer = extension(
    `<condition field="destination_number" expression="^100$"><action application="transfer" data="n XML c"/></condition>`,
  );
  const { trace, complaints } = playedByHand(transfer, to100(), {
    "dialplan/a.xml": context(busy),
    "dialplan/b.xml": context(reject),
  });
  expect(trace.at(-1)).toMatchObject({ how: "busy" });
  expect(complaints.join("\n")).toContain("the second is never read");
});

it("a condition after bridge sees the world before the bridge", () => {
  const disposition = `<condition field="\${originate_disposition}" expression="^NO_ANSWER$">${busy}</condition>`;
  const hunted = extension(
    `<condition field="destination_number" expression="^100$"><action application="set" data="call_timeout=5"/><action application="bridge" data="user/a@d"/></condition>${disposition}`,
  );
  expect(endOf(hunted)).toMatchObject({ how: "rejected", atSeconds: 5 });
});

it("after a transfer, conditions see what the bridge has set", () => {
  const extensions = `${extension(
    `<condition field="destination_number" expression="^100$"><action application="set" data="call_timeout=5"/><action application="bridge" data="user/a@d"/><action application="transfer" data="after XML public"/>${busy}</condition>`,
  )}${extension(`<condition field="destination_number" expression="^after$"/><condition field="\${originate_disposition}" expression="^NO_ANSWER$">${reject}</condition>`)}`;
  expect(endOf(extensions)).toMatchObject({ how: "rejected", atSeconds: 5 });
});

it("execute_extension runs another and comes back; to nothing, it goes on in silence", () => {
  const extensions = `${extension(
    `<condition field="destination_number" expression="^100$"><action application="execute_extension" data="nowhere XML public"/><action application="execute_extension" data="sub XML public"/>${busy}</condition>`,
  )}${extension(`<condition field="destination_number" expression="^sub$"><action application="sleep" data="2000"/></condition>`)}`;
  expect(endOf(extensions)).toMatchObject({ how: "busy", atSeconds: 2 });
});

it("a transfer to nothing is 404, and one in a circle ends", () => {
  const to = (data: string) =>
    extension(
      `<condition field="destination_number" expression="^100$"><action application="transfer" data="${data}"/></condition>`,
    );
  expect(endOf(to("nowhere XML public"))).toMatchObject({ how: "unknown" });
  expect(complaintsOf(to("100 XML public"))).toContain("SIP 483");
  expect(complaintsOf(to("1 XML nowhere"))).toContain("Context nowhere not found");
});

it("the first extension that matches ends the hunt, even without an action", () => {
  expect(endOf(`${extension(number)}${rejects}`)).toMatchObject({ how: "unknown" });
  expect(endOf(`${extension(number, 'continue="true"')}${rejects}`)).toMatchObject({ how: "rejected" });
});

it("an extension whose anti-action was taken ends the hunt too", () => {
  const taken = extension(
    `<condition field="destination_number" expression="^200$"><anti-action application="hangup" data="USER_BUSY"/></condition>`,
  );
  expect(endOf(`${taken}${rejects}`)).toMatchObject({ how: "busy" });
});

it("what a condition has queued stays queued when a later one fails", () => {
  const queued = extension(
    `<condition field="destination_number" expression="^100$">${busy}</condition><condition field="caller_id_number" expression="^nobody$"/>`,
  );
  expect(endOf(`${queued}${rejects}`)).toMatchObject({ how: "busy" });
});

it("a failed condition stops the extension unless break is never", () => {
  const conditions = (rule: string) =>
    `${moscow}${extension(`<condition field="destination_number" expression="^200$" ${rule}/><condition field="destination_number" expression="^100$">${busy}</condition>`)}${rejects}`;
  expect(endOf(conditions(""))).toMatchObject({ how: "rejected" });
  expect(endOf(conditions('break="never"'))).toMatchObject({ how: "busy" });
  expect(endOf(conditions('break="on-true"'))).toMatchObject({ how: "busy" });
  expect(endOf(conditions('break="always"'))).toMatchObject({ how: "rejected" });
  expect(endOf(conditions('break="sometimes"'))).toMatchObject({ how: "rejected" });
});

it("a condition that breaks on success ends the hunt without an action", () => {
  const broken = extension(`<condition field="destination_number" expression="^100$" break="on-true"/>`);
  expect(endOf(`${broken}${rejects}`)).toMatchObject({ how: "unknown" });
});

it("times in regex=any that fail leave the extension matched, and the hunt ends with nothing", () => {
  const years = `${number}<condition regex="any"><regex year="1999"/><regex year="1998"/>${busy}</condition>`;
  expect(endOf(`${extension(years)}${rejects}`)).toMatchObject({ how: "unknown" });
  const fields = years.replaceAll("<regex year", '<regex field="caller_id_name" expression="^x$" year');
  expect(endOf(`${extension(fields)}${rejects}`)).toMatchObject({ how: "rejected" });
});

it("regex=any over times holds for the union, with anti-actions", () => {
  const either = (first: string, second: string) =>
    `${moscow}${extension(`<condition regex="any" break="never"><regex wday="${first}"/><regex wday="${second}"/><action application="set" data="x=in" inline="true"/><anti-action application="set" data="x=out" inline="true"/></condition>`, 'continue="true"')}${extension(`<condition field="\${x}" expression="^in$">${busy}</condition>`)}${rejects}`;
  expect(endOf(either("sun", "mon"))).toMatchObject({ how: "busy" });
  expect(endOf(either("mon", "sun"))).toMatchObject({ how: "busy" });
  expect(endOf(either("sat", "sun"))).toMatchObject({ how: "rejected" });
});

it("regex=all and regex=xor count their parts", () => {
  const rule = (name: string, first: string, second: string) =>
    `${extension(`<condition regex="${name}"><regex field="destination_number" expression="${first}"/><regex field="caller_id_number" expression="${second}"/>${busy}</condition>`)}${rejects}`;
  expect(endOf(rule("all", "^100$", "^\\+7916"))).toMatchObject({ how: "busy" });
  expect(endOf(rule("all", "^100$", "^\\+7495"))).toMatchObject({ how: "rejected" });
  // Fails, but the last part matched: FreeSWITCH takes the extension for the one, and runs nothing.
  expect(endOf(rule("xor", "^100$", "^\\+7916"))).toMatchObject({ how: "unknown" });
  expect(endOf(rule("xor", "^200$", "^\\+7495"))).toMatchObject({ how: "rejected" });
  expect(endOf(rule("xor", "^200$", "^\\+7916"))).toMatchObject({ how: "busy" });
});

it("a time and a field in one condition are read as 'or', which is complained of", () => {
  const both = `${moscow}${extension(`<condition field="destination_number" expression="^200$" wday="mon">${busy}</condition>`)}${rejects}`;
  expect(endOf(both)).toMatchObject({ how: "busy" });
  expect(complaintsOf(both)).toContain("holds where either does");
});

it("patterns are searched, not anchored, and case matters", () => {
  const pattern = (expression: string) =>
    `${extension(`<condition field="destination_number" expression="${expression}">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  expect(endOf(pattern("00"), { called: "51001" })).toMatchObject({ how: "busy" });
  expect(endOf(pattern("^ab$"), { called: "AB" })).toMatchObject({ how: "rejected" });
  expect(endOf(pattern("/^ab$/i"), { called: "AB" })).toMatchObject({ how: "busy" });
});

it("$ also matches before a last line end, \\z does not", () => {
  const pattern = (end: string) =>
    `${extension(`<condition field="destination_number" expression="^100${end}">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  expect(endOf(pattern("$"), { called: "100\n" })).toMatchObject({ how: "busy" });
  expect(endOf(pattern("\\z"), { called: "100\n" })).toMatchObject({ how: "rejected" });
  expect(endOf(pattern("\\z"), { called: "100" })).toMatchObject({ how: "busy" });
});

it("a pattern that is not PCRE, or that is not known here, is a complaint and matches nothing", () => {
  for (const expression of ["(", "_1XX", "/100", "[[:digit:]]", "(?i)100", "\\K100", "1++"]) {
    const one = `${extension(`<condition field="destination_number" expression="${expression}">${busy}</condition>`)}${rejects}`;
    expect(complaintsOf(one), expression).not.toBe("");
    expect(endOf(one), expression).toMatchObject({ how: "rejected" });
  }
});

it("$1 is replaced only where the pattern has groups, and never in anti-actions", () => {
  const bridged = (pattern: string) =>
    playedByHand(
      extension(
        `<condition field="destination_number" expression="${pattern}"><action application="bridge" data="user/x$1@d"/></condition>`,
      ),
      to100({ phones: { "ext x00": { kind: "answers", afterSeconds: 1 } } }),
    ).trace[0];
  expect(bridged("^1(\\d+)$")).toMatchObject({ phone: "ext x00" });
  expect(bridged("^100$")).toMatchObject({ phone: "ext x$1" });
});

it("data that repeats $1 is cut", () => {
  const many = "$1".repeat(40);
  const one = extension(
    `<condition field="destination_number" expression="^(\\d{20})$"><action application="set" data="x=${many}"/></condition>`,
  );
  expect(complaintsOf(one, { called: "12345678901234567890" })).toContain("is cut after");
});

it("an unknown zone is a complaint, and so is a clock without a zone", () => {
  const zoned = (zone: string) =>
    `${moscow.replace("Europe/Moscow", zone)}${extension(`${number}<condition wday="mon">${busy}</condition>`)}${rejects}`;
  expect(complaintsOf(zoned("Europe/Moscow"))).toBe("");
  expect(complaintsOf(zoned("Europe/moscow"))).toContain("Timezone 'Europe/moscow' not found");
  expect(complaintsOf(zoned("Asia/Almaty"))).toContain("Timezone 'Asia/Almaty' not found, or wrong");
  expect(complaintsOf(`${extension(`<condition wday="mon">${busy}</condition>`)}`)).toContain("zone of the process");
});

it("a zone that is not set inline comes too late for the conditions", () => {
  const late = `${extension(`<condition field="destination_number" expression="^100$"><action application="set" data="timezone=Europe/Moscow"/></condition><condition wday="mon">${busy}</condition>`)}`;
  expect(complaintsOf(late)).toContain("zone of the process");
});

it("tod_tz_offset, in whole hours, wins over timezone", () => {
  const offset = (hours: string) =>
    `${moscow.replace("</condition>", `<action application="set" data="tod_tz_offset=${hours}" inline="true"/></condition>`)}${extension(`${number}<condition hour="9">${busy}</condition>`)}${rejects}`;
  expect(endOf(offset("0"))).toMatchObject({ how: "busy" });
  expect(endOf(offset("3"))).toMatchObject({ how: "rejected" });
});

const at = (time: string) =>
  mondayNoon +
  (Number(time.slice(0, 2)) - 12) * 3_600_000 +
  Number(time.slice(3, 5)) * 60_000 +
  Number(time.slice(6)) * 1000;

it.each([
  ['time-of-day="09:00-18:00"', "18:00:00", "busy"],
  ['time-of-day="09:00-18:00"', "18:00:01", "rejected"],
  ['time-of-day="09:00:00-17:59:59"', "17:59:59", "busy"],
  ['time-of-day="09:00:00-17:59:59"', "18:00:00", "rejected"],
  ['time-of-day="22:00-06:00"', "23:00:00", "busy"],
  ['time-of-day="00:00-24:00"', "23:59:59", "busy"],
  ['time-of-day="00:00-00:00"', "12:00:00", "rejected"],
  ['time-of-day="18"', "18:00:00", "rejected"],
  ['minute-of-day="541-1080"', "09:00:30", "busy"],
  ['minute-of-day="541-1080"', "18:00:00", "rejected"],
  ['hour="18-8"', "12:00:00", "rejected"],
  ['hour="18-8"', "19:00:00", "busy"],
  ['wday="2-6"', "12:00:00", "busy"],
  ['wday="fri-mon"', "12:00:00", "busy"],
  ['wday="tue-sun"', "12:00:00", "rejected"],
  ['mday="2" mon="3" year="2026"', "12:00:00", "busy"],
  ['mday="1-5,9" mon="3"', "12:00:00", "busy"],
  ['yday="61"', "12:00:00", "busy"],
  ['week="9"', "12:00:00", "busy"],
  ['minute="0" hour="12"', "12:00:00", "busy"],
  ['minute="0" hour="12"', "12:01:00", "rejected"],
])("%s at %s is %s", (attributes, time, how) => {
  const one = `${moscow}${extension(`${number}<condition ${attributes}>${busy}</condition>`)}${rejects}`;
  expect(complaintsOf(one, { atMs: at(time) })).toBe("");
  expect(endOf(one, { atMs: at(time) })).toMatchObject({ how });
});

it("Monday-Friday is no range of days, and says so", () => {
  const one = (days: string) =>
    `${moscow}${extension(`${number}<condition wday="${days}">${busy}</condition>`)}${rejects}`;
  expect(endOf(one("Tuesday-Friday"))).toMatchObject({ how: "rejected" });
  expect(complaintsOf(one("Tuesday-Friday"))).toContain("Parse error for [Tuesday-Friday]");
  expect(complaintsOf(one("sat, sun"))).toContain("Parse error");
});

it.each(["date-time", "dst", "tz-offset"])("%s is read in the zone of the process, which is complained of", (name) => {
  expect(complaintsOf(`${moscow}${extension(`<condition ${name}="1">${busy}</condition>`)}`)).toContain(name);
});

it("only some applications run inline; the others are dropped", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="USER_BUSY" inline="true"/></condition>`,
  );
  expect(complaintsOf(one)).toContain("hangup cannot be executed inline");
  expect(endOf(`${one}`)).toMatchObject({ how: "rejected" });
});

it("an inline action alone makes a route: the call is not 404 but 480", () => {
  expect(complaintsOf(moscow)).toContain("SIP 480");
});

it("a field without $ is a field of the caller profile and no variable", () => {
  const one = `${extension(`<condition field="destination_number" expression="^100$"><action application="set" data="x=1" inline="true"/></condition><condition field="x" expression="^1$">${busy}</condition>`)}${rejects}`;
  expect(complaintsOf(one)).toContain('field="x"');
});

it("variables are expanded again in their values, and a command is never run", () => {
  const one = (data: string) =>
    `${extension(`<condition field="destination_number" expression="^100$"><action application="set" data="a=\\\\\\\${b}" inline="true"/><action application="set" data="b=USER_BUSY" inline="true"/><action application="hangup" data="${data}"/></condition>`)}`;
  expect(endOf(one(`\${a}`))).toMatchObject({ how: "busy" });
  expect(endOf(one(`\${b:0:4}_BUSY`))).toMatchObject({ how: "busy" });
  expect(endOf(one(`USER\${b:-5}`))).toMatchObject({ how: "busy" });
  expect(complaintsOf(one(`\${system id}`))).toContain("runs a command");
  expect(complaintsOf(one(`\\\${b}`))).toContain(`\${b} is no cause`);
});

it("data with \\' is dropped", () => {
  expect(
    complaintsOf(
      extension(
        `<condition field="destination_number" expression="^100$"><action application="set" data="x=a\\'b"/></condition>`,
      ),
    ),
  ).toContain("App not added");
});

it("the text of an action wins over its data", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="CALL_REJECTED">USER_BUSY</action></condition>`,
  );
  expect(endOf(one)).toMatchObject({ how: "busy" });
});

it("a misspelt application ends the call", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="brigde" data="user/a@d"/>${busy}</condition>`,
  );
  expect(complaintsOf(one)).toContain("Invalid Application brigde");
  expect(complaintsOf(one)).toContain("SIP 502");
});

it("nested conditions are read after the parent's own actions", () => {
  const nested = (own: string) =>
    `${extension(`<condition field="destination_number" expression="^100$"><condition field="caller_id_number" expression="^\\+7916">${busy}</condition>${own}</condition>`)}${rejects}`;
  expect(endOf(nested(""))).toMatchObject({ how: "busy" });
  expect(endOf(nested('<action application="sleep" data="1000"/>'))).toMatchObject({ how: "busy", atSeconds: 1 });
  expect(endOf(nested("").replace("7916", "7495"))).toMatchObject({ how: "rejected" });
});

it("auto_hunt begins with the extension that is called as the number", () => {
  const named = `<extension name="n"><condition field="destination_number" expression="^n$">${busy}</condition></extension>`;
  const hunted = `${extension(`<condition field="destination_number" expression="^100$"><action application="set" data="auto_hunt=true"/><action application="transfer" data="n XML public"/></condition>`)}${extension(`<condition field="destination_number" expression="^n$">${reject}</condition>`)}${named}`;
  expect(endOf(hunted)).toMatchObject({ how: "busy" });
});

/** Rings with what stands before and after. */
function rings(before: readonly string[], dial: string, after = ""): string {
  const sets = before.map((data) => `<action application="set" data="${data}"/>`).join("");
  return extension(
    `<condition field="destination_number" expression="^100$">${sets}<action application="bridge" data="${dial}"/>${after}</condition>`,
  );
}

it("without call_timeout phones ring for a minute, and it stays set for the next ring", () => {
  const twice = rings(["call_timeout=5"], "user/a@d", '<action application="bridge" data="user/b@d"/>');
  expect(playedByHand(twice, to100()).trace.slice(0, 2)).toMatchObject([
    { phone: "ext a", endSeconds: 5 },
    { phone: "ext b", endSeconds: 10 },
  ]);
  expect(playedByHand(rings([], "user/a@d"), to100()).trace[0]).toMatchObject({ endSeconds: 60 });
});

it("a ring of N seconds counts changes of the clock's second", () => {
  const one = rings(["call_timeout=5"], "user/a@d");
  const lasts = (phase: number) => {
    const [ring] = playedByHand(one, to100({ atMs: mondayNoon + phase })).trace;
    return ring?.kind === "ring" ? ring.endSeconds : Number.NaN;
  };
  expect(lasts(0)).toBe(5);
  expect(lasts(250)).toBeCloseTo(4.75);
  expect(lasts(999)).toBeCloseTo(4.001);
});

it("call_timeout in braces does nothing, originate_timeout wins", () => {
  expect(playedByHand(rings(["call_timeout=9"], "{originate_timeout=3}user/a@d"), to100()).trace[0]).toMatchObject({
    endSeconds: 3,
  });
  expect(complaintsOf(rings([], "{call_timeout=3}user/a@d"))).toContain("{call_timeout=…}");
});

const failing = { phones: { "ext a": { kind: "busy" as const } } };

it("without continue_on_fail a busy phone hangs up the caller, an unanswered one does not", () => {
  expect(endOf(rings([], "user/a@d", reject), failing)).toMatchObject({ how: "busy" });
  expect(endOf(rings(["call_timeout=5"], "user/a@d", reject))).toMatchObject({ how: "rejected", atSeconds: 5 });
});

it("a list in continue_on_fail takes the place of the defaults", () => {
  const listed = rings(
    ["continue_on_fail=user_busy,3", "call_timeout=5", "sip_ignore_remote_cause=true"],
    "user/a@d",
    reject,
  );
  expect(endOf(listed, failing)).toMatchObject({ how: "rejected", atSeconds: 0 });
  expect(complaintsOf(listed)).toContain("(NO_ANSWER)");
});

it("after a failed ring the caller gets the phone's code, unless told otherwise", () => {
  const ring = (more: readonly string[]) => rings(["continue_on_fail=true", ...more], "user/a@d", reject);
  expect(endOf(ring([]), failing)).toMatchObject({ how: "busy" });
  expect(endOf(ring(["sip_ignore_remote_cause=true"]), failing)).toMatchObject({ how: "rejected" });
});

it("with several phones it is the code of the last to refuse", () => {
  const ring = rings(["continue_on_fail=true"], "user/a@d,user/b@d", reject);
  const phones = { "ext a": { kind: "declines" as const, afterSeconds: 2 }, "ext b": { kind: "busy" as const } };
  expect(endOf(ring, { phones })).toMatchObject({ how: "rejected" });
  expect(
    endOf(ring, { phones: { "ext a": { kind: "declines" }, "ext b": { kind: "busy", afterSeconds: 2 } } }),
  ).toMatchObject({
    how: "busy",
  });
});

it("without hangup_after_bridge the caller goes on when the phone hangs up: into the voicemail", () => {
  const phones = { "ext a": { kind: "answers" as const, afterSeconds: 3 } };
  const box = '<action application="voicemail" data="default d a"/>';
  expect(endOf(rings([], "user/a@d", box), { phones })).toMatchObject({ how: "message" });
  expect(endOf(rings(["hangup_after_bridge=true"], "user/a@d", box), { phones })).toEqual({
    kind: "end",
    how: "answered",
    phone: "ext a",
    atSeconds: 3,
  });
});

it("originate_disposition is the first leg's cause, NO_ANSWER when the time is up", () => {
  const asked = (cause: string) =>
    `${rings(["continue_on_fail=true", "call_timeout=5", "sip_ignore_remote_cause=true"], "user/a@d,user/b@d", '<action application="transfer" data="after XML public"/>')}${extension(`<condition field="destination_number" expression="^after$"/><condition field="\${originate_disposition}" expression="^${cause}$">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  const phones = { "ext a": { kind: "declines" as const, afterSeconds: 3 }, "ext b": { kind: "busy" as const } };
  expect(endOf(asked("CALL_REJECTED"), { phones })).toMatchObject({ how: "busy" });
  expect(endOf(asked("NO_ANSWER"), { phones: { "ext a": { kind: "busy" } } })).toMatchObject({ how: "busy" });
});

it("originate_causes has the cause of every leg, and grows until it is unset", () => {
  const asked = (between: string, pattern: string) =>
    `${rings(["continue_on_fail=true", "call_timeout=5", "sip_ignore_remote_cause=true"], "user/a@d", `${between}<action application="bridge" data="user/a@d,user/b@d"/><action application="transfer" data="after XML public"/>`)}${extension(`<condition field="destination_number" expression="^after$"/><condition field="\${originate_causes}" expression="${pattern}">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  const two = "^ARRAY::[^;]*;USER_BUSY\\|:[^;]*;NO_ANSWER$";
  expect(endOf(asked('<action application="unset" data="originate_causes"/>', two), failing)).toMatchObject({
    how: "busy",
  });
  expect(endOf(asked("", two), failing)).toMatchObject({ how: "rejected" });
});

it("one phone that rings on keeps all ringing; all that refuse end it at once", () => {
  const ring = rings(["continue_on_fail=true", "call_timeout=20"], "user/a@d,user/b@d", busy);
  expect(endOf(ring, failing)).toMatchObject({ atSeconds: 20 });
  const phones = { "ext a": { kind: "busy" as const, afterSeconds: 4 }, "ext b": { kind: "unavailable" as const } };
  expect(endOf(ring, { phones })).toMatchObject({ atSeconds: 4 });
});

it("more than 128 legs are glued into the last", () => {
  const legs = Array.from({ length: 130 }, (_, index) => `user/${index}@d`).join(",");
  expect(complaintsOf(rings(["call_timeout=5"], legs))).toContain("too many legs");
});

it("a gateway that is not there, and a dial string that adds legs, are complaints", () => {
  expect(complaintsOf(rings([], "sofia/gateway/gw/123"))).toContain("Invalid Gateway 'gw'");
  expect(complaintsOf(rings([], "user/a@d|user/b@d"))).toContain("| in the dial string");
});

it("a caller whom something has answered hears silence while phones ring, unless told otherwise", () => {
  const answered = (more: string) =>
    extension(
      `<condition field="destination_number" expression="^100$"><action application="answer"/>${more}<action application="bridge" data="user/a@d"/></condition>`,
    );
  expect(complaintsOf(answered(""))).toContain("hears silence");
  expect(complaintsOf(answered('<action application="set" data="transfer_ringback=%(1000,4000,425)"/>'))).toBe("");
});

it("nothing answers by itself: a greeting to an unanswered caller is a complaint", () => {
  const play = '<action application="playback" data="vats/hello.wav"/>';
  expect(
    complaintsOf(extension(`<condition field="destination_number" expression="^100$">${play}</condition>`)),
  ).toContain("whom nothing has answered");
});

it("a sound that is not there is no error: the call goes on", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="playback" data="nothing.wav"/>${busy}</condition>`,
  );
  expect(endOf(one)).toMatchObject({ how: "hangup", atSeconds: 0 });
  expect(complaintsOf(one)).toContain("nothing.wav is not there");
});

it("the caller's * ends an announcement unless told otherwise", () => {
  const one = (more: string) =>
    extension(
      `<condition field="destination_number" expression="^100$"><action application="answer"/>${more}<action application="playback" data="vats/hello.wav"/></condition>`,
    );
  expect(complaintsOf(one(""))).toContain("the caller's * ends");
  expect(complaintsOf(one('<action application="set" data="playback_terminators=none"/>'))).toBe("");
});

it("a mailbox that is not there is silence, and the dialplan goes on", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="voicemail" data="default d nobody"/><action application="hangup"/></condition>`,
  );
  expect(playedByHand(one, to100()).trace).toEqual([{ kind: "end", how: "hangup", atSeconds: 0 }]);
  expect(complaintsOf(one)).toContain("Can't find user [nobody@d]");
});

it("a message is greeted by the exchange, or by what was played when the greeting is left out", () => {
  const directory = {
    "directory/default/x.xml":
      '<include>\n<user id="box"><params><param name="password" value="x"/></params></user>\n</include>\n',
  };
  const leave = (before: string) =>
    playedByHand(
      extension(
        `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="set" data="playback_terminators=none"/>${before}<action application="voicemail" data="default d box"/></condition>`,
      ),
      to100(),
      directory,
    );
  expect(leave("").trace[0]).toEqual({
    kind: "message",
    mailbox: "box",
    greeting: "universal",
    startSeconds: 0,
    recordSeconds: 2,
  });
  const own = leave(
    '<action application="set" data="skip_greeting=true"/><action application="playback" data="vats/hello.wav"/>',
  );
  expect(own.trace).toEqual([
    { kind: "message", mailbox: "box", greeting: "hello", startSeconds: 0, recordSeconds: 2 },
    { kind: "end", how: "message", atSeconds: 2 },
  ]);
  expect(own.complaints).toEqual([]);
});

it("a user without a password is a door for everybody", () => {
  const directory = { "directory/default/x.xml": '<include>\n<user id="box"/>\n</include>\n' };
  const { complaints } = playedByHand("", to100(), directory);
  expect(complaints.join("\n")).toContain("anybody can register as the user box");
  expect(complaints.join("\n")).toContain("anybody can listen to the mailbox box");
});

it("the end of the queue is NORMAL_CLEARING: 480 to a caller whom nothing has answered", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="sleep" data="1000"/></condition>`,
  );
  expect(complaintsOf(one)).toContain("SIP 480 (NORMAL_CLEARING)");
});

it.each([
  ["USER_BUSY", "busy"],
  ["17", "busy"],
  ["CALL_REJECTED", "rejected"],
  ["21", "rejected"],
  ["NO_ROUTE_DESTINATION", "unknown"],
  ["1", "unknown"],
])("hangup %s is %s", (cause, how) => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="${cause}"/></condition>`,
  );
  expect(endOf(one)).toMatchObject({ how });
  expect(complaintsOf(one)).toBe("");
});

it("a misspelt cause is NORMAL_CLEARING", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="USER_BUZY"/></condition>`,
  );
  expect(complaintsOf(one)).toContain("USER_BUZY is no cause");
});

it("what a caller sends begins no variable", () => {
  const one = extension(`<condition field="caller_id_number" expression="system">${busy}</condition>`);
  const { trace, complaints } = playedByHand(one, to100({ caller: `\${system id}` }));
  expect(trace.at(-1)).toMatchObject({ how: "busy" });
  expect(complaints).toEqual([]);
});

it("a dialled number in a dial string adds legs", () => {
  const fraud = extension(
    `<condition field="destination_number" expression="^214(.*)$"><action application="set" data="call_timeout=5"/><action application="bridge" data="sofia/gateway/trunk/$1"/></condition>`,
  );
  const { trace } = playedByHand(fraud, call({ called: "2147000,user/b@d" }));
  expect(trace.filter(({ kind }) => kind === "ring")).toHaveLength(2);
});

it("a caller who gives up ends everything at once", () => {
  const ring = rings(["call_timeout=20"], "user/a@d,user/b@d", busy);
  expect(playedByHand(ring, to100({ hangsUpAfterSeconds: 7 })).trace).toMatchObject([
    { phone: "ext a", endSeconds: 7, outcome: "stopped" },
    { phone: "ext b", endSeconds: 7, outcome: "stopped" },
    { kind: "end", how: "caller", atSeconds: 7 },
  ]);
});

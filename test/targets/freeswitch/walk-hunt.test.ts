/** The walker against what FreeSWITCH really does: how it loads files and finds what a call does, each trap. */

import { expect, it } from "vitest";
import { busy, complaintsOf, endOf, extension, moscow, number, reject, rejects, to100 } from "./by-hand.ts";
import { playedByHand } from "./emitted.ts";

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

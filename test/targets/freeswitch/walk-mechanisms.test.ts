/** What FreeSWITCH does by accident where phones join late, are asked, wait in line or are told of: on dialplans written by hand. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import { complaintsOf, endOf, extension, number, to100 } from "./by-hand.ts";
import { playedByHand } from "./emitted.ts";

const busy = { kind: "busy" } as const;

/** An extension for 100 with these applications, each `NAME DATA`. */
function doing(...applications: readonly string[]): string {
  const actions = applications.map((one) => {
    const [, name = "", data = ""] = /^(\S+) ?(.*)$/.exec(one) ?? [];
    return `<action application="${name}" data="${data.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`;
  });
  return extension(`${number}<condition>${actions.join("")}</condition>`);
}

function ringsOf(extensions: string, parts: Partial<Call>): readonly RingEvent[] {
  const { trace } = playedByHand(extensions, to100(parts));
  return trace.filter((event): event is RingEvent => event.kind === "ring");
}

/** No phone can take the call by early media or elsewhere. */
const guarded = ["set ignore_early_media=true", "export nolocal:outbound_redirect_fatal=true"];

const rings = (legs: string) =>
  doing(
    "set continue_on_fail=true",
    "set hangup_after_bridge=true",
    "set call_timeout=20",
    `bridge ${legs}`,
    "hangup USER_BUSY",
  );

it("phones that should join later begin at once when all others have given up", () => {
  const parts = { phones: { "ext a": busy } };
  const starts = (legs: string) => ringsOf(rings(legs), parts).map(({ startSeconds }) => startSeconds);
  expect(starts("user/a@d,[leg_delay_start=9]user/b@d")).toEqual([0, 0]);
  expect(starts("user/a@d,[leg_delay_start=9]user/b@d,user/c@d")).toEqual([0, 0, 10]);
});

it("a leg of null/ answers, and the caller with early media, unless told otherwise", () => {
  expect(complaintsOf(rings("null/x,user/a@d"))).toMatch(/a leg of null\/ answers at once[\s\S]*early media/);
  const told = doing(
    ...guarded,
    "set null_no_pre_answer=true",
    "set call_timeout=5",
    "bridge [null_enable_auto_answer=false]null/x,user/a@d",
    "hangup USER_BUSY",
  );
  expect(complaintsOf(told)).toBe("");
});

it("a phone that plays something, or redirects, takes the call, unless told otherwise", () => {
  const [early = "", redirect = ""] = guarded;
  expect(complaintsOf(doing(early, "bridge user/a@d"))).toContain("redirects");
  expect(complaintsOf(doing(redirect, "bridge user/a@d,user/b@d"))).toContain("the first phone that plays something");
  expect(complaintsOf(doing(redirect, "set call_timeout=5", "bridge user/a@d", "hangup USER_BUSY"))).toBe("");
});

it("who has picked up does not ring others", () => {
  const picked =
    '<extension name="asked"><condition field="destination_number" expression="^asked$"><action application="bridge" data="user/b@d"/></condition></extension>';
  const parts = { phones: { "ext a": { kind: "answers", afterSeconds: 3 } } } as const;
  const legs = "[group_confirm_key=exec,group_confirm_file=execute_extension asked XML public]user/a@d";
  expect(complaintsOf(rings(legs) + picked, parts)).toContain("who has picked up rings user/b@d");
});

it("a phone that is not registered leaves no cause behind", () => {
  const counted =
    doing(
      "set continue_on_fail=true",
      "set sip_ignore_remote_cause=true",
      "bridge user/a@d",
      "transfer after XML public",
    ) +
    `<extension name="after"><condition field="destination_number" expression="^after$"/><condition field="\${originate_causes}" expression="UNALLOCATED"><action application="hangup" data="USER_BUSY"/></condition></extension><extension name="else"><condition field="destination_number" expression="^after$"><action application="hangup" data="CALL_REJECTED"/></condition></extension>`;
  expect(complaintsOf(counted, { phones: { "ext a": { kind: "unavailable" } } })).toContain("not registered");
  expect(complaintsOf(counted, { phones: { "ext a": busy } })).not.toContain("not registered");
});

it("a leg's own limit acts when one more second has begun than it says", () => {
  const [first] = ringsOf(rings("[leg_timeout=4]user/a@d,user/b@d"), {});
  expect([first?.endSeconds, first?.outcome]).toEqual([5, "stopped"]);
});

it("an application that runs for who picks up decides whether the call is his", () => {
  const side = (...applications: readonly string[]) =>
    doing(
      "set continue_on_fail=true",
      "set hangup_after_bridge=true",
      "set call_timeout=20",
      "bridge [group_confirm_key=exec,group_confirm_file=execute_extension asked XML public,leg_timeout=9]user/a@d",
      "hangup USER_BUSY",
    ) +
    `<extension name="asked"><condition field="destination_number" expression="^asked$">${applications.join("")}</condition></extension>`;
  const phones = { "ext a": { kind: "answers", afterSeconds: 3 } } as const;
  expect(endOf(side('<action application="playback" data="vats/x.wav"/>'), { phones })).toMatchObject({
    how: "answered",
  });
  expect(endOf(side('<action application="hangup" data="NO_ANSWER"/>'), { phones })).toMatchObject({ how: "busy" });
  expect(complaintsOf(rings("[group_confirm_key=1]user/a@d"))).toContain("again and again");
});

it("a playback takes a limit of one second for none", () => {
  const limited = (seconds: number) =>
    doing("answer", `set playback_timeout_sec=${seconds}`, "playback local_stream://moh", "hangup NORMAL_CLEARING");
  expect(complaintsOf(limited(1))).toContain("never ends");
  expect(endOf(limited(2))).toMatchObject({ atSeconds: 2 });
});

it("`#` is no key where `read` is told no terminators", () => {
  const asks = (words: string) =>
    doing("answer", "set playback_terminators=none", `read ${words}`, "hangup NORMAL_CLEARING");
  expect(complaintsOf(asks("1 1 vats/x.wav key 3000"))).toContain("# is no key");
  expect(complaintsOf(asks("1 1 vats/x.wav key 3000 none"))).toBe("");
});

it("a caller with early media hears nothing where a later ring has no tone", () => {
  const early = (second: string) =>
    doing(
      ...guarded,
      "set continue_on_fail=true",
      "set call_timeout=3",
      "set ringback=/s/vats/waltz.wav",
      "bridge user/a@d",
      second,
      "bridge user/b@d",
      "hangup USER_BUSY",
    );
  expect(complaintsOf(early("unset ringback"))).toContain("the caller hears silence");
  expect(complaintsOf(early("set ringback=%(1000,4000,425)"))).toBe("");
});

it("what runs at the end of a call can set nothing any more, and runs however it ends", () => {
  const hook = (words: string) => doing(`set api_hangup_hook=echo ${words}`, "hangup USER_BUSY");
  expect(complaintsOf(hook("\\\\\\${uuid_setvar(\\\\\\${uuid} a b)}"))).toContain("uuid_setvar");
  const told =
    "\\\\\\${bgapi(curl http://a.example/ timeout 5 content-type application/x-www-form-urlencoded post call=\\\\\\${uuid}&time=\\\\\\${strftime_tz(Etc/UTC %Y-%m-%dT%H:%M:%SZ)}&x=1)}";
  const { trace, complaints } = playedByHand(hook(told), to100());
  expect(complaints).toEqual([]);
  expect(trace.find(({ kind }) => kind === "notify")).toMatchObject({ url: "http://a.example/", fields: { x: "1" } });
});

it("what mod_curl sends it has decoded once", () => {
  const post = (value: string) =>
    doing(
      `set x=\${bgapi(curl http://a.example/ timeout 5 content-type application/x-www-form-urlencoded post call=\${uuid}&time=2026-11-23T12:00:00Z&from=${value})}`,
      "hangup USER_BUSY",
    );
  const from = (value: string) => {
    const telling = playedByHand(post(value), to100()).trace.find(({ kind }) => kind === "notify");
    return telling?.kind === "notify" ? telling.fields.from : undefined;
  };
  expect(from("%2B7916")).toBe(" 7916");
  expect(from("%252B7916")).toBe("+7916");
});

it("a message takes another caller id for who called", () => {
  const others = {
    "directory/default/vats.xml":
      '<include>\n<user id="leads"><params><param name="sip-forbid-register" value="true"/><param name="vm-a1-hash" value="none"/></params></user>\n</include>\n',
  };
  const takes = doing("answer", "set effective_caller_id_number=+74951112233", "voicemail default pbx.example leads");
  expect(playedByHand(takes, to100(), others).complaints.join()).toContain("shows +74951112233 and not who called");
});

it("commands that are not known here are never run, and a caller cannot write one", () => {
  for (const command of ["${system touch /tmp/x}", "${bgapi(system touch /tmp/x)}", "${lua x.lua}"]) {
    expect(complaintsOf(doing(`set x=${command}`, "hangup USER_BUSY"))).toMatch(/not known here/);
    const sent = { caller: command };
    expect(complaintsOf(doing(`set x=\${caller_id_number}`, "hangup USER_BUSY"), sent)).toBe("");
  }
});

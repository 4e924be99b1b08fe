/** Arguments, variables, expressions and functions (V). */

import { expect, it } from "vitest";
import { ending, play, steps } from "./by-hand.ts";

/** Whether an expression is true; what is complained about. */
function test(expression: string, ...before: readonly string[]) {
  const plan = `${steps(...before, `GotoIf($[${expression}]?yes)`, "Hangup(16)")} same => n(yes),Busy()\n`;
  const { how, complaints } = ending(plan);
  return { isTrue: how === "busy", complaints };
}
const yes = { isTrue: true, complaints: [] };
const no = { isTrue: false, complaints: [] };

it("Set neither splits nor unquotes its value", () => {
  expect(test("${LEN(${A})} = 5", 'Set(A="q,r")')).toEqual(yes);
  expect(test("${LEN(${A})} = 3", "Set(A=x,y)")).toEqual(yes);
  expect(ending(steps("Set(A)", "Busy()")).complaints).toHaveLength(1);
  expect(ending(steps("Set(A =1)", "Busy()")).complaints).toHaveLength(1);
});

it("what a caller sends becomes arguments and destinations if it is let", () => {
  const plan = "[vats]\nexten => _60X.,1,Dial(PJSIP/${EXTEN:3},1)\n same => n,Hangup(16)\n";
  const { trace } = play(plan, { called: "600a&PJSIP/boss" });
  expect(trace.flatMap((event) => (event.kind === "ring" ? [event.phone] : []))).toEqual(["ext a", "ext boss"]);
  const filtered = plan.replace("${EXTEN:3}", "${FILTER(a-z,${EXTEN:3})}");
  expect(play(filtered, { called: "600a&PJSIP/boss" }).trace[0]).toMatchObject({ phone: "ext aboss" });
});

it("values are not substituted again, a lone $ is itself, ${ cannot be escaped", () => {
  expect(test('"${CALLERID(num)}" = "${A}"', "Set(B=x)", "Set(A=+79161234567)")).toEqual(yes);
  expect(ending(steps("Dial(PJSIP/$a,1,i)", "Hangup(16)")).complaints).toEqual([]);
  expect(test("${LEN(${A})} = 7", "Set(A=$\\{EPOCH)")).toEqual(no);
  const { trace } = play(steps("Set(A=${CALLERID(num)})", "Dial(PJSIP/${A},1)", "Hangup(16)"), { caller: "${EPOCH}" });
  expect(trace[0]).toMatchObject({ phone: "ext ${EPOCH}" });
});

it("a quote in a value breaks an expression", () => {
  const plan = steps('GotoIf($["${CALLERID(num)}" = "y"]?3)', "Hangup(16)", "Busy()");
  expect(ending(plan, { caller: 'x"' }).complaints).toHaveLength(1);
});

it("quoted operands compare as texts, bare ones as numbers, an empty bare one is a mistake", () => {
  expect(test('"010" = "10"')).toEqual(no);
  expect(test("010 = 10")).toEqual(yes);
  expect(test('"10" < "5"')).toEqual(yes);
  expect(test("10 < 5")).toEqual(no);
  expect(test("${NOTHING} = 5")).toMatchObject({
    isTrue: false,
    complaints: [expect.stringContaining("syntax error")],
  });
  expect(test('"a" = "A"')).toEqual(no);
});

it("& binds before |, comparisons before both", () => {
  expect(test('"1" = "1" | "1" = "2" & "1" = "3"')).toEqual(yes);
  expect(test('("1" = "1" | "1" = "2") & "1" = "3"')).toEqual(no);
  expect(test("1 + 2 * 3 - 1 = 6")).toEqual(yes);
  expect(test('!("1" = "2")')).toEqual(yes);
  expect(test("-1 < 0 & 7 % 2 = 1 & 6 / 4 = 1.5")).toEqual(yes);
});

it("a part of a value is taken by offset and length, from the end too", () => {
  const set = "Set(A=0123456789)";
  expect(test('"${A:2:3}" = "234"', set)).toEqual(yes);
  expect(test('"${A:-2}" = "89"', set)).toEqual(yes);
  expect(test('"${A:0:-8}" = "01"', set)).toEqual(yes);
  expect(test('"${A:20}" = ""', set)).toEqual(yes);
  expect(test('"${FILTER(0-4,${A}):1:2}" = "12"', set)).toEqual(yes);
});

it("a value is cut at 4095 bytes", () => {
  const { trace } = play(steps(`Set(A=${"x".repeat(8000)})`, "Dial(PJSIP/${A},1)", "Hangup(16)"));
  expect(trace[0]).toMatchObject({ phone: `ext ${"x".repeat(4095)}` });
});

it("a withheld number is anonymous, FILTER keeps what is listed", () => {
  const plan = `${steps('GotoIf($["${CALLERID(num)}${FILTER(0-9+,${CALLERID(num)})}" = "anonymous"]?yes)', "Hangup(16)")} same => n(yes),Busy()\n`;
  expect(ending(plan, { caller: undefined })).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(steps("Set(A=${FILTER(0-9)})", "Busy()")).complaints).toHaveLength(1);
});

it("what stands before a parenthesis in a line with ${ is no call", () => {
  expect(ending(steps("${APP}(x)", "Busy()"))).toMatchObject({
    how: "rejected",
    complaints: [expect.stringContaining("${APP}(x)")],
  });
});

it("a subroutine comes back behind its Gosub, with a value", () => {
  const plan = `${steps("Gosub(sub,s,1(4,5))", 'GotoIf($["${GOSUB_RETVAL}/${ARG1}" = "9/"]?yes)', "Hangup(16)")} same => n(yes),Busy()\n[sub]\nexten => s,1,Return($[\${ARG1} + \${ARG2}])\n`;
  expect(ending(plan)).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(steps("Return(1)", "Busy()")).complaints).toHaveLength(1);
  expect(ending(steps("Gosub(nowhere,s,1)", "Busy()")).complaints).toHaveLength(1);
});

it("ExecIf runs one of two applications, and complains of its old form", () => {
  expect(ending(steps("ExecIf($[1]?Busy():Hangup(1))")).how).toBe("busy");
  expect(ending(steps("ExecIf($[0]?Busy():Hangup(1))")).how).toBe("unknown");
  expect(ending(steps("ExecIf($[1]?NoSuchThing())")).complaints).toHaveLength(1);
  expect(ending(steps("ExecIf($[1],Busy)", "Hangup(16)")).complaints).toHaveLength(1);
});

it("a mailbox whose password begins with a star, and a limit that is no number, are warnings", () => {
  const { complaints } = play(
    steps("Busy()"),
    {},
    "[general]\nformat = wav\n[default]\na => *1,a\nb => 1,b,,,maxsecs=x\n",
  );
  expect(complaints).toHaveLength(2);
});

/** Names that would be one somewhere: phones of a hunt, lists that are arguments, capitals, arguments spelt alike. */

import { expect, it } from "vitest";
import { verifyFlow } from "../../../compiler/flow/verify.ts";
import { compileFiles, compileText } from "../../helpers/vats.ts";

const line = 'line site = "+12025550100" -> office';

it("phones of a hunt whose names become one are all rung, each in its turn", () => {
  const { build } = compileText(`phone a = ext 101
phone A = ext 102
phone a_2 = ext 103
phone a_if_busy = ext 104
vats office < hunt [a, A, a_2, a_if_busy] for 10s each if busy < reject busy > voicemail >
${line}`);
  expect(build.flows.flatMap(verifyFlow)).toEqual([]);
  const rung: string[] = [];
  const [flow] = build.flows;
  let state = flow?.states.get(flow.start);
  for (let steps = 0; state?.kind === "ring" && steps < 9; steps += 1) {
    rung.push(state.phones.map(({ address }) => address).join());
    state = flow?.states.get(state.unanswered);
  }
  expect(rung).toEqual(["101", "102", "103", "104"]);
});

it("a text that is handed on through two flows is said", () => {
  const { build, diagnostics } = compileText(`phone a = ext 101
flow inner(p: prompt) < play p >
flow outer(t: text) < run inner(say t) >
vats office < run outer("Press 1"); ring a; voicemail >
${line}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(build.prompts.map((prompt) => (prompt.kind === "say" ? prompt.text : ""))).toEqual(["Press 1"]);
});

it("the queue of a list is not that of a group that is called so", () => {
  const { build } = compileText(`phone a = ext 101
phone b = ext 102
phone c = ext 103
group a_b = [c]
flow f(t: group) < queue t for 20s >
vats office < run f([a, b]); queue a_b for 20s; voicemail >
${line}`);
  expect(build.queues.map(({ agents }) => agents.map(({ address }) => address))).toEqual([["103"], ["101", "102"]]);
});

it("arguments that are spelt alike and mean something else are another scenario", () => {
  const flowsOf = (files: Readonly<Record<string, string>>) => compileFiles(files).build.lines.map(({ flow }) => flow);
  const [one, two] = flowsOf({
    "main.vats": 'use "./shop"\nuse "./other"\nphone a = ext 101\nline site = "+12025550101" -> shop.sales(a)\n',
    "shop.vats": "vats sales(p: phone) < ring p; voicemail >\n",
    "other.vats": 'use "./shop"\nphone a = ext 999\nline second = "+12025550102" -> shop.sales(a)\n',
  });
  expect(one).not.toBe(two);
  const [english, russian] = flowsOf({
    "main.vats": `vats v(p: prompt) < play p; voicemail >
line one = "+12025550101" -> v(say "Hi" en-US)
line two = "+12025550102" -> v(say "Hi" ru-RU)
`,
  });
  expect(english).not.toBe(russian);
});

it("mailboxes, queues, switches and tags that differ in capitals only are refused", () => {
  const { diagnostics } = compileText(`phone a = ext 101
mailbox leads { limit 1m }
mailbox Leads { limit 2m }
group g = [a]
group G = [a]
switch night = off
switch Night = off
vats office < when night < voicemail leads > when Night < voicemail Leads > tag k "1"; tag K "2"; queue g for 1m; queue G for 1m; hangup >
${line}`);
  const found = diagnostics.filter(({ code }) => code === "VATS4011").map(({ message }) => message);
  expect(found.toSorted().map((message) => message.split(" differ")[0])).toEqual([
    "The fields of a call's record `k` and `K`",
    "The mailboxes `Leads` and `leads`",
    "The queues `G` and `g`",
    "The switches `Night` and `night`",
  ]);
});

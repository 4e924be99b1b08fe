/** How messages call each type, with its article. */

import type { Meaning, ValueType } from "./program.ts";

export const titles: Readonly<Record<Meaning["kind"] | ValueType, string>> = {
  phone: "a phone",
  "implicit phone": "a phone",
  group: "a group",
  mailbox: "a mailbox",
  prompt: "a prompt",
  hours: "an `hours`",
  calendar: "a calendar",
  callers: "a set of callers",
  switch: "a switch",
  flow: "a flow",
  vats: "a scenario",
  line: "a line",
  module: "a module",
  parameter: "a parameter",
  value: "a value",
  duration: "a duration",
  number: "a telephone number",
  text: "a text",
};

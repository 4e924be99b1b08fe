/** 2xxx: names that nothing declares, that are declared twice, or that are of another type; how a file is made up. */

import { define } from "./define.ts";

export const nameMessages = {
  VATS2001: define<{ name: string; wanted: string }>({
    severity: "error",
    message: ({ name, wanted }) => `Nothing called \`${name}\` is ${wanted}.`,
  }),
  VATS2002: define<{ name: string }>({
    severity: "error",
    message: ({ name }) => `\`${name}\` is declared twice.`,
  }),
  VATS2003: define<{ name: string; is: string; wanted: string }>({
    severity: "error",
    message: ({ name, is, wanted }) => `\`${name}\` is ${is}, and ${wanted} is needed here.`,
  }),
  VATS2004: define<{ name: string }>({
    severity: "hint",
    message: ({ name }) => `\`${name}\` is not declared, so it is the extension of that name.`,
  }),
  VATS2005: define<{ what: string }>({
    severity: "error",
    message: ({ what }) =>
      `Steps outside a \`vats\` are a scenario of their own and cannot stand beside a \`${what}\`.`,
  }),
  VATS2006: define({
    severity: "error",
    message: () => "Steps without a `vats` must stand together, and here they begin a second time.",
  }),
  VATS2007: define<{ circle: string }>({
    severity: "error",
    message: ({ circle }) => `These groups hold each other in a circle: ${circle}.`,
  }),
  VATS2008: define<{ names: string }>({
    severity: "error",
    message: ({ names }) => `\`voicemail\` must say which mailbox, since several are declared: ${names}.`,
  }),
  VATS2009: define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no scenario in \`${file}\`: it has neither steps nor a \`vats\`.`,
  }),
  VATS2010: define<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `No \`line\` sends calls to \`${name}\`.`,
  }),
  VATS2011: define<{ module: string }>({
    severity: "error",
    message: ({ module }) => `No module called \`${module}\` is used in this file.`,
  }),
  VATS2012: define<{ name: string; scripts: string }>({
    severity: "warning",
    message: ({ name, scripts }) => `The name \`${name}\` mixes letters of ${scripts}.`,
  }),
  VATS2013: define<{ number: string }>({
    severity: "error",
    message: ({ number }) => `The number \`${number}\` has a line already.`,
  }),
  VATS2014: define({
    severity: "error",
    message: () => "`line *` stands twice, and only one line can take the numbers that no other has.",
  }),
  VATS2020: define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no file \`${file}\` to use.`,
  }),
  VATS2021: define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `\`${file}\` cannot be used: it holds steps outside any \`vats\` or \`flow\`.`,
  }),
  VATS2022: define<{ part: string }>({
    severity: "error",
    message: ({ part }) => `\`${part}\` cannot be the name of a module, so this \`use\` needs an \`as\`.`,
  }),
  VATS2023: define<{ circle: string }>({
    severity: "error",
    message: ({ circle }) => `These files use each other in a circle: ${circle}.`,
  }),
  VATS2024: define<{ name: string; is: string }>({
    severity: "error",
    message: ({ name, is }) => `The parameter \`${name}\` has the name of ${is} of this file.`,
  }),
  VATS2025: define<{ type: string }>({
    severity: "error",
    message: ({ type }) => `A parameter cannot be of the type \`${type}\`.`,
  }),
  VATS2026: define<{ name: string; before: string }>({
    severity: "error",
    message: ({ name, before }) => `\`${name}\` needs a default, since \`${before}\` before it has one.`,
  }),
  VATS2027: define<{ name: string; missing: string }>({
    severity: "error",
    message: ({ name, missing }) => `\`${name}\` needs ${missing}.`,
  }),
  VATS2028: define<{ name: string; takes: string; given: number }>({
    severity: "error",
    message: ({ name, takes, given }) => `\`${name}\` takes ${takes}, and here are ${given}.`,
  }),
  VATS2029: define<{ argument: string; name: string; wanted: string }>({
    severity: "error",
    message: ({ argument, name, wanted }) => `This is ${argument}, and \`${name}\` is ${wanted}.`,
  }),
  VATS2030: define<{ circle: string }>({
    severity: "error",
    message: ({ circle }) => `These flows run each other in a circle: ${circle}.`,
  }),
  VATS2031: define({
    severity: "error",
    message: () => "A `hunt` must say how long each phone rings.",
  }),
  VATS2032: define({
    severity: "error",
    message: () => "A phone of a `hunt` rings when its turn comes, and cannot join `after` some seconds.",
  }),
  VATS2033: define<{ key: string }>({
    severity: "error",
    message: ({ key }) => `This menu has \`${key}\` already.`,
  }),
  VATS2034: define({
    severity: "error",
    message: () => "This `retry` stands in no menu.",
  }),
  VATS2035: define<{ name: string; state: string }>({
    severity: "error",
    message: ({ name, state }) => `The switch \`${name}\` is never \`${state}\`.`,
  }),
  VATS2036: define<{ name: string }>({
    severity: "error",
    message: ({ name }) => `The switch \`${name}\` has three states, so the guard must say which one it means.`,
  }),
  VATS2037: define({
    severity: "error",
    message: () => "This switch has a PIN and no code to dial before it.",
  }),
  VATS2038: define<{ code: string }>({
    severity: "error",
    message: ({ code }) => `Another switch has the code \`${code}\` already.`,
  }),
  VATS2039: define<{ step: string }>({
    severity: "error",
    message: ({ step }) => `\`${step}\` cannot stand in \`lost\`.`,
  }),
} as const;

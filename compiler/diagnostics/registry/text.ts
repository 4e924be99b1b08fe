/** 1xxx: what is not text, not a word or not a sentence. Reported by `grammar/` only. */

import { define } from "./define.ts";

export const textMessages = {
  // --- Not text, or too much of it ---
  VATS1001: define<{ found: string; line: number; byte: number }>({
    severity: "error",
    message: ({ found, line, byte }) => `The file is not UTF-8 text: ${found} in line ${line}, at byte ${byte}.`,
  }),
  VATS1002: define<{ megabytes: number }>({
    severity: "error",
    message: ({ megabytes }) => `The file is larger than ${megabytes} MB.`,
  }),
  VATS1003: define<{ code: string }>({
    severity: "error",
    message: ({ code }) => `The control character \`${code}\` has no place in a text.`,
  }),
  VATS1004: define<{ characters: string }>({
    severity: "error",
    message: ({ characters }) => `\`${characters}\` means nothing in the language.`,
  }),

  // --- Words and literals ---
  VATS1005: define({ severity: "error", message: () => 'The string is not closed: its line ends before a `"`.' }),
  VATS1006: define({ severity: "error", message: () => "The comment is not closed: no `*/` comes after it." }),
  VATS1007: define({
    severity: "error",
    message: () => "This `*/` closes nothing: comments do not nest, and end at the first `*/`.",
  }),
  VATS1008: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no escape of a string.`,
  }),
  VATS1009: define<{ name: string; word: string }>({
    severity: "error",
    message: ({ name, word }) => `The declaration of \`${name}\` must begin with ${word}.`,
  }),
  VATS1010: define<{ dash: string }>({
    severity: "error",
    message: ({ dash }) => `The dash \`${dash}\` is not the hyphen \`-\` that stands between two days or times.`,
  }),
  VATS1011: define<{ quotes: string }>({
    severity: "error",
    message: ({ quotes }) => `A string stands in \`"…"\`, not in \`${quotes}\`.`,
  }),
  VATS1012: define<{ text: string; short: string }>({
    severity: "error",
    message: ({ text, short }) => `\`${text}\` is not how a time of day is written: that is \`${short || "18:00"}\`.`,
  }),
  VATS1013: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is not how a duration is written: that is \`20s\`, \`2m\` or \`1m30s\`.`,
  }),
  VATS1014: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `The number \`${text}\` has blanks, brackets or dashes in it, so it must be quoted.`,
  }),
  VATS1015: define<{ text: string }>({
    severity: "error",
    message: ({ text }) =>
      `\`${text}\` is not how a date is written: that is \`2026-12-31\`, or \`12-31\` for every year.`,
  }),
  VATS1016: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is neither a number nor a name: a name cannot begin with a digit.`,
  }),
  VATS1017: define<{ text: string; short: string }>({
    severity: "error",
    message: ({ text, short }) => `\`${text}\` is not how a day is written: that is \`${short}\`.`,
  }),

  // --- Sentences ---
  VATS1020: define<{ after: string; wanted: string; found: string }>({
    severity: "error",
    message: ({ after, wanted, found }) => `After ${after} must come ${wanted}, not ${found}.`,
  }),
  VATS1021: define<{ open: string; close: string }>({
    severity: "error",
    message: ({ open, close }) => `This \`${open}\` is not closed by a \`${close}\`.`,
  }),
  VATS1022: define<{ close: string }>({
    severity: "error",
    message: ({ close }) => `This \`${close}\` closes nothing.`,
  }),
  VATS1023: define<{ word: string }>({
    severity: "error",
    message: ({ word }) => `\`${word}\` begins a declaration, which cannot stand between \`<\` and \`>\`.`,
  }),
  VATS1024: define<{ kind: string; word: string }>({
    severity: "error",
    message: ({ kind, word }) => `There is no ${kind} \`${word}\`.`,
  }),
  VATS1025: define<{ found: string; place: string }>({
    severity: "error",
    message: ({ found, place }) => `\`${found}\` cannot begin ${place}.`,
  }),
  VATS1026: define<{ word: string }>({
    severity: "error",
    message: ({ word }) => `\`${word}\` is a word of the language, so it cannot be a name.`,
  }),
  VATS1027: define<{ before: string; after: string }>({
    severity: "error",
    message: ({ before, after }) =>
      `Between the steps \`${before}\` and \`${after}\` stands neither \`;\` nor \`then\`.`,
  }),
  VATS1028: define<{ separator: string }>({
    severity: "error",
    message: ({ separator }) => `No step stands before this \`${separator}\`.`,
  }),
  VATS1029: define<{ word: string }>({
    severity: "error",
    message: ({ word }) => `No guard stands before this \`${word}\`.`,
  }),
  VATS1030: define({ severity: "error", message: () => "This choice has an `otherwise` already." }),
  VATS1031: define({
    severity: "error",
    message: () => "A guard after the `otherwise` of its choice would never be asked.",
  }),
  VATS1032: define({
    severity: "warning",
    message: () => "The `;` makes two choices of these guards: the second is asked also when the first held.",
  }),
  VATS1033: define({ severity: "error", message: () => "The `;` parts this `if` from the `ring` that it belongs to." }),
  VATS1034: define({ severity: "error", message: () => "Several phones to ring stand in a list: `[a, b]`." }),
  VATS1035: define({ severity: "error", message: () => "Guards are not joined by `or`." }),
  VATS1036: define({ severity: "error", message: () => "`not not` says nothing." }),
  VATS1037: define<{ part: string; whole: string }>({
    severity: "error",
    message: ({ part, whole }) => `This ${whole} has its \`${part}\` already.`,
  }),
  VATS1038: define<{ most: number }>({
    severity: "error",
    message: ({ most }) => `The blocks are nested deeper than ${most}.`,
  }),
  VATS1039: define({ severity: "error", message: () => "This `if` belongs to no `ring`." }),
  VATS1040: define({ severity: "error", message: () => "A step after `lost` would belong to no call." }),
  VATS1041: define({
    severity: "error",
    message: () => "`lost` stands in a `vats`, after its last step, or at the end of a file of bare steps.",
  }),
  VATS1042: define<{ guard: string }>({
    severity: "error",
    message: ({ guard }) => `\`${guard}\` needs times after its days, such as \`Mon-Fri 09:00-18:00\`.`,
  }),
  VATS1043: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is a number, and only what the file declares is rung.`,
  }),
  VATS1044: define<{ text: string }>({ severity: "error", message: ({ text }) => `\`${text}\` stands here twice.` }),
  VATS1045: define({
    severity: "error",
    message: () => "A phone that rings later stands in a list: `[a, b after 5s]`.",
  }),

  // --- Comments that silence ---
  VATS1050: define<{ code: string }>({
    severity: "warning",
    message: ({ code }) => `This comment allows \`${code}\` without a reason, so it silences nothing.`,
  }),
  VATS1051: define<{ code: string }>({
    severity: "warning",
    message: ({ code }) => `\`${code}\` is no warning that a comment can allow.`,
  }),
} as const;

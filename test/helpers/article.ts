/**
 * The scenario of the article, in every combination of its form: for each half (working hours, the rest) first voicemail
 * or 1, 2 or 3 numbers, then nobody or a second number, at last voicemail or a hang-up; two lines share each.
 */

/** One half of the form. */
export interface Half {
  /** 0: straight to voicemail. */
  readonly first: 0 | 1 | 2 | 3;
  readonly second: boolean;
  readonly last: "voicemail" | "hangup";
}

/** Thirteen halves: where the first is voicemail, nothing can follow. */
export const halves: readonly Half[] = [
  { first: 0, second: false, last: "voicemail" },
  ...([1, 2, 3] as const).flatMap((first) =>
    [false, true].flatMap((second) => (["voicemail", "hangup"] as const).map((last) => ({ first, second, last }))),
  ),
];

/** One combination: a scenario with two lines. */
export interface Combination {
  readonly name: string;
  readonly open: Half;
  readonly closed: Half;
  /** The two numbers that share it. */
  readonly numbers: readonly [string, string];
}

/** All 169 of them. */
export const combinations: readonly Combination[] = halves.flatMap((open, index) =>
  halves.map((closed, other) => {
    const number = index * halves.length + other;
    const digits = String(number).padStart(3, "0");
    return { name: `s${digits}`, open, closed, numbers: [`+7495100${digits}1`, `+7495100${digits}2`] };
  }),
);

/** A program of all combinations, with the phones, mailboxes and hours that they share. */
export function articleSource(): string {
  const scenarios = combinations.flatMap(({ name, open, closed, numbers }) => [
    `vats ${name} Europe/Moscow <`,
    `  during office < ${halfText(open, "own")} >`,
    `  otherwise < ${halfText(closed, "common")} >`,
    ">",
    `line site_${name} = "${numbers[0]}" -> ${name}`,
    `line ads_${name} = "${numbers[1]}" -> ${name}`,
  ]);
  return `${[...declarations, ...scenarios].join("\n")}\n`;
}

const declarations = [
  "phone one = ext 101",
  "phone two = ext 102",
  'phone three = tel "+7 916 000-00-03"',
  'phone head = tel "+7 916 000-00-09"',
  'mailbox own { greeting say "Please leave a message." }',
  "mailbox common { greeting universal }",
  "hours office = Mon-Fri 09:00-18:00",
];

/** The steps of a half; the second number rings 11 s, the first ones 14 s: a Twilio ring can be no shorter than 10. */
function halfText({ first, second, last }: Half, mailbox: string): string {
  const phones = ["one", "two", "three"].slice(0, first);
  const ring = first === 0 ? [] : [`ring ${first === 1 ? phones[0] : `[${phones.join(", ")}]`} for 14s`];
  const forward = second ? ["ring head for 11s"] : [];
  return [...ring, ...forward, last === "voicemail" ? `voicemail ${mailbox}` : "hangup"].join("; then ");
}

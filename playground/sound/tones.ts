/**
 * What a caller's network lets him hear, country by country, and what stands in for sounds that the page has not. Must not know calls.
 *
 * Sources: ITU-T E.180/Q.35 (03/98), and the list of what countries really use: "Various tones used in national networks (according to
 * ITU-T Recommendation E.180)", annex to the ITU Operational Bulletin no. 781 (1 February 2003). Where that gives several or none:
 * `configs/samples/indications.conf.sample` of Asterisk, which most exchanges with these dialplans play; for Russia it goes by
 * GOST R 45.223-2001. Tones that swell (Japan, India) are left out: they are no sums of two.
 */

/** So many seconds of some frequencies at once; of none: silence. */
export interface ToneStep {
  /** In hertz, at most two. */
  readonly hertz: readonly number[];
  readonly seconds: number;
}

/** Played again and again from its first step. Never empty. */
export type Tone = readonly ToneStep[];

export interface NationalTones {
  /** While phones ring. */
  readonly ringback: Tone;
  /** The one who is called is busy; also what is heard when the other side has hung up. */
  readonly busy: Tone;
  /** The call cannot be put through. */
  readonly congestion: Tone;
}

/** A tone of these frequencies. @param seconds on, off, on, off, … */
function cadence(hertz: readonly number[], ...seconds: readonly number[]): Tone {
  return seconds.map((some, index) => ({ hertz: index % 2 === 0 ? hertz : [], seconds: some }));
}

function even(hertz: readonly number[], ringback: Tone, busySeconds: number, congestionSeconds: number): NationalTones {
  const congestion = cadence(hertz, congestionSeconds, congestionSeconds);
  return { ringback, busy: cadence(hertz, busySeconds, busySeconds), congestion };
}

const usual = cadence([425], 1, 4);

/** By the calling codes of countries, without `+`. */
const byCallingCode: Readonly<Record<string, NationalTones>> = {
  // The United States, Canada and what else shares their plan.
  "1": {
    ringback: cadence([440, 480], 2, 4),
    busy: cadence([480, 620], 0.5, 0.5),
    congestion: cadence([480, 620], 0.25, 0.25),
  },
  // Russia and Kazakhstan.
  "7": even([425], usual, 0.35, 0.175),
  "31": even([425], usual, 0.5, 0.25),
  "32": even([425], cadence([425], 1, 3), 0.5, 0.167),
  "33": even([440], cadence([440], 1.5, 3.5), 0.5, 0.25),
  "34": {
    ringback: cadence([425], 1.5, 3),
    busy: cadence([425], 0.2, 0.2),
    congestion: cadence([425], 0.2, 0.2, 0.2, 0.2, 0.2, 0.6),
  },
  "39": even([425], usual, 0.5, 0.2),
  "41": even([425], usual, 0.5, 0.2),
  "420": even([425], usual, 0.33, 0.165),
  "43": even([420], cadence([420], 1, 5), 0.4, 0.2),
  "44": {
    ringback: cadence([400, 450], 0.4, 0.2, 0.4, 2),
    busy: cadence([400], 0.375, 0.375),
    congestion: cadence([400], 0.4, 0.35, 0.225, 0.525),
  },
  "45": even([425], usual, 0.5, 0.2),
  "46": { ...even([425], cadence([425], 1, 5), 0.25, 0.25), congestion: cadence([425], 0.25, 0.75) },
  "47": even([425], usual, 0.5, 0.2),
  "48": even([425], usual, 0.5, 0.5),
  "49": even([425], usual, 0.48, 0.24),
  "358": even([425], usual, 0.3, 0.2),
  "55": { ...even([425], usual, 0.25, 0.25), congestion: cadence([425], 0.25, 0.25, 0.75, 0.25) },
  "61": even([425], cadence([413, 438], 0.4, 0.2, 0.4, 2), 0.375, 0.375),
  "86": even(
    [450],
    usual.map(({ hertz, seconds }) => ({ hertz: hertz.map(() => 450), seconds })),
    0.35,
    0.7,
  ),
};

/** Within what E.180 recommends, as most of Europe has it: for all countries that are not in the table. */
const recommended = even([425], usual, 0.5, 0.25);

/** What is heard on the way to a number, E.164 with `+`; for any other text the tones of most of Europe. */
export function tonesOfNumber(number: string): NationalTones {
  // No number begins with +10: that is what the page dials where a line takes every number.
  const digits = /^\+(?!10)(\d{3})/.exec(number)?.[1] ?? "";
  const code = [digits, digits.slice(0, 2), digits.slice(0, 1)].find((some) => Object.hasOwn(byCallingCode, some));
  return (code === undefined ? undefined : byCallingCode[code]) ?? recommended;
}

/** Nobody has this number: three tones that rise, nearly everywhere the same (the special information tone of E.180). */
export const unknownNumberTone: Tone = [
  { hertz: [950], seconds: 0.33 },
  { hertz: [1400], seconds: 0.33 },
  { hertz: [1800], seconds: 0.33 },
  { hertz: [], seconds: 1 },
];

/** The beep after which a mailbox records: as FreeSWITCH makes it (`tone-spec` `%(1000, 0, 640)` in voicemail.conf.xml), halved. */
export const beepSeconds = 0.5;
export const beepTone: Tone = [{ hertz: [640], seconds: beepSeconds }];

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477];

/** What a key sounds like (ITU-T Q.23). @param key a digit, `*` or `#`; silence for any other text */
export function keyTone(key: string): Tone {
  const at = "123456789*0#".indexOf(key);
  const [row, column] = [rows[Math.floor(at / 3)], columns[at % 3]];
  const isKey = key.length === 1 && row !== undefined && column !== undefined;
  return [{ hertz: isKey ? [row, column] : [], seconds: keySeconds }];
}

/** Longer than Q.24 asks for (40 ms), so that it is heard. */
export const keySeconds = 0.12;

/** Stands in for a voice: syllables of different lengths. */
export const voiceTone: Tone = [
  ...syllables(185, 0.16, 0.24, 0.12, 0.3),
  { hertz: [], seconds: 0.25 },
  ...syllables(165, 0.2, 0.14, 0.34),
  { hertz: [], seconds: 0.5 },
];

function syllables(hertz: number, ...seconds: readonly number[]): Tone {
  return seconds.flatMap((some, index) => cadence([hertz * (index % 2 === 0 ? 1 : 1.12)], some, 0.04));
}

/** Stands in for music: the notes of two chords, one after another (C major and F major). */
export const musicTone: Tone = [262, 330, 392, 523, 392, 330, 262, 349, 440, 523, 440, 349].map((hertz) => ({
  hertz: [hertz],
  seconds: 0.4,
}));

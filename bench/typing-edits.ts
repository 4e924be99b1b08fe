/**
 * A session of edits as people make them, from a seed: characters typed and taken back, numbers and times changed, names changed at
 * one place and everywhere, lines added, copied and taken out. Between two good states stand the broken ones that typing goes through.
 * Imports nothing, so that a page of a browser can have it, too.
 */

/** What stands in the editor after each edit, `count` of them. The same seed gives the same session. */
export function typingSession(start: string, seed: number, count: number): readonly string[] {
  const random = randomOf(seed);
  const texts: string[] = [];
  for (let text = start; texts.length < count; text = texts.at(-1) ?? text)
    texts.push(...(acts[Math.floor(random() * acts.length)] ?? changeSeconds)(text, random));
  return texts.slice(0, count);
}

/** From 0 to below 1, evenly. */
type Random = () => number;
/** Something that somebody does: the texts after each of its edits; none if there is no place for it. */
type Act = (text: string, random: Random) => readonly string[];

/** Mulberry32, which is in the public domain. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Found {
  readonly at: number;
  readonly text: string;
}

/** One of the places that a pattern fits. */
function pick(text: string, pattern: RegExp, random: Random): Found | undefined {
  const all = [...text.matchAll(pattern)];
  const match = all[Math.floor(random() * all.length)];
  return match && { at: match.index, text: match[0] };
}

/** Takes out what stands at a place from behind, character by character, and types something else. */
function retype(text: string, { at, text: old }: Found, typed: string): readonly string[] {
  const [before, after] = [text.slice(0, at), text.slice(at + old.length)];
  const left = Array.from({ length: old.length }, (_, count) => before + old.slice(0, old.length - 1 - count) + after);
  const right = [...typed].map((_, count) => before + typed.slice(0, count + 1) + after);
  return [...left, ...right];
}

function type(text: string, at: number, typed: string): readonly string[] {
  return retype(text, { at, text: "" }, typed);
}

const changeSeconds: Act = (text, random) => {
  const found = pick(text, /(?<=for )\d+(?=s)/g, random);
  return found ? retype(text, found, `${10 + Math.floor(random() * 20)}`) : [];
};

const changeTime: Act = (text, random) => {
  const found = pick(text, /(?<=Fri \d\d:)\d\d/g, random);
  return found ? retype(text, found, ["00", "15", "30"][Math.floor(random() * 3)] ?? "00") : [];
};

const changeNumber: Act = (text, random) => {
  const found = pick(text, /(?<=ext )\d\d\d/g, random);
  return found ? retype(text, found, `${200 + Math.floor(random() * 700)}`) : [];
};

const changeWords: Act = (text, random) => {
  const found = pick(text, /(?<=say "[^"]*)\w+(?=[^"\n]*")/g, random);
  return found ? retype(text, found, ["somebody", "please", "now"][Math.floor(random() * 3)] ?? "now") : [];
};

const addStep: Act = (text, random) => {
  const found = pick(text, /^ {2}voicemail box\d+$/gm, random);
  const number = found && /\d+/.exec(found.text)?.[0];
  return found ? type(text, found.at, `  ring b${number} for 15s confirm;\n`) : [];
};

const addScenario: Act = (text, random) => {
  const found = pick(text, /^\/\/ --- Department \d+/gm, random);
  const number = 100 + Math.floor(random() * 900);
  const typed = `vats extra${number} Europe/Moscow <\n  ring a1 for 20s;\n  voicemail box1\n>\nline extra${number} = "+7 499 555-0${String(number).slice(0, 1)}-${String(number).slice(1)}" -> extra${number}\n`;
  return found && !text.includes(`extra${number}`) ? type(text, found.at, typed) : [];
};

/** Everywhere at once, as an editor does it. */
const rename: Act = (text, random) => {
  const found = pick(text, /(?<=^phone )[ab]\w*(?= )/gm, random);
  if (!found) return [];
  const name = `${found.text[0]}${found.text.endsWith("_") ? found.text.slice(1, -1) : `${found.text.slice(1)}_`}`;
  return [text.replace(new RegExp(`\\b${found.text}\\b`, "g"), name)];
};

/** Where it is declared only, and back. */
const misname: Act = (text, random) => {
  const found = pick(text, /(?<=^(?:phone|mailbox|hours|group) )\w+(?= )/gm, random);
  return found ? [...retype(text, found, `${found.text}x`), text] : [];
};

const addLine: Act = (text, random) => {
  const found = pick(text, /^(?:line|phone) .*\n/gm, random);
  return found ? [`${text.slice(0, found.at)}\n${text.slice(found.at)}`] : [];
};

/** Copies a line, which declares a name twice, and takes the copy out. */
const copyLine: Act = (text, random) => {
  const found = pick(text, /^.*\n/gm, random);
  return found ? [text.slice(0, found.at) + found.text + text.slice(found.at), text] : [];
};

/** Takes out a line and puts it back. */
const cutLine: Act = (text, random) => {
  const found = pick(text, /^.+\n/gm, random);
  return found ? [text.slice(0, found.at) + text.slice(found.at + found.text.length), text] : [];
};

const comment: Act = (text, random) => {
  const found = pick(text, /$/gm, random);
  return found ? type(text, found.at, " // later") : [];
};

const acts: readonly Act[] = [
  changeSeconds,
  changeSeconds,
  changeTime,
  changeNumber,
  changeWords,
  addStep,
  addScenario,
  rename,
  misname,
  addLine,
  copyLine,
  cutLine,
  comment,
];

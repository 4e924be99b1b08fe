/** Plays what the caller hears, along with a playhead, by WebAudio. Must not know the page. */

import { type Note, notesOf } from "./notes.ts";
import type { SoundSpan } from "./spans.ts";
import { type NationalTones, tonesOfNumber } from "./tones.ts";

/** What can be heard in a call. */
export interface CallSounds {
  readonly spans: readonly SoundSpan[];
  readonly tones: NationalTones;
  /** When the call is over. */
  readonly endSeconds: number;
}

/** Where the playhead stands, and how it moves. */
export interface Playhead {
  /** Since the call arrived. */
  readonly seconds: number;
  /** Call seconds a second. */
  readonly rate: number;
  readonly isPlaying: boolean;
}

export interface Speaker {
  /** The sounds of another call. */
  load(sounds: CallSounds): void;
  /**
   * To be called each time that the playhead moves, at least once a second while it plays: sound stops by itself two seconds after
   * the last time. Where it comes to the end of the call while playing, what is heard after the end is played once.
   */
  follow(playhead: Playhead): void;
  /** Silence, from now on. */
  stop(): void;
}

/** Faster than this, tones are clicks: nothing is played. */
const fastest = 10;

/** So far ahead notes are given to the browser: it plays them to the sample, however busy the page is. */
const aheadSeconds = 2;

/** The playhead is drawn frame by frame: what differs by less from where the sound is is no jump. In seconds of the reader. */
const jumpSeconds = 0.3;

/** A playhead that is followed: it stood at `seconds` when the clock of the audio stood at `time`. */
interface Run extends Playhead {
  readonly time: number;
  readonly output: GainNode;
  /** All notes that start before are given to the browser. */
  givenSeconds: number;
}

/** @param context that may run: made while a click or a key is handled, as browsers ask */
export function createSpeaker(context: BaseAudioContext): Speaker {
  let sounds: CallSounds = { spans: [], tones: tonesOfNumber(""), endSeconds: 0 };
  let run: Run | undefined;
  let wasPlaying = false;
  const stop = () => {
    if (run) fadeOut(context, run.output);
    run = undefined;
  };
  const start = (playhead: Playhead) => {
    stop();
    const output = context.createGain();
    output.connect(context.destination);
    run = { ...playhead, time: context.currentTime, output, givenSeconds: playhead.seconds };
    return run;
  };
  return {
    load: (others) => {
      stop();
      sounds = others;
    },
    follow: (playhead) => {
      const isOver = playhead.seconds >= sounds.endSeconds;
      const isEnding = wasPlaying && !playhead.isPlaying && isOver;
      const isAtRest = run && !run.isPlaying && !playhead.isPlaying && run.seconds === playhead.seconds;
      wasPlaying = playhead.isPlaying;
      if (isAtRest) return;
      // After the end no playhead runs: what is heard there is as fast as it is.
      if (isEnding) giveNotes(context, start({ ...playhead, rate: 1 }), sounds, Number.POSITIVE_INFINITY);
      else if (!playhead.isPlaying || playhead.rate > fastest) stop();
      else {
        const following = run && isGoingOn(run, playhead, context.currentTime) ? run : start(playhead);
        giveNotes(
          context,
          following,
          sounds,
          Math.min(playhead.seconds + aheadSeconds * playhead.rate, sounds.endSeconds),
        );
      }
    },
    stop,
  };
}

/** Gives the browser all notes that begin before `until`; of those that have begun before the run did, the rest. */
function giveNotes(context: BaseAudioContext, run: Run, { spans, tones }: CallSounds, until: number): void {
  const from = run.givenSeconds;
  if (until <= from) return;
  for (const note of notesOf(spans, tones, from, until)) {
    const isGiven = note.startSeconds < from && from > run.seconds;
    const startSeconds = Math.max(note.startSeconds, run.seconds);
    if (!isGiven) playNote(context, run.output, inTime({ ...note, startSeconds }, run));
  }
  run.givenSeconds = until;
}

function isGoingOn(run: Run, { seconds, rate }: Playhead, now: number): boolean {
  if (!run.isPlaying || run.rate !== rate) return false;
  const expected = run.seconds + (now - run.time) * rate;
  return Math.abs(seconds - expected) < jumpSeconds * Math.max(1, rate);
}

/** A note in the time of the audio. */
function inTime(note: Note, { seconds, time, rate }: Run): Note {
  const at = (callSeconds: number) => time + (callSeconds - seconds) / rate;
  return { ...note, startSeconds: at(note.startSeconds), endSeconds: at(note.endSeconds) };
}

/** So long a note takes to begin and to end: without, it clicks. */
const edgeSeconds = 0.008;

/** Plays a note. Its seconds are those of the context. */
export function playNote(context: BaseAudioContext, output: AudioNode, note: Note): void {
  const { startSeconds, endSeconds, level, hertz } = note;
  const edge = Math.min(edgeSeconds, (endSeconds - startSeconds) / 2);
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, startSeconds);
  envelope.gain.linearRampToValueAtTime(level, startSeconds + edge);
  envelope.gain.setValueAtTime(level, endSeconds - edge);
  envelope.gain.linearRampToValueAtTime(0, endSeconds);
  envelope.connect(output);
  for (const one of hertz) {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = one;
    oscillator.connect(envelope);
    oscillator.start(startSeconds);
    oscillator.stop(endSeconds);
  }
}

function fadeOut(context: BaseAudioContext, output: GainNode): void {
  const now = context.currentTime;
  output.gain.setValueAtTime(1, now);
  output.gain.linearRampToValueAtTime(0, now + edgeSeconds);
  setTimeout(() => output.disconnect(), 100);
}

/** The call in time: a row for the caller and each phone, and a playhead over them that runs, or is moved. */

import { useMemo, useRef } from "preact/hooks";
import type { PlayedCall } from "../../protocol-calls.ts";
import { clockIn } from "../../script/zone-clock.ts";
import { SoundButton } from "../../sound/sound-button.tsx";
import { isRunning, playhead, script, speed } from "../../state/call.ts";
import { pause, run, seek } from "../../state/run.ts";
import { inLanguage } from "../../texts/texts.ts";
import { setHangup } from "./more-fields.tsx";
import { entryAt, tellCall } from "./telling.ts";
import { clockText, tellingTexts } from "./telling-texts.ts";
import { callTexts } from "./texts.ts";
import { Rows, Scale } from "./tracks.tsx";
import { tracksOf } from "./tracks-of.ts";

const speeds = [0.5, 1, 2, 4, 10, 30, 60];

export function Timeline({ call }: { readonly call: PlayedCall }) {
  const texts = inLanguage(callTexts);
  const { tracks, totalSeconds } = useMemo(() => tracksOf(call), [call]);
  return (
    <section class="timeline" aria-label={texts.timeline}>
      <Transport call={call} />
      <div class="tracks">
        <Playhead call={call} totalSeconds={totalSeconds} />
        <Scale totalSeconds={totalSeconds} />
        <Rows tracks={tracks} totalSeconds={totalSeconds} names={call.names} />
      </div>
    </section>
  );
}

function Transport({ call }: { readonly call: PlayedCall }) {
  const texts = inLanguage(callTexts);
  return (
    <div class="transport">
      <button type="button" class="run" onClick={() => (isRunning.value ? pause() : run())}>
        <span aria-hidden="true">{isRunning.value ? "❚❚" : "▶"}</span> {isRunning.value ? texts.pause : texts.run}
      </button>
      <button type="button" onClick={() => seek(0)}>
        {texts.restart}
      </button>
      <label class="inline-field">
        <span class="unseen">{texts.speed}</span>
        <select
          value={String(speed.value)}
          onChange={({ currentTarget }) => (speed.value = Number(currentTarget.value))}
        >
          {speeds.map((one) => (
            <option value={String(one)}>{texts.times(one)}</option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => setHangup(Math.ceil(playhead.peek()))}>
        {texts.hangUpHere}
      </button>
      <SoundButton />
      <Clock call={call} />
    </div>
  );
}

/** Where the playhead stands: in the call, and on the wall. */
function Clock({ call }: { readonly call: PlayedCall }) {
  const { atMs, zone } = script.value;
  const seconds = Math.floor(playhead.value);
  return (
    <span class="clock">
      {clockText(seconds)} / {clockText(call.endSeconds)}{" "}
      <span class="quiet">{clockIn(zone, atMs + seconds * 1000).time}</span>
    </span>
  );
}

/** A slider over all rows: each row lies in its span of time. */
function Playhead({ call, totalSeconds }: { readonly call: PlayedCall; readonly totalSeconds: number }) {
  const texts = inLanguage(callTexts);
  const words = inLanguage(tellingTexts);
  const field = useRef<HTMLInputElement>(null);
  const entries = useMemo(() => tellCall(call, words), [call, words]);
  const entry = entries[entryAt(entries, playhead.value)];
  const position = texts.position(clockText(Math.floor(playhead.value)), clockText(call.endSeconds));
  const now = [entry?.code, entry?.text].filter(Boolean).join(": ");
  return (
    <div class="playhead">
      <input
        ref={field}
        type="range"
        min={0}
        max={call.endSeconds}
        step="any"
        style={{ width: `calc(${(call.endSeconds / totalSeconds) * 100}% + var(--thumb))` }}
        aria-label={texts.playhead}
        aria-valuetext={now === "" ? position : `${position}, ${now}`}
        value={playhead.value}
        onInput={({ currentTarget }) => seek(currentTarget.valueAsNumber)}
        onKeyDown={moveByKey}
      />
      <div class="playhead-line" style={{ left: `${(playhead.value / totalSeconds) * 100}%` }} />
    </div>
  );
}

/** Arrows go a second, with Shift a tenth, Page Up and Page Down ten; Home and End are the browser's own. */
function moveByKey(event: KeyboardEvent): void {
  const step = event.shiftKey ? 0.1 : 1;
  const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -10, PageUp: 10 }[
    event.key
  ];
  if (by !== undefined) seek(playhead.peek() + by);
  else if (event.key !== " ") return;
  else if (isRunning.peek()) pause();
  else run();
  event.preventDefault();
}

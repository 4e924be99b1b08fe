/** When the call comes: a date and a time to the second in a zone, and instants that are worth a look. */

import { useEffect, useState } from "preact/hooks";
import { DateField } from "../../frame/date-field.tsx";
import type { OfficeLine } from "../../protocol.ts";
import { clockIn, instantsIn, offsetText } from "../../script/zone-clock.ts";
import { changeScript, ownZone, script } from "../../state/call.ts";
import { inLanguage } from "../../texts/texts.ts";
import { keepMoments, moments } from "./moments.ts";
import { callTexts } from "./texts.ts";

export function WhenFields({ line }: { readonly line: OfficeLine }) {
  const texts = inLanguage(callTexts);
  const { atMs, zone } = script.value;
  const shown = clockIn(zone, atMs);
  const instants = instantsIn(zone, shown);
  const zones = [...new Set([zone, line.zone ?? ownZone, ownZone, "UTC"])];
  const [isSkipped, setSkipped] = useState(false);
  const take = (change: Partial<typeof shown>) => {
    const [instant] = instantsIn(zone, { ...shown, ...change });
    const isWhole = Object.values(change).every((value) => value !== "");
    setSkipped(isWhole && instant === undefined);
    if (instant !== undefined) changeScript({ atMs: instant });
  };
  useEffect(keepMoments, []);
  return (
    <>
      <div class="pair">
        <span aria-hidden="true">{texts.date}</span>
        <DateField label={texts.date} value={shown.date} take={(date) => take({ date })} />
        <input
          type="time"
          aria-label={texts.time}
          step={1}
          value={shown.time}
          onChange={({ currentTarget }) => take({ time: currentTarget.value })}
        />
      </div>
      <label class="field">
        <span>{texts.zone}</span>
        <select value={zone} onChange={({ currentTarget }) => changeScript({ zone: currentTarget.value })}>
          {zones.map((name) => (
            <option value={name}>{`${name} · ${offsetText(name, atMs)}`}</option>
          ))}
        </select>
      </label>
      {isSkipped && (
        <p class="remark" role="status">
          {texts.skipped}
        </p>
      )}
      {instants.length > 1 && (
        <label class="remark">
          <input
            type="checkbox"
            checked={atMs === instants[1]}
            onChange={({ currentTarget }) => changeScript({ atMs: instants[currentTarget.checked ? 1 : 0] ?? atMs })}
          />{" "}
          {texts.secondTime}
        </label>
      )}
      <Picks />
    </>
  );
}

function Picks() {
  const texts = inLanguage(callTexts);
  const known = moments.value;
  // Edges are counted from the call: those of the call before this one would lead elsewhere.
  const isLate = known?.callMs !== script.value.atMs;
  const picks = [
    ["now", () => Math.floor(Date.now() / 1000) * 1000],
    ["lunch", () => known?.lunch],
    ["evening", () => known?.evening],
    ["holiday", () => known?.holiday.atMs],
    ["clockChange", () => known?.clockChange],
    ["beforeEdge", () => known?.beforeEdge],
    ["edge", () => known?.edge],
  ] as const;
  return (
    <fieldset class="picks">
      <legend class="unseen">{texts.picks}</legend>
      {picks.map(([name, instant]) => (
        <button
          type="button"
          class="chip"
          disabled={instant() === undefined}
          // Not disabled: for this moment the keyboard would lose its place.
          aria-disabled={isLate && (name === "edge" || name === "beforeEdge")}
          onClick={({ currentTarget }) => {
            if (currentTarget.ariaDisabled !== "true") changeScript({ atMs: instant() ?? script.peek().atMs });
          }}
        >
          {texts.pick[name]}
          {name === "holiday" && known?.holiday.calendar !== undefined && (
            <span class="quiet" translate={false}>
              {" "}
              {known.holiday.calendar}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}

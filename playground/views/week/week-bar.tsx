/** Which week of which line, in which zone. */

import { DateField } from "../../frame/date-field.tsx";
import type { WeekAnswer } from "../../protocol.ts";
import { isAnyNumber } from "../../state/any-number.ts";
import { good, today } from "../../state/checked.ts";
import { week, weekLine, weekZone } from "../../state/week.ts";
import { inLanguage } from "../../texts/texts.ts";
import { weekTexts } from "./texts.ts";

export function WeekBar({ table }: { readonly table: WeekAnswer }) {
  const texts = inLanguage(weekTexts);
  const go = (to: string) => () => {
    week.value = to;
  };
  return (
    <div class="week-bar">
      <Lines table={table} />
      <span class="choice">
        <button type="button" aria-label={texts.previous} title={texts.previous} onClick={go(table.previous)}>
          ‹
        </button>
        <button type="button" onClick={go(today.value)}>
          {texts.current}
        </button>
        <button type="button" aria-label={texts.next} title={texts.next} onClick={go(table.next)}>
          ›
        </button>
      </span>
      <span>
        <span aria-hidden="true">{texts.anyDay} </span>
        <DateField
          label={texts.anyDay}
          value={table.firstDate}
          take={(date) => {
            week.value = date;
          }}
        />
      </span>
      <Zones table={table} />
    </div>
  );
}

function Lines({ table }: { readonly table: WeekAnswer }) {
  const texts = inLanguage(weekTexts);
  const lines = good.value?.office.lines ?? [];
  const anyNumber = lines.length === 1 ? texts.everyNumber : texts.everyOther;
  return (
    <label>
      {texts.line}{" "}
      <select
        value={table.line}
        onChange={({ currentTarget }) => {
          weekLine.value = currentTarget.value;
        }}
      >
        {lines.map(({ name, number }) => (
          <option key={name} value={name}>
            {name} · {isAnyNumber(number) ? anyNumber : number}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The scenario's own zone and the reader's. */
function Zones({ table }: { readonly table: WeekAnswer }) {
  const texts = inLanguage(weekTexts);
  const own = table.ownZone ?? "UTC";
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([own, here, table.zone])];
  return (
    <label>
      {texts.zone}{" "}
      <select
        value={table.zone}
        onChange={({ currentTarget }) => {
          weekZone.value = currentTarget.value === own ? undefined : currentTarget.value;
        }}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone === own && table.ownZone !== undefined ? `${zone} (${texts.ownZone})` : zone}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who takes calls in a week: a row for each day, and what each way means. */

import { NothingYet } from "../../frame/nothing-yet.tsx";
import { good } from "../../state/checked.ts";
import { language } from "../../state/page.ts";
import { weekTable } from "../../state/week.ts";
import { inLanguage } from "../../texts/texts.ts";
import { HeatMap } from "./heat-map.tsx";
import { Legend } from "./legend.tsx";
import { weekTexts } from "./texts.ts";
import { WeekBar } from "./week-bar.tsx";
import "./week.css";

export function WeekView() {
  const texts = inLanguage(weekTexts);
  const table = weekTable.value;
  if (good.value?.office.lines.length === 0) return <p class="quiet">{texts.nothing}</p>;
  if (!table) return <NothingYet />;
  const dates = new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeZone: "UTC" });
  return (
    <div class="week">
      <WeekBar table={table} />
      <h2 class="week-heading">
        {texts.heading(table.week)}
        <small> {dates.formatRange(new Date(table.firstDate), new Date(table.lastDate))}</small>
      </h2>
      <p class="quiet week-note">{texts.how}</p>
      <HeatMap table={table} />
      <Legend table={table} />
    </div>
  );
}

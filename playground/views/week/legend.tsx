/** What each way means: its route, the clauses that decide, and who goes another way. */

import type { WeekAnswer, WeekWay } from "../../protocol.ts";
import { revealSource } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { weekTexts } from "./texts.ts";
import { lookOf } from "./way-looks.ts";

export function Legend({ table }: { readonly table: WeekAnswer }) {
  return (
    <section class="legend">
      <h3>{inLanguage(weekTexts).ways}</h3>
      <dl>
        {table.ways.map((way, index) => (
          <LegendEntry key={way.mark} way={way} index={index} />
        ))}
      </dl>
    </section>
  );
}

function LegendEntry({
  way: { mark, route, isDropped, clauses, others },
  index,
}: {
  readonly way: WeekWay;
  readonly index: number;
}) {
  const texts = inLanguage(weekTexts);
  return (
    <div class="legend-entry">
      <dt class={`legend-mark ${lookOf(index)}${isDropped ? " is-dropped" : ""}`}>
        <span>{mark}</span>
      </dt>
      <dd>
        <code>{route}</code>
        {isDropped && <strong class="legend-dropped"> {texts.dropped}</strong>}
        <ul>
          {clauses.map(({ text, place }) => (
            <li key={text} lang="en">
              {place ? (
                <button type="button" class="fix" onClick={() => revealSource(place)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          ))}
          {others.map((other) => (
            <li key={other.when} class="quiet">
              {texts.others}: <code>{other.when}</code> → <code>{other.route}</code>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What each way means: its route, the clauses that decide, and who goes another way. */

import type { WeekAnswer, WeekWay } from "../../protocol.ts";
import { revealSource } from "../../state/source.ts";
import { inLanguage, languageOf } from "../../texts/texts.ts";
import { lostText, weekTexts } from "./texts.ts";
import { WayMark, wayClasses } from "./way-mark.tsx";

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

function LegendEntry({ way, index }: { readonly way: WeekWay; readonly index: number }) {
  const texts = inLanguage(weekTexts);
  const { route, isDropped, clauses, others } = way;
  const lost = isDropped ? texts.dropped : lostText(way, texts);
  return (
    <div class="legend-entry">
      <dt class={`legend-mark ${wayClasses(way, index)}`}>
        <span class="unseen">{way.mark}</span>
        <WayMark way={way} />
      </dt>
      <dd>
        <code>{route}</code>
        {lost !== "" && <strong class={`legend-lost ${isDropped ? "legend-dropped" : ""}`}>{lost}</strong>}
        <ul>
          {clauses.map(({ text, place }) => (
            <li key={text} lang={languageOf(text)}>
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

/** What the outlines of boxes and lines mean: those that are drawn. */

import type { DrawnBox, FlowAnswer } from "../../protocol.ts";
import { inLanguage } from "../../texts/texts.ts";
import { flowTexts } from "./texts.ts";

export function FlowLegend({ answer, isOpen }: { readonly answer: FlowAnswer; readonly isOpen: boolean }) {
  const { flows, legend } = answer;
  const texts = inLanguage(flowTexts);
  const drawn = new Set(flows.flatMap(({ boxes }) => boxes.map(({ kind }) => kind)));
  const hasBack = flows.some(({ arrows }) => arrows.some(({ isBack }) => isBack));
  const step = legend.shapes.find(({ kind }) => kind === "step")?.outline ?? "";
  return (
    <details class="flow-legend" open={isOpen}>
      <summary>{texts.legend}</summary>
      <ul>
        {legend.shapes.map(
          ({ kind, outline }) =>
            drawn.has(kind) && (
              <Entry key={kind} legend={legend} text={texts.kinds[kind]}>
                <Shape kind={kind} outline={outline} />
              </Entry>
            ),
        )}
        {hasBack && (
          <Entry legend={legend} text={texts.back}>
            <path class="flow-arrow is-back" d={`M2 ${legend.height / 2}H${legend.width - 2}`} />
          </Entry>
        )}
        <Entry legend={legend} text={texts.under}>
          <Shape kind="step" outline={step} state="is-under" />
        </Entry>
        <Entry legend={legend} text={texts.running}>
          <Shape kind="step" outline={step} state="is-running" />
        </Entry>
      </ul>
    </details>
  );
}

interface EntryProps {
  readonly legend: FlowAnswer["legend"];
  readonly text: string;
  readonly children: preact.ComponentChildren;
}

function Entry({ legend: { width, height }, text, children }: EntryProps) {
  return (
    <li>
      <svg
        width={width + 6}
        height={height + 6}
        viewBox={`-3 -3 ${width + 6} ${height + 6}`}
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
      {text}
    </li>
  );
}

interface ShapeProps {
  readonly kind: DrawnBox["kind"];
  readonly outline: string;
  readonly state?: string;
}

function Shape({ kind, outline, state = "" }: ShapeProps) {
  return (
    <g class={`flow-box flow-${kind} ${state}`}>
      <path d={outline} stroke-linejoin="round" />
    </g>
  );
}

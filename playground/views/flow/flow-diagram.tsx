/** One scenario as a diagram. Its boxes are links to their steps. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { DrawnArrow, DrawnBox, DrawnFlow, DrawnText, Range } from "../../protocol.ts";
import { currentPlace } from "../../state/call.ts";
import { cursor, revealSource } from "../../state/source.ts";
import { inLanguage, languageOf } from "../../texts/texts.ts";
import { flowTexts } from "./texts.ts";

const margin = 8;

export function FlowDiagram({ flow, isFitted }: { readonly flow: DrawnFlow; readonly isFitted: boolean }) {
  const texts = inLanguage(flowTexts);
  const [width, height] = [flow.width + 2 * margin, flow.height + 2 * margin];
  const scroll = useRef<HTMLElement>(null);
  const firstX = flow.boxes[0]?.x ?? 0;
  // What is wider than its place begins with its beginning, which stands near the middle.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = firstX + margin - scroll.current.clientWidth / 2;
  }, [firstX, isFitted]);
  const under = innermost(flow.boxes, cursor.value);
  return (
    <figure class="flow-figure">
      <figcaption>{flow.title}</figcaption>
      <section ref={scroll} class="flow-scroll" aria-label={texts.diagram(flow.title)}>
        <svg
          class="flow-svg"
          width={width}
          height={height}
          viewBox={`${-margin} ${-margin} ${width} ${height}`}
          style={isFitted ? { maxWidth: "100%", height: "auto" } : {}}
          role="group"
          aria-label={texts.diagram(flow.title)}
        >
          {flow.arrows.map((arrow) => (
            <Arrow key={arrow.path} arrow={arrow} />
          ))}
          {flow.arrows.map((arrow) => arrow.lines.length > 0 && <Label key={arrow.path} arrow={arrow} />)}
          {flow.boxes.map((box) => (
            <Box key={box.id} box={box} isUnder={box === under} isRunning={isSame(box.place, currentPlace.value)} />
          ))}
        </svg>
      </section>
    </figure>
  );
}

function Arrow({ arrow: { path, head, isBack } }: { readonly arrow: DrawnArrow }) {
  return (
    <g aria-hidden="true">
      <path class={`flow-arrow${isBack ? " is-back" : ""}`} d={path} />
      <path class="flow-head" d={head} />
    </g>
  );
}

function Label({ arrow }: { readonly arrow: DrawnArrow }) {
  return (
    <g class="flow-label" aria-hidden="true">
      <rect {...arrow.room} />
      <Lines text={arrow} />
    </g>
  );
}

interface BoxProps {
  readonly box: DrawnBox;
  /** The cursor of the source is in its step. */
  readonly isUnder: boolean;
  /** The simulated call is in its step. */
  readonly isRunning: boolean;
}

function Box({ box, isUnder, isRunning }: BoxProps) {
  const { kind, outline, place, lines, ways } = box;
  const name = inLanguage(flowTexts).box(lines.map(({ text }) => text).join(" "), ways);
  const state = `${isUnder ? " is-under" : ""}${isRunning ? " is-running" : ""}`;
  const shape = (
    <>
      <path d={outline} stroke-linejoin="round" />
      <Lines text={box} />
    </>
  );
  if (!place)
    return (
      <g class={`flow-box flow-${kind}${state}`} role="img" aria-label={name}>
        {shape}
      </g>
    );
  return (
    <g
      class={`flow-box flow-${kind}${state}`}
      role="button"
      tabindex={0}
      aria-label={name}
      onClick={() => revealSource(place)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        revealSource(place);
      }}
    >
      {shape}
    </g>
  );
}

function Lines({ text: { x, lines } }: { readonly text: DrawnText }) {
  return (
    <>
      {lines.map(({ text, y }) => (
        <text key={y} x={x} y={y} text-anchor="middle" lang={languageOf(text)}>
          {/* The space is not drawn: it parts this line from the next for who reads them as one text. */}
          {`${text} `}
        </text>
      ))}
    </>
  );
}

/** The box whose step is the smallest around an offset. */
function innermost(boxes: readonly DrawnBox[], offset: number): DrawnBox | undefined {
  const length = ({ place }: DrawnBox) => (place ? place.end - place.start : 0);
  const around = boxes.filter(({ place }) => place && place.start <= offset && offset <= place.end);
  return around.toSorted((one, other) => length(one) - length(other))[0];
}

/** The box of a choice has the place of the whole; the call's is that of the guard within it. */
function isSame(box: Range | undefined, place: Range | undefined): boolean {
  return box !== undefined && place !== undefined && box.start === place.start && box.end === place.end;
}

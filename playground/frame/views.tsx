/** The views of the source, one at a time, as tabs. The call is there at once, the others are loaded when they are first chosen. */

import { type ViewName, view, viewNames } from "../state/page.ts";
import { failedCount } from "../state/proved.ts";
import { inLanguage } from "../texts/texts.ts";
import { CallView } from "../views/call/call-view.tsx";
import { lazyView } from "./lazy-view.tsx";
import { frameTexts } from "./texts.ts";

const panels: Readonly<Record<ViewName, () => preact.ComponentChildren>> = {
  call: CallView,
  outputs: lazyView(async () => (await import("../views/outputs/outputs-view.tsx")).OutputsView),
  week: lazyView(async () => (await import("../views/week/week-view.tsx")).WeekView),
  flow: lazyView(async () => (await import("../views/flow/flow-view.tsx")).FlowView),
  tests: lazyView(async () => (await import("../views/tests/tests-view.tsx")).TestsView),
};

/** On a phone the tabs may stand at the end of the screen, with what they show below it. */
function showPanel(tab: HTMLElement): void {
  const isLow = tab.getBoundingClientRect().top > window.innerHeight / 2;
  if (isLow) tab.parentElement?.scrollIntoView({ block: "start" });
}

export function Views() {
  const texts = inLanguage(frameTexts);
  const Panel = panels[view.value];
  return (
    <>
      <div class="tabs" role="tablist" aria-label={texts.views} onKeyDown={moveBetweenTabs}>
        {viewNames.map((name) => (
          <button
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls="panel"
            aria-selected={view.value === name}
            tabIndex={view.value === name ? 0 : -1}
            onClick={({ currentTarget }) => {
              view.value = name;
              showPanel(currentTarget);
            }}
          >
            {texts.view[name]}
            {name === "tests" && failedCount.value > 0 && <FailedBadge count={failedCount.value} />}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached by keyboard (ARIA's tab pattern) */}
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${view.value}`} tabIndex={0}>
        <Panel key={view.value} />
      </div>
    </>
  );
}

/** A number for eyes, words for ears: to be seen from any view. */
function FailedBadge({ count }: { readonly count: number }) {
  return (
    <>
      {" "}
      <span class="tab-badge" aria-hidden="true">
        {count}
      </span>
      <span class="unseen">{inLanguage(frameTexts).failedTests(count)}</span>
    </>
  );
}

/** As in all tab lists: arrows go round, Home and End to the ends. */
function moveBetweenTabs(event: KeyboardEvent): void {
  const at = viewNames.indexOf(view.value);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  const name = to === undefined ? undefined : viewNames.at(to % viewNames.length);
  if (name === undefined) return;
  event.preventDefault();
  view.value = name;
  document.getElementById(`tab-${name}`)?.focus();
}

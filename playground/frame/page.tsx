/** The page: the source on one side, a view of it on the other. */

import { useEffect } from "preact/hooks";
import { Editor } from "../editor/editor.tsx";
import { failure, isStale } from "../state/checked.ts";
import { language } from "../state/page.ts";
import { inLanguage } from "../texts/texts.ts";
import { Story } from "./examples.tsx";
import { Header } from "./header.tsx";
import { LinkBanner } from "./link-banner.tsx";
import { Problems } from "./problems.tsx";
import { frameTexts } from "./texts.ts";
import { Views } from "./views.tsx";
import "./page.css";

export function Page() {
  const texts = inLanguage(frameTexts);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = texts.title;
  });
  return (
    <div class="page">
      <Header />
      <LinkBanner />
      {failure.value !== undefined && (
        <p class="banner banner-error" role="alert">
          {texts.failed(failure.value)}
        </p>
      )}
      <main class="halves">
        <section class="half source-half" aria-label={texts.source}>
          <Story />
          <Editor />
          <Problems />
        </section>
        <section class="half" aria-label={texts.views} data-stale={isStale.value}>
          {isStale.value && <p class="banner">{texts.stale}</p>}
          <Views />
        </section>
      </main>
    </div>
  );
}

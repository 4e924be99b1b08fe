/** A view whose code is loaded when it is first shown. */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

type View = () => ComponentChildren;

/** @param load fetches the view's code, once */
export function lazyView(load: () => Promise<View>): View {
  let loaded: View | undefined;
  return function LazyView() {
    const [Shown, show] = useState<View | undefined>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void load().then((found) => {
        loaded = found;
        show(() => found);
      });
    }, []);
    return Shown ? <Shown /> : <p class="quiet">{inLanguage(frameTexts).loading}</p>;
  };
}

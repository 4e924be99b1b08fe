/** Whether somebody is in the middle of something that a change of editors would cut off. */

export interface Hands {
  /** Resolves when they are free: at once, or when the letter is composed or the mouse button let go. */
  free(): Promise<void>;
  stopWatching(): void;
}

/** Watches letters that are composed (Japanese, dead keys, the keyboards of phones) and mouse buttons that are held. */
export function watchHands(area: HTMLElement): Hands {
  const busy = new Set<"composing" | "holding">();
  const waiting: (() => void)[] = [];
  const listening = new AbortController();
  const on = (target: EventTarget, type: string, run: () => void) =>
    target.addEventListener(type, run, { signal: listening.signal });
  const begin = (what: "composing" | "holding") => () => void busy.add(what);
  // What the event itself changes is done first.
  const end = (what: "composing" | "holding") => () =>
    setTimeout(() => {
      busy.delete(what);
      if (busy.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
  on(area, "compositionstart", begin("composing"));
  on(area, "compositionend", end("composing"));
  on(area, "pointerdown", begin("holding"));
  for (const type of ["pointerup", "pointercancel"]) on(window, type, end("holding"));
  return {
    free: () => (busy.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    stopWatching: () => listening.abort(),
  };
}

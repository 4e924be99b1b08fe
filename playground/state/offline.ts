/** Keeps the page's files for when there is no network. */

import { effect } from "@preact/signals";
import { isSettled } from "../editor/phase.ts";

/** Once everything is loaded: fetching it all again to keep it would stand in its way. Only a build has a service worker. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  effect(() => {
    if (isSettled.value) void navigator.serviceWorker.register("./offline.js");
  });
}

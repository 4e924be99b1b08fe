/** Starts the page. */

import { render } from "preact";
import { Page } from "./frame/page.tsx";
import { keepPlaying } from "./state/call.ts";
import { keepChecking } from "./state/checked.ts";
import { keepDrawing } from "./state/flow.ts";
import { source } from "./state/source.ts";
import { keepWeek } from "./state/week.ts";
import "./styles/theme.css";

source.value =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";
keepChecking();
keepPlaying();
keepWeek();
keepDrawing();
const place = document.getElementById("page");
if (place) render(<Page />, place);
if ("serviceWorker" in navigator && import.meta.env.PROD) void navigator.serviceWorker.register("./offline.js");

/** Starts the page. */

import "./editor/early.ts";

import { render } from "preact";
import { Page } from "./frame/page.tsx";
import { firstCall, keepPlaying } from "./state/call.ts";
import { keepChecking } from "./state/checked.ts";
import { keepBrought } from "./state/example.ts";
import { keepDrawing } from "./state/flow.ts";
import { keepLink, openLink } from "./state/link.ts";
import { keepMarking } from "./state/margin.ts";
import { keepOffline } from "./state/offline.ts";
import { keepProving } from "./state/proved.ts";
import { keepWeek } from "./state/week.ts";
import "./styles/theme.css";

const place = document.getElementById("page");
await openLink(location.hash);
keepBrought();
keepChecking(firstCall());
keepPlaying();
keepWeek();
keepDrawing();
keepProving();
keepMarking();
keepLink();
if (place) render(<Page />, place);
keepOffline();

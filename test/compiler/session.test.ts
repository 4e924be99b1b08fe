/** A session says at any time what a fresh compilation says. */

import { expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { createMemoryHost } from "../../compiler/host.ts";
import { createSession } from "../../compiler/session.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";

const text = "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then voicemail >";

it("gives the problems and files of the text as it stands, whatever stood there before", async () => {
  const targets = await loadTargets(["asterisk", "freeswitch", "twiml"]);
  const options = { targets, knownTargets: checkedTargets, today: "2026-11-27", generator: "vatsc" };
  const session = createSession();
  for (const typed of [text, text.slice(0, 40), text.replace("20s", "25s"), text]) {
    const host = createMemoryHost(new Map([["main.vats", typed]]));
    const { diagnostics, outputs } = session.compile(host, ["main.vats"], options);
    const fresh = compile(host, ["main.vats"], options);
    expect({ diagnostics, outputs }).toEqual({ diagnostics: fresh.diagnostics, outputs: fresh.outputs });
  }
});

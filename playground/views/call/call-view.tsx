/** A call, simulated: who calls when and what everybody does; what happens then, to be run, scrubbed and read; and a test of it. */

import { useEffect } from "preact/hooks";
import { NothingYet } from "../../frame/nothing-yet.tsx";
import { played } from "../../state/call.ts";
import { Entries } from "./entries.tsx";
import { Exchanges } from "./exchanges.tsx";
import { lightSource } from "./light-source.ts";
import { Outcome } from "./outcome.tsx";
import { ScriptForm } from "./script-form.tsx";
import { Timeline } from "./timeline.tsx";
import "./call.css";

export function CallView() {
  useEffect(lightSource, []);
  const call = played.value;
  if (!call) return <NothingYet />;
  return (
    <div class="call">
      <ScriptForm />
      <Outcome call={call} />
      <Timeline call={call} />
      <div class="call-told">
        <Entries call={call} />
        <Exchanges />
      </div>
    </div>
  );
}

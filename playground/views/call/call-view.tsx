/** A call, simulated: who calls, what happens. */

import { played } from "../../state/call.ts";

export function CallView() {
  const call = played.value;
  if (!call) return <p class="quiet">…</p>;
  return (
    <ol class="timeline">
      {call.entries.map(({ atSeconds, text }) => (
        <li>
          {atSeconds} {text}
        </li>
      ))}
    </ol>
  );
}

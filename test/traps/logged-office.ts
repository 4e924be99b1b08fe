/** The office that is played to read its log. Must not know any engine. */

import type { Office } from "./office.ts";

/** The office whose log is shown in docs/fidelity.md. */
export const loggedOffice: Office = {
  title: "an office at noon: one is busy, the other rings out",
  traps: [],
  source: `phone anna = ext 101
phone boss = ext 102

vats main Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 <
    ring anna for 12s
    then ring boss for 15s
  >
  otherwise < reject busy >
  then voicemail
>

line site = "+74951234567" -> main
`,
  calls: [{ title: "noon", at: "2026-11-23 12:00", phones: { anna: "busy" } }],
  fallen: {},
};

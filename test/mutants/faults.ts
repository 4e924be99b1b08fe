/** All seeded faults. */

import type { Fault } from "./fault.ts";
import { asteriskFaults } from "./faults/asterisk.ts";
import { freeswitchFaults } from "./faults/freeswitch.ts";
import { sharedFaults } from "./faults/shared.ts";
import { twimlFaults } from "./faults/twiml.ts";

export const faults: readonly Fault[] = [...asteriskFaults, ...freeswitchFaults, ...twimlFaults, ...sharedFaults];

/** In which zones a place of the source reads the clock. Must not know what time it is there. */

import { zonesOf } from "../flow/zones.ts";
import { zoneName } from "../program/values.ts";
import type { ZoneLiteral } from "../syntax/ast.ts";
import { isZoneHere } from "../time/zone.ts";
import { type Analysis, moduleAt } from "./analysis.ts";

/** More are not listed. */
const mostZones = 3;

/**
 * The zone written, else that of the scenario around the place, else those of all scenarios; zones that this machine does not
 * know are left out.
 */
export function zonesAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  written: ZoneLiteral | undefined,
): readonly string[] {
  const own = zoneName(written) ?? scenarioZoneAt(analysis, uri, offset);
  const zones = own === undefined ? allZones(analysis) : [own];
  return zones.filter(isZoneHere).slice(0, mostZones);
}

function scenarioZoneAt(analysis: Analysis, uri: string, offset: number): string | undefined {
  const item = moduleAt(analysis, uri)?.items.find(({ span }) => span.start <= offset && offset <= span.end);
  return item?.kind === "vats" ? (zoneName(item.zone) ?? analysis.program.project.zone) : undefined;
}

function allZones({ build, program }: Analysis): readonly string[] {
  const read = build.flows.flatMap((flow) => (flow.zone === undefined ? zonesOf(flow) : [flow.zone]));
  return [...new Set([...read, ...(program.project.zone === undefined ? [] : [program.project.zone])])];
}

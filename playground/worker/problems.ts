/** Diagnostics as the page shows them. */

import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { mainUri, type Problem, type TargetId } from "../protocol.ts";

/** @param target the one that cannot take the program for it */
export function problemOf(diagnostic: Diagnostic, target?: string): Problem {
  const { code, severity, message, span, help, sample, related, fixes } = diagnostic;
  const isHere = span.uri === mainUri;
  return {
    code,
    severity,
    message,
    start: isHere ? span.start : 0,
    end: isHere ? span.end : 0,
    ...(isHere ? {} : { file: span.uri }),
    ...(help === undefined ? {} : { help }),
    ...(sample === undefined ? {} : { sample }),
    related: related.map(({ span: place, message: text }) => ({
      start: place.start,
      end: place.end,
      message: text,
      ...(place.uri === mainUri ? {} : { file: place.uri }),
    })),
    fixes: fixes.filter(({ edits }) => edits.every((edit) => edit.span.uri === mainUri)),
    ...(target === undefined ? {} : { target: target as TargetId }),
  };
}

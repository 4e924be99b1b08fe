/**
 * Names that exchanges do not tell apart, since they differ in capitals only: queues and mailboxes of Asterisk (app_queue.c:
 * queue_cmp_cb, app_voicemail.c:find_user), fields of its records (cdr.c), variables and users of FreeSWITCH
 * (switch_event.c, switch_xml.c:switch_xml_find_child). Two of them would be one. Must not know targets.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build } from "../flow/ir.ts";
import type { Span } from "../text/span.ts";

interface Named {
  readonly name: string;
  readonly origin: Span;
}

/** Reports the later of each two. */
export function checkAlike(build: Build, reporter: Reporter): void {
  reportAlike("mailboxes", build.mailboxes, reporter);
  reportAlike("queues", build.queues, reporter);
  reportAlike("switches", build.switches, reporter);
  reportAlike("fields of a call's record", tagsOf(build), reporter);
}

/** One of each key, the first. */
function tagsOf({ flows }: Build): readonly Named[] {
  const first = new Map<string, Named>();
  for (const { states, lost } of flows)
    for (const step of [...states.values(), ...lost])
      if (step.kind === "tag" && !first.has(step.key)) first.set(step.key, { name: step.key, origin: step.origin });
  return [...first.values()];
}

function reportAlike(what: string, named: readonly Named[], reporter: Reporter): void {
  const first = new Map<string, Named>();
  for (const one of named) {
    const folded = one.name.toLowerCase();
    const before = first.get(folded);
    if (!before) first.set(folded, one);
    else {
      const related = [{ span: before.origin, message: `\`${before.name}\` is here.` }];
      const help = "Give one of them another name.";
      reporter.report("VATS4011", one.origin, { what, name: one.name, other: before.name }, { related, help });
    }
  }
}

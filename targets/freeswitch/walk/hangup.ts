/**
 * What runs when a call is over: `api_hangup_hook`, one command whose words are expanded then (switch_core_state_machine.c:api_hook).
 * Must not know why a call ended.
 */

import { expand } from "./expand.ts";
import { complain, type Session } from "./session.ts";

/** Runs it, and says what the call's record holds in the end. */
export function hangupHook(session: Session): { readonly tags?: Readonly<Record<string, string>> } {
  const hook = session.variables.get("api_hangup_hook");
  if (hook !== undefined) {
    const [, command = "", words = ""] = /^(\S+) ?(.*)$/s.exec(hook) ?? [];
    const said = expand(words, session);
    if (command === "bgsystem") checkCommand(said, session);
    else if (command !== "echo") complain(session, `${command} is not known here at the end of a call`);
  }
  const prefix = "vats_tag_";
  const tags = [...session.variables].filter(([name]) => name.startsWith(prefix));
  if (tags.length === 0) return {};
  return { tags: Object.fromEntries(tags.map(([name, value]) => [name.slice(prefix.length), value])) };
}

/** A shell runs it: nothing in it may be a caller's. */
function checkCommand(words: string, session: Session): void {
  if (!/^\/[A-Za-z0-9_./-]+ [\p{L}\p{M}\p{N}_.+~!-]+ ?$/u.test(words)) complain(session, `a shell runs ${words}`);
}

/**
 * Messages as text: a command of the machine's owner, which is told mailbox and file when the call is over. Must not know what
 * it does.
 */

import type { Mailbox } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { expansionOf } from "./escape.ts";
import type { FreeswitchOptions } from "./options.ts";
import type { XmlElement } from "./xml.ts";

/**
 * Runs at the end of the call, when mod_voicemail has said where the message is (`voicemail_file_path`: its folder and an id that
 * it makes itself); without a message the command is told no file. Both words pass the shell of `bgsystem`, and neither
 * is the caller's.
 */
export function transcribeActions({ name }: Mailbox, { transcribe }: FreeswitchOptions): XmlElement[] {
  if (transcribe === "") return [];
  return [action("set", `api_hangup_hook=bgsystem ${transcribe} ${name} \\\\\\${expansionOf("voicemail_file_path")}`)];
}

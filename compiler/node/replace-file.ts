/** A file of the user's gets another text, whole or not at all. Must not know why. */

import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Failure, systemReason } from "./failure.ts";

/**
 * Writes a text beside the file and then puts it in its place; a link goes on pointing where it pointed, and the
 * permissions stay.
 *
 * @throws Failure with the file as it was
 */
export function replaceFile(path: string, text: string): void {
  let staged: string | undefined;
  try {
    const place = realpathSync(path);
    const { mode } = statSync(place);
    const beside = `${place}.vatsc-new`;
    writeFileSync(beside, text, { flag: "wx" });
    staged = beside;
    chmodSync(beside, mode & 0o7777);
    renameSync(beside, place);
  } catch (error) {
    if (staged !== undefined) rmSync(staged, { force: true });
    throw new Failure(`\`${path}\` cannot be written: ${systemReason(error)}.`);
  }
}

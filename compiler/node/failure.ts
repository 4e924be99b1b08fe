/** What is not the program's fault but the command line's or the machine's: one line, exit status 2, never a stack trace. */

/** Exit statuses, as docs/cli.md promises them. */
export const exitStatus = { ok: 0, input: 1, usage: 2, bug: 70 } as const;

/** Ends a command with a line for people and exit status 2. The message is one sentence with a full stop. */
export class Failure extends Error {}

/** Why the system refused, in words: `no such file`, `permission denied`, … */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return systemReasons[code] ?? (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission is denied",
  EPERM: "the system does not permit it",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EMFILE: "too many files are open",
  ELOOP: "its links go in a circle",
  ENAMETOOLONG: "the path is too long",
  EDQUOT: "the disk quota is used up",
};

/** The unpacked Asterisk as if it were installed on a machine: its own paths, and a program that needs nothing before it. */

import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { unpackAsterisk } from "./unpack.ts";

/**
 * Makes `FOLDER/usr` with `sbin/asterisk`, `lib` and `share`, and says what to set for a command that is to find it.
 *
 * The program is a line for the kernel: the loader of the folder, with the real one. A script would need a shell, and the shell
 * of the machine cannot be started with a libfaketime of another Debian.
 */
export async function installAsterisk(folder: string): Promise<Readonly<Record<string, string>>> {
  const { loader = "", libraryPath = "", asterisk } = await unpackAsterisk();
  const program = join(folder, "usr/sbin/asterisk");
  const root = resolve(dirname(asterisk), "..");
  await mkdir(dirname(program), { recursive: true });
  for (const name of ["lib", "share"]) await symlink(join(root, name), join(folder, "usr", name));
  await writeFile(program, `#!${loader} ${asterisk}\n`);
  await chmod(program, 0o755);
  return { ASTERISK_BIN: program, ASTERISK_LIBRARY_PATH: libraryPath };
}

/** The program `vatsc`. */

import { run } from "./cli.ts";

// A reader that goes away (`vatsc … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

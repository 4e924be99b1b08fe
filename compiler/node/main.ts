/** The program `vatsc`. */

import { run } from "./cli.ts";

run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

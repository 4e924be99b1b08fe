/** The program `vatsc`. */

import { run } from "./cli.ts";

// Everything is written by then (`terminal.ts`): waiting for Node to find that out by itself costs milliseconds.
run(process.argv.slice(2)).then((status) => process.exit(status));

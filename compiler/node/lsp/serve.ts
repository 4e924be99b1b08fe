/**
 * `vatsc lsp`: what an editor asks over standard input is answered over standard output, in the language server protocol. A part
 * of the bundle that nothing else loads. Must not know any answer.
 */

import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { printError } from "../terminal.ts";
import type { ProgramOptions } from "./programs.ts";
import { connect } from "./server.ts";

/** How long what was sent before the input ended may take, in milliseconds. */
const graceMs = 300;

/** Serves until the editor ends it or is gone. The exit status: 1 where a session was not shut down, else 0. */
export function serve(options: ProgramOptions): Promise<number> {
  if (process.stdin.isTTY) printError(`${hint}\n`);
  return new Promise((resolve) => {
    let isInSession = false;
    const leave = () => resolve(isInSession ? 1 : 0);
    const input = new StreamMessageReader(process.stdin);
    const output = new StreamMessageWriter(process.stdout);
    input.onError((error) => {
      printError(`vatsc lsp: a message cannot be read, and so none behind it: ${firstLine(error.message)}\n`);
      resolve(1);
    });
    output.onError(leave);
    const leaveSoon = () => setTimeout(leave, graceMs);
    process.stdin.once("end", leaveSoon);
    process.stdin.once("close", leaveSoon);
    const connection = createConnection(input, output);
    connection.onExit(leave);
    connect(connection, options, (isBegun) => {
      isInSession = isBegun;
    });
    connection.listen();
  });
}

const hint =
  "vatsc lsp is started by an editor, which speaks to it over standard input (docs/editors.md). Ctrl-C ends it.";

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

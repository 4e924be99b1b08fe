/** `vatsc lsp` from its start to its end: it ends when it is asked to, and when its editor is gone or speaks nonsense. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CancellationTokenSource, HoverRequest } from "vscode-languageserver/node";
import { program } from "../helpers/command.ts";
import { Editor } from "../helpers/editor.ts";

it("ends with status 0 after a shutdown, and with 1 without one", async () => {
  const polite = await Editor.start();
  await polite.open("/nowhere/a.vats", "ring a\n");
  expect(await polite.end()).toBe(0);
  expect(polite.errors).toBe("");
  const rude = await Editor.start();
  await rude.connection.sendNotification("exit");
  expect(await rude.exited).toBe(1);
});

it("is started with the words that editors add, and with options of its own", async () => {
  const late = "hours day { Mon-Fri 09:00-18:00; zone Europe/Moscow }\n";
  const editor = await Editor.start({ args: ["--stdio", `--clientProcessId=${process.pid}`, "--today", "2026-01-01"] });
  await editor.open("/nowhere/a.vats", late);
  expect(editor.server.serverInfo?.name).toBe("vatsc");
  expect(editor.server.capabilities.positionEncoding).toBe("utf-16");
  expect(await editor.end()).toBe(0);
});

it("answers nothing before a session and after it", async () => {
  await using process = raw();
  process.send({
    id: 1,
    method: "textDocument/hover",
    params: { textDocument: { uri: "file:///a.vats" }, position: {} },
  });
  expect(await process.until('"id":1')).toContain("-32002");
  process.send({ id: 2, method: "no/such/method" });
  expect(await process.until('"id":2')).toContain("-32601");
});

it.each([
  ["no header", "hello\r\n\r\n"],
  ["no length", "Content-Type: x\r\n\r\n{}"],
  ["a length that is no number", "Content-Length: much\r\n\r\n{}"],
  ["no JSON", "Content-Length: 5\r\n\r\n{oops"],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0, 0x0d, 0x0a, 0x0d, 0x0a, 0x80])],
])("ends with one line about a message with %s", async (_, message) => {
  await using server = raw();
  server.process.stdin?.write(message);
  expect(await server.exited()).toBe(1);
  expect(server.errors()).toMatch(/^vatsc lsp: a message cannot be read, and so none behind it: [^\n]+\n$/);
});

it("passes over messages that mean nothing", async () => {
  await using server = raw();
  for (const message of [null, [], 42, "x", {}, { method: 7 }, { id: 1, result: 3 }]) server.write(message);
  server.send({ id: 9, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await server.until('"id":9')).toContain('"name":"vatsc"');
  for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 5, text: 7 } }]) {
    server.send({ method: "textDocument/didOpen", params });
    server.send({ method: "textDocument/didChange", params });
    server.send({ id: 10, method: "textDocument/hover", params });
  }
  server.send({ id: 11, method: "shutdown" });
  server.send({ method: "exit" });
  expect(await server.exited()).toBe(0);
});

it("ends when its input ends, after what came before is answered", async () => {
  await using server = raw();
  server.send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  server.process.stdin?.end();
  expect(await server.until('"id":1')).toContain("capabilities");
  expect(await server.exited()).toBe(1);
  expect(server.errors()).toBe("");
});

it("ends with status 0 where no session was begun", async () => {
  await using server = raw();
  server.process.stdin?.end();
  expect(await server.exited()).toBe(0);
  expect(server.errors()).toBe("");
});

it("ends when nobody reads its answers any more", async () => {
  await using server = raw();
  server.process.stdout?.destroy();
  server.send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await server.exited()).toBe(1);
  expect(server.errors()).toBe("");
});

it("does not outlive its editor, even one that leaves its input open", async () => {
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  await using server = raw();
  server.send({ id: 1, method: "initialize", params: { processId: other.pid, rootUri: null, capabilities: {} } });
  await server.until('"id":1');
  other.kill("SIGKILL");
  await once(other, "exit");
  expect(await server.exited()).toBe(1);
});

it("answers the last of many questions, and says of those that were cancelled that they are", async () => {
  await using editor = await Editor.start();
  const uri = await editor.open("/nowhere/a.vats", "phone a = ext 1\nring a\n");
  const params = { textDocument: { uri }, position: { line: 1, character: 5 } };
  const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
  const asked = sources.map(({ token }) => editor.connection.sendRequest(HoverRequest.type, params, token));
  for (const source of sources.slice(0, -1)) source.cancel();
  const answers = await Promise.allSettled(asked);
  expect(answers.at(-1)).toMatchObject({ status: "fulfilled", value: { range: expect.anything() } });
  const cancelled = answers.filter((answer) => answer.status === "rejected");
  for (const { reason } of cancelled) expect(reason).toMatchObject({ code: -32800 });
  expect(cancelled.length).toBeGreaterThan(10);
});

it("tells what is wrong while somebody types without a pause", async () => {
  await using editor = await Editor.start();
  const uri = await editor.open("/nowhere/a.vats", "phone desk = ext 101\nring dsk for 20s; then voicemail\n");
  let isTyping = true;
  const typing = (async () => {
    for (let line = 0; isTyping; line += 1) {
      await editor.edit(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, `// ${line}\n`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  await editor.codes(uri, "VATS2001");
  isTyping = false;
  await typing;
  const last = editor.rangeOf(uri, "dsk");
  await editor.problems(uri, ([problem]) => JSON.stringify(problem?.range) === JSON.stringify(last));
});

it("is nothing that a check loads", () => {
  const loaded = readFileSync("dist/cli.js", "utf8");
  expect(loaded).not.toContain("textDocument/publishDiagnostics");
  expect(readFileSync("dist/parts/lsp-serve.js", "utf8")).toContain("textDocument/publishDiagnostics");
});

/** A server to which anything can be said. */
function raw() {
  const child: ChildProcess = spawn(process.execPath, [program, "lsp"], { stdio: ["pipe", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  let wake = () => {};
  child.stdin?.on("error", () => {});
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    wake();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const write = (message: unknown) => {
    const bytes = Buffer.from(JSON.stringify(message));
    child.stdin?.write(`Content-Length: ${bytes.length}\r\n\r\n`);
    child.stdin?.write(bytes);
  };
  return {
    process: child,
    write,
    send: (message: object) => write({ jsonrpc: "2.0", ...message }),
    errors: () => errors,
    exited: () => ended,
    /** All output, as soon as it has this. */
    async until(piece: string): Promise<string> {
      while (!output.includes(piece)) {
        const next = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const isOver = await Promise.race([next.then(() => false), ended.then(() => true)]);
        if (isOver && !output.includes(piece)) throw new Error(`It ended before ${piece}: ${output}${errors}`);
      }
      return output;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** What the page may do, and what its content security policy refuses whoever asks for it: also in its worker. */

import { expect, it } from "vitest";
import { usePlayground } from "./playground.ts";
import { comeToRest, eachView } from "./views.ts";

const playground = usePlayground();

/** Ways to run a text that is not a file of the page. Each would leave `ran` in the global scope. */
const injections = {
  eval: `eval("globalThis.ran = 1")`,
  "new Function": `new Function("globalThis.ran = 1")()`,
  "a timer of text": `setTimeout("globalThis.ran = 1")`,
  "a data: module": `await import("data:text/javascript,globalThis.ran = 1")`,
};

const injectionsOfPages = {
  ...injections,
  "an inline script": `document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 1" }))`,
  "a data: script": `document.body.append(Object.assign(document.createElement("script"), { src: "data:text/javascript,globalThis.ran = 1" }))`,
  "a script of another host": `document.body.append(Object.assign(document.createElement("script"), { src: "http://elsewhere.example/x.js" }))`,
  "a handler in an attribute": `document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.ran = 1'>")`,
  "a javascript: link": `Object.assign(document.createElement("a"), { href: "javascript:void(globalThis.ran = 1)" }).click()`,
  "a frame with a script": `document.body.insertAdjacentHTML("beforeend", "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>")`,
};

const egress = {
  fetch: `await fetch("http://elsewhere.example/x")`,
  XMLHttpRequest: `const request = new XMLHttpRequest(); request.open("GET", "http://elsewhere.example/x"); request.send()`,
  WebSocket: `new WebSocket("ws://elsewhere.example/x")`,
};

const egressOfPages = {
  ...egress,
  "a beacon": `navigator.sendBeacon("http://elsewhere.example/x", "text")`,
  "a picture": `new Image().src = "http://elsewhere.example/x.png"`,
  "a form": `const form = Object.assign(document.createElement("form"), { action: "http://elsewhere.example/x" }); document.body.append(form); form.submit()`,
};

/** As the page itself would run it, and not as the driver, to which no policy applies. */
function asPage(code: string): string {
  return `new Promise((done) => setTimeout(async () => { try { ${code} } catch {} setTimeout(done, 200); }))`;
}

it("says in its policy that only its own files may run", async () => {
  const { page } = await playground.open();
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  const directives = new Map(
    policy?.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'"]);
  for (const name of ["connect-src", "manifest-src"]) expect(directives.get(name) ?? ["'self'"]).toEqual(["'self'"]);
  for (const name of ["base-uri", "form-action"]) expect(directives.get(name)).toEqual(["'none'"]);
});

it("loads, shows every view and asks nobody but its host for its own files", async () => {
  const { page, host, complaints } = await playground.open();
  await eachView(page, async () => {});
  expect(complaints()).toEqual([]);
  expect(host.requests.filter((path) => !path.startsWith("/some/path/"))).toEqual([]);
  expect(host.requests.length).toBeGreaterThan(3);
});

it("runs nothing that is no file of the page", async () => {
  const { page } = await playground.open({ expected: /./ });
  await comeToRest(page);
  expect(await whatWorks(page, injectionsOfPages, async () => await page.evaluate("globalThis.ran"))).toEqual([]);
});

it("runs nothing that is no file of the page in its workers", async () => {
  const { page } = await playground.open({ expected: /./ });
  await comeToRest(page);
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers())
    expect(await whatWorks(worker, injections, async () => await worker.evaluate("globalThis.ran"))).toEqual([]);
});

it("lets nothing out, to whatever host", async () => {
  const { page, host } = await playground.open({ expected: /./ });
  await comeToRest(page);
  expect(await whatWorks(page, egressOfPages, async () => host.foreign[0])).toEqual([]);
});

it("lets nothing out of its workers, to whatever host", async () => {
  const { page, host } = await playground.open({ expected: /./ });
  await comeToRest(page);
  for (const worker of page.workers()) expect(await whatWorks(worker, egress, async () => host.foreign[0])).toEqual([]);
});

/** Tries all of it, until something works: then its name. */
async function whatWorks(
  place: { evaluate(code: string): Promise<unknown> },
  ways: Readonly<Record<string, string>>,
  sign: () => Promise<unknown>,
): Promise<readonly string[]> {
  for (const [name, code] of Object.entries(ways)) {
    await place.evaluate(asPage(code));
    if ((await sign()) !== undefined) return [name];
  }
  return [];
}

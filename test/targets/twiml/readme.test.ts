/** `README.md` of the output: what has to be set at the number and in the account, for this very build. */

import { expect, it } from "vitest";
import { builtFrom } from "./from-source.ts";
import { output } from "./output.ts";

const phone = 'phone a = ext 101\nphone boss = tel "+7 916 000-00-01"\n';
const readme = (page: string, options = {}) => {
  const line = 'line site = "+7 495 123-45-67", "+7 495 123-45-68" -> v\n';
  return output(builtFrom(`${phone}vats v < ${page} >\n${line}`), options).text("README.md");
};

it("names the numbers, the command and the addresses", () => {
  const text = readme("ring a for 20s; voicemail");
  expect(text).toContain("twilio serverless:deploy");
  expect(text).toContain("+74951234567, +74951234568");
  expect(text).toContain("`https://YOUR-SERVICE.twil.io/voice`");
  expect(text).toContain("documents/fallback.xml");
  expect(text).not.toMatch(/e=ended|caller id|Sync/);
});

it("says which numbers the account must own, and that the status callback is needed [twiml caller-id]", () => {
  const text = readme(
    'callerid "+7 495 123-45-69"; record; ring boss for 20s confirm; voicemail lost < notify "https://x.example.com/" >',
    { baseUrl: "https://calls.example.com/x/" },
  );
  expect(text).toContain("owns +74951234569, or has verified it");
  expect(text).toContain("`https://calls.example.com/x/voice?e=ended`");
  expect(text).toMatch(/Twilio Sync[\s\S]*server\.mjs/);
  expect(text).toContain("geographic permissions");
  expect(text).toContain("Recordings are in the console");
});

it("without a function says where the documents go", () => {
  const text = readme("ring a for 20s", { static: true });
  expect(text).toContain("TwiML Bin");
  expect(text).not.toContain("server.mjs");
});

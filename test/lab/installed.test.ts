/** Finding the Asterisk of a machine: what is missing is said with how to get it, and places can be named. */

import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { findAsterisk } from "../../lab/asterisk/installed.ts";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

function machine(...without: readonly string[]) {
  const files = {
    "usr/sbin/asterisk": "#!/bin/sh\necho 'Asterisk 20.6.0~dfsg'\n",
    "usr/lib/x86_64-linux-gnu/asterisk/modules/chan_pjsip.so": "",
    "usr/share/asterisk/documentation/core-en_US.xml": "",
    "usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1": "nothing of that kind",
  };
  place = new Workplace(
    Object.fromEntries(Object.entries(files).filter(([path]) => !without.some((part) => path.includes(part)))),
  );
  if (!without.includes("sbin")) chmodSync(join(place.folder, "usr/sbin/asterisk"), 0o755);
  return { PATH: `${join(place.folder, "usr/sbin")}:/usr/bin:/bin` };
}

it("is found on the path, with its modules, its data and libfaketime beside it, and an old libfaketime's timer", async () => {
  const environment = machine();
  const at = (path: string) => join(place.folder, "usr", path);
  expect(await findAsterisk(environment)).toEqual({
    engine: {
      version: "Asterisk 20.6.0~dfsg",
      asterisk: at("sbin/asterisk"),
      modules: at("lib/x86_64-linux-gnu/asterisk/modules"),
      data: at("share/asterisk"),
      faketime: at("lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
      libraryPath: undefined,
      loader: undefined,
      timing: "pthread",
    },
  });
});

it.each([
  ["", { ASTERISK_BIN: "/none/asterisk" }, /^There is no program `\/none\/asterisk`, which ASTERISK_BIN names/],
  ["", { ASTERISK_MODULES: "/none" }, /ASTERISK_MODULES\.$/],
  ["", { ASTERISK_DATA: "/none" }, /in ASTERISK_DATA\.$/],
  ["", { FAKETIME_LIB: "/none.so" }, /^There is no libfaketime.*apt install libfaketime.*FAKETIME_LIB\.$/],
])("without its %s, or with %o, it says what is missing and how to get it", async (part, named, sentence) => {
  const environment = machine(...(part === "" ? [] : [part]));
  expect(await findAsterisk({ ...environment, ...named })).toEqual({ missing: expect.stringMatching(sentence) });
});

it("a program that is no Asterisk is none", async () => {
  const environment = machine();
  place.write("usr/sbin/asterisk", "#!/bin/sh\necho 'hello'\n");
  expect(await findAsterisk(environment)).toEqual({ missing: expect.stringContaining("does not say the version") });
});

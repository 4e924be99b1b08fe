/** The canonical form, rule by rule. */

import { expect, it } from "vitest";
import { format } from "../../../compiler/format/format.ts";

const formatted = (text: string) => format({ uri: "main.vats", name: "main.vats", text });

it("a step stands on its own line, two columns further in than its block", () => {
  expect(formatted("vats v<ring a for 20s;then\nvoicemail>line * ->v")).toBe(`vats v <
  ring a for 20s;
  then voicemail
>
line * -> v
`);
});

it("a block that stands on one line stays there while it fits", () => {
  expect(formatted("on  12-31   <hangup>\notherwise<ring [a,b];voicemail>\n")).toBe(
    "on 12-31 < hangup >\notherwise < ring [a, b]; voicemail >\n",
  );
  const long = `ring [${Array.from({ length: 12 }, (_, index) => `telephone${index}`).join(",")}] for 20s; hangup`;
  expect(formatted(long)).toMatch(/^ring \[\n {2}telephone0,\n[\s\S]*\n {2}telephone11\n\] for 20s;\nhangup\n$/);
});

it("guards of a choice, branches of a ring and of a menu each begin a line of a broken block", () => {
  expect(formatted("vats v <\n on 12-31 < hangup > otherwise < hangup > >")).toBe(`vats v <
  on 12-31 < hangup >
  otherwise < hangup >
>
`);
  expect(formatted("ring a if busy < hangup > if unavailable <\nhangup >")).toBe(`ring a
  if busy < hangup >
  if unavailable <
    hangup
  >
`);
  expect(
    formatted('menu "x.wav" tries 2 < 1 < hangup > ; # < retry >\ntimeout < reject busy > >'),
  ).toBe(`menu "x.wav" tries 2 <
  1 < hangup >;
  # < retry >
  timeout < reject busy >
>
`);
});

it("properties and the lines of a test each begin a line", () => {
  expect(formatted('mailbox m { email "a@b.c";\ntranscribe }')).toBe(
    'mailbox m {\n  email "a@b.c";\n  transcribe\n}\n',
  );
  expect(
    formatted('test "t" < call main at 2026-11-23 13:05 UTC a busy,\nb silent expect menu, hangup expect hangup >'),
  ).toBe(`test "t" <
  call main at 2026-11-23 13:05 UTC
  a busy,
      b silent
  expect menu, hangup
  expect hangup
>
`);
});

it("a test of every behaviour keeps its call, what happens and what is expected on lines of their own", () => {
  expect(
    formatted(
      'test "t" < call main   at 2026-11-23 17:59:50; a busy   then answers after 4s\n then silent, hunt [ b,a ], caller presses  nothing expect menu >',
    ),
  ).toBe(`test "t" <
  call main at 2026-11-23 17:59:50;
  a busy then answers after 4s then silent, hunt [b, a], caller presses nothing
  expect menu
>
`);
});

it("the equals signs of declarations of one kind that stand together stand in one column", () => {
  expect(formatted("phone a=ext 1\nphone long=ext 2\n\nphone b = ext 3\ngroup g = [a]\n")).toBe(
    "phone a    = ext 1\nphone long = ext 2\n\nphone b = ext 3\ngroup g = [a]\n",
  );
});

it("one empty line stays, more become one, and none stands at the edge of a block", () => {
  expect(formatted("\n\nphone a = ext 1\n\n\n\nphone b = ext 2\nvats v <\n\nring a\n\n\n; ring b\n\n>\n\n")).toBe(
    "phone a = ext 1\n\nphone b = ext 2\nvats v <\n  ring a;\n  ring b\n>\n",
  );
});

it("a long list goes on in the next line, and a line end between its elements stays", () => {
  const dates = Array.from({ length: 12 }, (_, index) => `2026-11-${index + 10}`);
  expect(formatted(`calendar c = ${dates.join(",")}`)).toBe(
    `calendar c = ${dates.slice(0, 7).join(", ")},\n    ${dates.slice(7).join(", ")}\n`,
  );
  expect(formatted("calendar c =\n12-31,\n01-01, 01-02")).toBe("calendar c =\n    12-31,\n    01-01, 01-02\n");
});

it("comments stay above, before or behind what they were", () => {
  const text = `// Of the file.

/* Of a. */ phone a = ext 1 // Behind a.
vats v < // Behind the opening.
  // Above ring.
  ring a; /* between */ ring b // why

  // Above the closing.
>
// At the end.`;
  expect(formatted(text)).toBe(`// Of the file.

/* Of a. */ phone a = ext 1 // Behind a.
vats v < // Behind the opening.
  // Above ring.
  ring a;
  /* between */ ring b // why

  // Above the closing.
>
// At the end.
`);
  expect(formatted("ring a // why\n; ring b")).toBe("ring a; // why\nring b\n");
});

it("a declaration that does not parse stays byte for byte, and those around it are put in order", () => {
  const broken = "vats   v < ring   a;;\r\n\r\n\r\n   rign b   >";
  expect(formatted(`phone  a=ext 1\n${broken}\n\n\nphone  b=ext 2`)).toBe(
    `phone a = ext 1\n${broken}\n\nphone b = ext 2\n`,
  );
  expect(formatted("ring   a for 20 s; voicemail")).toBe("ring   a for 20 s; voicemail\n");
});

it("a file of nothing stays one, and one of comments keeps them", () => {
  expect(formatted("")).toBe("");
  expect(formatted("  \n\n")).toBe("");
  expect(formatted("\n// a\n\n\n/* b */")).toBe("// a\n\n/* b */\n");
});

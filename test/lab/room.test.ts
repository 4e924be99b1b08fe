/** Who is let into a room, and when. */

import { expect, it } from "vitest";
import { type Place, Room } from "../../lab/room.ts";

/** Takes a share and writes down when it got in, and with which slot. */
function taker(room: Room) {
  const inside: string[] = [];
  const places = new Map<string, Place>();
  const take = async (name: string, share: number) => {
    const place = await room.take(share);
    places.set(name, place);
    inside.push(`${name} ${place.slot}`);
  };
  return { inside, take, leave: (name: string) => places.get(name)?.leave() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("lets in as many as there is room for, in the order in which they came", async () => {
  const { inside, take, leave } = taker(new Room());
  void take("a", 1 / 2);
  void take("b", 1 / 4);
  void take("c", 1 / 2);
  void take("d", 1 / 4);
  await settled();
  // There would be room for d, but a room that lets the small ones by keeps the large ones out for ever.
  expect(inside).toEqual(["a 0", "b 1"]);
  leave("a");
  await settled();
  expect(inside).toEqual(["a 0", "b 1", "c 0", "d 2"]);
});

it("is whole again when all have left, and a place is given back once", async () => {
  const { inside, take, leave } = taker(new Room());
  for (const name of ["a", "b", "c"]) void take(name, 1 / 3);
  void take("all", 1);
  await settled();
  for (const name of ["a", "a", "a"]) leave(name);
  await settled();
  expect(inside).toEqual(["a 0", "b 1", "c 2"]);
  for (const name of ["b", "c"]) leave(name);
  await settled();
  expect(inside).toEqual(["a 0", "b 1", "c 2", "all 0"]);
});

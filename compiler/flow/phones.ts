/** Which phones a build can ring, by their names in the source. */

import type { Build, Phone, State } from "./ir.ts";

/** The phones that a state rings; none for one that rings nobody. */
export function phonesOfState(state: State): readonly Phone[] {
  if (state.kind === "ring" || state.kind === "hunt") return state.phones;
  return state.kind === "queue" ? state.queue.agents : [];
}

/** Every phone of a build; of two with one name the last. */
export function phonesByName({ flows }: Build): ReadonlyMap<string, Phone> {
  const states = flows.flatMap((flow) => [...flow.states.values()]);
  return new Map(states.flatMap(phonesOfState).map((phone) => [phone.name, phone]));
}

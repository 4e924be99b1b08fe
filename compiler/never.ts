/** Closes a `switch` over a union: a missing case does not compile, and reaching it is a bug in vatsc. */
export function never(value: never): never {
  throw new Error(`vatsc expected no such kind here: ${JSON.stringify(value)}`);
}

/**
 * What is kept for the next time: results by everything that they were made of, so that a result that is found is the one that
 * would be made. Must not know what is kept.
 */

/** Results of one kind of thing, each by its key; those that nobody has asked for lately are forgotten. */
export interface Memory<Result> {
  /** The result of the key, made if it is not known. */
  recall(key: string, make: () => Result): Result;
}

/** @param most how many results are kept, at least 2 */
export function createMemory<Result>(most: number): Memory<Result> {
  // Two halves, the one in use and the one before: what is found in the old one moves on, and the rest of it goes.
  let results = new Map<string, { readonly result: Result }>();
  let before = results;
  return {
    recall(key, make) {
      const known = results.get(key);
      if (known) return known.result;
      const kept = before.get(key) ?? { result: make() };
      if (results.size >= most / 2) {
        before = results;
        results = new Map();
      }
      results.set(key, kept);
      return kept.result;
    },
  };
}

/** The same function, which makes each result once, as long as what it is made of is kept by somebody. Of what never changes. */
export function onceFor<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.result;
    const result = make(key);
    known.set(key, { result });
    return result;
  };
}

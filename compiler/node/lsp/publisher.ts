/**
 * Tells the editor what is wrong with every file of every program that has an open file, shortly after the last change, and
 * takes back what has been mended. Must not know how programs are found.
 */

import { setImmediate as nextTurn } from "node:timers/promises";
import type { Diagnostic as Problem } from "vscode-languageserver/node";
import type { FileProblems } from "./problems.ts";

export interface PublisherOptions {
  /** Keys of the programs that have an open file. */
  readonly keys: () => readonly string[];
  /** What is wrong with each file of a program, by path. */
  readonly problemsOf: (key: string) => Promise<ReadonlyMap<string, FileProblems>>;
  /** Tells the editor all that is wrong with a file; nothing, where it has been mended. */
  readonly publish: (path: string, told: FileProblems) => void;
  /** Whether a file is told of even if nothing has changed: an editor moves marks as text is typed. */
  readonly isOpen: (path: string) => boolean;
  /** Takes what went wrong. */
  readonly failed: (error: unknown) => void;
}

export interface Publisher {
  /** Looks at everything anew, shortly. */
  schedule(): void;
  /** Looks at nothing any more. */
  end(): void;
}

/**
 * How long after a change nothing is looked at, in milliseconds: as long as the last look took, within these bounds. While
 * somebody types on it is never longer than the second.
 */
const shortestPauseMs = 150;
const longestPauseMs = 1000;

export function createPublisher(options: PublisherOptions): Publisher {
  const found = new Map<string, ReadonlyMap<string, FileProblems>>();
  const published = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let round = 0;
  let lookMs = 0;

  /** A round that a change has outdated ends early. */
  const look = async (own: number) => {
    const start = performance.now();
    const keys = options.keys();
    for (const key of [...found.keys()]) if (!keys.includes(key)) found.delete(key);
    for (const key of keys) {
      try {
        found.set(key, await options.problemsOf(key));
      } catch (error) {
        found.delete(key);
        options.failed(error);
      }
      // What the editor has sent meanwhile comes first.
      await nextTurn();
      if (own !== round) return;
    }
    lookMs = performance.now() - start;
    publishAll(found, published, options);
  };
  return {
    schedule() {
      clearTimeout(timer);
      const now = performance.now();
      waitingSince ??= now;
      const pause = Math.max(0, Math.min(Math.max(shortestPauseMs, lookMs), waitingSince + longestPauseMs - now));
      timer = setTimeout(() => {
        waitingSince = undefined;
        round += 1;
        look(round).catch(options.failed);
      }, pause);
    },
    end() {
      clearTimeout(timer);
      round += 1;
    },
  };
}

function publishAll(
  found: ReadonlyMap<string, ReadonlyMap<string, FileProblems>>,
  published: Map<string, string>,
  { publish, isOpen }: PublisherOptions,
): void {
  const all = new Map([...published.keys()].map((path) => [path, nothing()] as const));
  for (const [path, { problems, version }] of [...found.values()].flatMap((program) => [...program])) {
    const here = all.get(path) ?? nothing();
    // What two programs say of a file that both use is said once.
    for (const problem of problems) here.problems.set(JSON.stringify(problem), problem);
    all.set(path, { ...here, version: version ?? here.version });
  }
  for (const [path, { problems, version }] of all) {
    const text = [...problems.keys()].join("\n");
    if ((published.get(path) ?? "") === text && !isOpen(path)) continue;
    publish(path, { problems: [...problems.values()], version });
    if (problems.size > 0 || isOpen(path)) published.set(path, text);
    else published.delete(path);
  }
}

/** What is said of a file that is all right. */
function nothing(): { readonly problems: Map<string, Problem>; readonly version: number | undefined } {
  return { problems: new Map(), version: undefined };
}

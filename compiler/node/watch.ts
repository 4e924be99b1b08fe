/**
 * Does something again each time that files change, until it is interrupted. It looks at the files several times a second:
 * that holds for editors that write a new file in place of the old one, and on every disk. Must not know what is done.
 */

import { readdirSync, statSync } from "node:fs";

/** Between two looks, in milliseconds. */
const pauseMs = 150;

/**
 * Runs `work` now and after each change of what it looked at: `work` gives the paths of files and folders, whether they are
 * there or not. Ends when the process is asked to end.
 */
export async function watch(work: () => Promise<readonly string[]>): Promise<void> {
  let isOver = false;
  let wake = () => {};
  const end = () => {
    isOver = true;
    wake();
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  const pause = () =>
    new Promise<void>((resume) => {
      wake = resume;
      setTimeout(resume, pauseMs);
    });
  while (!isOver) {
    const before = Date.now();
    const paths = await work();
    let seen = stateOf(paths);
    // A file that was saved while it was read counts as changed.
    let isStale = newest(paths) > before;
    for (let last = seen; !isOver; last = seen) {
      await pause();
      seen = stateOf(paths);
      // A change is over when two looks see the same: nobody reads half a file.
      if (seen === last && isStale) break;
      isStale ||= seen !== last;
    }
  }
}

/** What two looks are compared by: size and time of each file, the names in each folder. */
function stateOf(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats) return "";
      return stats.isDirectory() ? readdirSync(path).join("/") : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
    })
    .join("\n");
}

/** The time of the youngest file, in milliseconds since 1970. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => statSync(path, { throwIfNoEntry: false }));
  return Math.max(0, ...times.map((stats) => (stats?.isFile() ? stats.mtimeMs : 0)));
}

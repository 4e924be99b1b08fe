import { availableParallelism } from "node:os";
import { defaultExclude, defineConfig } from "vitest/config";

const engines = "test/**/*.engine.test.ts";
const browsers = "test/**/*.browser.test.ts";

/** Vitest itself leaves one core to nobody, which on a machine of two is half of it. */
const maxWorkers = availableParallelism();

/**
 * Three groups, one after the other. Exchanges have the machine for themselves, one file at a time: a call that is served late
 * says nothing.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page may take its time where the machine is busy: what a test waits for comes, or the test fails all the same.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "code",
          include: ["test/**/*.test.ts"],
          exclude: [...defaultExclude, engines, browsers],
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "browser", include: [browsers], maxWorkers, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: "engines", include: [engines], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});

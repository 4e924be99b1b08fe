import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page may take its time where the machine is busy: what a test waits for comes, or the test fails all the same.
    expect: { poll: { timeout: 10_000 } },
  },
});

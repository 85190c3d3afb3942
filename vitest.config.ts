import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 60_000,
    // Most of the time goes to command lines that run beside it: every core takes its part, and no file needs modules
    // of its own.
    maxWorkers: '100%',
    isolate: false,
  },
});

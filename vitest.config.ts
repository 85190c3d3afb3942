import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // As the build does.
  define: { FORDEL_VERSION: JSON.stringify(version) },
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

import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** A drive in memory, where there is one with a gigabyte to spare: every batch waits until it is on the disk. */
const inMemory = '/dev/shm';
const hasRoom = (drive: string) => {
  const { bavail, bsize } = statfsSync(drive);
  return bavail * bsize > 1024 ** 3;
};

export default defineConfig({
  // As the build does.
  define: { FORDEL_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 60_000,
    env: existsSync(inMemory) && hasRoom(inMemory) ? { TMPDIR: inMemory } : {},
    // Most of the time goes to command lines that run beside it: every core takes its part, and no file needs modules
    // of its own.
    maxWorkers: '100%',
    isolate: false,
  },
});

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hasEnded, thisProcess } from '../../src/output/process-identity.ts';

const own = thisProcess();
/** A process of this machine that has certainly ended. */
const ended = { ...own, proces: spawnSync(process.execPath, ['--version']).pid ?? 0, begyndt: '1' };

describe('whether a process has certainly ended', () => {
  it.each([
    ['itself', own, false],
    ['one of this machine that is gone', ended, true],
    ['one of another machine', { ...ended, maskine: 'en-anden' }, false],
    ['one of another start of the machine, or another container', { ...ended, system: 'et andet' }, false],
    ['one of a system that does not tell', { ...ended, system: null }, false],
  ])('%s', (_, identity, expected) => {
    expect(hasEnded(identity)).toBe(expected);
  });

  it.runIf(process.platform === 'linux')('one whose number somebody else has now', () => {
    expect(hasEnded({ ...own, begyndt: '1' })).toBe(true);
  });
});

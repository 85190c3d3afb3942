import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasEnded, thisProcess } from '../../src/output/process-identity.ts';
import { withOthers } from '../support/with-others.ts';

const own = thisProcess();
/** A process that this machine certainly does not have: no system counts so far. */
const ended = { ...own, proces: 2 ** 30, begyndt: '1' };

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

  it.runIf(process.platform === 'linux')(
    'one that runs, where nobody sees the processes of others',
    async () => {
      const { readFileSync } = fs;
      const hidden = (path: fs.PathOrFileDescriptor, ...rest: []) => {
        if (/^\/proc\/\d+\/stat$/.test(String(path))) throw Object.assign(new Error(), { code: 'ENOENT' });
        return readFileSync(path, ...rest);
      };
      const both = await withOthers(fs, { readFileSync: hidden }, () => [hasEnded(own), hasEnded(ended)]);
      expect(both).toEqual([false, true]);
    },
  );
});

import { spawnSync } from 'node:child_process';
import fs, {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bin } from '../support/fordel.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { cwd, eachInItsOwnFolder, numbersIn, smallScheme } from '../support/invoice-runs.ts';
import { fixture } from '../support/invoicing.ts';
import { withOthers } from '../support/with-others.ts';

// Several whole runs a test, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const killer = fileURLToPath(new URL('../support/kill-at.cjs', import.meta.url));
const plan = ['faktura', 'ordning.yaml', '--debitorer', fixture('debitorer.csv')];
const otherPlan = [...plan, '--dato', '2024-01-03'];
eachInItsOwnFolder();
beforeEach(() => writeFileSync(join(cwd, 'ordning.yaml'), smallScheme));

const run = async (args: readonly string[], folder: string) => {
  const result = await fordel([...args, '--ud', folder], { cwd });
  expect(result.stderr).not.toContain('INTERN');
  return result;
};

const kept: string[] = [];
afterAll(() => {
  for (const folder of kept) rmSync(folder, { recursive: true });
});
/** What a run into `en` leaves that is killed at a moment: one process, killed at the last, keeps all of them. */
const killedAt = (moments: readonly string[], args: readonly string[], before: () => void) => {
  let folder: string | undefined;
  return (at: string) => {
    if (folder === undefined) {
      folder = mkdtempSync(join(tmpdir(), 'fordel-'));
      kept.push(folder);
      before();
      const env = { ...process.env, KILL_AT: moments.join(' '), KEPT_IN: folder };
      const all = ['--require', killer, bin, ...args, '--ud', 'en'];
      expect(spawnSync(process.execPath, all, { cwd, env }).signal).toBe('SIGKILL');
    }
    const left = join(folder, String(moments.indexOf(at)));
    for (const name of readdirSync(cwd)) rmSync(join(cwd, name), { recursive: true });
    cpSync(left, cwd, { recursive: true });
  };
};
const firstKilledAt = killedAt(
  [
    'linkSync,000001.json,after',
    'writeSync,4,after',
    'linkSync,000002.json,before',
    'linkSync,000002.json,after',
    'renameSync,/en,before',
    'renameSync,/en,after',
  ],
  plan,
  () => undefined,
);
const clearingUp = ['linkSync,000003.json,after', 'linkSync,000004.json,after', 'renameSync,/en,before'];
const nextKilledAt = killedAt(clearingUp, otherPlan, () => firstKilledAt('renameSync,/en,before'));
const entries = () =>
  readdirSync(join(cwd, 'fakturanumre'))
    .filter((name) => /^\d+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(cwd, 'fakturanumre', name), 'utf8')).type);
const hidden = () => readdirSync(cwd).filter((name) => name.startsWith('.'));

const first = ['2400101', 'K24-001'];
const second = ['2400102', 'K24-002'];

describe('a run that is killed before its batch is there', () => {
  const moments: [string, string, string[]][] = [
    ['after the reservation', 'linkSync,000001.json,after', ['reserveret']],
    ['in the midst of the files', 'writeSync,4,after', ['reserveret']],
    ['when all is written, before the numbers are taken', 'linkSync,000002.json,before', ['reserveret']],
    ['when the numbers are taken', 'linkSync,000002.json,after', ['reserveret', 'skrevet']],
    ['at the renaming', 'renameSync,/en,before', ['reserveret', 'skrevet']],
  ];

  describe.each(moments)('%s', (_, at, left) => {
    beforeEach(async () => {
      firstKilledAt(at);
      expect(entries()).toEqual(left);
      expect(existsSync(join(cwd, 'en'))).toBe(false);
    });

    it('gives the same plan its numbers, and leaves nothing behind', async () => {
      expect((await run(plan, 'en')).stderr).not.toContain('FAKTURA-IGEN');
      expect(numbersIn('en')).toEqual(first);
      expect(hidden()).toEqual([]);
    });

    it('loses no number to another plan', async () => {
      await run(otherPlan, 'to');
      expect(numbersIn('to')).toEqual(first);
      expect(hidden()).toEqual([]);
    });
  });

  it('loses no number when a dry run comes between, in the same folder', async () => {
    firstKilledAt('renameSync,/en,before');
    expect((await run([...plan, '--toer'], 'en')).status).toBe(0);
    await run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(first);
  });
});

describe('a run that is killed when its batch is there', () => {
  beforeEach(async () => {
    firstKilledAt('renameSync,/en,after');
    expect(numbersIn('en')).toEqual(first);
  });

  it('gives the same plan its numbers and finds them there', async () => {
    expect((await run(plan, 'en')).stdout).toContain('en var skrevet i forvejen og er uændret.');
  });

  it('gives another plan the next numbers', async () => {
    await run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(second);
  });

  it('never gives the numbers to another plan when the folder was moved away', async () => {
    renameSync(join(cwd, 'en'), join(cwd, 'sendt'));
    await run(otherPlan, 'en');
    expect(numbersIn('en')).toEqual(second);
    const again = await run(plan, 'to');
    expect(numbersIn('to')).toEqual(first);
    expect(again.stderr).toContain('blev skrevet i en, hvor de ikke ligger mere');
  });
});

describe('a run that is killed while it clears up after another', () => {
  it.each(clearingUp)('%s: loses no number, and uses none twice', async (at) => {
    nextKilledAt(at);
    await run([...plan, '--dato', '2024-01-04'], 'to');
    expect(numbersIn('to')).toEqual(first);
    await run(plan, 'en');
    expect(numbersIn('en')).toEqual(second);
    expect(hidden()).toEqual([]);
  });
});

describe('when in doubt', () => {
  it('keeps numbers that are taken when somebody removed the temporary folder, and gives them to the same plan', async () => {
    firstKilledAt('renameSync,/en,before');
    for (const name of hidden()) rmSync(join(cwd, name), { recursive: true });
    await run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(second);
    await run(plan, 'en');
    expect(numbersIn('en')).toEqual(first);
  });

  it('gives the numbers back when the folder cannot be put into place', async () => {
    const { renameSync } = fs;
    const refusing = (from: string, to: string) => {
      if (to.endsWith('/en')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return renameSync(from, to);
    };
    const { status, stderr } = await withOthers(fs, { renameSync: refusing }, () => run(plan, 'en'));
    expect([status, stderr.includes('FIL-SKRIVES-IKKE')]).toEqual([2, true]);
    expect([entries(), hidden()]).toEqual([['reserveret', 'skrevet', 'frigivet'], []]);
    await run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(first);
  });
});

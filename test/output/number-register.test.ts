import { spawnSync } from 'node:child_process';
import {
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
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fordel } from '../support/fordel.ts';
import { fixture } from '../support/invoicing.ts';

// Several whole runs a test, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const bin = fileURLToPath(new URL('../../bin/fordel.js', import.meta.url));
const killer = fileURLToPath(new URL('../support/kill-at.cjs', import.meta.url));
/** One invoice and one credit note, to Aalborg. */
const plan = ['faktura', 'ordning.yaml', '--debitorer', fixture('debitorer.csv')];
const otherPlan = [...plan, '--dato', '2024-01-03'];
const scheme = readFileSync(fixture('begge-fortegn.yaml'), 'utf8')
  .replaceAll(/befolkning: \{.*\}/g, 'lige: {}')
  .replaceAll('[Aalborg, Rebild, Læsø, Thisted]', '[Aalborg, Læsø]');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-'));
  writeFileSync(join(cwd, 'ordning.yaml'), scheme);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (args: readonly string[], folder: string) => {
  const result = fordel([...args, '--ud', folder], { cwd });
  expect(result.stderr).not.toContain('INTERN');
  return result;
};
const runKilled = (args: readonly string[], folder: string, at: string) => {
  const { signal } = spawnSync(process.execPath, ['--require', killer, bin, ...args, '--ud', folder], {
    cwd,
    env: { ...process.env, KILL_AT: at },
  });
  expect(signal).toBe('SIGKILL');
};
/** First number of the invoices and of the credit notes; one of each is in a batch. */
const numbersIn = (folder: string) => {
  const { numre } = JSON.parse(readFileSync(join(cwd, folder, 'manifest.json'), 'utf8'));
  return [numre.faktura.foerste, numre.kreditnota.foerste];
};
const entries = () =>
  readdirSync(join(cwd, 'fakturanumre'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(cwd, 'fakturanumre', name), 'utf8')).type);
const hidden = () => readdirSync(cwd).filter((name) => name.startsWith('.'));

const first = ['2400101', 'K24-001'];
const second = ['2400102', 'K24-002'];

describe('a run that is killed before its batch is there', () => {
  const moments: [string, string, string[]][] = [
    ['after the reservation', 'linkSync,1,after', ['reserveret']],
    ['in the midst of the files', 'writeSync,4,after', ['reserveret']],
    ['when all is written, before the numbers are taken', 'linkSync,2,before', ['reserveret']],
    ['when the numbers are taken', 'linkSync,2,after', ['reserveret', 'skrevet']],
    ['at the renaming', 'renameSync,1,before', ['reserveret', 'skrevet']],
  ];

  describe.each(moments)('%s', (_, at, left) => {
    beforeEach(() => {
      runKilled(plan, 'en', at);
      expect(entries()).toEqual(left);
      expect(existsSync(join(cwd, 'en'))).toBe(false);
    });

    it('gives the same plan its numbers, and leaves nothing behind', () => {
      expect(run(plan, 'en').stderr).not.toContain('FAKTURA-IGEN');
      expect(numbersIn('en')).toEqual(first);
      expect(hidden()).toEqual([]);
    });

    it('loses no number to another plan', () => {
      run(otherPlan, 'to');
      expect(numbersIn('to')).toEqual(first);
      expect(hidden()).toEqual([]);
    });
  });

  it('loses no number when a dry run comes between, in the same folder', () => {
    runKilled(plan, 'en', 'renameSync,1,before');
    expect(run([...plan, '--toer'], 'en').status).toBe(0);
    run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(first);
  });
});

describe('a run that is killed when its batch is there', () => {
  beforeEach(() => {
    runKilled(plan, 'en', 'renameSync,1,after');
    expect(numbersIn('en')).toEqual(first);
  });

  it('gives the same plan its numbers and finds them there', () => {
    expect(run(plan, 'en').stdout).toContain('en var skrevet i forvejen og er uændret.');
  });

  it('gives another plan the next numbers', () => {
    run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(second);
  });

  it('never gives the numbers to another plan when the folder was moved away', () => {
    renameSync(join(cwd, 'en'), join(cwd, 'sendt'));
    run(otherPlan, 'en');
    expect(numbersIn('en')).toEqual(second);
    const again = run(plan, 'to');
    expect(numbersIn('to')).toEqual(first);
    expect(again.stderr).toContain('blev skrevet i en, hvor de ikke ligger mere');
  });
});

describe('a run that is killed while it clears up after another', () => {
  it.each(['linkSync,1,after', 'linkSync,2,after', 'renameSync,1,before'])(
    '%s: loses no number, and uses none twice',
    (at) => {
      runKilled(plan, 'en', 'renameSync,1,before');
      runKilled(otherPlan, 'en', at);
      run([...plan, '--dato', '2024-01-04'], 'to');
      expect(numbersIn('to')).toEqual(first);
      run(plan, 'en');
      expect(numbersIn('en')).toEqual(second);
      expect(hidden()).toEqual([]);
    },
  );
});

describe('when in doubt', () => {
  it('keeps numbers that are taken when somebody removed the temporary folder, and gives them to the same plan', () => {
    runKilled(plan, 'en', 'renameSync,1,before');
    for (const name of hidden()) rmSync(join(cwd, name), { recursive: true });
    run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(second);
    run(plan, 'en');
    expect(numbersIn('en')).toEqual(first);
  });

  it('publishes nothing when another run took this one for dead and gave its numbers back', () => {
    // What a run on another machine does to a shared register, done from within: its entry comes first.
    const meddler = join(cwd, 'meddler.cjs');
    const entry = join(cwd, 'fakturanumre', '000002.json');
    writeFileSync(
      meddler,
      `const fs = require('node:fs');
       const { linkSync } = fs;
       fs.linkSync = (from, to) => {
         if (to.endsWith('000002.json')) fs.writeFileSync(${JSON.stringify(entry)}, '{"type":"frigivet","nr":1}');
         return linkSync(from, to);
       };`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', meddler, bin, ...plan, '--ud', 'en'],
      { cwd, encoding: 'utf8' },
    );
    expect([status, stderr.includes('FAKTURA-REGISTER')]).toEqual([2, true]);
    expect([existsSync(join(cwd, 'en')), hidden()]).toEqual([false, []]);
    run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(first);
  });

  it('gives the numbers back when the folder cannot be put into place', () => {
    const meddler = join(cwd, 'meddler.cjs');
    writeFileSync(
      meddler,
      `const fs = require('node:fs');
       fs.renameSync = () => { throw Object.assign(new Error('EACCES'), { code: 'EACCES' }); };`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', meddler, bin, ...plan, '--ud', 'en'],
      { cwd, encoding: 'utf8' },
    );
    expect([status, stderr.includes('FIL-SKRIVES-IKKE')]).toEqual([2, true]);
    expect([entries(), hidden()]).toEqual([['reserveret', 'skrevet', 'frigivet'], []]);
    run(otherPlan, 'to');
    expect(numbersIn('to')).toEqual(first);
  });
});

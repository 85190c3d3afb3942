import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bin } from '../support/fordel.ts';
import {
  batch,
  cwd,
  eachInItsOwnFolder,
  entry,
  inRegister,
  numbersIn,
  plan,
  smallScheme,
} from '../support/invoice-runs.ts';
import { withOthers } from '../support/with-others.ts';

vi.setConfig({ testTimeout: 120_000 });
eachInItsOwnFolder();
beforeEach(() => writeFileSync(join(cwd, 'ordning.yaml'), smallScheme));

/** A pipe that nobody writes to: whoever opens it waits for ever. */
const pipeAt = (path: string) => {
  rmSync(path, { force: true });
  spawnSync('mkfifo', [path]);
};
/** A batch of the second of January, in a process with one of the hooks of test/support, that ends in the midst of it. */
const batchWith = (hook: string, env: Record<string, string>) => {
  const file = fileURLToPath(new URL(`../support/${hook}`, import.meta.url));
  const args = ['--require', file, bin, 'faktura', ...plan, '--dato', '2024-01-02', '--ud', 'ud-2'];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
};
/** What such a batch leaves that is killed when its numbers are held; made once. */
let held: string | undefined;
afterAll(() => rmSync(held ?? '', { recursive: true, force: true }));
const batchKilled = () => {
  if (held === undefined) {
    held = mkdtempSync(join(tmpdir(), 'fordel-'));
    const { signal } = batchWith('kill-at.cjs', { KILL_AT: 'linkSync,000001.json,after' });
    expect(signal).toBe('SIGKILL');
    cpSync(cwd, held, { recursive: true });
  } else cpSync(held, cwd, { recursive: true });
};
/** A batch of the third of January on another machine, without the patience to wait for others. */
const batchElsewhere = (...more: string[]) =>
  withOthers(os, { hostname: () => 'en-anden' }, () =>
    withOthers(timers, { setTimeout: async () => undefined }, () => batch(3, ...more)),
  );

describe('a register that was edited, or is not whole', () => {
  /** Two batches and their register, made once. */
  let made: string | undefined;
  beforeEach(async () => {
    if (made === undefined) {
      await batch(2);
      await batch(3);
      made = mkdtempSync(join(tmpdir(), 'fordel-'));
      cpSync(cwd, made, { recursive: true });
    } else cpSync(made, cwd, { recursive: true });
  });
  afterAll(() => rmSync(made ?? '', { recursive: true, force: true }));

  const change = (name: string, by: object) =>
    writeFileSync(inRegister(name), `${JSON.stringify({ ...entry(name), ...by }, null, 2)}\n`);
  it.each<[string, () => void, string]>([
    ['the last entry', () => change('000004.json', { nr: 99 }), '000004.json  posten er ændret'],
    [
      'an entry before',
      () => change('000002.json', { nr: 1, foer: null }),
      '000002.json  posten følger ikke',
    ],
    [
      'a negative number',
      () => change('000003.json', { faktura: { serie: '24', fra: -3, antal: 1 } }),
      'kan ikke læses',
    ],
    [
      'a space',
      () => writeFileSync(inRegister('000001.json'), `${readFileSync(inRegister('000001.json'))} `),
      '000002.json  posten følger ikke',
    ],
    [
      'a folder to remove',
      () => change('000003.json', { midlertidig: '../victim' }),
      '000003.json  posten kan ikke læses',
    ],
    ['a missing last entry', () => rmSync(inRegister('000004.json')), '000004.json  posten mangler'],
    ['a missing entry', () => rmSync(inRegister('000002.json')), '000002.json  posten mangler'],
    [
      'a missing tip',
      () => rmSync(inRegister('spids.json')),
      'spids.json, der siger, hvilken post der er den sidste, mangler',
    ],
    [
      'a copy of a cloud drive',
      () => cpSync(inRegister('000004.json'), inRegister('000004 (1).json')),
      '000004 (1).json  filen hører ikke til',
    ],
    ...['spids.json', '000001.json'].map((name): [string, () => void, string] => [
      `a pipe as ${name}`,
      () => pipeAt(inRegister(name)),
      'det er ikke en almindelig fil',
    ]),
    ['a folder', () => mkdirSync(inRegister('kopi')), 'fakturanumre/kopi  filen hører ikke til'],
  ])('is refused: %s', async (_, spoil, message) => {
    mkdirSync(join(cwd, 'victim'));
    spoil();
    const before = readdirSync(inRegister('')).sort();
    const { status, stderr } = await batch(4);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr).toContain('FAKTURA-REGISTER');
    expect([existsSync(join(cwd, 'ud-4')), existsSync(join(cwd, 'victim'))]).toEqual([false, true]);
    expect(readdirSync(inRegister('')).sort()).toEqual(before);
  });

  it('does not wait for a pipe where the manifest of a batch beside would be', async () => {
    mkdirSync(join(cwd, 'andet'));
    pipeAt(join(cwd, 'andet', 'manifest.json'));
    expect((await batch(4)).status).toBe(0);
  });

  it('works on with what operating systems put into folders', async () => {
    writeFileSync(inRegister('.DS_Store'), '');
    expect((await batch(4)).status).toBe(0);
  });

  it('is refused as an older backup while the batches that it has forgotten lie there', async () => {
    const kept = join(cwd, 'backup');
    cpSync(inRegister(''), kept, { recursive: true });
    await batch(4);
    rmSync(inRegister(''), { recursive: true });
    renameSync(kept, inRegister(''));
    const { status, stderr } = await batch(5);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        'nummeret 2400103 er det næste efter nummerregisteret, men står på en kørsel i ud-4',
      ),
    ]);
    writeFileSync(
      join(cwd, 'ordning.yaml'),
      smallScheme.replace('foerste: 101', 'foerste: 104').replace('cifre: 3 }', 'cifre: 3, foerste: 4 }'),
    );
    expect((await batch(5)).status).toBe(0);
    expect(numbersIn('ud-5')).toEqual(['2400104', 'K24-004']);
  });
});

describe('a register of an earlier version, without a chain', () => {
  beforeEach(async () => {
    await batch(2);
    for (const name of ['000001.json', '000002.json']) {
      const { foer: _, referencer: __, af, ...old } = entry(name);
      const { system: ___, ...identity } = af ?? {};
      writeFileSync(inRegister(name), JSON.stringify(af === undefined ? old : { ...old, af: identity }));
    }
    rmSync(inRegister('spids.json'));
  });

  it('is read, and sealed by the first entry after', async () => {
    expect((await batch(3)).stderr).toContain('er fra en tidligere udgave og blev forseglet nu');
    expect(numbersIn('ud-3')).toEqual(['2400102', 'K24-002']);
    expect((await batch(4)).stderr).not.toContain('forseglet');
    writeFileSync(inRegister('000001.json'), `${readFileSync(inRegister('000001.json'))} `);
    expect((await batch(5)).stderr).toContain('000003.json  posten følger ikke efter den forrige');
  });

  it('is refused when an entry is not one that the program can have written', async () => {
    writeFileSync(inRegister('000002.json'), '{"type":"skrevet","nr":99}');
    expect((await batch(3)).stderr).toContain(
      '000002.json  posten afslutter post 99, der ikke er den, der er åben',
    );
  });
});

describe('a run of another machine', () => {
  it('is never taken for dead, unless a person says so; then its numbers are free', async () => {
    batchKilled();
    const elsewhere = await batchElsewhere();
    expect([elsewhere.status, elsewhere.stderr]).toEqual([
      2,
      expect.stringContaining('kør igen med --frigiv 1'),
    ]);
    const wrong = await batchElsewhere('--frigiv', '2');
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('post 2 holder ikke nummerregisteret'),
    ]);
    expect((await batchElsewhere('--frigiv', '1')).status).toBe(0);
    expect(numbersIn('ud-3')).toEqual(['2400101', 'K24-001']);
    expect(entry('000002.json')).toMatchObject({ type: 'frigivet', nr: 1, grund: 'frigivet-af-bruger' });
  });

  it('is taken for dead without asking when it was one of this machine', async () => {
    batchKilled();
    expect((await batch(3)).status).toBe(0);
    expect(entry('000002.json')).toMatchObject({ type: 'frigivet', nr: 1, grund: 'afbrudt' });
  });

  it('--frigiv needs a number, and has nothing to do in a dry run', async () => {
    expect((await batch(2, '--frigiv', 'alt')).stderr).toContain('--frigiv kan ikke være "alt"');
    expect((await batch(2, '--frigiv', '1', '--toer')).status).toBe(2);
  });
});

describe('a drive that is full or fails', () => {
  it.each([
    ['ENOSPC', 'der er ikke mere plads', 'Frigør plads, og kør igen.'],
    ['EIO', 'drevet melder fejl (EIO)', 'Se efter drevet, og kør igen.'],
  ])('%s: says first what failed first, and costs no number', async (code, why, advice) => {
    const { status, stderr } = batchWith('full-drive.cjs', { FULL_AT: `4,${code}` });
    expect(status).toBe(2);
    expect(stderr).toContain(`FIL-SKRIVES-IKKE  ud-2  mappen kan ikke skrives: ${why}`);
    expect(stderr).toContain(advice);
    expect(stderr.replaceAll('hent det ikke fra en sikkerhedskopi', '')).not.toContain('sikkerhedskopi');
    expect((await batch(3)).status).toBe(0);
    expect(numbersIn('ud-3')).toEqual(['2400101', 'K24-001']);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

it('survives faults at every eleventh step, two machines and edited registers', {
  timeout: 300_000,
}, async () => {
  const script = fileURLToPath(new URL('../../bench/faktura-fejl.js', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, '11'], { encoding: 'utf8' });
  expect([stdout.trim().split('\n').slice(4), status]).toEqual([['0 genbrugt, 0 tabt, 0 fjernet'], 0]);
});

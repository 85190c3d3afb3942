import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bothSigns, cwd, eachInItsOwnFolder, manifestOf, run } from '../support/invoice-runs.ts';
import { fixture } from '../support/invoicing.ts';

eachInItsOwnFolder();

describe('the number register', () => {
  it('says that it is new, for its numbers begin anew', async () => {
    const first = await run(bothSigns, '--ud', 'her/en');
    expect(first.stderr).toContain('note FAKTURA-REGISTER  nummerregisteret her/fakturanumre er nyt');
    expect((await run(bothSigns, '--dato', '2024-01-03', '--ud', 'her/to')).stderr).not.toContain('er nyt');
    expect((await run(bothSigns, '--stille', '--ud', 'der/to')).stderr).toBe('');
  });

  it('gives the same plan in another series numbers of its own', async () => {
    await run(bothSigns, '--ud', 'en');
    const scheme = readFileSync(bothSigns, 'utf8').replaceAll('../../data/', `${fixture('../../data')}/`);
    writeFileSync(join(cwd, 'o.yaml'), scheme.replace('praefiks: "24"', 'praefiks: "B"'));
    const { stderr } = await run('o.yaml', '--debitorer', fixture('debitorer.csv'), '--ud', 'to');
    expect(stderr).toContain('ordningen er faktureret før, i en\n');
    expect(manifestOf('to').numre).toMatchObject({
      faktura: { foerste: 'B00101' },
      kreditnota: { foerste: 'K24-004' },
    });
  });

  it('refuses a series whose numbers can be those of another', async () => {
    await run(bothSigns, '--ud', 'en');
    const scheme = readFileSync(bothSigns, 'utf8').replaceAll('../../data/', `${fixture('../../data')}/`);
    writeFileSync(join(cwd, 'o.yaml'), scheme.replace('praefiks: "24"', 'praefiks: "240"'));
    const { status, stderr } = await run('o.yaml', '--debitorer', fixture('debitorer.csv'), '--ud', 'to');
    expect(status).toBe(2);
    expect(stderr).toContain('numre med præfikset "240" kan blive de samme som dem med "24"');
    expect(existsSync(join(cwd, 'to'))).toBe(false);
  });

  it('gives concurrent runs numbers of their own, without a gap', async () => {
    // Processes, for nothing else writes at the same time.
    const { execFile } = await import('node:child_process');
    const bin = fileURLToPath(new URL('../../bin/fordel.js', import.meta.url));
    const days = ['2024-01-02', '2024-01-03', '2024-01-04'];
    await Promise.all(
      days.map(
        (day) =>
          new Promise<void>((resolve, reject) => {
            const args = [bin, 'faktura', 'socialtilsyn-nord-2024', '--dato', day, '--ud', day];
            execFile(process.execPath, args, { cwd }, (error) =>
              error === null ? resolve() : reject(error),
            );
          }),
      ),
    );
    const numbers = days.flatMap((day) =>
      manifestOf(day).dokumenter.map(({ nummer }: { nummer: string }) => nummer),
    );
    const expected = Array.from({ length: 33 }, (_, index) => `2024-${String(index + 1).padStart(6, '0')}`);
    expect(numbers.sort()).toEqual(expected);
  });

  it('refuses a register that somebody has been at', async () => {
    await run('socialtilsyn-nord-2024', '--ud', 'en');
    writeFileSync(join(cwd, 'fakturanumre', '000002.json'), '{');
    const { status, stderr } = await run('socialtilsyn-nord-2024', '--rater', '2', '--ud', 'to');
    expect([status, stderr.includes('FAKTURA-REGISTER')]).toEqual([2, true]);
    expect(existsSync(join(cwd, 'to'))).toBe(false);
  });

  it('survives being killed at random moments', { timeout: 120_000 }, async () => {
    const script = fileURLToPath(new URL('../../bench/faktura-kill.js', import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, [script, '2', '7'], { encoding: 'utf8' });
    expect([stdout.split('\n').slice(1), status]).toEqual([['0 genbrugt, 0 tabt, 0 fjernet', ''], 0]);
  });
});

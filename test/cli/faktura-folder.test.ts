import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { bothSigns, cwd, eachInItsOwnFolder, run } from '../support/invoice-runs.ts';

eachInItsOwnFolder();

describe('a folder that cannot be used', () => {
  it.each([
    [
      ['--register', 'fil', '--ud', 'x'],
      'fejl FAKTURA-REGISTER  fil  nummerregisteret kan ikke bruges: det er en fil',
    ],
    [
      ['--register', 'fil/x', '--ud', 'x'],
      'fejl FAKTURA-REGISTER  fil/x  nummerregisteret kan ikke bruges: det er en fil',
    ],
    [
      ['--register', 'nej/x', '--ud', 'x'],
      'nummerregisteret kan ikke bruges: mappen, den skal ligge i, findes ikke',
    ],
    [['--ud', 'fil'], 'fejl FAKTURA-MAPPE  fil  det er en fil, ikke en mappe'],
    [['--ud', 'fil', '--toer'], 'fejl FAKTURA-MAPPE  fil  det er en fil, ikke en mappe'],
    [['--ud', 'fil/x'], 'fejl FIL-SKRIVES-IKKE  fil/x  mappen kan ikke skrives: det er en fil'],
    [['--ud', 'fil/x', '--toer'], 'fejl FIL-SKRIVES-IKKE  fil/x  mappen kan ikke skrives: det er en fil'],
    [['--ud', 'optaget'], 'fejl FAKTURA-MAPPE  optaget  mappen har allerede noget andet i sig'],
    [['--ud', ''], '--ud mangler'],
    [['--ud', 'x'.repeat(225)], `${'x'.repeat(225)}  mappen kan ikke skrives: navnet er for langt`],
  ])('%j', async (args, message) => {
    writeFileSync(join(cwd, 'fil'), '');
    mkdirSync(join(cwd, 'optaget'));
    writeFileSync(join(cwd, 'optaget', 'brev.txt'), '');
    const { status, stderr } = await run(bothSigns, ...args);
    expect([status, stderr.includes(message), stderr.includes('INTERN')]).toEqual([2, true, false]);
    expect(readdirSync(cwd)).toEqual(['fil', 'optaget']);
  });

  it.runIf(process.getuid?.() !== 0)('says so where nobody may write', async () => {
    mkdirSync(join(cwd, 'laast'), { mode: 0o555 });
    const folder = await run(bothSigns, '--ud', 'laast/x');
    expect([folder.status, folder.stderr.includes('FIL-SKRIVES-IKKE  laast/x')]).toEqual([2, true]);
    for (const register of ['laast', 'laast/x']) {
      const { status, stderr } = await run(bothSigns, '--register', register, '--ud', 'x');
      expect([status, stderr.includes(`FAKTURA-REGISTER  ${register}`)]).toEqual([2, true]);
    }
  });

  it('writes into an empty one, and says where as it was asked for from elsewhere', async () => {
    mkdirSync(join(cwd, 'her'));
    mkdirSync(join(cwd, 'tom'));
    const { status, stdout } = await fordel(['faktura', bothSigns, '--ud', '../tom'], {
      cwd: join(cwd, 'her'),
    });
    expect([status, stdout.includes('Skrevet til ../tom.')]).toEqual([0, true]);
    expect(existsSync(join(cwd, 'tom', 'manifest.json'))).toBe(true);
    const again = await fordel(['faktura', bothSigns, '--ud', 'nested/to', '--register', '../fakturanumre'], {
      cwd: join(cwd, 'her'),
    });
    expect(again.stdout).toContain('Skrevet til nested/to.');
    expect(again.stderr).toContain(`ligger allerede i ${join(realpathSync(cwd), 'tom')}`);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  batch,
  cwd,
  eachInItsOwnFolder,
  entry,
  inRegister,
  numbersIn,
  plan,
  run,
  smallScheme,
} from '../support/invoice-runs.ts';

vi.setConfig({ testTimeout: 120_000 });
eachInItsOwnFolder();
beforeEach(() => writeFileSync(join(cwd, 'ordning.yaml'), smallScheme));

describe('what can be taken for what', () => {
  it.each([
    ['--ud', 'fakturanumre/ud'],
    ['--ud', 'fakturanumre'],
    ['--register', 'ud-2/numre'],
  ])('refuses a register and a batch inside each other: %s %s', async (option, value) => {
    mkdirSync(join(cwd, 'ud-2'));
    mkdirSync(inRegister(''));
    const { status, stderr } = await batch(2, '--register', 'fakturanumre', option, value);
    expect([status, stderr]).toEqual([2, expect.stringContaining('kan ikke ligge i hinanden')]);
  });

  it.each([
    ['--ud', 'vej/ud'],
    ['--register', 'fakturanumre', '--ud', 'vej'],
    ['--register', 'vej/numre', '--ud', 'fakturanumre'],
  ])('refuses it where a link leads from one into the other: %s %s %s %s', async (...options) => {
    mkdirSync(inRegister(''));
    symlinkSync('fakturanumre', join(cwd, 'vej'));
    const { status, stderr } = await batch(2, '--register', 'fakturanumre', ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining('kan ikke ligge i hinanden')]);
    expect(readdirSync(inRegister(''))).toEqual([]);
  });

  it('gives the same plan numbers and references of its own when the series is written in another width', async () => {
    await batch(2);
    writeFileSync(join(cwd, 'ordning.yaml'), smallScheme.replace('cifre: 5', 'cifre: 7'));
    expect((await run(...plan, '--dato', '2024-01-02', '--ud', 'bredere')).status).toBe(0);
    expect(numbersIn('bredere')).toEqual(['240000102', 'K24-002']);
    expect(entry('000003.json').referencer).toEqual([
      { kreditor: '12345678', fra: '240000102', til: '240000102' },
    ]);
  });

  it('refuses payment references of one creditor that another series has, before a number is taken', async () => {
    await batch(2);
    const before = readdirSync(inRegister(''));
    const scheme = smallScheme.replace('praefiks: "24"', 'praefiks: S24-');
    writeFileSync(join(cwd, 'ordning.yaml'), scheme);
    const { status, stderr } = await batch(3);
    expect([status, stderr]).toEqual([2, expect.stringContaining('fejl FAKTURA-REFERENCE  ordning.yaml:')]);
    expect(stderr).toContain(
      'fakturaer med præfikset "S24-" ville få de samme FIK-referencer som dem med "24" i ud-2',
    );
    expect([existsSync(join(cwd, 'ud-3')), readdirSync(inRegister(''))]).toEqual([false, before]);
    writeFileSync(
      join(cwd, 'ordning.yaml'),
      scheme.replace('kreditor: "12345678"', 'kreditor: "12345678", foran: "1"'),
    );
    expect((await batch(3)).status).toBe(0);
    const [xml = ''] = readdirSync(join(cwd, 'ud-3', 'fakturaer')).filter((name) => name.endsWith('.xml'));
    expect(readFileSync(join(cwd, 'ud-3', 'fakturaer', xml), 'utf8')).toContain('71#000000124001017');
  });
});

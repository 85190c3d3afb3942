import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(reference: string) {
  const input = loadScheme(reference, { withPublished: true });
  return checkScheme(input, calculateScheme(input));
}

describe('one file of published tables for two fordelinger', () => {
  /** Two fordelinger of 100 and `other` kr. in halves, and a file that both are held against. */
  function shared(other: number, rows: readonly string[]) {
    const plan = (id: string, amount: number) =>
      `  - { id: ${id}, titel: ${id}, beloeb: { fast: ${amount} }, noegle: { lige: {} }, modtagere: [Aalborg, Hjørring], afrunding: { metode: stoerste-rest } }`;
    const lines = [
      'ordning: delt',
      'titel: Delt',
      'aar: 2024',
      'udsteder: Eksempel',
      'fordelinger:',
      plan('a', 100),
      plan('b', other),
      'facit: [{ fordeling: a, fil: delt.csv }, { fordeling: b, fil: delt.csv }]',
    ];
    writeFileSync(join(folder, 'delt.yaml'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'delt.csv'), `${rows.join('\n')}\n`);
    return check(join(folder, 'delt.yaml'));
  }

  it('holds each against its own rows', () => {
    const rows = [
      'fordeling;modtager;beloeb',
      'a;Aalborg;50',
      'a;Hjørring;50',
      'b;Aalborg;150',
      'b;Hjørring;150',
    ];
    const { cells, findings } = shared(300, rows);
    expect(cells.map(({ table, published }) => `${table} ${published.text}`)).toEqual([
      'a 50',
      'a 50',
      'b 150',
      'b 150',
    ]);
    expect(findings).toEqual([]);
  });

  it('sees every figure that beregn writes, the exact amounts too', () => {
    const rows = ['a;Aalborg;50;50', 'a;Hjørring;50;50', 'b;Aalborg;50;50,5', 'b;Hjørring;50;50'];
    const { findings } = shared(100, ['fordeling;modtager;beloeb;eksakt', ...rows]);
    expect(findings.map(({ code, stated, computed }) => [code, stated, computed])).toEqual([
      ['KONTROL-BELOEB', '50,5', '50'],
    ]);
  });

  it('finds what is wrong in the first, though the last one would give it', () => {
    const rows = [
      'fordeling;modtager;beloeb',
      'a;Aalborg;7',
      'a;Hjørring;93',
      'b;Aalborg;50',
      'b;Hjørring;50',
    ];
    const { findings } = shared(100, rows);
    expect(findings.map(({ code, stated, computed }) => [code, stated, computed])).toEqual([
      ['KONTROL-BELOEB', '7', '50'],
      ['KONTROL-BELOEB', '93', '50'],
    ]);
  });

  it('refuses a row of no fordeling, and says of each fordeling what is missing', () => {
    const head = 'fordeling;modtager;beloeb';
    expect(() =>
      shared(100, [head, 'a;Aalborg;50', ';Hjørring;50', 'b;Aalborg;50', 'b;Hjørring;50']),
    ).toThrow('FACIT-OVERSKYDENDE');
    expect(() => shared(100, [head, 'a;Aalborg;50', 'b;Hjørring;50'])).toThrow(
      'FACIT-MANGLER facit mangler Hjørring\nFACIT-MANGLER facit mangler Aalborg',
    );
  });
});

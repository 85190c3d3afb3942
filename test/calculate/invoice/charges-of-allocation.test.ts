import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { chargeGroups } from '../../../src/calculate/invoice/charge-groups.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { formatNumber } from '../../../src/model/exact/format.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The charges of a fordeling of 1.000 kr. among two kommuner. */
function chargesOf(key: string, rounding = '{ metode: hver-for-sig, til: 1 }', amount = 'fast: "1.000"') {
  const file = join(folder, 'ordning.yaml');
  writeFileSync(
    file,
    [
      'ordning: proeve',
      'titel: Prøve',
      'aar: 2024',
      'udsteder: Eksempel',
      'fordelinger:',
      '  - id: bidrag',
      '    titel: Bidrag',
      `    beloeb: { ${amount} }`,
      `    noegle: { ${key} }`,
      '    modtagere: [Aalborg, Rebild]',
      `    afrunding: ${rounding}`,
    ].join('\n'),
  );
  const [group] = chargeGroups(calculateScheme(loadScheme(file, new SourceReader())), new Map());
  if (group === undefined) throw new Error('no charge');
  return group;
}

const expectedRate = 'fremskrevet: { af: { fast: "1.000" }, fra: 2023, til: 2024, skoen: forventet }';

describe('the charges of a fordeling', () => {
  it('explains what each row was rounded by', () => {
    const { charges, residual, residualNote } = chargesOf(
      'procenter: { vaerdier: { Aalborg: "33,34", Rebild: "66,66" } }',
      '{ metode: hver-for-sig, til: 1 }',
      'fast: "1.001"',
    );
    // 333,7334 and 667,2666.
    expect(charges.map(({ amount }) => formatNumber(amount))).toEqual(['334', '667']);
    expect([formatNumber(residual), residualNote]).toEqual(['0', '']);
    const halves = chargesOf('lige: {}', '{ metode: hver-for-sig, til: 1 }', 'fast: "1.001"');
    expect(halves.charges.map(({ amount }) => formatNumber(amount))).toEqual(['501', '501']);
    expect(formatNumber(halves.residual)).toBe('-1');
    expect(halves.residualNote).toContain('opkrævet for meget');
  });

  it.each(['hver-for-sig', 'stoerste-rest'])(
    'does not take for rounding (%s) what the key leaves over',
    (method) => {
      const { total, residual, charges } = chargesOf(
        'beloeb: { betegnelse: kr., vaerdier: { Aalborg: 1, Rebild: 2 } }',
        `{ metode: ${method}, til: 1 }`,
      );
      expect(charges.map(({ amount }) => formatNumber(amount))).toEqual(['1', '2']);
      expect([formatNumber(total), formatNumber(residual)]).toEqual(['1.000', '0']);
    },
  );

  it('says of an amount on an expected rate that it is provisional', () => {
    const key = 'lige: {}';
    expect(chargesOf(key).charges[0]?.formula).not.toContain('foreløbigt');
    const [charge] = chargesOf(key, undefined, expectedRate).charges;
    expect(charge?.formula).toMatch(/, foreløbigt$/);
    expect(charge?.basis.at(-1)?.label).toBe('Årets beløb, foreløbigt');
  });
});

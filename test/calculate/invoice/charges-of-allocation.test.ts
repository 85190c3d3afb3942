import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { chargeGroups } from '../../../src/calculate/invoice/charge-groups.ts';
import { chargesOfAllocation } from '../../../src/calculate/invoice/charges-of-allocation.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { formatNumber } from '../../../src/model/exact/format.ts';
import { calculated, fordeling } from '../../support/scheme-text.ts';

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
  const [group] = chargeGroups(calculateScheme(loadScheme(file)), new Map());
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
    expect(halves.residualNote).toContain('for meget opkrævet');
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

  it('sets aside what is charged elsewhere, with what the rounding left where all of it is', () => {
    const result = calculated(
      `fordelinger:\n${fordeling('led', 'fast: 1001', { enhed: 't.kr.', til: '1' })}${fordeling('del', 'fast: 1')}`,
    );
    const [led, del] = result.allocations;
    if (led === undefined || del === undefined) throw new Error('not calculated');
    const none = new Map<string, typeof del.plan>();
    const shown = (...args: Parameters<typeof chargesOfAllocation>) => {
      const { charges, setAside, residual } = chargesOfAllocation(...args);
      return [
        charges.map(({ amount }) => formatNumber(amount)),
        setAside.map(({ amount, passedOnTo = 'ingen' }) => `${formatNumber(amount)} ${passedOnTo}`),
        formatNumber(residual),
      ];
    };
    // 500,5 thousand each, rounded up.
    expect(shown(led)).toEqual([['501.000', '501.000'], [], '-1.000']);
    const parts = new Map([['840', del.plan]]);
    expect(shown(led, { isCharged: true, parts })).toEqual([['501.000'], ['501.000 del'], '-1.000']);
    expect(shown(led, { isCharged: false, parts: none })).toEqual([
      [],
      ['501.000 ingen', '501.000 ingen'],
      '-1.000',
    ]);
    expect(shown(led, { isCharged: false, whole: del.plan, parts: none })).toEqual([
      [],
      ['500.500 del', '500.500 del'],
      '0',
    ]);
  });

  it('says of an amount on an expected rate that it is provisional', () => {
    const key = 'lige: {}';
    expect(chargesOf(key).charges[0]?.formula).not.toContain('foreløbigt');
    const [charge] = chargesOf(key, undefined, expectedRate).charges;
    expect(charge?.formula).toMatch(/, foreløbigt$/);
    expect(charge?.basis.at(-1)?.label).toBe('Årets beløb, foreløbigt');
  });
});

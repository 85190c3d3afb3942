import { describe, expect, it } from 'vitest';
import { populationWeights } from '../../../src/calculate/weighing/headcount.ts';
import type { FordelError } from '../../../src/model/diagnostic.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import type { PopulationKey } from '../../../src/model/scheme/allocation-key.ts';
import { type AnyRow, extractOf } from '../../support/extracts.ts';

const aalborg = { key: '851', municipalityCode: '851', memberCodes: ['851'], name: 'Aalborg' };
const origin = { file: 'ordning.yaml', line: 1, column: 1 };
const key: PopulationKey = {
  kind: 'befolkning',
  file: 'udtraek.csv',
  label: 'folketal',
  date: '2023K2',
  ages: 'alle',
  sex: 'alle',
  missingRowsAreZero: false,
  origin,
};

function row(count: bigint, parts: Partial<AnyRow> = {}): AnyRow {
  return {
    municipalityCode: '851',
    sex: 'alle',
    ages: 'alle',
    civilStatus: 'alle',
    date: '2023K2',
    count,
    origin: { file: 'udtraek.csv', line: Number(count), column: 1 },
    ...parts,
  };
}

const weightOf = (rows: AnyRow[], changes: Partial<PopulationKey> = {}) =>
  populationWeights({ ...key, ...changes }, extractOf(rows), [aalborg])[0]?.weight;

describe('populationWeights', () => {
  it('takes the total alone where the extract has it, and says from which line', () => {
    const rows = [
      row(100n),
      row(49n, { sex: 'maend' }),
      row(51n, { sex: 'kvinder' }),
      row(7n, { ages: { from: 0, to: 0 } }),
    ];
    const weight = weightOf(rows);
    expect(weight?.value).toEqual(rational(100n));
    expect(weight?.origins).toEqual([{ file: 'udtraek.csv', line: 100, column: 1 }]);
  });

  it('adds men and women where there is no total', () => {
    expect(weightOf([row(49n, { sex: 'maend' }), row(51n, { sex: 'kvinder' })])?.value).toEqual(
      rational(100n),
    );
  });

  it('adds the four civil statuses where there is no total, and refuses three of them', () => {
    const statuses = (['U', 'G', 'E', 'F'] as const).map((civilStatus) => row(10n, { civilStatus }));
    expect(weightOf(statuses)?.value).toEqual(rational(40n));
    expect(() => weightOf(statuses.slice(1))).toThrow('UDTRAEK-CIVILSTAND');
  });

  it('adds the years of an age span', () => {
    const years = [0, 1, 2, 3].map((age) => row(10n, { ages: { from: age, to: age } }));
    expect(weightOf(years, { ages: { from: 1, to: 2 } })?.value).toEqual(rational(20n));
    expect(() => weightOf(years, { ages: { from: 1, to: 5 } })).toThrow('UDTRAEK-ALDER');
    expect(() => weightOf(years)).toThrow('UDTRAEK-ALDER');
  });

  it('says what to do of an extract that does not say of what age those are', () => {
    const advice = expect.stringContaining('giv filen en kolonne alder, hvor der står 0-17');
    expect(() => weightOf([row(10n)], { ages: { from: 0, to: 17 } })).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ advice })] }),
    );
  });

  it('takes no row for a zero left out where the extract counts people in parts of it', () => {
    const total = row(9n, { municipalityCode: '825' });
    const zeroLeftOut = { missingRowsAreZero: true };
    for (const part of [{ sex: 'maend' }, { civilStatus: 'U' }, { ages: { from: 0, to: 4 } }] as const) {
      expect(() => weightOf([total, row(3n, part)], zeroLeftOut)).toThrow('UDTRAEK-CELLE');
      expect(weightOf([total, row(0n, part)], zeroLeftOut)?.value).toEqual(rational(0n));
    }
    const men = row(3n, { sex: 'maend', ages: { from: 1, to: 1 } });
    const years = [
      row(5n, { ages: { from: 1, to: 1 } }),
      row(2n, { municipalityCode: '825', ages: { from: 2, to: 2 } }),
    ];
    expect(weightOf([...years, men], { ...zeroLeftOut, ages: { from: 1, to: 2 } })?.value).toEqual(
      rational(5n),
    );
  });

  it('names the years that no age group has', () => {
    const years = [0, 1, 3].map((age) => row(10n, { ages: { from: age, to: age } }));
    try {
      weightOf(years, { ages: { from: 0, to: 4 } });
    } catch (error) {
      expect((error as FordelError).diagnostics[0]?.advice).toContain('Der mangler: 2, 4.');
    }
    expect.assertions(1);
  });

  it('reads a missing row as zero only where the ordning says that zero rows are left out', () => {
    const other = row(1n, { municipalityCode: '825', ages: { from: 1, to: 1 } });
    const rows = [row(10n, { ages: { from: 0, to: 0 } }), other];
    const ages = { from: 0, to: 1 };
    expect(() => weightOf(rows, { ages })).toThrow('UDTRAEK-CELLE');
    expect(weightOf(rows, { ages, missingRowsAreZero: true })?.value).toEqual(rational(10n));
  });

  it('never reads people as zero because their ages come in other groups', () => {
    const other = { municipalityCode: '860' };
    const rows = [
      row(100n, { ...other, ages: { from: 0, to: 17 } }),
      row(20n, { ages: { from: 0, to: 4 } }),
      row(30n, { ages: { from: 5, to: 17 } }),
    ];
    expect(() => weightOf(rows, { ages: { from: 0, to: 17 }, missingRowsAreZero: true })).toThrow(
      'UDTRAEK-CELLE',
    );
  });

  it('refuses a date, a sex and a kommune that the extract does not have', () => {
    expect(() => weightOf([row(1n)], { date: '2023K3' })).toThrow('UDTRAEK-TIDSPUNKT');
    expect(() => weightOf([row(1n)], { sex: 'maend' })).toThrow('UDTRAEK-KOEN');
    expect(() => weightOf([row(1n, { municipalityCode: '101' })])).toThrow('UDTRAEK-KOMMUNE');
  });

  it('takes no zero left out for five years of age that every kommune has somebody of', () => {
    const rows = [
      row(5n, { municipalityCode: '825', ages: { from: 0, to: 17 } }),
      row(9n, { ages: { from: 18, to: 64 } }),
    ];
    const missingRowsAreZero = true;
    expect(() => weightOf(rows, { ages: { from: 0, to: 17 }, missingRowsAreZero })).toThrow('UDTRAEK-CELLE');
    const infants = [row(5n, { municipalityCode: '825', ages: { from: 0, to: 0 } }), ...rows];
    expect(weightOf(infants, { ages: { from: 0, to: 0 }, missingRowsAreZero })?.value).toEqual(rational(0n));
  });
});

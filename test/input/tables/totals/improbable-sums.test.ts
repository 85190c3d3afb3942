import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTotals as read } from '../../../support/total-rows.ts';

const lines = 'Løn;1037 / Drift;463 / Leje;219';

describe('a row under any name that is hardly a sum by chance', () => {
  it.each([
    ['is last, of two', 'Løn;1037,54 / Drift;462,46 / Rest;1500', 'Rest', '1.500'],
    [
      'is last, a unit a part apart',
      'Løn;1000 / Drift;503 / Leje;211 / Den samlede;1717',
      'Den samlede',
      '1.714',
    ],
    [
      'is first, rounded to thousands',
      'Rammen;1715000 / Løn;1000000 / Drift;503000 / Leje;211000',
      'Rammen',
      '1.714.000',
    ],
    ['is not last', `${lines} / Stab;1719 / IT;120 / El;77`, 'Stab', '1.916'],
    [
      'is of some in the middle',
      `IT;1200000 / El;77000 / Løn;1037123 / Drift;463456 / Stab;1500579 / Vand;5`,
      'Stab',
      '2.777.584',
    ],
    ['is after another', `${lines} / Stab;1719 / IT;1203 / El;778 / Hus;1981`, 'Stab", "Hus', '3.700'],
    ['is above its lines', `Stab;1719 / ${lines} / IT;120`, 'Stab', '1.839'],
  ])('is asked about, and both answers work: it %s', (_, rows, names, sum) => {
    const asked = read(`post;beloeb / ${rows}`);
    expect(asked.said).toMatch(/^fejl TOTALRAEKKE-MULIG \d+$/);
    expect(asked.advice).toContain(`totalraekker: ["${names}"]`);
    const named = read(`post;beloeb / ${rows}`, { declared: names.split('", "') });
    expect(named.sum).toBe(sum);
    expect(named.said).not.toContain('fejl');
    expect(read(`post;beloeb / ${rows}`, { declared: [] }).said).toBe('');
  });

  it('is asked about where the totals of others add up with it and without it, and a line where one has it', () => {
    const table =
      'post;beloeb / a;1037 / b;463 / A i alt;1500 / c;219 / d;788 / C i alt;1007 / Den samlede;2507';
    expect(read(table).said).toBe('fejl TOTALRAEKKE-MULIG 8');
    expect(read(`${table} / I alt;5014`)).toMatchObject({ sum: '5.014', said: '' });
  });

  it.each([
    ['of few units', 'Løn;1000 / Drift;500 / Leje;1500', '3.000'],
    ['of two that are the same', 'Dag;1037,54 / Nat;1037,54 / Døgn;2075,08', '4.150,16'],
    ['of as many persons', '12 pladser;14814,72 / 5 pladser;6172,80 / 17 pladser;20987,52', '41.975,04'],
    ['of some among many', `El;77 / ${lines} / Hus;682 / Vand;5 / IT;9 / Mad;4`, '2.496'],
    ['nearly, with a unit for each of few', 'Løn;10 / Drift;5 / Leje;3 / Mad;17', '35'],
    ['nearly, for one of them is nearly the same', 'A;1000000 / B;1000000 / C;2 / D;1', '2.000.003'],
    ['with what it brings in', 'Løn;1037,54 / Drift;462,46 / Tilskud;-1500', '0'],
  ])('is a line where it is one by chance: %s', (_, rows, sum) => {
    expect(read(`post;beloeb / ${rows}`)).toMatchObject({ sum, said: '' });
  });

  it('is one of a thousand tables at most that have no sum', () => {
    const amount = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1, 10, 100, 1000));
    const tables = fc.sample(fc.array(amount, { minLength: 3, maxLength: 30 }), { numRuns: 1000, seed: 11 });
    const asked = tables.filter(
      (rows) =>
        read(`post;beloeb\n${rows.map(([size, unit], at) => `p${at};${size * unit}`).join('\n')}`).said,
    );
    expect(asked.length).toBeLessThan(5);
  });
});

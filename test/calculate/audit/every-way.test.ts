import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { compareSchemes } from '../../../src/calculate/comparison/compare-schemes.ts';
import { indexBudget } from '../../../src/calculate/index-budget.ts';
import { tariffCharge } from '../../../src/calculate/invoice/tariff-charge.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { add, one } from '../../../src/model/exact/rational.ts';
import type { SchemeInput } from '../../../src/model/scheme/scheme-input.ts';
import { sats } from '../../support/rates.ts';
import { tal } from '../../support/rational.ts';

/** A map that answers differently after the first so many times: what the audit reads is then not what was calculated with. */
class ChangingMap<K, V> extends Map<K, V> {
  #left: number;
  readonly #change: (value: V) => V;

  constructor(entries: Iterable<readonly [K, V]>, times: number, change: (value: V) => V) {
    super(entries);
    this.#left = times;
    this.#change = change;
  }
  override get(key: K): V | undefined {
    const value = super.get(key);
    return value === undefined || this.#left-- > 0 ? value : this.#change(value);
  }
}

const load = (name: string) => loadScheme(name);

describe('whatever is handed out has been audited:', () => {
  it('what an ordning comes to', () => {
    const input = load('telecare-nord-2023');
    const extracts: SchemeInput['extracts'] = new ChangingMap(input.extracts, 1, (extract) => ({
      ...extract,
      headcounts: new Map(
        [...extract.headcounts].map(([date, of]) => [
          date,
          {
            ...of,
            rowsOf: (code: string) => of.rowsOf(code)?.map((row) => ({ ...row, count: row.count + 1n })),
          },
        ]),
      ),
    }));
    expect(calculateScheme(input).allocations).toHaveLength(1);
    expect(() => calculateScheme({ ...input, extracts })).toThrow(
      /INTERN-PROEVE .*vægten for Læsø er 1.789, holdt mod .*: 1.790/,
    );
  });

  it('a comparison', () => {
    const [before, after] = ['socialtilsyn-nord-2023', 'socialtilsyn-nord-2024'].map((name) =>
      calculateScheme(load(name)),
    );
    if (before === undefined || after === undefined) throw new Error('no result');
    const tampered = {
      ...after,
      allocations: after.allocations.map((of) => ({ ...of, residual: add(of.residual, one) })),
    };
    expect(() => compareSchemes(before, tampered)).toThrow(/^INTERN-PROEVE .*ændringen i totalen/s);
  });

  it('an indexed budget', () => {
    const origin = { file: 'b.csv', line: 2, column: 1 };
    const cell = { text: '1.000', value: tal('1.000'), origin };
    const line = new ChangingMap([['beloeb', cell]], 1, (of) => ({ ...of, value: tal('1.001') }));
    const budget = { source: { file: 'b.csv', sha256: '' }, columns: ['beloeb'], lines: [line], leftOut: [] };
    const rule = { from: 2023, to: 2024, chaining: 'uafrundet', additions: new Map() } as const;
    const index = () =>
      indexBudget(budget, 'beloeb', undefined, 'samlet', () => [sats('2023-2024', '4,0')], rule);
    expect(index).toThrow(/^INTERN-PROEVE b.csv: linjerne er 1.000, holdt mod filen: 1.001/);
  });

  it('what a tilbud pays', () => {
    const [tariff] = calculateScheme(load('socialtilsyn-nord-2024')).tariffs;
    if (tariff === undefined) throw new Error('no takst');
    let asked = 0;
    // The two parts are rounded to kroner, and held against their rounding to 1.000 kr.
    const plan = {
      ...tariff.plan,
      get step() {
        return asked++ < 2 ? one : tal('1.000');
      },
    };
    const charge = () => tariffCharge({ ...tariff, plan }, { size: { places: 10 }, enhancedMonths: 1 });
    expect(charge).toThrow(/^INTERN-PROEVE .*prisen for tilsyn/);
  });
});

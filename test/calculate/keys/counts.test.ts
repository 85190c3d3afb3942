import { describe, expect, it } from 'vitest';
import { countKey, joint, kommune, party, weighCounting, weightsOf } from '../../support/keys.ts';

const [aalborg, hjoerring] = [kommune('851'), kommune('860')];

describe('optaelling', () => {
  it('weighs by the column, in the order of the recipients, over their sum', () => {
    const weights = weighCounting(countKey, [hjoerring, aalborg], { 851: { antal: 3n }, 860: { antal: 1n } });
    expect(weightsOf(weights)).toEqual(['1', '3']);
    expect(weights.whole).toMatchObject({ numerator: 4n });
    expect(weights.weighted[1]?.weight.origins).toEqual([{ file: 'antal.csv', line: 2, column: 1 }]);
  });

  it('weighs a party by its name, and several kommuner by a row of theirs or the sum of their own', () => {
    const both = joint('Frederikshavn/Læsø', '813', '825');
    expect(weightsOf(weighCounting(countKey, [party('UCN')], { UCN: { antal: 7n } }))).toEqual(['7']);
    expect(weightsOf(weighCounting(countKey, [both], { 813: { antal: 5n }, 825: { antal: 2n } }))).toEqual([
      '7',
    ]);
    expect(weightsOf(weighCounting(countKey, [both], { 'Frederikshavn/Læsø': { antal: 9n } }))).toEqual([
      '9',
    ]);
  });

  it('counts only rows with the text asked for', () => {
    const key = { ...countKey, where: new Map([['aar', ['2017']]]) };
    expect(weightsOf(weighCounting(key, [aalborg], { 851: { antal: 4n, aar: '2017' } }))).toEqual(['4']);
    expect(() => weighCounting(key, [aalborg], { 851: { antal: 4n, aar: '2018' } })).toThrow('NOEGLE-RAEKKE');
  });

  it('takes a column off, and refuses what is below nothing unless it counts as nothing', () => {
    const key = { ...countKey, minusColumn: 'budget' };
    const table = { 851: { antal: 105n, budget: 100n }, 860: { antal: 90n, budget: 100n } };
    expect(() => weighCounting(key, [aalborg, hjoerring], table)).toThrow('VAEGT-NEGATIV');
    const overspent = { ...key, negativeIsZero: true };
    expect(weightsOf(weighCounting(overspent, [aalborg, hjoerring], table))).toEqual(['5', '0']);
  });

  it('reports every recipient without a row, and one of two kommuner missing', () => {
    expect(() => weighCounting(countKey, [aalborg, hjoerring], { 851: { antal: 1n } })).toThrow(
      '860 har ingen række',
    );
    expect(() => weighCounting(countKey, [joint('A/B', '851', '860')], { 851: { antal: 1n } })).toThrow(
      'NOEGLE-RAEKKE',
    );
    expect(() =>
      weighCounting({ ...countKey, countColumn: 'timer' }, [aalborg], { 851: { antal: 1n } }),
    ).toThrow('BUDGET-KOLONNE');
  });
});

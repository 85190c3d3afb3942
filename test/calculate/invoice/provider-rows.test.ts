import { describe, expect, it } from 'vitest';
import { providerRows } from '../../../src/calculate/invoice/provider-rows.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import { tal, vis } from '../../support/rational.ts';
import { hours, problemsOf, tariffOf, tilbud } from '../../support/tariffs.ts';

const bySize = tariffOf('40.000,40');
const rowsOf = (...[provider, tariff, unit]: Parameters<typeof providerRows>) =>
  providerRows(provider, tariff, unit).map(({ name, amount }) => [name, vis(amount)]);

describe('the rows of a tilbud', () => {
  it('have its takst, and the correction on a row of its own', () => {
    const provider = tilbud('851', 'Birkely', 12, { correction: tal('-30.000,5') });
    expect(rowsOf(provider, bySize, one)).toEqual([
      ['Birkely', '48.000'],
      ['Birkely, regulering', '-30.000,5'],
    ]);
  });

  it('have everything that the amount rests on', () => {
    const charged = { size: { citizens: 245 }, approvedIn: 3, enhancedMonths: 2 };
    const [row] = providerRows(tilbud('851', 'Birkely', 0, { charged }), bySize, one);
    expect(row).toMatchObject({
      source: 'tilbud.csv:2',
      price: {
        group: '25-49 pladser',
        exact: tal('80.000,80'),
        tariff: tal('80.001'),
        quantity: { places: 25, citizens: 245, months: 9, enhancedMonths: 2 },
      },
    });
    expect(row && vis(row.amount)).toBe('76.001');
  });

  it('are only the correction of a tilbud that pays no more', () => {
    const { charged: _, ...closed } = tilbud('851', 'Birkely', 12, { correction: tal('-5') });
    expect(rowsOf(closed, bySize, one)).toEqual([['Birkely, regulering', '-5']]);
  });

  it('are in kroner where the takst is in 1.000 kr., but for the correction, which always is', () => {
    const thousands = tariffOf('40', { unit: '1.000 kr.' });
    const provider = tilbud('851', 'Birkely', 5, { correction: tal('7') });
    expect(rowsOf(provider, thousands, rational(1000n))).toEqual([
      ['Birkely', '40.000'],
      ['Birkely, regulering', '7'],
    ]);
  });

  it('count what has no size', () => {
    const bpa = tariffOf('672', { groups: hours });
    const provider = tilbud('851', 'Birkely', 0, { charged: { group: 'time', count: tal('7,5') } });
    expect(rowsOf(provider, bpa, one)).toEqual([['Birkely', '5.040']]);
  });

  it.each([
    [
      'a takst',
      tilbud('851', 'Birkely', 5),
      tariffOf('0,001', { step: rational(1n, 1000n) }),
      'afrunding.til',
    ],
    ['a correction', tilbud('851', 'Birkely', 5, { correction: tal('0,001') }), bySize, 'regulering'],
    [
      'a count',
      tilbud('851', 'Birkely', 0, { charged: { group: 'time', count: tal('0,001') } }),
      tariffOf('672', { groups: hours }),
      'antal × takst',
    ],
  ])('are refused where %s is finer than øre', (_, provider, tariff, advice) => {
    const [problem] = problemsOf(() => providerRows(provider, tariff, one));
    expect(problem).toMatchObject({ code: 'FAKTURA-OERE', place: provider.origin });
    expect(problem?.advice).toContain(advice);
  });
});

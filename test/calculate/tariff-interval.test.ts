import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOf } from '../../src/calculate/tariff.ts';
import { baseInterval, outsiders, type PublishedPrice } from '../../src/calculate/tariff-interval.ts';
import { one, type Rational, rational } from '../../src/model/exact/rational.ts';
import { tal, vis } from '../support/rational.ts';

const factors = ['1', '1,2', '2', '3'].map(tal);
const family = (...amounts: string[]): PublishedPrice[] =>
  amounts.map((amount, index) => ({
    id: `gruppe-${index + 1}`,
    factor: factors[index] ?? one,
    amount: tal(amount),
    step: one,
  }));
const priced = (base: Rational) => factors.map((factor) => vis(priceOf(base, factor, one).amount));

// Nord: KKR Nordjylland, bilag 3.5, s. 53-57. Midt: Socialtilsyn Midts takster 2024.
describe.each([
  ['Nord 2023', ['42.884', '51.461', '85.768', '128.653'], '42.884,16666667', '42.884,25'],
  ['Nord 2024', ['43.852', '52.622', '87.703', '131.555'], '43.851,5', '43.851,75'],
  ['Midt 2024', ['42.127', '50.552', '84.253', '126.380'], '42.126,5', '42.126,75'],
])('the published takster of %s', (_name, published, from, below) => {
  it('come out of one unrounded grundtakst', () => {
    const interval = baseInterval(family(...published));
    expect(interval && [vis(interval.from), vis(interval.below)]).toEqual([from, below]);
    expect(priced(interval?.from ?? one)).toEqual(published);
  });

  it('do not come out of the rounded takst of group 1: a krone is wrong', () => {
    expect(priced(tal(published[0] ?? ''))).not.toEqual(published);
  });
});

describe('a family that no grundtakst gives', () => {
  it('names the takst that cannot belong', () => {
    const wrong = family('43.852', '52.622', '87.705', '131.555');
    expect(baseInterval(wrong)).toBeUndefined();
    expect(outsiders(wrong).map(({ id }) => id)).toEqual(['gruppe-3']);
  });

  it('names none where more than one is wrong', () => {
    expect(outsiders(family('43.852', '99', '1', '131.555'))).toEqual([]);
  });
});

it('finds an interval that holds the grundtakst, whatever it is', () => {
  const base = fc.bigInt({ min: 100n, max: 10n ** 12n }).map((hundredths) => rational(hundredths, 100n));
  fc.assert(
    fc.property(base, (value) => {
      const interval = baseInterval(family(...priced(value)));
      return (
        interval !== undefined &&
        vis(interval.from) !== '' &&
        priced(interval.from).join() === priced(value).join()
      );
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOverDuty } from '../../../src/calculate/carry-over/rule.ts';
import { carryOverStanding } from '../../../src/calculate/carry-over/standing.ts';
import { absolute, add, equal, negate, type Rational, rational } from '../../../src/model/exact/rational.ts';
import { type CarryOverRule, carryOverRules } from '../../../src/model/scheme/carry-over.ts';
import { anyRational } from '../../support/arbitraries.ts';
import { tal, vis } from '../../support/rational.ts';

type Parts = readonly (readonly [year: number, amount: string])[];

/** A result of 2020, of a budget of 10.000 (5 % is 500). */
function stand(rule: CarryOverRule, result: string, parts: Parts, atYear: number): string[] {
  const duty = carryOverDuty(rule, 2020, tal(result), tal('10.000'));
  const taken = parts.map(([year, amount]) => ({ year, amount: tal(amount) }));
  return carryOverStanding(duty, taken, atYear).breaches.map(
    ({ kind, part, amount }) => `${kind} ${part ?? 'i alt'} ${vis(amount)}`,
  );
}

describe('an ordinary tilbud', () => {
  it.each<[string, string, Parts, number, string[]]>([
    ['keeps an overskud of up to 5 % until its fifth year', '100', [], 2024, []],
    ['keeps exactly 5 % too', '500', [], 2024, []],
    ['uses it in any of the years', '100', [[2023, '60']], 2024, []],
    ['has to have used it by the fifth', '100', [[2023, '60']], 2025, ['mangler beholdes 40']],
    [
      'may use the last of it in the fifth',
      '100',
      [
        [2023, '60'],
        [2025, '40'],
      ],
      2025,
      [],
    ],
    [
      'was late with what it used in the sixth',
      '100',
      [
        [2023, '60'],
        [2026, '40'],
      ],
      2026,
      ['for-sent beholdes 40'],
    ],
    [
      'still keeps what it did not use in the sixth',
      '100',
      [[2026, '60']],
      2026,
      ['mangler beholdes 40', 'for-sent beholdes 60'],
    ],
    ['takes in what is above 5 % within two years', '700', [], 2021, []],
    ['and not later', '700', [], 2022, ['mangler indregnes 200']],
    ['may take it in in the second year', '700', [[2022, '200']], 2022, []],
    ['was late with it in the third', '700', [[2023, '200']], 2023, ['for-sent indregnes 200']],
    [
      'counts what it takes in towards that first',
      '700',
      [
        [2021, '150'],
        [2022, '50'],
        [2025, '500'],
      ],
      2025,
      [],
    ],
    ['has both to do', '700', [[2022, '150']], 2025, ['mangler indregnes 50', 'mangler beholdes 500']],
    ['cannot use more than there is', '100', [[2021, '101']], 2021, ['for-meget i alt 1']],
    ['does not charge for an overskud', '100', [[2021, '-10']], 2021, ['for-meget i alt -10']],
    ['bears an underskud of up to 5 %', '-500', [], 2030, []],
    ['may not charge any of it', '-500', [[2021, '-1']], 2021, ['for-meget i alt -1']],
    ['charges what is above 5 % within two years', '-700', [[2022, '-200']], 2022, []],
    ['and not later', '-700', [[2022, '-150']], 2022, ['mangler indregnes -50']],
    ['was late with it in the third', '-700', [[2023, '-200']], 2023, ['for-sent indregnes -200']],
    ['may not charge more than that', '-700', [[2022, '-201']], 2022, ['for-meget i alt -1']],
    ['has nothing to do with no result', '0', [], 2030, []],
  ])('%s', (_, result, parts, atYear, breaches) => {
    expect(stand('takstbekendtgoerelsen', result, parts, atYear)).toEqual(breaches);
  });
});

describe('a socialtilsyn', () => {
  it.each<[string, string, Parts, number, string[]]>([
    ['has two years for all of it', '100', [], 2021, []],
    ['the second being the last', '100', [[2022, '60']], 2022, ['mangler indregnes 40']],
    [
      'may take in the last of it then',
      '100',
      [
        [2021, '60'],
        [2022, '40'],
      ],
      2022,
      [],
    ],
    ['was late in the third', '100', [[2023, '100']], 2023, ['for-sent indregnes 100']],
    ['charges an underskud the same way', '-100', [[2022, '-60']], 2022, ['mangler indregnes -40']],
    ['takes in no more than there is', '100', [[2022, '130']], 2022, ['for-meget i alt 30']],
  ])('%s', (_, result, parts, atYear, breaches) => {
    expect(stand('socialtilsyn', result, parts, atYear)).toEqual(breaches);
  });
});

describe.each(carryOverRules)('%s', (rule) => {
  const standing = (result: Rational, budget: Rational, amount: Rational) =>
    carryOverStanding(carryOverDuty(rule, 2020, result, absolute(budget)), [{ year: 2021, amount }], 2030);

  it('finds nothing where all that may be taken in was, in time', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (result, budget) => {
        const { settle, keep } = carryOverDuty(rule, 2020, result, absolute(budget));
        return standing(result, budget, add(settle, keep)).breaches.length === 0;
      }),
    );
  });

  it('counts every krone that is not, and every one that is too much', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (result, budget, amount) => {
        const { settle, keep } = carryOverDuty(rule, 2020, result, absolute(budget));
        const { breaches } = standing(result, budget, amount);
        const signed = breaches.map((breach) =>
          breach.kind === 'for-meget' ? negate(breach.amount) : breach.amount,
        );
        const open = signed.reduce(add, rational(0n));
        return equal(add(amount, open), add(settle, keep));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOverDuty } from '../../../src/calculate/carry-over/rule.ts';
import { absolute, add, equal } from '../../../src/model/exact/rational.ts';
import { carryOverRules } from '../../../src/model/scheme/carry-over.ts';
import { anyRational } from '../../support/arbitraries.ts';
import { tal, vis } from '../../support/rational.ts';

const duty = (rule: (typeof carryOverRules)[number], result: string) => {
  const { settle, keep, borne } = carryOverDuty(rule, 2024, tal(result), tal('1.000.000'));
  return [settle, keep, borne].map(vis);
};

describe('the rule of ordinary tilbud, of a budget of 1.000.000', () => {
  it.each([
    ['30.000', '0', '30.000', '0'],
    ['50.000', '0', '50.000', '0'],
    ['50.001', '1', '50.000', '0'],
    ['80.000', '30.000', '50.000', '0'],
    ['-30.000', '0', '0', '-30.000'],
    ['-80.000', '-30.000', '0', '-50.000'],
    ['0', '0', '0', '0'],
  ])('takes %s as %s to settle, %s to keep and %s to bear', (result, ...expected) => {
    expect(duty('takstbekendtgoerelsen', result)).toEqual(expected);
  });
});

describe('the rule of socialtilsyn', () => {
  it.each(['501.980', '10', '-80.000'])('takes in all of %s', (result) => {
    expect(duty('socialtilsyn', result)).toEqual([result, '0', '0']);
  });

  it('has two years', () => {
    expect(carryOverDuty('socialtilsyn', 2022, tal('1')).settleBy).toBe(2024);
  });
});

it.each(carryOverRules)('%s leaves nothing of the result out', (rule) => {
  fc.assert(
    fc.property(anyRational, anyRational, (result, budget) => {
      const { settle, keep, borne } = carryOverDuty(rule, 2024, result, absolute(budget));
      return equal(add(settle, add(keep, borne)), result);
    }),
  );
});

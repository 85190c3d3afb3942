import { describe, expect, it } from 'vitest';
import { auditComparison } from '../../../src/calculate/audit/comparisons.ts';
import { auditIndexed } from '../../../src/calculate/audit/indexed-amounts.ts';
import { auditIndexedBudget } from '../../../src/calculate/audit/indexed-budgets.ts';
import { auditTariffCharge } from '../../../src/calculate/audit/invoice/tariff-charges.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { compareAllocations } from '../../../src/calculate/comparison/compare-allocations.ts';
import { indexBudget } from '../../../src/calculate/index-budget.ts';
import { indexAmount } from '../../../src/calculate/indexation.ts';
import { tariffCharge } from '../../../src/calculate/invoice/tariff-charge.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import type { ComparedAllocation } from '../../../src/model/comparison.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { add, one } from '../../../src/model/exact/rational.ts';
import type { Indexation } from '../../../src/model/scheme/index-rate.ts';
import { sats } from '../../support/rates.ts';
import { tal } from '../../support/rational.ts';

const messages = (found: readonly Diagnostic[]) => found.map(({ message }) => message).join('\n');
const calculated = (name: string) => calculateScheme(loadScheme(name));

describe('the audit of a comparison', () => {
  const [before] = calculated('socialtilsyn-nord-2023').allocations;
  const [after] = calculated('socialtilsyn-nord-2024').allocations;
  if (before === undefined || after === undefined) throw new Error('no fordeling');
  const compared = compareAllocations(before, after);
  const [row] = compared.rows;
  if (row === undefined) throw new Error('no row');

  it.each<[string, Partial<ComparedAllocation>, RegExp]>([
    ['nothing', {}, /^$/],
    [
      'a change',
      { rows: [{ ...row, change: add(row.change, one) }, ...compared.rows.slice(1)] },
      /ændringen for/,
    ],
    [
      'a part of a change',
      { rows: [{ ...row, effects: { ...row.effects, noegle: tal('1') } }, ...compared.rows.slice(1)] },
      /delene af ændringen for/,
    ],
    [
      'a part as it is shown',
      { rows: [{ ...row, shown: { ...row.shown, budget: tal('1') } }, ...compared.rows.slice(1)] },
      /som de vises/,
    ],
    ['a recipient that is gone', { rows: compared.rows.slice(1) }, /hver modtager netop én gang/],
    ['the change of the total', { totalChange: add(compared.totalChange, one) }, /ændringen i totalen/],
  ])('sees %s', (_, part, message) => {
    expect(messages(auditComparison({ ...compared, ...part }))).toMatch(message);
  });
});

describe('the audit of what is indexed', () => {
  const rule: Indexation = {
    from: 2023,
    to: 2024,
    chaining: 'uafrundet',
    step: tal('1'),
    additions: new Map(),
  };
  const origin = { file: 'b.csv', line: 2, column: 1 };
  const amount = { text: '1.000', value: tal('1.000'), origin };
  const budget = {
    source: { file: 'b.csv', sha256: '' },
    columns: ['beloeb'],
    leftOut: [],
    lines: [new Map([['beloeb', amount]]), new Map([['beloeb', amount]])],
  };
  const rates = [sats('2023-2024', '4,0')];

  it('sees a line or a sum that was changed, and a line that is gone', () => {
    const indexed = indexBudget(budget, 'beloeb', undefined, 'samlet', () => rates, rule);
    const audit = (part: Partial<typeof indexed>) =>
      messages(auditIndexedBudget(budget, 'beloeb', { ...indexed, ...part }, rule));
    expect(audit({})).toBe('');
    expect(audit({ lines: indexed.lines.slice(1) })).toMatch(/linjerne er 1.000, holdt mod filen: 2.000/);
    expect(audit({ sums: indexed.sums.map((sum) => ({ ...sum, after: tal('2.081') })) })).toMatch(
      /summen efter/,
    );
  });

  it('sees a year and a final amount that were changed', () => {
    const indexed = indexAmount(tal('1.000'), rates, rule);
    const audit = (part: Partial<typeof indexed>) =>
      messages(auditIndexed({ title: 'Beløbet' }, tal('1.000'), { ...indexed, ...part }, rule));
    expect(audit({})).toBe('');
    expect(audit({ value: tal('1.041') })).toMatch(/det fremskrevne beløb er 1.041/);
    const steps = indexed.steps.map((step) => ({ ...step, after: tal('1.041') }));
    expect(audit({ steps })).toMatch(
      /beløbet i 2024-pl er 1.041, holdt mod beløbet i 2023-pl, fremskrevet: 1.040/,
    );
  });
});

describe('the audit of what a tilbud pays', () => {
  const [tariff] = calculated('socialtilsyn-nord-2024').tariffs;
  if (tariff === undefined) throw new Error('no takst');
  const charge = tariffCharge(tariff, { size: { places: 10 }, approvedIn: 3, enhancedMonths: 2 });

  it.each<[string, Partial<typeof charge>, RegExp]>([
    ['nothing', {}, /^$/],
    ['another group', { places: 1000 }, /er ikke for 1000 pladser/],
    ['a month too many', { months: charge.months + 1 }, /prisen for tilsyn/],
    [
      'the tillæg',
      { enhanced: add(charge.enhanced, one), total: add(charge.total, one) },
      /prisen for skærpet tilsyn/,
    ],
    ['skærpet tilsyn', { enhancedMonths: 3 }, /prisen for skærpet tilsyn/],
    ['the total', { total: add(charge.total, one) }, /prisen i alt/],
  ])('sees %s', (_, part, message) => {
    expect(messages(auditTariffCharge(tariff.plan, { ...charge, ...part }))).toMatch(message);
  });
});

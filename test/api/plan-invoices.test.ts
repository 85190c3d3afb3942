import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planInvoices } from '../../src/api/plan-invoices.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import { rational } from '../../src/model/exact/rational.ts';
import type { InstalmentPlan } from '../../src/model/invoice/instalment-plan.ts';

const name = 'socialtilsyn-nord-2024';

describe('planInvoices', () => {
  it('names every input once, with one reader or with two', () => {
    const reader = new SourceReader();
    const files = ({ batch }: ReturnType<typeof planInvoices>) => batch.inputs.map(({ file }) => file);
    const shared = files(planInvoices(loadScheme(name, { reader }), { reader }));
    expect(files(planInvoices(loadScheme(name)))).toEqual(shared);
    expect(new Set(shared).size).toBe(shared.length);
    expect(shared).toContain('data/eksempler/debitorer-socialtilsyn-nord-2024.csv');
  });

  it('refuses an issue date that does not exist', () => {
    expect(() => planInvoices(loadScheme(name), { issueDate: '2024-02-30' })).toThrow('BRUG-VALG');
  });

  it('tells of other rater than the ordning has, and not of the same', () => {
    const scheme = fileURLToPath(new URL('../../fixtures/faktura/rater.yaml', import.meta.url));
    const told = (instalments?: InstalmentPlan) =>
      planInvoices(loadScheme(scheme), { instalments }).warnings.map(({ message }) => message);
    expect(told()).toEqual([]);
    expect(told([8, 8, 8, 7, 16, 7, 8, 8, 7, 8, 8, 7].map((each) => rational(BigInt(each))))).toEqual([]);
    expect(told(4)).toEqual([
      'ordningen siger rater på 8/8/8/7/16/7/8/8/7/8/8/7 %, men der er bedt om 4 rater',
    ]);
    expect(planInvoices(loadScheme(name), { instalments: 4 }).warnings).toEqual([]);
  });

  it.each<[InstalmentPlan, string]>([
    [0, 'et år kan ikke betales i 0 rater'],
    [25, 'et år kan ikke betales i 25 rater'],
    [1.5, 'et år kan ikke betales i 1.5 rater'],
    [[], 'et år kan ikke betales i 0 rater'],
    [[rational(60n), rational(39n)], 'raternes procenter summer til 99, ikke til 100'],
    [[rational(110n), rational(-10n)], 'en rate kan ikke være under 0 %'],
  ])('refuses rater that cannot be, case %#', (instalments, message) => {
    expect(() => planInvoices(loadScheme(name), { instalments })).toThrow(`BRUG-VALG ${message}`);
  });
});

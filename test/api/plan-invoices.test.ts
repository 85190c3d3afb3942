import { describe, expect, it } from 'vitest';
import { planInvoices } from '../../src/api/plan-invoices.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import type { InstalmentCount } from '../../src/model/invoice/instalment-count.ts';

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

  it.each([0, 3, 5, 1.5])('refuses a year in %d rater, which no calendar has', (count) => {
    const instalments = count as InstalmentCount;
    expect(() => planInvoices(loadScheme(name), { instalments })).toThrow('BRUG-VALG');
  });
});

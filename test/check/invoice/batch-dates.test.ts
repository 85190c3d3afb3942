import { describe, expect, it } from 'vitest';
import { planBatch } from '../../../src/calculate/invoice/invoice-plan.ts';
import { checkBatchDates } from '../../../src/check/invoice/batch-dates.ts';
import type { InstalmentPlan } from '../../../src/model/invoice/instalment-plan.ts';
import { charge, debtor, group, invoicing, scheme } from '../../support/invoicing.ts';

/** Findings about a batch of 2024 in brief: severity, code, message. */
const found = (
  instalments: InstalmentPlan,
  {
    issueDate,
    termDays = 30,
    kroner = 1200n,
  }: { issueDate?: string; termDays?: number; kroner?: bigint } = {},
) =>
  checkBatchDates(
    planBatch({
      scheme,
      invoicing: { ...invoicing, termDays },
      debtors: [debtor('851'), debtor('840')],
      groups: [group([charge('851', kroner), charge('840', kroner)])],
      instalments,
      ...(issueDate === undefined ? {} : { issueDate }),
      inputs: [],
      accounts: [],
    }),
  ).map(({ severity, code, message }) => `${severity} ${code} ${message}`);

describe('checkBatchDates', () => {
  it.each([1, 2, 4, 12] as const)('has nothing to say about %i rates at their own dates', (count) => {
    expect(found(count)).toEqual([]);
  });

  it('asks once about a date that is far from the year, or no banking day', () => {
    expect(found(1, { issueDate: '2019-01-02' })).toEqual([
      'advarsel FAKTURA-FAKTURADATO fakturadatoen 02.01.2019 ligger langt fra 2024, som beløbene er for',
      expect.stringMatching(/FAKTURA-FORFALD fakturaerne forfalder \d{4} dage efter fakturadatoen$/),
    ]);
    expect(found(1, { issueDate: '2026-01-05' })).toEqual([
      'advarsel FAKTURA-FAKTURADATO fakturadatoen 05.01.2026 ligger langt fra 2024, som beløbene er for',
    ]);
    expect(found(1, { issueDate: '2023-09-29' })[0]).toContain('langt fra');
    expect(found(1, { issueDate: '2024-06-05' })).toEqual([
      'advarsel FAKTURA-FAKTURADATO fakturadatoen 05.06.2024 er ikke en bankdag',
    ]);
  });

  it('only notes that the year is another where that is usual', () => {
    expect(found(1, { issueDate: '2025-03-03' })).toEqual([
      'note FAKTURA-FAKTURADATO fakturadatoen 03.03.2025 ligger i et andet regnskabsår end 2024, som beløbene er for',
    ]);
    expect(found(1, { issueDate: '2023-10-02' })[0]).toMatch(/^note /);
    expect(found(1, { issueDate: '2025-12-30' })[0]).toMatch(/^note /);
  });

  it('counts the terms above 30 days, and lets banking days put a term off', () => {
    // 2 December + 30 days is New Year's Day.
    expect(found(1, { issueDate: '2024-12-02' })).toEqual([]);
    expect(found(4, { issueDate: '2024-01-02' })).toEqual([
      'advarsel FAKTURA-FORFALD 3 af 4 rater forfalder mere end 30 dage efter fakturadatoen, op til 303 dage',
    ]);
    expect(found(1, { termDays: 45 })).toEqual([
      'advarsel FAKTURA-FORFALD fakturaerne forfalder 45 dage efter fakturadatoen',
    ]);
    expect(found(12, { termDays: 35 })).toEqual([expect.stringContaining('FAKTURA-FORFALD 12 af 12 rater')]);
  });

  it('has no term to count on credit notes', () => {
    expect(found(4, { issueDate: '2024-01-02', kroner: -1200n })).toEqual([]);
  });
});

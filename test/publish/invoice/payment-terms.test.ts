import { describe, expect, it } from 'vitest';
import { instalmentsOf } from '../../../src/calculate/invoice/instalments.ts';
import { paymentTerms } from '../../../src/publish/invoice/payment-terms.ts';

const termsOf = (...args: Parameters<typeof instalmentsOf>) =>
  instalmentsOf(...args).map((instalment) => paymentTerms({ kind: 'faktura', instalment }));

describe('paymentTerms', () => {
  it('counts the days to the due date, also when no bank is open on the thirtieth', () => {
    // 2 March 2024 is a Saturday, and 2 December + 30 days is New Year's Day.
    const terms = termsOf(2024, 12, 30);
    expect([terms[0], terms[1], terms[11]]).toEqual([
      'Netto 30 dage, forfald 01.02.2024',
      'Netto 32 dage, forfald 04.03.2024',
      'Netto 31 dage, forfald 02.01.2025',
    ]);
    expect(termsOf(2024, 1, 1)).toEqual(['Netto 1 dag, forfald 03.01.2024']);
  });

  it('counts them for rates that are issued before their period', () => {
    expect(termsOf(2024, 2, 30, '2023-12-15')).toEqual([
      'Netto 48 dage, forfald 01.02.2024',
      'Netto 229 dage, forfald 31.07.2024',
    ]);
  });

  it('says where a credit note is paid to', () => {
    const [instalment] = instalmentsOf(2024, 1, 30);
    expect(instalment && paymentTerms({ kind: 'kreditnota', instalment })).toBe('Udbetales til NemKonto');
  });
});

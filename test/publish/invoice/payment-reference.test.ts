import { describe, expect, it } from 'vitest';
import { paymentReference } from '../../../src/publish/invoice/payment-reference.ts';

const fik = { kind: 'fik', cardType: '71', creditor: '87654321' } as const;

describe('a FIK reference', () => {
  it('is made of the digits of the number', () => {
    expect(paymentReference({ payment: fik, number: 'F2024-00001' })).toBe('000002024000016');
  });

  it('is refused by name where the number has outgrown it', () => {
    expect(() => paymentReference({ payment: fik, number: 'F2024-99999999999' })).toThrow('FAKTURA-NUMMER');
  });
});

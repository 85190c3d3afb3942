import { describe, expect, it } from 'vitest';
import { checkBatch, checkControlTotal } from '../../../src/check/invoice/check-batch.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { batchOf, charge, group } from '../../support/invoicing.ts';

const kroner = (value: bigint) => rational(value);
const codes = (...args: Parameters<typeof checkBatch>) => checkBatch(...args).map(({ code }) => code);

describe('checkBatch', () => {
  const charges = [charge('101', 70n), charge('147', -30n)];

  it('accepts a batch that adds up, with a residual that the rounding explains', () => {
    expect(codes(batchOf([group(charges)]), kroner(40n), kroner(40n))).toEqual([]);
    const rounded = batchOf([group(charges, { total: kroner(41n), residual: kroner(1n) })]);
    expect(codes(rounded, kroner(40n), kroner(41n))).toEqual([]);
  });

  it('finds what nothing explains, documents unlike the plan, and another control total', () => {
    const short = batchOf([group(charges, { total: kroner(41n) })]);
    expect(codes(short, kroner(40n), undefined)).toEqual(['FAKTURA-SUM']);
    expect(codes(batchOf([group(charges)]), kroner(39n), undefined)).toEqual(['FAKTURA-SUM']);
    expect(codes(batchOf([group(charges)]), kroner(40n), kroner(41n))).toEqual(['FAKTURA-SUM']);
  });
});

describe('checkControlTotal', () => {
  it('holds documents from anywhere against what they must come to', () => {
    expect(checkControlTotal(kroner(40n), kroner(40n))).toEqual([]);
    expect(checkControlTotal(kroner(40n), kroner(41n))).toEqual([
      expect.objectContaining({ code: 'FAKTURA-SUM', stated: '41,00', computed: '40,00' }),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vatOf, withVat } from '../../../src/calculate/invoice/vat.ts';
import {
  absolute,
  compare,
  equal,
  multiply,
  rational,
  subtract,
  sum,
} from '../../../src/model/exact/rational.ts';

const standard = { category: 'S', confirmedBy: 'revisor' } as const;
const oere = (value: bigint) => rational(value, 100n);
const lines = (...amounts: bigint[]) => amounts.map((amount) => ({ text: 'linje', amount: oere(amount) }));

describe('vatOf', () => {
  it('rounds a half away from zero, to øre', () => {
    expect([2n, 6n, -2n, 101n].map((net) => vatOf(oere(net), standard))).toEqual(
      [1n, 2n, -1n, 25n].map(oere),
    );
  });

  it('is nothing outside category S', () => {
    for (const category of ['O', 'E', 'Z'] as const)
      expect(vatOf(oere(10_000n), { ...standard, category })).toEqual(oere(0n));
  });
});

describe('withVat', () => {
  it('rounds the document once: three lines of 1,02 kr. have 77 øre of VAT together, not three times 26', () => {
    const taxes = withVat(lines(102n, 102n, 102n), standard).map(({ tax }) => tax);
    expect(taxes).toEqual([26n, 25n, 26n].map(oere));
    expect(vatOf(oere(306n), standard)).toEqual(oere(77n));
  });

  it('gives lines that add up to the VAT of the document, none more than an øre from its own 25 %', () => {
    const anyAmounts = fc.array(fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }), { maxLength: 30 });
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const taxed = withVat(lines(...amounts), standard);
        expect(
          equal(sum(taxed.map(({ tax }) => tax)), vatOf(sum(taxed.map(({ amount }) => amount)), standard)),
        ).toBe(true);
        for (const { amount, tax } of taxed)
          expect(
            compare(absolute(subtract(tax, multiply(amount, rational(1n, 4n)))), oere(1n)),
          ).toBeLessThanOrEqual(0);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { FordelError } from '../../src/model/diagnostic.ts';
import type { Invoicing, Payment } from '../../src/model/invoice/invoicing.ts';
import { numbersOf, planReservation } from '../../src/output/plan-reservation.ts';
import type { Reservation } from '../../src/output/register-entries.ts';
import { paymentReference } from '../../src/publish/invoice/payment-reference.ts';
import { invoicing } from '../support/invoicing.ts';

const fik = (more: object = {}): Payment => ({
  kind: 'fik',
  cardType: '71',
  creditor: '12345678',
  ...more,
});
const terms = (prefix: string, payment: Payment, digits = 4, first = 1): Invoicing => ({
  ...invoicing,
  payment,
  invoiceSeries: { prefix, digits, first },
  creditNoteSeries: { prefix: 'K-', digits: 4, first: 1 },
});
const plan = (asked: Invoicing, count: number, written: readonly Reservation[]) =>
  planReservation(
    {
      digest: 'a'.repeat(64),
      schemeId: 'a',
      folder: 'her/ud',
      needed: { faktura: count, kreditnota: 0 },
      invoicing: asked,
    },
    written,
    'her/fakturanumre',
  );
const refusal = (work: () => unknown) => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof FordelError) return error.message;
    throw error;
  }
};

describe('payment references', () => {
  const first = plan(terms('F24-', fik()), 3, []);

  it('are reserved with the numbers, for their creditor', () => {
    expect(first.referencer).toEqual([{ kreditor: '12345678', fra: '240001', til: '240003' }]);
  });

  it.each([
    ['another series with the same digits', terms('S24-', fik())],
    ['the other card type', terms('S24-', fik({ cardType: '75' }))],
    ['zeros in front', terms('S024-', fik())],
    ['digits that run together', terms('S2-', fik(), 5, 40001)],
    ['a lead that makes them the same', terms('S4-', fik({ lead: '2' }))],
  ])('are refused before a number is taken: %s', (_, asked) => {
    expect(refusal(() => plan(asked, 1, [first]))).toContain(
      `fakturaer med præfikset "${asked.invoiceSeries.prefix}" ville få de samme FIK-referencer som dem med "F24-" i ud`,
    );
  });

  it.each([
    ['another creditor', terms('S24-', fik({ creditor: '87654321' }))],
    ['a lead of its own', terms('S24-', fik({ lead: '1' }))],
    ['the number itself as reference', terms('S24-', fik({ cardType: '73' }))],
    ['the series itself', terms('F24-', fik())],
  ])('are given with %s', (_, asked) => {
    expect(refusal(() => plan(asked, 3, [first]))).toBe('accepted');
  });

  it('of entries that do not say theirs may be any width of their digits', () => {
    const { referencer: _, ...old } = first;
    expect(refusal(() => plan(terms('S24-', fik()), 3, [old]))).toContain('de samme FIK-referencer');
    expect(refusal(() => plan(terms('F24-', fik()), 3, [old]))).toBe('accepted');
    expect(refusal(() => plan(terms('S25-', fik()), 3, [old]))).toBe('accepted');
  });

  it('that grow too long are refused before a number is taken', () => {
    const long = terms('2024-123456-', fik(), 4, 9999);
    expect(refusal(() => plan(long, 1, []))).toBe('accepted');
    expect(refusal(() => plan(long, 2, []))).toContain(
      'fakturanummeret 2024-123456-10000 er for langt til FIK',
    );
    const zeros = terms('0000000000', fik(), 4, 9999);
    expect(refusal(() => plan(zeros, 1, []))).toBe('accepted');
    expect(refusal(() => plan(zeros, 2, []))).toContain('for langt til FIK');
    expect(refusal(() => plan(terms('F', fik(), 1, 9_999_999_999), 2, []))).toContain(
      'har ikke 2 numre tilbage',
    );
  });
});

it('gives no two invoices of a register one number or one payment reference: 100,000 in 3,000 series', () => {
  const random = mulberry32(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const payments: Payment[] = [
    fik(),
    fik({ creditor: '87654321' }),
    fik({ cardType: '75' }),
    fik({ lead: '1' }),
    fik({ lead: '20' }),
    fik({ cardType: '73' }),
    { kind: 'bank', branch: '1234', account: '0001234567' },
    { kind: 'iban', iban: 'DK5000400440116243', bic: 'DABADKKK' },
  ];
  const characters = ['0', '1', '2', '4', '-', 'F', 'f', 'S'];
  const written: Reservation[] = [];
  const seen = new Set<string>();
  let numbers = 0;
  let refused = 0;
  for (let tried = 0; numbers < 100_000 && tried < 3_000; tried++) {
    const prefix = `${pick(['F', 'S', '2', 'f', 'Q'])}${Array.from({ length: Math.floor(random() * 6) }, () => pick(characters)).join('')}`;
    const asked = terms(prefix, pick(payments), pick([1, 2, 4, 5]), pick([1, 1, 9, 98, 40_001]));
    let reservation: Reservation;
    try {
      reservation = plan(asked, 1 + Math.floor(random() * 900), written);
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      refused++;
      continue;
    }
    written.push(reservation);
    for (const number of numbersOf(reservation, asked)) {
      numbers++;
      for (const key of [`nr ${number.toUpperCase()}`, channelOf(asked.payment, number)]) {
        if (seen.has(key)) expect.fail(`${key} twice, with ${prefix}`);
        seen.add(key);
      }
    }
  }
  expect(numbers).toBeGreaterThanOrEqual(100_000);
  expect(refused).toBeGreaterThan(100);
});

/** Where a payment arrives, and what is stated with it as a bank compares it: digits by value, text without case. */
function channelOf(payment: Payment, number: string): string {
  const reference = paymentReference({ payment, number });
  if (payment.kind === 'fik' && payment.cardType !== '73')
    return `${payment.creditor} ${BigInt(reference.slice(0, -1))}`;
  return `${JSON.stringify(payment)} ${reference.toUpperCase()}`;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

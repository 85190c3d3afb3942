import { expect, it } from 'vitest';
import { calculationCsv } from '../../../src/publish/invoice/calculation-csv.ts';
import { invoiceOf } from '../../support/invoicing.ts';

it.each([
  [500n, '500'],
  [-500n, '-500'],
])('ends a calculation of %s in an amount with its sign', (kroner, amount) => {
  const rows = calculationCsv(invoiceOf(kroner), []).trimEnd().split('\r\n');
  expect(rows.at(-2)).toBe(`Aftalt;${amount};`);
  expect(rows.at(-1)).toBe(`Til betaling, 2024;${amount};`);
});

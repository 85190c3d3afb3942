import { describe, expect, it } from 'vitest';
import { auditBatch } from '../../../../src/calculate/audit/invoice/invoices.ts';
import { planBatch } from '../../../../src/calculate/invoice/invoice-plan.ts';
import { add, one, rational } from '../../../../src/model/exact/rational.ts';
import type { ChargeGroup, DraftInvoice, InvoiceBatch } from '../../../../src/model/invoice/invoice.ts';
import { batchOf, charge, debtor, group, invoicing, scheme } from '../../../support/invoicing.ts';

const vat = { category: 'S', confirmedBy: 'revisor' } as const;
const groups = [group([charge('851', 1000n), charge('860', -330n), charge('825', 7n)])];

function planOf(of: readonly ChargeGroup[]) {
  const debtors = ['851', '860', '825'].map((key) => debtor(key));
  return planBatch({
    scheme,
    invoicing: { ...invoicing, vat },
    debtors,
    groups: of,
    instalments: 4,
    inputs: [],
    accounts: [],
  });
}
const batch = planOf(groups);

function audit(change: (documents: readonly DraftInvoice[]) => readonly DraftInvoice[]): string {
  const tampered: InvoiceBatch<DraftInvoice> = { ...batch, documents: change(batch.documents) };
  return auditBatch(tampered, groups, 4)
    .map(({ message }) => message)
    .join('\n');
}
const first =
  (change: (document: DraftInvoice) => Partial<DraftInvoice>) => (documents: readonly DraftInvoice[]) =>
    documents.map((document, index) => (index === 0 ? { ...document, ...change(document) } : document));

describe('the audit of a batch', () => {
  it('finds nothing in what is right', () => {
    expect(auditBatch(batch, groups, 4)).toEqual([]);
  });

  it.each<[string, (documents: readonly DraftInvoice[]) => readonly DraftInvoice[], RegExp]>([
    ['a document that is gone', (all) => all.slice(1), /raterne for .* er .*, holdt mod årets beløb/],
    ['a document that is there twice', (all) => [...all, ...all.slice(0, 1)], /to fakturaer for samme rate/],
    ['a net amount that is not its lines', first(({ net }) => ({ net: add(net, one) })), /linjernes sum/],
    [
      'VAT that is not the rate of its net',
      first(({ tax }) => ({ tax: add(tax, one) })),
      /momsen er ikke satsen/,
    ],
    ['a payable amount without its VAT', first(({ net }) => ({ payable: net })), /det, der skal betales/],
    [
      'a credit note that was an invoice',
      first(({ kind }) => ({ kind: kind === 'faktura' ? 'kreditnota' : 'faktura' })),
      /totalen/,
    ],
    [
      'a document to somebody who is not charged',
      first(({ recipient }) => ({ recipient: { ...recipient, key: '999' } })),
      /til en, der ikke opkræves/,
    ],
  ])('sees %s', (_, change, message) => {
    expect(audit(change)).toMatch(message);
  });

  it('sees rater that are not those of the plan', () => {
    const plan = [40n, 20n, 20n, 20n].map((percent) => rational(percent));
    expect(auditBatch(batch, groups, plan)[0]?.message).toMatch(/betaler ikke raterne efter planen/);
  });

  it('sees charges whose lines are another amount, and a recipient that is charged twice', () => {
    const [line] = charge('860', 12n).lines;
    const other = { ...charge('860', 10n), lines: line === undefined ? [] : [line] };
    expect(() => planOf([group([other])])).toThrow(
      /linjerne for Kommune 860 er 12, holdt mod årets beløb: 10/,
    );
    expect(() => planOf([group([charge('860', 10n), charge('860', 10n)])])).toThrow(/opkræves to gange/);
  });

  it('sees days without membership on an invoice', () => {
    const whole = charge('101', 900n);
    const membership = {
      from: '2024-04-01',
      rule: 'dage',
      origin: { file: 'o', line: 1, column: 1 },
    } as const;
    const own = [group([{ ...whole, recipient: { ...whole.recipient, membership } }])];
    const sent = batchOf(own);
    expect(auditBatch(sent, own, 1)).toEqual([]);
    const documents = sent.documents.map((each) => ({
      ...each,
      instalment: { ...each.instalment, period: { from: '2024-01-01', to: '2024-12-31' } },
    }));
    expect(auditBatch({ ...sent, documents }, own, 1)[0]?.message).toMatch(/for dage uden medlemskab/);
  });
});

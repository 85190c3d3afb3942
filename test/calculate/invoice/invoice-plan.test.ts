import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatch } from '../../../src/calculate/invoice/invoice-plan.ts';
import {
  markAsDrafts,
  numberInvoices,
  numbersNeeded,
} from '../../../src/calculate/invoice/number-invoices.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { add, equal, isZero, negate, rational, sign, sum } from '../../../src/model/exact/rational.ts';
import { mostInstalments } from '../../../src/model/invoice/instalment-plan.ts';
import type { ChargeGroup } from '../../../src/model/invoice/invoice.ts';
import { batchOf, charge, debtor, group, invoiceOf, invoicing, scheme } from '../../support/invoicing.ts';

const kroner = (value: bigint) => rational(value);

function plan(groups: readonly ChargeGroup[], more: Partial<Parameters<typeof planBatch>[0]> = {}) {
  const keys = new Set(groups.flatMap(({ charges }) => charges.map(({ recipient }) => recipient.key)));
  const debtors = [...keys].map((key) => debtor(key));
  return planBatch({ scheme, invoicing, debtors, groups, instalments: 1, inputs: [], accounts: [], ...more });
}

describe('planBatch', () => {
  it('makes invoices and credit notes whose net is the settlement, whatever the signs and the rater', () => {
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), {
      minLength: 1,
      maxLength: 8,
    });
    const vats = fc.constantFrom(invoicing.vat, { category: 'S', confirmedBy: 'revisor' } as const);
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: mostInstalments }), vats, (values, instalments, vat) => {
        const charges = values.map((value, index) => charge(String(100 + index), value));
        const { documents, control } = plan([group(charges)], {
          instalments,
          invoicing: { ...invoicing, vat },
        });
        const total = sum(documents.map(({ kind, net }) => (kind === 'faktura' ? net : negate(net))));
        expect(equal(total, sum(charges.map(({ amount }) => amount)))).toBe(true);
        expect(documents.every(({ payable }) => sign(payable) > 0)).toBe(true);
        expect(documents.every(({ net, tax, payable }) => equal(payable, add(net, tax)))).toBe(true);
        expect(control.every(({ unexplained }) => isZero(unexplained))).toBe(true);
      }),
    );
  });

  it('pays credit notes to NemKonto, with amounts turned to positive', () => {
    const { kind, payment, net, lines } = invoiceOf(-500n);
    expect([kind, payment.kind, net, lines[0]?.amount]).toEqual([
      'kreditnota',
      'nemkonto',
      kroner(500n),
      kroner(500n),
    ]);
  });

  it('names every recipient without a row in the debitorfil at once', () => {
    const groups = [group([charge('101', 1n), charge('147', 2n), charge('151', 3n)])];
    const act = () => plan(groups, { debtors: [debtor('147')] });
    expect(act).toThrow(FordelError);
    expect(act).toThrow('DEBITOR-MANGLER 2 modtagere er ikke i debitorfilen: Kommune 101, Kommune 151');
  });

  it('finds a recipient of several kommuner by its name, which is what the debitorfil has', () => {
    const whole = { key: '813+825', municipalityCode: null, memberCodes: ['813', '825'], name: 'Nord/Ø' };
    const charges = [{ ...charge('813', 5n), recipient: whole }];
    const { documents } = plan([group(charges)], { debtors: [debtor('Nord/Ø')] });
    expect(documents.map(({ recipient }) => recipient.name)).toEqual(['Nord/Ø']);
  });

  it('prefers the row of the charge type to the one for all', () => {
    const debtors = [debtor('101'), debtor('101', { chargeId: 'bidrag', personReference: 'EGEN' })];
    expect(plan([group([charge('101', 1n)])], { debtors }).documents[0]?.debtor.personReference).toBe('EGEN');
  });

  it('refuses a row for a charge type that there is none of', () => {
    const debtors = [debtor('101'), debtor('101', { chargeId: 'bidarg' })];
    expect(() => plan([group([charge('101', 1n)])], { debtors })).toThrow('DEBITOR-OPKRAEVNING');
  });

  it('refuses two rows of one recipient, also where one is by its name and one by the codes of its kommuner', () => {
    const whole = { key: '813+825', municipalityCode: null, memberCodes: ['813', '825'], name: 'Nord/Ø' };
    const charges = [{ ...charge('813', 5n), recipient: whole }];
    const debtors = [debtor('Nord/Ø'), debtor('813+825')];
    expect(() => plan([group(charges)], { debtors })).toThrow('RAEKKE-DUBLET');
  });

  it('refuses an exclusion of somebody who is charged nothing', () => {
    const { recipient } = charge('999', 1n);
    const excluded = [{ recipient, reason: 'ved ikke', origin: { file: 'o.yaml', line: 7, column: 3 } }];
    const groups = [group([charge('101', 1n)])];
    expect(() => plan(groups, { invoicing: { ...invoicing, excluded }, debtors: [debtor('101')] })).toThrow(
      'ORDNING-VAERDI',
    );
  });

  it('leaves out nothing without a reason: amounts of 0, and recipients that the ordning excludes', () => {
    const excluded = [
      {
        recipient: charge('147', 0n).recipient,
        reason: 'betaler selv',
        origin: { file: 'ordning.yaml', line: 1, column: 1 },
      },
    ];
    const groups = [group([charge('101', 0n), charge('147', 7n), charge('151', 3n)])];
    const { documents, notInvoiced, control } = plan(groups, {
      invoicing: { ...invoicing, excluded },
      debtors: [debtor('151')],
    });
    expect(documents.map(({ recipient }) => recipient.key)).toEqual(['151']);
    expect(notInvoiced.map(({ recipient, reason }) => [recipient.key, reason])).toEqual([
      ['101', 'beløbet er 0'],
      ['147', 'betaler selv'],
    ]);
    expect(control[0]).toMatchObject({ excluded: kroner(7n), unexplained: kroner(0n) });
  });

  it('sets the residual of the rounding apart, and calls what is left unexplained', () => {
    const { control } = plan([group([charge('101', 3n)], { total: kroner(5n), residual: kroner(1n) })]);
    expect(control[0]).toMatchObject({ invoiced: kroner(3n), residual: kroner(1n), unexplained: kroner(1n) });
  });

  it('sets apart what another fordeling charges, and what is not charged at all', () => {
    const { recipient } = charge('147', 0n);
    const passed = { recipient, amount: kroner(4n), passedOnTo: 'Del' };
    const { documents, notInvoiced, control } = plan([
      group([charge('101', 3n)], {
        total: kroner(8n),
        setAside: [passed, { recipient, amount: kroner(1n) }],
      }),
      group([], { id: 'led', total: kroner(5n), setAside: [passed, { recipient, amount: kroner(1n) }] }),
    ]);
    expect(documents).toHaveLength(1);
    expect(notInvoiced.map(({ groupId, amount, reason }) => [groupId, amount, reason])).toEqual([
      ['bidrag', kroner(4n), 'deles videre og opkræves i Del'],
      ['bidrag', kroner(1n), 'fordelingen opkræves ikke'],
      ['led', kroner(4n), 'deles videre og opkræves i Del'],
      ['led', kroner(1n), 'fordelingen opkræves ikke'],
    ]);
    const accounted = {
      passedOn: kroner(4n),
      passedOnTo: ['Del'],
      notCharged: kroner(1n),
      unexplained: kroner(0n),
    };
    expect(control).toEqual([expect.objectContaining(accounted), expect.objectContaining(accounted)]);
    const row = debtor('101', { chargeId: 'led' });
    expect(() =>
      plan([group([charge('101', 3n)]), group([], { id: 'led' })], { debtors: [debtor('101'), row] }),
    ).toThrow('DEBITOR-OPKRAEVNING');
  });

  it('adds 25 % for category S only, and by charge type', () => {
    const vat = { category: 'S', confirmedBy: 'revisor' } as const;
    const invoice = invoiceOf(101n, { vatByCharge: new Map([['bidrag', vat]]) });
    expect([invoice.net, invoice.tax, invoice.payable]).toEqual([
      kroner(101n),
      rational(2525n, 100n),
      add(kroner(101n), rational(2525n, 100n)),
    ]);
    expect(isZero(invoiceOf(101n).tax)).toBe(true);
  });
});

describe('the numbers of a batch', () => {
  it('run without a gap, each kind in its own series, in the order of the rater', () => {
    const batch = plan([group([charge('101', 8n), charge('147', -8n)])], { instalments: 2 });
    expect(numbersNeeded(batch)).toEqual({ faktura: 2, kreditnota: 2 });
    const { documents } = numberInvoices(batch, invoicing, { faktura: 45, kreditnota: 9 });
    expect(documents.map(({ number, instalment }) => [number, instalment.index])).toEqual([
      ['24-0045', 1],
      ['K24-0009', 1],
      ['24-0046', 2],
      ['K24-0010', 2],
    ]);
  });

  it('are not taken by a dry run', () => {
    const { documents } = markAsDrafts(batchOf([group([charge('101', 8n)])]));
    expect(documents.map(({ number, isDraft }) => [number, isDraft])).toEqual([['KLADDE-0001', true]]);
  });
});

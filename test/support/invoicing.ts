import { fileURLToPath } from 'node:url';
import { planBatch } from '../../src/calculate/invoice/invoice-plan.ts';
import { numberInvoices } from '../../src/calculate/invoice/number-invoices.ts';
import { rational, sum, zero } from '../../src/model/exact/rational.ts';
import type { InstalmentPlan } from '../../src/model/invoice/instalment-plan.ts';
import type { Charge, ChargeGroup, Invoice, InvoiceBatch } from '../../src/model/invoice/invoice.ts';
import type { Debtor, Invoicing } from '../../src/model/invoice/invoicing.ts';

export const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/faktura/${name}`, import.meta.url));

const origin = { file: 'ordning.yaml', line: 1, column: 1 };
const address = { street: 'Eksempelvej', buildingNumber: '1', postalCode: '9999', city: 'Eksempelby' };

/** An issuer without VAT that is paid by bank transfer. */
export const invoicing: Invoicing = {
  issuer: {
    name: 'Eksempel Fællesskab I/S',
    cvr: '12345674',
    endpoint: { scheme: 'CVR', id: '12345674' },
    address,
    contact: { name: 'Regnskab' },
  },
  payment: { kind: 'bank', branch: '1234', account: '0001234567' },
  termDays: 30,
  instalments: 1,
  vat: { category: 'O', reason: 'Bidrag', confirmedBy: 'revisor' },
  vatByCharge: new Map(),
  ledger: {},
  incomeByCharge: new Map(),
  invoiceSeries: { prefix: '24-', digits: 4, first: 1 },
  creditNoteSeries: { prefix: 'K24-', digits: 4, first: 1 },
  debtorFile: 'debitorer.csv',
  tariffFiles: [],
  excluded: [],
  example: false,
  origin,
};

export function debtor(key: string, more: Partial<Debtor> = {}): Debtor {
  return {
    recipientKey: key,
    chargeId: null,
    name: `Kommune ${key}`,
    cvr: '29189382',
    gln: '5798009811578',
    personReference: 'REF',
    address,
    confirmedOn: '2024-01-01',
    origin,
    ...more,
  };
}

/** A charge of whole kroner with one line. */
export function charge(key: string, kroner: bigint): Charge {
  const amount = rational(kroner);
  return {
    recipient: { key, municipalityCode: key, memberCodes: [key], name: `Kommune ${key}` },
    amount,
    lines: [{ text: 'Bidrag', amount }],
    formula: 'aftalt',
    basis: [{ label: 'Aftalt', value: amount, kind: 'kroner' }],
  };
}

/** A group whose charges add up to its total. */
export function group(charges: readonly Charge[], more: Partial<ChargeGroup> = {}): ChargeGroup {
  const total = sum(charges.map(({ amount }) => amount));
  return {
    id: 'bidrag',
    title: 'Bidrag',
    total,
    totalName: 'Beløb til fordeling',
    residual: zero,
    residualNote: '',
    charges,
    setAside: [],
    ...more,
  };
}

export const scheme = { id: 'proeve', title: 'Prøve 2024', year: 2024 };

/** A numbered batch of the groups, every recipient with a debtor. */
export function batchOf(
  groups: readonly ChargeGroup[],
  more: Partial<Invoicing> = {},
  instalments: InstalmentPlan = 1,
): InvoiceBatch {
  const keys = new Set(groups.flatMap(({ charges }) => charges.map(({ recipient }) => recipient.key)));
  const terms = { ...invoicing, ...more };
  const draft = planBatch({
    scheme,
    invoicing: terms,
    debtors: [...keys].map((key) => debtor(key)),
    groups,
    instalments,
    inputs: [],
    accounts: [],
  });
  return numberInvoices(draft, terms, { faktura: 1, kreditnota: 1 });
}

/** The only document of a batch with a single charge. */
export function invoiceOf(kroner: bigint, more: Partial<Invoicing> = {}): Invoice {
  const [invoice] = batchOf([group([charge('851', kroner)])], more).documents;
  if (invoice === undefined) throw new Error('no document');
  return invoice;
}

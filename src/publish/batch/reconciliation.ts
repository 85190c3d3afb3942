import { negate, type Rational, sum } from '../../model/exact/rational.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { paymentReference } from '../invoice/payment-reference.ts';
import { signed } from '../invoice/signed.ts';

/** Afstemningsliste: a row per document, then the recipients without one and why. Credit notes are negative. */
export function reconciliationCsv(batch: InvoiceBatch): string {
  return renderCsv(
    [
      'type',
      'nummer',
      'kommunekode',
      'modtager',
      'gln',
      'opkraevning',
      'rate',
      'rater',
      'periode_fra',
      'periode_til',
      'fakturadato',
      'forfald',
      'momskategori',
      'beloeb_uden_moms',
      'moms',
      'til_betaling',
      'betalingsreference',
      'finanskonto',
      'debitor_bekraeftet',
      'grund',
    ],
    [
      ...batch.documents.map(documentRow),
      ...batch.notInvoiced.map(({ recipient, groupId, amount, reason }) => [
        'ikke faktureret',
        '',
        recipient.municipalityCode ?? '',
        recipient.name,
        '',
        groupId,
        ...Array.from({ length: 7 }, () => ''),
        csvDecimal(amount, 2),
        '',
        '',
        '',
        '',
        '',
        reason,
      ]),
    ],
  );
}

function documentRow(invoice: Invoice): string[] {
  const { recipient, debtor, instalment, vat } = invoice;
  return [
    invoice.kind,
    invoice.number,
    recipient.municipalityCode ?? '',
    recipient.name,
    debtor.gln,
    invoice.groupId,
    String(instalment.index),
    String(instalment.of),
    instalment.period.from,
    instalment.period.to,
    instalment.issueDate,
    instalment.dueDate,
    vat.category,
    csvDecimal(signed(invoice, invoice.net), 2),
    csvDecimal(signed(invoice, invoice.tax), 2),
    csvDecimal(signed(invoice, invoice.payable), 2),
    paymentReference(invoice),
    invoice.ledger.income ?? '',
    debtor.confirmedOn,
    '',
  ];
}

/** Kontrolsum: a row per charge type, from what it was to bring in to what nothing explains. */
export function controlCsv({ control }: InvoiceBatch): string {
  return renderCsv(
    [
      'opkraevning',
      'titel',
      'skal_give',
      'faktureret',
      'krediteret',
      'undtaget',
      'delt_videre',
      'opkraeves_ikke',
      'afrundingsdifference',
      'forklaring',
      'uforklaret',
    ],
    control.map((each) => [
      each.groupId,
      each.title,
      ...[
        each.total,
        each.invoiced,
        negate(each.credited),
        each.excluded,
        each.passedOn,
        each.notCharged,
        each.residual,
      ].map((value) => csvDecimal(value, 2)),
      each.residualNote,
      csvDecimal(each.unexplained, 2),
    ]),
  );
}

/** What the batch comes to per kommune, per charge type, per VAT category and per rate. */
export function totalsCsv({ documents }: InvoiceBatch): string {
  const groupings: [string, (invoice: Invoice) => string][] = [
    ['modtager', ({ recipient }) => recipient.name],
    ['opkraevning', ({ groupId }) => groupId],
    ['momskategori', ({ vat }) => vat.category],
    ['rate', ({ instalment }) => String(instalment.index)],
    ['type', ({ kind }) => kind],
  ];
  return renderCsv(
    ['opdelt_efter', 'vaerdi', 'antal', 'beloeb_uden_moms', 'moms', 'til_betaling'],
    groupings.flatMap(([name, keyOf]) =>
      [...new Set(documents.map(keyOf))].map((key) => {
        const own = documents.filter((each) => keyOf(each) === key);
        const total = (amount: (invoice: Invoice) => Rational) =>
          csvDecimal(sum(own.map((each) => signed(each, amount(each)))), 2);
        return [
          name,
          key,
          String(own.length),
          total(({ net }) => net),
          total(({ tax }) => tax),
          total(({ payable }) => payable),
        ];
      }),
    ),
  );
}

import { equal, negate, type Rational, rational, sum as sumOf } from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { ControlSum, Invoice, InvoiceBatch, NotInvoiced } from '../../model/invoice/invoice.ts';
import { amountsIn, dates, names, words, years } from '../format/document.ts';
import { paymentReference } from '../invoice/payment-reference.ts';
import { signed } from '../invoice/signed.ts';
import { at, difference, sum } from '../workbook/layout/expression.ts';
import type { LiveCell, SheetPlan, SheetRow } from '../workbook/layout/sheet-plan.ts';
import { Spot } from '../workbook/layout/spot.ts';
import { planWorkbook } from '../workbook/plan-workbook.ts';
import type { BatchFile } from './manifest.ts';

/** The afstemningsliste as a workbook, its sums as formulas, and beside it what each charge type was to bring in. */
export function reconciliationWorkbook(batch: InvoiceBatch): BatchFile {
  const content = planWorkbook(`${batch.schemeTitle} · Afstemningsliste`, [
    documentSheet(batch),
    controlSheet(batch),
  ]);
  return { path: 'afstemningsliste.xlsx', content };
}

const money = (title: string) => amountsIn(kroner, title, { least: 2 });

function documentSheet({ schemeTitle, documents, notInvoiced }: InvoiceBatch): SheetPlan {
  const spots = documents.map(() => ({ net: new Spot(), tax: new Spot(), payable: new Spot() }));
  const total = (column: 'net' | 'tax' | 'payable'): LiveCell => {
    const cells = documents.map((invoice, index) =>
      at(spots[index]?.[column] ?? new Spot(), signed(invoice, invoice[column])),
    );
    return { cell: sumOf(cells.map(({ value }) => value)), formula: sum(cells) };
  };
  return {
    name: 'Afstemningsliste',
    blocks: [
      {
        kind: 'overskrift',
        text: `${schemeTitle} · Afstemningsliste`,
        note: 'En række for hvert dokument; kreditnotaer er negative.',
      },
      {
        kind: 'tabel',
        columns: [
          names('Type'),
          names('Nummer'),
          names('Modtager'),
          names('Kommunekode'),
          names('GLN'),
          names('Opkrævning'),
          years('Rate'),
          dates('Fakturadato'),
          dates('Forfald'),
          names('Moms'),
          money('Uden moms'),
          money('Momsbeløb'),
          money('Til betaling'),
          names('Betalingsreference'),
          names('Finanskonto'),
        ],
        rows: documents.map((invoice, index) => documentRow(invoice, spots[index])),
        foot: [
          [
            'I alt',
            ...Array.from({ length: 9 }, () => ''),
            total('net'),
            total('tax'),
            total('payable'),
            '',
            '',
          ],
        ],
      },
      ...(notInvoiced.length === 0
        ? []
        : [{ kind: 'overskrift' as const, text: 'Ikke faktureret' }, leftOut(notInvoiced)]),
    ],
  };
}

function documentRow(
  invoice: Invoice,
  spots: Readonly<Record<'net' | 'tax' | 'payable', Spot>> | undefined,
): SheetRow {
  const { recipient, debtor, instalment, vat } = invoice;
  const [net, tax, payable] = [invoice.net, invoice.tax, invoice.payable].map((value) =>
    signed(invoice, value),
  );
  if (spots === undefined || net === undefined || tax === undefined || payable === undefined) return [];
  const together = sum([at(spots.net, net), at(spots.tax, tax)]);
  return [
    invoice.kind,
    invoice.number,
    recipient.name,
    recipient.municipalityCode ?? '',
    debtor.gln,
    invoice.groupId,
    rational(BigInt(instalment.index)),
    instalment.issueDate,
    instalment.dueDate,
    vat.category,
    { cell: net, spot: spots.net },
    { cell: tax, spot: spots.tax },
    { cell: payable, spot: spots.payable, ...(equal(together.value, payable) ? { formula: together } : {}) },
    paymentReference(invoice),
    invoice.ledger.income ?? '',
  ];
}

function leftOut(notInvoiced: readonly NotInvoiced[]) {
  return {
    kind: 'tabel' as const,
    columns: [names('Modtager'), names('Opkrævning'), words('Grund'), money('Beløb')],
    rows: notInvoiced.map(({ recipient, groupId, amount, reason }) => [
      recipient.name,
      groupId,
      reason,
      amount,
    ]),
    foot: [],
  };
}

function controlSheet({ schemeTitle, control }: InvoiceBatch): SheetPlan {
  return {
    name: 'Kontrolsum',
    blocks: [
      {
        kind: 'overskrift',
        text: `${schemeTitle} · Kontrolsum`,
        note: 'Uforklaret er det, der skulle komme ind, mindre alt det andet; det skal være 0.',
      },
      {
        kind: 'tabel',
        columns: [
          words('Opkrævning'),
          money('Skal give'),
          money('Faktureret'),
          money('Krediteret'),
          money('Undtaget'),
          money('Delt videre'),
          money('Opkræves ikke'),
          money('Afrunding'),
          money('Uforklaret'),
          words('Forklaring'),
        ],
        rows: control.map(controlRow),
        foot: [],
      },
    ],
  };
}

function controlRow(each: ControlSum): SheetRow {
  const figure = (value: Rational) => ({ cell: value, spot: new Spot() });
  const whole = figure(each.total);
  const parts = [
    each.invoiced,
    negate(each.credited),
    each.excluded,
    each.passedOn,
    each.notCharged,
    each.residual,
  ].map(figure);
  const accounted = sum(parts.map(({ cell, spot }) => at(spot, cell)));
  return [
    each.title,
    whole,
    ...parts,
    { cell: each.unexplained, formula: difference(at(whole.spot, whole.cell), accounted), look: 'kontrol' },
    each.residualNote,
  ];
}

import { formatExact, formatKroner, formatPayable, formatPercent } from '../../model/exact/format.ts';
import { inHeading, kroner } from '../../model/exact/unit.ts';
import type { BasisRow, Invoice } from '../../model/invoice/invoice.ts';
import { inks, type PdfSheet, sheet } from '../pdf/sheet.ts';
import { type PdfColumn, type PdfRow, writeTable } from '../pdf/table.ts';
import { withoutFolders } from './file-name.ts';
import {
  capitalised,
  instalmentInWords,
  lineName,
  ownRate,
  periodInWords,
  vatNames,
  withOere,
} from './invoice-words.ts';
import { providerTable } from './provider-table.ts';

const lineStyle = { size: 10, padding: 3.5, gap: 8 } as const;
const providerStyle = { size: 9, padding: 1.7, gap: 8 } as const;
/** For more than a few tilbud: a dozen of them and the calculation fit on one page. */
const denseStyle = { size: 8.5, padding: 0.6, gap: 8 } as const;
const denseFrom = 7;
const wide = { x: sheet.left, width: sheet.width } as const;
const netName = 'Beløb uden moms';
const basisStyle = { size: 8.5, padding: 2, gap: 16 } as const;

/** What is charged: the lines, the VAT and the total. A takst's lines say at once how each came about. */
export function writeLines(page: PdfSheet, invoice: Invoice): void {
  if (invoice.providers === undefined) writePlainLines(page, invoice);
  else writeProviders(page, invoice);
  page.y += 14;
}

function writePlainLines(page: PdfSheet, invoice: Invoice): void {
  const amount: PdfColumn = { title: inHeading('Beløb', kroner), width: 110, align: 'right' };
  const rows = invoice.lines.map(
    (line): PdfRow => ({
      cells: [lineName(line.text, invoice), withOere(line.amount)],
    }),
  );
  const columns = [{ title: 'Tekst' }, amount];
  writeTable(page, columns, [...rows, ...totals(invoice)], lineStyle);
}

function writeProviders(page: PdfSheet, invoice: Invoice): void {
  const { columns, rows, yearTotal } = providerTable(invoice);
  const blanks = columns.slice(2).map(() => '');
  const wide = totals(invoice).map(({ cells: [name = '', amount = ''], ...rest }) => {
    const between = name === netName ? [...blanks.slice(1), yearTotal] : blanks;
    return { ...rest, cells: [name, ...between, amount] };
  });
  const style = rows.length < denseFrom ? providerStyle : denseStyle;
  writeTable(page, columns, [...rows, ...wide], style);
}

function totals(invoice: Invoice): PdfRow[] {
  const { lines, vat, net, tax, payable, kind } = invoice;
  return [
    ...(lines.length > 1 || vat.category === 'S'
      ? [{ cells: [netName, withOere(net)], keepWithNext: true }]
      : []),
    { cells: [`Moms (${vatInWords(invoice)})`, withOere(tax)], keepWithNext: true },
    { cells: [kind === 'kreditnota' ? 'Udbetales' : 'Til betaling', withOere(payable)], isTotal: true },
  ];
}

function vatInWords({ vat }: Invoice): string {
  const name = vatNames[vat.category];
  return vat.reason === undefined ? name : `${name.toLowerCase()}: ${vat.reason}`;
}

/** How the amount came about, in a sentence and step by step. */
export function writeCalculation(page: PdfSheet, invoice: Invoice): void {
  page.need(60);
  page.text('Sådan er beløbet beregnet', {
    ...wide,
    size: 12,
    weight: 'semiBold',
    colour: inks.accent,
    tag: 'H2',
  });
  page.y += 19;
  for (const text of [invoice.formula, ...instalmentSentence(invoice)]) {
    page.y += page.text(text, { ...wide, size: 10 }) + 3;
  }
  if (invoice.providers === undefined) writeBasis(page, invoice);
  else page.y += page.text(basisInWords(invoice), { ...wide, size: 8.5, colour: inks.muted });
}

function writeBasis(page: PdfSheet, { basis }: Invoice): void {
  page.y += 4;
  const columns: PdfColumn[] = [
    { title: 'Trin' },
    { title: 'Værdi', width: 96, align: 'right' },
    { title: 'Kilde', width: 190, colour: inks.muted },
  ];
  const rows = basis.map(
    (entry): PdfRow => ({
      cells: [capitalised(entry.label), basisValue(entry), withoutFolders(entry.source ?? 'beregnet')],
    }),
  );
  writeTable(page, columns, rows, basisStyle);
}

/** Where a takst's table has said the rest: `Grundtakst, uafrundet: 40.000,40 kr. (ordning.yaml:10)`. */
function basisInWords({ basis }: Invoice): string {
  return basis
    .map((entry) => `${entry.label}: ${basisValue(entry)} (${withoutFolders(entry.source ?? 'beregnet')})`)
    .join(' · ');
}

function instalmentSentence(invoice: Invoice): string[] {
  const instalment = instalmentInWords(invoice);
  if (instalment === undefined || invoice.creditsInFull) return [];
  const done = invoice.kind === 'kreditnota' ? 'tilbagebetales' : 'opkræves';
  return [
    `Årets beløb ${formatPayable(invoice.yearAmount)} ${done} i ${ownRate(invoice.instalment).of} rater. Dette er ${instalment}, ${periodInWords(invoice)}: ${formatPayable(invoice.net)}`,
  ];
}

function basisValue({ kind, value }: BasisRow): string {
  switch (kind) {
    case 'andel':
      return formatPercent(value, 4);
    case 'kroner':
      return formatKroner(value, 4);
    case 'antal':
      return formatExact(value, 4);
  }
}

import { formatExact, formatPercent } from '../model/format.ts';
import type { BasisRow, Invoice } from '../model/invoice.ts';
import { instalmentInWords, kroner, lineName, periodInWords, vatNames } from './invoice-words.ts';
import { inks, type PdfSheet, sheet } from './pdf-sheet.ts';

const amountWidth = 110;

/** What is charged: the lines, the VAT and the total. */
export function writeLines(page: PdfSheet, invoice: Invoice): void {
  const rows: [string, string][] = invoice.lines.map(({ text, amount }) => [
    lineName(text, invoice),
    kroner(amount),
  ]);
  page.inside('Table', () => {
    row(page, ['Tekst', 'Beløb i kr.'], { isHead: true });
    for (const cells of rows) row(page, cells);
    if (invoice.lines.length > 1 || invoice.vat.category === 'S')
      row(page, ['Beløb uden moms', kroner(invoice.net)]);
    row(page, [`Moms (${vatInWords(invoice)})`, kroner(invoice.tax)]);
    row(page, [invoice.kind === 'kreditnota' ? 'Udbetales' : 'Til betaling', kroner(invoice.payable)], {
      isTotal: true,
    });
  });
  page.y += 16;
}

function vatInWords({ vat }: Invoice): string {
  const name = vatNames[vat.category];
  return vat.reason === undefined ? name : `${name.toLowerCase()}: ${vat.reason}`;
}

interface RowKind {
  readonly isHead?: boolean;
  readonly isTotal?: boolean;
}

function row(
  page: PdfSheet,
  [text, amount]: readonly [string, string],
  { isHead, isTotal }: RowKind = {},
): void {
  const style = {
    size: isHead ? 8.5 : 10,
    weight: isTotal ? 'semiBold' : 'regular',
    colour: isHead ? inks.muted : inks.text,
    tag: isHead ? 'TH' : 'TD',
  } as const;
  const textBox = { ...style, x: sheet.left, width: sheet.width - amountWidth - 10 };
  const height = page.height(text, textBox);
  page.need(height + 8);
  page.inside('TR', () => {
    page.text(text, textBox);
    page.text(amount, { ...style, x: sheet.right - amountWidth, width: amountWidth, align: 'right' });
  });
  page.y += height + 3;
  page.rule(isTotal ? inks.accent : inks.rule, isTotal ? 1.2 : 0.6);
  page.y += 5;
}

/** How the amount came about, in a sentence and step by step. */
export function writeCalculation(page: PdfSheet, invoice: Invoice): void {
  page.need(60);
  page.text('Sådan er beløbet beregnet', {
    x: sheet.left,
    width: sheet.width,
    size: 12,
    weight: 'semiBold',
    colour: inks.accent,
    tag: 'H2',
  });
  page.y += 19;
  page.y += page.text(invoice.formula, { x: sheet.left, width: sheet.width, size: 10 }) + 3;
  const instalment = instalmentInWords(invoice);
  if (instalment !== undefined) {
    const { of } = invoice.instalment;
    const text = `Årets beløb ${kroner(invoice.yearAmount)} kr. ${invoice.kind === 'kreditnota' ? 'tilbagebetales' : 'opkræves'} i ${of} rater, som tilsammen er årets beløb. Dette er ${instalment}, ${periodInWords(invoice)}: ${kroner(invoice.net)} kr.`;
    page.y += page.text(text, { x: sheet.left, width: sheet.width, size: 10 }) + 3;
  }
  page.y += 5;
  page.inside('Table', () => {
    basisRow(page, ['Trin', 'Værdi', 'Kilde'], true);
    for (const entry of invoice.basis) {
      basisRow(page, [entry.label, basisValue(entry), entry.source ?? 'beregnet'], false);
    }
  });
}

function basisRow(page: PdfSheet, [label, value, source]: [string, string, string], isHead: boolean): void {
  const style = { size: 8.5, colour: isHead ? inks.muted : inks.text, tag: isHead ? 'TH' : 'TD' } as const;
  const boxes = [
    { ...style, x: sheet.left, width: 200 },
    { ...style, x: sheet.left + 205, width: 90, align: 'right' },
    { ...style, x: sheet.left + 310, width: sheet.width - 310, colour: inks.muted },
  ] as const;
  const texts = [label, value, source];
  const height = Math.max(...boxes.map((box, index) => page.height(texts[index] ?? '', box)));
  page.need(height + 6);
  page.inside('TR', () => {
    for (const [index, box] of boxes.entries()) page.text(texts[index] ?? '', box);
  });
  page.y += height + 2;
  page.rule();
  page.y += 3;
}

function basisValue({ kind, value }: BasisRow): string {
  switch (kind) {
    case 'andel':
      return formatPercent(value, 4);
    case 'kroner':
      return `${formatExact(value, 4)} kr.`;
    case 'antal':
      return formatExact(value, 4);
  }
}

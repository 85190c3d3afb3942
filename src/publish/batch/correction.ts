import {
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { amounts, type Block, names, percents, table } from '../format/document.ts';

/** What a recipient had been charged by the invoices that are credited, and what it is charged in their place; kr., without VAT. */
interface Corrected {
  readonly recipient: string;
  readonly before: Rational;
  readonly after: Rational;
  readonly documents: readonly Invoice[];
}

/** What was charged, what should have been, and the difference, a row per recipient. */
export function correctionTable(batch: InvoiceBatch): Block {
  const money = (title: string) => amounts(title, kroner, { least: 2 });
  const rows = correctedOf(batch);
  const total = { before: sum(rows.map((row) => row.before)), after: sum(rows.map((row) => row.after)) };
  return table(
    [names('Modtager'), money('Opkrævet'), money('Skulle være'), money('Forskel'), percents('Ændring', 1)],
    rows.map((row) => [row.recipient, ...figuresOf(row)]),
    [['I alt', ...figuresOf(total)]],
  );
}

/** The same as a list for the clerk, with the numbers of the documents. */
export function correctionCsv(batch: InvoiceBatch): string {
  return renderCsv(
    [
      'modtager',
      'opkraevet',
      'skulle_vaere',
      'forskel',
      'forskel_pct',
      'krediteret',
      'kreditnotaer',
      'fakturaer',
    ],
    correctedOf(batch).map(({ recipient, documents, ...amounts }) => {
      const [before, after, change, share] = figuresOf(amounts);
      const numbers = (kind: Invoice['kind'], numberOf: (invoice: Invoice) => string | undefined) =>
        documents.flatMap((each) => (each.kind === kind ? (numberOf(each) ?? []) : [])).join(' ');
      return [
        recipient,
        ...[before, after, change].map((amount) => csvDecimal(amount, 2)),
        share === '' ? '' : csvDecimal(multiply(share, rational(100n)), 1),
        numbers('kreditnota', ({ debtor }) => debtor.corrects?.number),
        numbers('kreditnota', ({ number }) => number),
        numbers('faktura', ({ number }) => number),
      ];
    }),
  );
}

function correctedOf({ documents }: InvoiceBatch): Corrected[] {
  return [...new Set(documents.map((each) => each.recipient.name))].map((recipient) => {
    const own = documents.filter((each) => each.recipient.name === recipient);
    const netOf = (kind: Invoice['kind']) =>
      sum(own.filter((each) => each.kind === kind).map(({ net }) => net));
    return { recipient, before: netOf('kreditnota'), after: netOf('faktura'), documents: own };
  });
}

function figuresOf({
  before,
  after,
}: Pick<Corrected, 'before' | 'after'>): [Rational, Rational, Rational, Rational | ''] {
  const change = subtract(after, before);
  return [before, after, change, isZero(before) ? '' : divide(change, before)];
}

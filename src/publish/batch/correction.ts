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
import { signed } from '../invoice/signed.ts';

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
      const numbers = (kind: Invoice['kind']) =>
        documents.flatMap((each) => (each.kind === kind ? [each.number] : [])).join(' ');
      return [
        recipient,
        ...[before, after, change].map((amount) => csvDecimal(amount, 2)),
        share === '' ? '' : csvDecimal(multiply(share, rational(100n)), 1),
        documents.flatMap((each) => (isCredit(each) ? (each.debtor.corrects?.number ?? []) : [])).join(' '),
        numbers('kreditnota'),
        numbers('faktura'),
      ];
    }),
  );
}

function correctedOf({ documents }: InvoiceBatch): Corrected[] {
  return [...new Set(documents.map((each) => each.recipient.name))].map((recipient) => {
    const own = documents.filter((each) => each.recipient.name === recipient);
    const before = sum(own.filter(isCredit).map(({ net }) => net));
    const charged = own.filter((each) => !isCredit(each));
    const after = sum(charged.map((each) => signed(each, each.net)));
    return { recipient, before, after, documents: own };
  });
}

/** What is charged anew may be paid out by a kreditnota too: that credits nothing that was sent. */
function isCredit({ creditsInFull }: Invoice): boolean {
  return creditsInFull === true;
}

function figuresOf({
  before,
  after,
}: Pick<Corrected, 'before' | 'after'>): [Rational, Rational, Rational, Rational | ''] {
  const change = subtract(after, before);
  return [before, after, change, isZero(before) ? '' : divide(change, before)];
}

import { rational } from '../../model/exact/rational.ts';
import { renderCsv } from '../format/csv.ts';
import { counts, type Document, names, table, words } from '../format/document.ts';

/** A batch as the register has it. */
export interface RegisteredBatch {
  readonly entry: number;
  readonly scheme: string;
  /** As it lies from the register's own folder. */
  readonly folder: string;
  readonly state: 'skrevet' | 'frigivet' | 'i gang';
  readonly invoices: NumberSpan;
  readonly creditNotes: NumberSpan;
  /** The invoices that its credit notes credit in full. */
  readonly credits: readonly string[];
}

/** The first and last number of a series, or none. */
export interface NumberSpan {
  readonly count: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** What was issued and credited, and by which batch. */
export function registerDocument(register: string, batches: readonly RegisteredBatch[]): Document {
  const written = batches.filter(({ state }) => state === 'skrevet');
  const total = (of: (batch: RegisteredBatch) => number) =>
    rational(BigInt(written.reduce((sum, batch) => sum + of(batch), 0)));
  return [
    { kind: 'overskrift', text: `Nummerregister · ${register}`, note: 'posterne hænger sammen' },
    table(
      [
        counts('Post'),
        names('Ordning'),
        words('Mappe'),
        'Tilstand',
        counts('Fakturaer'),
        'Numre',
        counts('Kreditnotaer'),
        'Numre',
        words('Krediterer'),
      ],
      batches.map(({ entry, scheme, folder, state, invoices, creditNotes, credits }) => [
        rational(BigInt(entry)),
        scheme,
        folder,
        state,
        rational(BigInt(invoices.count)),
        spanInWords(invoices),
        rational(BigInt(creditNotes.count)),
        spanInWords(creditNotes),
        credits.join(', '),
      ]),
      [
        [
          '',
          'I alt skrevet',
          '',
          '',
          total(({ invoices }) => invoices.count),
          '',
          total(({ creditNotes }) => creditNotes.count),
          '',
          '',
        ],
      ],
    ),
  ];
}

/** The same as a list. */
export function registerCsv(batches: readonly RegisteredBatch[]): string {
  const span = ({ count, first = '', last = '' }: NumberSpan) => [String(count), first, last];
  return renderCsv(
    [
      'post',
      'ordning',
      'mappe',
      'tilstand',
      'fakturaer',
      'foerste_faktura',
      'sidste_faktura',
      'kreditnotaer',
      'foerste_kreditnota',
      'sidste_kreditnota',
      'krediterer',
    ],
    batches.map(({ entry, scheme, folder, state, invoices, creditNotes, credits }) => [
      String(entry),
      scheme,
      folder,
      state,
      ...span(invoices),
      ...span(creditNotes),
      credits.join(' '),
    ]),
  );
}

function spanInWords({ first, last }: NumberSpan): string {
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} – ${last}`;
}

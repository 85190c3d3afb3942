import type { Diagnostic } from '../../model/diagnostic.ts';
import { isIsoDate, yearOf } from '../../model/exact/calendar-date.ts';
import type { DraftInvoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { Debtor } from '../../model/invoice/invoicing.ts';

/**
 * What is doubtful about those that a batch is sent to: rows with one GLN that have different CVR numbers, for one of them never
 * gets its invoice; personreferencer that look like CPR numbers; rows confirmed more than two years before the first issue date; and the issuer itself, which books internally
 * what it owes itself. Each is said once, with the lines and nothing that the debitorfil holds.
 */
export function debtorDoubts({ documents }: InvoiceBatch<DraftInvoice>): Diagnostic[] {
  const debtors = [...new Set(documents.map(({ debtor }) => debtor))];
  return [
    ...sharedGlns(debtors),
    ...staleRows(debtors, documents),
    ...likePersonalNumbers(debtors),
    ...toItself(documents),
  ];
}

function sharedGlns(debtors: readonly Debtor[]): Diagnostic[] {
  const glns = [...new Set(debtors.map(({ gln }) => gln))];
  return glns
    .map((gln) => debtors.filter((debtor) => debtor.gln === gln))
    .filter((rows) => new Set(rows.map(({ cvr }) => cvr)).size > 1)
    .flatMap((rows) =>
      doubtAt(rows, 'DEBITOR-ENS', {
        message: `${linesOf(rows)} har samme GLN, men ikke samme CVR-nummer`,
        advice: 'Fakturaerne ender hos den ene: ret det forkerte GLN.',
      }),
    );
}

function staleRows(debtors: readonly Debtor[], documents: readonly DraftInvoice[]): Diagnostic[] {
  const first = documents.map(({ instalment }) => instalment.issueDate).sort()[0] ?? '';
  const oldest = isIsoDate(first) ? `${yearOf(first) - 2}${first.slice(4)}` : '';
  const rows = debtors.filter(({ confirmedOn }) => confirmedOn < oldest);
  return doubtAt(rows, 'DEBITOR-DATO', {
    message: `${linesOf(rows)} er bekræftet mere end to år før den første faktura`,
    advice: 'Spørg modtagerne, om oplysningerne stadig gælder, og skriv den nye dato i kolonnen bekraeftet.',
  });
}

/** A personreference is a name or a code of a department; what has the form of a CPR number is sent to everybody who sees the invoice. */
function likePersonalNumbers(debtors: readonly Debtor[]): Diagnostic[] {
  const rows = debtors.filter(({ personReference }) => isLikeCpr(personReference));
  return doubtAt(rows, 'DEBITOR-CPR', {
    message: `${linesOf(rows)} har en personreference, der ligner et CPR-nummer`,
    advice: 'Bed modtageren om en anden reference: alle, der ser fakturaen, ser den.',
  });
}

/** Ten digits that begin with a day and a month. */
function isLikeCpr(text: string): boolean {
  const [, day = '', month = ''] = /^(\d\d)(\d\d)\d\d[- ]?\d{4}$/.exec(text.trim()) ?? [];
  return day >= '01' && day <= '31' && month >= '01' && month <= '12';
}

function toItself(documents: readonly DraftInvoice[]): Diagnostic[] {
  const own = documents.filter(({ issuer, debtor }) => issuer.cvr === debtor.cvr);
  const names = [...new Set(own.map(({ recipient }) => recipient.name))];
  return doubtAt(
    own.map(({ debtor }) => debtor),
    'DEBITOR-SELV',
    {
      message: `${names.join(' og ')} har udstederens eget CVR-nummer og ville få en faktura fra sig selv`,
      advice:
        'Posteres beløbet internt, så skriv modtageren under undtaget med en grund: fordel hjaelp faktura.',
    },
  );
}

/** Said once, at the first of the rows; nothing where there are none. */
function doubtAt(
  [first]: readonly Debtor[],
  code: Diagnostic['code'],
  said: Pick<Diagnostic, 'message' | 'advice'>,
): Diagnostic[] {
  if (first === undefined) return [];
  return [{ code, severity: 'advarsel', ...said, place: { ...first.origin, confidential: true } }];
}

/** `linje 2 og 3`, in the order of the file. */
function linesOf(rows: readonly Debtor[]): string {
  const lines = rows.map(({ origin }) => origin.line).sort((a, b) => a - b);
  return `linje ${[lines.slice(0, -1).join(', '), lines.at(-1)].filter((part) => part !== '').join(' og ')}`;
}

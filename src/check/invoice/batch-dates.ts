import { isBankingDay, nextBankingDay } from '../../calculate/invoice/banking-days.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  addDays,
  daysBetween,
  formatDate,
  type IsoDate,
  isoDate,
  yearOf,
} from '../../model/exact/calendar-date.ts';
import type { DraftInvoice, Instalment, InvoiceBatch } from '../../model/invoice/invoice.ts';

/** What public authorities may agree on at most, in days. */
const longestTerm = 30;
/** Budgets are adopted in the autumn before the year, and nobody invoices a year before that. */
const budgetMonth = 10;

/**
 * What a finance officer would ask about the dates of a batch before it is sent. None of it is refused: the date of an
 * invoice is the issuer's to choose. A term that is too short is found on the documents themselves.
 */
export function checkBatchDates({ documents, year }: InvoiceBatch<DraftInvoice>): Diagnostic[] {
  const issueDates = new Set(documents.map(({ instalment }) => instalment.issueDate));
  const invoices = documents.filter(({ kind }) => kind === 'faktura');
  const rates = new Map(
    invoices.map(({ instalment }) => [`${instalment.index} ${instalment.dueDate}`, instalment]),
  );
  return [
    ...[...issueDates].flatMap((date) => [...inAnotherYear(date, year), ...onNoBankingDay(date)]),
    ...overdueTerms([...rates.values()]),
  ];
}

/**
 * A year's amounts invoiced just before or after it are usual; but kommuner keep accounts by the year, and near its end
 * only the period on the invoice tells them which.
 */
function inAnotherYear(date: IsoDate, year: number): Diagnostic[] {
  if (yearOf(date) === year) return [];
  const isUsual = date >= isoDate(year - 1, budgetMonth, 1) && yearOf(date) <= year + 1;
  const dated = `fakturadatoen ${formatDate(date)}`;
  if (!isUsual) {
    return [
      {
        code: 'FAKTURA-FAKTURADATO',
        severity: 'advarsel',
        message: `${dated} ligger langt fra ${year}, som beløbene er for`,
        advice: 'Er --dato skrevet rigtigt?',
      },
    ];
  }
  return [
    {
      code: 'FAKTURA-FAKTURADATO',
      severity: 'note',
      message: `${dated} ligger i et andet regnskabsår end ${year}, som beløbene er for`,
      advice:
        yearOf(date) < year
          ? `Perioden på hver faktura siger ${year}, så kommunerne kan føre beløbet i det år.`
          : `Perioden på hver faktura siger ${year}; er supplementsperioden lukket, så aftal, hvor beløbet føres.`,
    },
  ];
}

function onNoBankingDay(date: IsoDate): Diagnostic[] {
  if (isBankingDay(date)) return [];
  return [
    {
      code: 'FAKTURA-FAKTURADATO',
      severity: 'advarsel',
      message: `fakturadatoen ${formatDate(date)} er ikke en bankdag`,
      advice: 'Den kan bruges, men er den ment?',
    },
  ];
}

/** Terms that are longer than the 30 days, and what is left of the last of them when no bank is open. */
function overdueTerms(rates: readonly Instalment[]): Diagnostic[] {
  const long = rates.filter(
    ({ issueDate, dueDate }) => dueDate > nextBankingDay(addDays(issueDate, longestTerm)),
  );
  if (long.length === 0) return [];
  const days = Math.max(...long.map(({ issueDate, dueDate }) => daysBetween(issueDate, dueDate)));
  const message =
    rates.length === 1
      ? `fakturaerne forfalder ${days} dage efter fakturadatoen`
      : `${long.length} af ${rates.length} rater forfalder mere end ${longestTerm} dage efter fakturadatoen, op til ${days} dage`;
  const isOneDate = rates.length > 1 && new Set(rates.map(({ issueDate }) => issueDate)).size === 1;
  return [
    {
      code: 'FAKTURA-FORFALD',
      severity: 'advarsel',
      message,
      advice: isOneDate
        ? 'Offentlige myndigheder må højst aftale 30 dage. Uden --dato får hver rate sin egen fakturadato.'
        : 'Offentlige myndigheder må højst aftale 30 dage; se frist i ordningen.',
    },
  ];
}

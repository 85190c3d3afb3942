import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { parseDate } from '../../model/exact/calendar-date.ts';
import { isCvr, isPostalCode } from '../../model/exact/check-digits.ts';
import { isShortenedByExcel, shortenedAdvice } from '../../model/exact/danish-number.ts';
import type { Debtor } from '../../model/invoice/invoicing.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { TableSource } from '../reading/source.ts';
import { glnFault } from './debtor-gln.ts';
import { type DebtorColumn, readDebtorTable } from './debtors-table.ts';

type Cells = (column: DebtorColumn) => CsvCell | undefined;

/**
 * Reads a debitorfil: a row per kommune, or per kommune and charge type.
 *
 * An empty `opkraevning` stands for every charge type without a row of its own; an empty `cvr` for the kommune's own.
 * GLN, CVR and kontostreng are held against their lengths and check digits.
 *
 * @param isExample whether accounts and places are made up.
 */
export function readDebtors(
  source: TableSource,
  register: MunicipalityRegister,
  problems: Diagnostic[],
  isExample = false,
): Debtor[] {
  const { rows, index } = readDebtorTable(source, problems);
  const debtors = rows.map((row) =>
    readDebtor((column) => row[index?.[column] ?? -1], register, problems, isExample),
  );
  refuseTwins(debtors, problems);
  return debtors;
}

function readDebtor(
  cells: Cells,
  register: MunicipalityRegister,
  problems: Diagnostic[],
  isExample: boolean,
): Debtor {
  const text = (column: DebtorColumn) => cells(column)?.text ?? '';
  const found = register.lookup(text('modtager'));
  const municipality = found.kind === 'kommune' ? found.municipality : undefined;
  const refuse = (column: DebtorColumn, code: DiagnosticCode, message: string, advice: string) => {
    const cell = cells(column);
    problems.push({
      code,
      severity: 'fejl',
      message: municipality === undefined ? message : `${message} for ${municipality.name}`,
      advice,
      place: cell === undefined ? undefined : { ...placeOf(cell), confidential: true },
    });
  };
  const cvr = text('cvr') || (municipality?.cvr ?? '');
  const gln = glnFault(text('gln'));
  if (gln !== undefined) refuse('gln', 'DEBITOR-GLN', gln.message, gln.advice);
  const nearest =
    found.kind === 'ukendt' && cvr === '' && text('modtager') !== '' ? found.nearest : undefined;
  // Of a person written in the wrong column, no letter: only the kommune that may be meant.
  if (nearest !== undefined)
    refuse(
      'modtager',
      'KOMMUNE-UKENDT',
      'modtageren kendes ikke',
      `Mente du "${nearest}"? Er modtageren ingen kommune, så skriv dens eget CVR-nummer i kolonnen cvr.`,
    );
  else if (!isCvr(cvr))
    refuse(
      'cvr',
      'DEBITOR-CVR',
      cvr === '' ? 'CVR-nummeret mangler' : 'CVR-nummeret er forkert',
      cvr === ''
        ? 'Modtageren kendes ikke som en kommune: ret navnet, eller skriv modtagerens eget CVR-nummer.'
        : 'Otte cifre, hvor det sidste passer efter modulus 11.',
    );
  if (text('kontostreng') !== '' && !/^\d{16}$/.test(text('kontostreng').replace(/[ .-]/g, '')))
    refuse(
      'kontostreng',
      'DEBITOR-KONTOSTRENG',
      'kontostrengen er forkert',
      isShortenedByExcel(text('kontostreng'))
        ? shortenedAdvice
        : 'Den har 16 cifre; lad feltet stå tomt, hvis kommunen ikke har givet en.',
    );
  for (const column of ['modtager', 'personreference', 'vej', 'nummer', 'postnr', 'by'] as const) {
    if (text(column) === '')
      refuse(column, 'DEBITOR-MANGLER', `"${column}" mangler`, 'Fakturaen kan ikke afleveres uden.');
  }
  const postalCode = text('postnr');
  // An example may have the code of no place.
  if (postalCode !== '' && !isPostalCode(postalCode) && !(isExample && postalCode === '9999'))
    refuse(
      'postnr',
      'DEBITOR-POSTNR',
      'postnummeret er forkert',
      'Skriv fire cifre, som et dansk postnummer har, fx 9000.',
    );
  for (const column of ['bekraeftet', 'retter_dato'] as const) {
    const needed = column === 'bekraeftet' || text('retter_faktura') !== '';
    if (needed && parseDate(text(column)) === undefined)
      refuse(
        column,
        'DEBITOR-DATO',
        `"${column}" er ikke en dato`,
        'Skriv datoen som 31.01.2024 eller 2024-01-31, med årets fire cifre.',
      );
  }
  return {
    recipientKey: municipality?.code ?? text('modtager'),
    chargeId: text('opkraevning') || null,
    name: municipality?.legalName ?? text('modtager'),
    cvr,
    gln: text('gln'),
    personReference: text('personreference'),
    ...(text('ordrenummer') === '' ? {} : { orderNumber: text('ordrenummer') }),
    ...(text('kontostreng') === '' ? {} : { postingString: text('kontostreng').replace(/[ .-]/g, '') }),
    address: {
      street: text('vej'),
      buildingNumber: text('nummer'),
      postalCode,
      city: text('by'),
    },
    confirmedOn: parseDate(text('bekraeftet')) ?? '',
    ...(text('retter_faktura') === ''
      ? {}
      : { corrects: { number: text('retter_faktura'), issueDate: parseDate(text('retter_dato')) ?? '' } }),
    origin: cells('modtager')?.origin ?? { file: '', line: 1, column: 1 },
  };
}

function refuseTwins(debtors: readonly Debtor[], problems: Diagnostic[]): void {
  const firstLines = new Map<string, number>();
  for (const { recipientKey, chargeId, origin } of debtors) {
    const key = JSON.stringify([recipientKey, chargeId]);
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, origin.line);
    else {
      problems.push({
        code: 'RAEKKE-DUBLET',
        severity: 'fejl',
        message: 'modtageren står to gange for samme opkrævning',
        place: { ...origin, confidential: true },
        advice: `Den første er på linje ${first}.`,
      });
    }
  }
}

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { parseDate } from '../../model/exact/calendar-date.ts';
import { isCvr } from '../../model/exact/check-digits.ts';
import { isShortenedByExcel, shortenedAdvice } from '../../model/exact/danish-number.ts';
import { hasColumn, headingKey } from '../../model/heading.ts';
import type { Debtor } from '../../model/invoice/invoicing.ts';
import { problemList } from '../../model/problem-list.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { type ColumnIndex, columnIndex, expectedHeading } from '../reading/named-columns.ts';
import type { SourceText } from '../reading/source.ts';
import { glnFault, namesOfGln } from './debtor-gln.ts';

const required = [
  'modtager',
  'opkraevning',
  'gln',
  'personreference',
  'ordrenummer',
  'kontostreng',
  'cvr',
  'vej',
  'nummer',
  'postnr',
  'by',
  'bekraeftet',
] as const;
/** Only in a file for corrections: the invoice that a credit note corrects. */
const optional = ['retter_faktura', 'retter_dato'] as const;

type Column = (typeof required)[number] | (typeof optional)[number];
type Cells = (column: Column) => CsvCell | undefined;

/**
 * Reads a debitorfil: a row per kommune, or per kommune and charge type.
 *
 * An empty `opkraevning` stands for every charge type without a row of its own; an empty `cvr` for the kommune's own.
 * GLN, CVR and kontostreng are held against their lengths and check digits.
 */
export function readDebtors(
  source: SourceText,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): Debtor[] {
  const { rows, index } = readTable(source, problems);
  const debtors = rows.map((row) => readDebtor((column) => row[index?.[column] ?? -1], register, problems));
  refuseTwins(debtors, problems);
  return debtors;
}

interface DebtorTable {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly index: ColumnIndex<(typeof required)[number], (typeof optional)[number]> | undefined;
}

/**
 * The file as a table, or one without rows. Whatever is wrong with its form, nothing that it holds is shown: where a
 * line end is lost, a person stands among the names of the columns.
 */
function readTable(source: SourceText, problems: Diagnostic[]): DebtorTable {
  const ofForm = problemList();
  const table = readCsv(source, ofForm);
  const names = table.columns.map(({ text }) => text);
  if (names.length > 0 && !hasColumn(names, 'modtager')) {
    problems.push(withoutHeading(source));
    return { rows: [], index: undefined };
  }
  const ofColumns = problemList();
  const index = columnIndex(
    table,
    { required, optional, otherNames: namesOfGln, confidential: true },
    ofColumns,
  );
  refuseUnknownCorrections(table.columns, ofColumns);
  const cells = [table.columns, ...table.rows].flat();
  problems.push(
    ...ofForm.map(withoutContent),
    ...ofColumns,
    ...cells.filter(({ text }) => text.includes('\n')).map(brokenLine),
  );
  return { rows: index === undefined ? [] : table.rows, index };
}

/** What the reading of any CSV file says, without the names of columns that it would tell. */
function withoutContent({ code, severity, message, place }: Diagnostic): Diagnostic {
  return {
    code,
    severity,
    message: code === 'CSV-KOLONNE-DUBLET' ? 'en kolonne står to gange' : message,
    place: place === undefined ? undefined : { ...place, confidential: true },
    advice: expectedHeading(required),
  };
}

function withoutHeading({ file }: SourceText): Diagnostic {
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: 'debitorfilen begynder ikke med sin overskrift, eller kolonnen "modtager" mangler',
    place: { file, line: 1, column: 1, confidential: true },
    advice: `Første linje skal være: ${required.join(';')}.`,
  };
}

/** A column of a correction would quietly never be used under another name; other columns are the issuer's own. */
function refuseUnknownCorrections(columns: readonly CsvCell[], problems: Diagnostic[]): void {
  for (const cell of columns) {
    const place = placeOf(cell);
    const isReported = problems.some(
      (problem) => problem.place?.line === place.line && problem.place?.column === place.column,
    );
    if (!headingKey(cell.text).startsWith('retter') || hasColumn(optional, cell.text) || isReported) continue;
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: 'en kolonne, hvis navn begynder med "retter", kendes ikke',
      place: { ...place, confidential: true },
      advice: `En rettelse står i ${optional.join(' og ')}.`,
    });
  }
}

function brokenLine(cell: CsvCell): Diagnostic {
  return {
    code: 'CSV-LINJESKIFT',
    severity: 'fejl',
    message: 'feltet har et linjeskift i sig',
    place: { ...placeOf(cell), confidential: true },
    advice: 'Skriv det på én linje.',
  };
}

function readDebtor(cells: Cells, register: MunicipalityRegister, problems: Diagnostic[]): Debtor {
  const text = (column: Column) => cells(column)?.text ?? '';
  const found = register.lookup(text('modtager'));
  const municipality = found.kind === 'kommune' ? found.municipality : undefined;
  const refuse = (column: Column, code: DiagnosticCode, message: string, advice: string) => {
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
  if (text('postnr') !== '' && !/^\d{4}$/.test(text('postnr')))
    refuse('postnr', 'DEBITOR-POSTNR', 'postnummeret er forkert', 'Skriv fire cifre, fx 9000.');
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
      postalCode: text('postnr'),
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

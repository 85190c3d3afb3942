import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { isIsoDate } from '../../model/exact/calendar-date.ts';
import { isCvr, isGln } from '../../model/exact/check-digits.ts';
import type { Debtor } from '../../model/invoice/invoicing.ts';
import { type CsvCell, type CsvTable, columnIndex, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceText } from '../reading/source.ts';

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
  const table = readTable(source, problems);
  const names = table.columns.map(({ text }) => text);
  const debtors = table.rows.map((row) =>
    readDebtor((column) => row[names.indexOf(column)], register, problems),
  );
  refuseTwins(debtors, problems);
  return debtors;
}

/** The file as a table, or one without rows; no problem with its form shows a line, and none names what a field holds. */
function readTable(source: SourceText, problems: Diagnostic[]): CsvTable {
  const found: Diagnostic[] = [];
  const table = readCsv(source, found);
  const names: string[] = table.columns.map(({ text }) => text);
  // Without its heading, the first line is one of a person.
  const hasHeading = names.includes('modtager');
  const own = hasHeading || names.length === 0 ? found : [withoutHeading(source)];
  const isWhole = hasHeading && columnIndex(table, required, own) !== undefined;
  if (hasHeading) refuseUnknownColumns(table, own);
  problems.push(
    ...own.map((problem) =>
      problem.place === undefined
        ? problem
        : { ...problem, place: { ...problem.place, confidential: true } as const },
    ),
  );
  return isWhole ? table : { ...table, rows: [] };
}

function withoutHeading({ file }: SourceText): Diagnostic {
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: 'debitorfilen begynder ikke med sin overskrift, eller kolonnen "modtager" mangler',
    place: { file, line: 1, column: 1 },
    advice: `Første linje skal være: ${required.join(';')}.`,
  };
}

/** A column of a correction that is misspelt would quietly never be used; other columns are the issuer's own. */
function refuseUnknownColumns({ columns }: CsvTable, problems: Diagnostic[]): void {
  for (const cell of columns) {
    if (!cell.text.startsWith('retter') || optional.some((name) => name === cell.text)) continue;
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${cell.text}" kendes ikke`,
      place: placeOf(cell),
      advice: `En rettelse står i ${optional.join(' og ')}.`,
    });
  }
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
      message: `${message} for ${text('modtager') || 'en række uden modtager'}`,
      advice,
      ...(cell === undefined ? {} : { place: { ...placeOf(cell), confidential: true } }),
    });
  };
  const cvr = text('cvr') || (municipality?.cvr ?? '');
  if (!isGln(text('gln')))
    refuse(
      'gln',
      'DEBITOR-GLN',
      text('gln') === '' ? 'GLN mangler' : 'GLN er forkert',
      glnAdvice(text('gln')),
    );
  if (!isCvr(cvr))
    refuse(
      'cvr',
      'DEBITOR-CVR',
      'CVR-nummeret er forkert',
      'Otte cifre, hvor det sidste passer efter modulus 11.',
    );
  if (text('kontostreng') !== '' && !/^\d{16}$/.test(text('kontostreng').replace(/[ .-]/g, '')))
    refuse(
      'kontostreng',
      'DEBITOR-KONTOSTRENG',
      'kontostrengen er forkert',
      'Den har 16 cifre; lad feltet stå tomt, hvis kommunen ikke har givet en.',
    );
  for (const column of ['modtager', 'personreference', 'vej', 'nummer', 'postnr', 'by'] as const) {
    if (text(column) === '')
      refuse(column, 'DEBITOR-MANGLER', `"${column}" mangler`, 'Fakturaen kan ikke afleveres uden.');
  }
  for (const column of ['bekraeftet', 'retter_dato'] as const) {
    const needed = column === 'bekraeftet' || text('retter_faktura') !== '';
    if (needed && !isIsoDate(text(column)))
      refuse(column, 'DEBITOR-DATO', `"${column}" er ikke en dato`, 'Skriv datoen som 2024-01-31.');
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
    confirmedOn: text('bekraeftet'),
    ...(text('retter_faktura') === ''
      ? {}
      : { corrects: { number: text('retter_faktura'), issueDate: text('retter_dato') } }),
    origin: cells('modtager')?.origin ?? { file: '', line: 1, column: 1 },
  };
}

function glnAdvice(found: string): string {
  return found === ''
    ? 'Få kommunens EAN-nummer; uden det kommer fakturaen retur.'
    : `Fundet "${found}"; 13 cifre, hvor det sidste er kontrolciffer.`;
}

function refuseTwins(debtors: readonly Debtor[], problems: Diagnostic[]): void {
  for (const [index, debtor] of debtors.entries()) {
    const twin = debtors
      .slice(0, index)
      .find(
        ({ recipientKey, chargeId }) => recipientKey === debtor.recipientKey && chargeId === debtor.chargeId,
      );
    if (twin === undefined) continue;
    problems.push({
      code: 'RAEKKE-DUBLET',
      severity: 'fejl',
      message: `${debtor.name} står to gange for samme opkrævning`,
      place: { ...debtor.origin, confidential: true },
      advice: `Den første er på linje ${twin.origin.line}.`,
    });
  }
}

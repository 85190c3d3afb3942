import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasColumn, headingKey } from '../../model/heading.ts';
import { startOf } from '../../model/origin.ts';
import { problemList } from '../../model/problem-list.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import { type ColumnIndex, columnIndex, expectedHeading } from '../reading/named-columns.ts';
import type { TableSource } from '../reading/source.ts';
import { namesOfGln } from './debtor-gln.ts';

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

export type DebtorColumn = (typeof required)[number] | (typeof optional)[number];

/** A debitorfil as a table. */
export interface DebtorTable {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly index: ColumnIndex<(typeof required)[number], (typeof optional)[number]> | undefined;
}

/**
 * The file as a table, or one without rows. Whatever is wrong with its form, nothing that it holds is shown: where a
 * line end is lost, a person stands among the names of the columns.
 */
export function readDebtorTable(source: TableSource, problems: Diagnostic[]): DebtorTable {
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

/** What the reading of any file with a table says, without the names of columns that it would tell; of a workbook none are told. */
function withoutContent({ code, severity, message, place, advice }: Diagnostic): Diagnostic {
  return {
    code,
    severity,
    message: code === 'CSV-KOLONNE-DUBLET' ? 'en kolonne står to gange' : message,
    place: place === undefined ? undefined : { ...place, confidential: true },
    advice: code.startsWith('ARK-') ? advice : expectedHeading(required),
  };
}

function withoutHeading(source: TableSource): Diagnostic {
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: 'debitorfilen begynder ikke med sin overskrift, eller kolonnen "modtager" mangler',
    place: { ...startOf(source), confidential: true },
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

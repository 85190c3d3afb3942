import type { Diagnostic } from '../../../model/diagnostic.ts';
import { parseDanishPercent } from '../../../model/exact/danish-number.ts';
import { decimalStep } from '../../../model/exact/rounding.ts';
import { unitName } from '../../../model/exact/unit.ts';
import type { UnusedLine } from '../../../model/file-account.ts';
import { startOf } from '../../../model/origin.ts';
import {
  type PublishedAllocation,
  type PublishedAllocationRow,
  type PublishedColumn,
  type PublishedFigure,
  publishedColumns,
  residualRowKey,
  totalRowKey,
} from '../../../model/published-table.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { SaidUnit } from '../../../model/scheme/budget.ts';
import { type CsvCell, placeOf, readCsv } from '../../reading/csv-table.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { columnIndex } from '../../reading/named-columns.ts';
import { amountsOf, readNumberCell } from '../../reading/number-cell.ts';
import { findRecipient, recipientOf } from '../../reading/recipient.ts';
import type { TableSource } from '../../reading/source.ts';
import { totalRowNamed } from '../totals/by-recipient/total-row.ts';
import { publishedHeading } from './heading.ts';
import { missingRows } from './missing-rows.ts';
import { type AskedFor, rowsOfAllocation } from './rows-of-allocation.ts';
import { saidUnit, withoutUnits } from './said-unit.ts';

/** Columns beside the figures: whose a row is, what it says of its figures, and remarks. */
const textColumns = [
  'fordeling',
  'tabel',
  'kommunekode',
  'enhed',
  'pr_enhed',
  'foreloebig',
  'kolonne',
  'side',
  'note',
] as const;
/** What a row of the rest is called. */
const residualNames = /^(?:afrundings(?:difference|diff\.?|rest)|øreafrunding|afrunding(?:er)?)$/i;
/** What people call the column of recipients. */
const otherNames = new Map(
  ['kommune', 'kommuner', 'kommunenavn', 'navn'].map((name) => [name, 'modtager'] as const),
);

/**
 * Reads the published table of an allocation: `modtager` and any of `vaegt`, `andel`, `eksakt`, `beloeb` as printed, also as
 * `Vægt`, `Andel (%)` and `Beløb, 1.000 kr.`, with a row per recipient and at most one row of totals. A cell that the document does not print is empty. What `beregn` writes as CSV
 * is read too; where a column `fordeling` names several fordelinger, only the rows of this one count.
 */
export function readPublishedAllocation(
  source: TableSource,
  { recipients, ...asked }: AskedFor & { readonly recipients: readonly Recipient[] },
  register: MunicipalityRegister,
  problems: Diagnostic[],
): PublishedAllocation & { readonly unused: readonly UnusedLine[] } {
  const before = problems.length;
  const { rows, unused } = readRows(source, asked, problems, (cell, code, isEmpty) => {
    const recipient = findRecipient(cell.text, recipients, register);
    refuseOtherCode(code, recipient, register, problems);
    if (recipient !== undefined) return { key: recipient.key };
    if (residualNames.test(cell.text)) return { key: residualRowKey };
    // A heading among the rows says nothing that could be checked.
    if (isEmpty) return undefined;
    const totalled = totalRowNamed(cell.text, register);
    if (totalled?.kind === 'alle') return { key: totalRowKey };
    if (totalled?.kind === 'omraade') return areaRow(cell, totalled.codes, recipients, problems);
    const other = recipientOf(cell.text, register);
    if ('message' in other) {
      problems.push({ code: 'KOMMUNE-UKENDT', severity: 'fejl', ...other, place: placeOf(cell) });
      return undefined;
    }
    problems.push({
      code: 'FACIT-OVERSKYDENDE',
      severity: 'fejl',
      message: `${other.name} står i facit, men er ikke modtager i ordningen`,
      place: placeOf(cell),
      advice: 'Ret listen af modtagere, eller tag rækken ud af facit.',
    });
    return undefined;
  });
  if (problems.slice(before).every(({ severity }) => severity !== 'fejl'))
    problems.push(...missingRows(source, recipients, rows, 'ordningen'));
  return { source, rows, unused };
}

function readRows(
  source: TableSource,
  asked: AskedFor,
  problems: Diagnostic[],
  whose: (
    cell: CsvCell,
    code: CsvCell | undefined,
    isEmpty: boolean,
  ) => Pick<PublishedAllocationRow, 'key' | 'of'> | undefined,
): { readonly rows: PublishedAllocationRow[]; readonly unused: readonly UnusedLine[] } {
  const table = readCsv(source, problems, ['modtager', ...publishedColumns]);
  const known = {
    required: ['modtager'],
    // A column that nobody reads would look checked without being it.
    optional: [...publishedColumns, ...textColumns],
    otherNames,
    keyOf: publishedHeading,
    closed: true,
  } as const;
  const index = columnIndex({ ...table, columns: withoutUnits(table.columns) }, known, problems);
  if (index === undefined) return { rows: [], unused: [] };
  const figureColumns = publishedColumns.filter((column) => index[column] !== undefined);
  if (figureColumns.length === 0) {
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `facit har ingen af kolonnerne ${publishedColumns.join(', ')}`,
      place: startOf(source),
      advice: `Filen har: ${table.columns.map(({ text }) => text).join(', ')}.`,
    });
  }
  const { own, unused } = rowsOfAllocation(table.rows, index, asked, problems);
  const parsers = new Map(
    figureColumns.map((column) => [
      column,
      column === 'andel'
        ? parseDanishPercent
        : amountsOf(() => own.map((cells) => cells[index[column] ?? -1])),
    ]),
  );
  const seen = new Map<string, number>();
  const rows = own.flatMap((cells): PublishedAllocationRow[] => {
    const nameCell = cells[index.modtager];
    const figures = figureColumns.flatMap((column): [PublishedColumn, PublishedFigure][] => {
      const at = index[column] ?? -1;
      const cell = cells[at];
      if (cell === undefined || cell.text === '') return [];
      const figure = readFigure(cell, column, problems, parsers.get(column));
      const unit = cells[(column === 'pr_enhed_beloeb' ? index.pr_enhed : index.enhed) ?? -1];
      const said = unitWritten(unit) ?? saidUnit(table, at, cell);
      return figure === undefined ? [] : [[column, { ...figure, said }]];
    });
    const isEmpty = figureColumns.every((column) => cells[index[column] ?? -1]?.text === '');
    const row = nameCell && whose(nameCell, cells[index.kommunekode ?? -1], isEmpty);
    if (nameCell === undefined) return [];
    if (row === undefined) {
      if (isEmpty) unused.push({ line: nameCell.origin.line, reason: 'uden-tal', text: nameCell.text });
      return [];
    }
    const { key } = row;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.push({
        code: 'RAEKKE-DUBLET',
        severity: 'fejl',
        message: `"${nameCell.text}" står allerede i linje ${earlier}`,
        place: placeOf(nameCell),
        advice: 'Slet den ene række.',
      });
    }
    seen.set(key, nameCell.origin.line);
    const foreloebig = cells[index.foreloebig ?? -1];
    const provisional = foreloebig?.text ? foreloebig : undefined;
    return [{ ...row, name: nameCell.text, figures: new Map(figures), provisional, origin: nameCell.origin }];
  });
  return { rows, unused };
}

/** The recipients that a row of a region or the country totals: those of its kommuner that the ordning has. */
function areaRow(
  cell: CsvCell,
  codes: readonly string[],
  recipients: readonly Recipient[],
  problems: Diagnostic[],
): Pick<PublishedAllocationRow, 'key' | 'of'> | undefined {
  const own = recipients.filter(({ memberCodes }) => memberCodes.some((code) => codes.includes(code)));
  const isWhole = own.every(({ memberCodes }) => memberCodes.every((code) => codes.includes(code)));
  if (own.length > 0 && isWhole) return { key: cell.text, of: own.map(({ key }) => key) };
  problems.push({
    code: 'FACIT-OVERSKYDENDE',
    severity: 'fejl',
    message: isWhole
      ? `"${cell.text}" har ingen modtagere i ordningen`
      : `"${cell.text}" er ikke summen af modtagere: en af dem har kommuner både i og uden for den`,
    place: placeOf(cell),
    advice: 'Tag rækken ud af facit.',
  });
  return undefined;
}

/** A kommunekode must be that of the row's name: one of the two is of another. */
function refuseOtherCode(
  cell: CsvCell | undefined,
  recipient: Recipient | undefined,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): void {
  if (cell === undefined || cell.text === '') return;
  const found = register.lookup(cell.text);
  const codes = recipient?.memberCodes ?? [];
  if (found.kind === 'omraade' ? recipient === undefined : isOf(found, codes)) return;
  const whose = recipient?.name ?? 'rækken';
  problems.push({
    code: 'FACIT-KOMMUNEKODE',
    severity: 'fejl',
    message: `kommunekoden ${cell.text} er ikke den, som ${whose} har`,
    place: placeOf(cell),
    advice: `${codes.length === 0 ? 'Slet koden' : `Skriv ${codes.join(' eller ')}`}, eller ret navnet.`,
  });
}

function isOf(found: ReturnType<MunicipalityRegister['lookup']>, codes: readonly string[]): boolean {
  return found.kind === 'kommune' && codes.includes(found.municipality.code);
}

/** What the column `enhed` says of its row. */
function unitWritten(cell: CsvCell | undefined): SaidUnit | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  return { unit: unitName(cell.text), text: cell.text, origin: cell.origin };
}

function readFigure(
  cell: CsvCell,
  column: PublishedColumn,
  problems: Diagnostic[],
  parse: ReturnType<typeof amountsOf> | undefined,
): PublishedFigure | undefined {
  const number = readNumberCell(cell, problems, parse);
  if (number === undefined) return undefined;
  return {
    text: cell.text,
    percent: column === 'andel',
    value: number.value,
    step: decimalStep(number.decimals),
    origin: cell.origin,
  };
}

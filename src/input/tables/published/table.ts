import type { Diagnostic } from '../../../model/diagnostic.ts';
import { parseDanishPercent } from '../../../model/exact/danish-number.ts';
import { decimalStep } from '../../../model/exact/rounding.ts';
import {
  type PublishedFigure,
  type PublishedRow,
  type PublishedTable,
  publishedKey,
} from '../../../model/published-table.ts';
import { type CsvCell, placeOf, readCsv } from '../../reading/csv-table.ts';
import { type ColumnIndex, columnIndex } from '../../reading/named-columns.ts';
import { amountsOf, readNumberCell } from '../../reading/number-cell.ts';
import type { TableSource } from '../../reading/source.ts';
import { saidUnit } from './said-unit.ts';

/** Columns of a published table that are no figures. */
const remarks = ['side', 'note'];

/** The columns of a published table. */
export interface TableColumns {
  /** The first says what a row is about, the others, where the file has them, what sets it apart. */
  readonly keys: readonly [string, ...string[]];
  /** Those that may hold figures. */
  readonly figures: readonly string[];
}

/**
 * Reads a published table whose columns the ordning names. Every column that is no key and no remark holds figures as printed, and one
 * that the ordning does not know is refused when it is checked. A figure with % is a percentage. A cell that the document
 * does not print is empty.
 */
export function readPublishedTable(
  source: TableSource,
  { keys, figures: figureColumns }: TableColumns,
  problems: Diagnostic[],
): PublishedTable {
  const [rowKey, ...furtherKeys] = keys;
  const table = readCsv(source, problems, [...keys, ...figureColumns]);
  const optional = [...furtherKeys, ...remarks, ...figureColumns];
  const index = columnIndex(table, { required: [rowKey], optional }, problems);
  if (index === undefined) return { source, rows: [] };
  const columns = table.columns.map(({ text }, at) => nameOf(at, index) ?? text);
  const parsers = columns.map((_, at) => amountsOf(() => table.rows.map((cells) => cells[at])));
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap((cells): PublishedRow[] => {
    const texts = keys.flatMap((name) => cells[index[name] ?? -1]?.text || []);
    const [first] = cells;
    if (first === undefined) return [];
    const key = publishedKey(...texts);
    const page = cells[index.side ?? -1]?.text;
    refuseTwin(`${key} ${page ?? ''}`, first, seen, problems);
    const figures = cells.flatMap((cell, at): [string, PublishedFigure][] => {
      const column = columns[at] ?? '';
      if (keys.includes(column) || remarks.includes(column) || cell.text === '') return [];
      const figure = readFigure(cell, problems, parsers[at]);
      return figure === undefined ? [] : [[column, { ...figure, said: saidUnit(table, at, cell) }]];
    });
    return [{ key, figures: new Map(figures), ...(page ? { page } : {}), origin: first.origin }];
  });
  return { source, rows };
}

/** The name that a column is known by. */
function nameOf(at: number, index: ColumnIndex<string, string>): string | undefined {
  return Object.keys(index).find((name) => index[name] === at);
}

/** The same figure may stand on two pages of a document, but a page has it once. */
function refuseTwin(key: string, cell: CsvCell, seen: Map<string, number>, problems: Diagnostic[]): void {
  const earlier = seen.get(key);
  seen.set(key, cell.origin.line);
  if (earlier === undefined) return;
  problems.push({
    code: 'RAEKKE-DUBLET',
    severity: 'fejl',
    message: `"${cell.text}" står allerede i linje ${earlier}`,
    place: placeOf(cell),
    advice: 'Slet den ene række, eller skriv i kolonnen side, hvor i dokumentet hver af dem står.',
  });
}

function readFigure(
  cell: CsvCell,
  problems: Diagnostic[],
  parse: ReturnType<typeof amountsOf> | undefined,
): PublishedFigure | undefined {
  const percent = cell.text.endsWith('%');
  const number = readNumberCell(cell, problems, percent ? parseDanishPercent : parse);
  if (number === undefined) return undefined;
  const { value, decimals } = number;
  return { text: cell.text, percent, value, step: decimalStep(decimals), origin: cell.origin };
}

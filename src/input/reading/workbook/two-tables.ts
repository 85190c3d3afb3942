import type { Diagnostic } from '../../../model/diagnostic.ts';
import { type Area, areaName } from './area.ts';
import { isYear, type SheetCell, type SheetName } from './sheet-cell.ts';

type Row = readonly SheetCell[];

/**
 * Says that a sheet has two tables: below each other with empty rows between them, or beside each other with empty columns. What has
 * a heading above its figures is a table of its own; lines that an empty row parts from those above them have none.
 */
export function refuseTwoTables(rows: readonly Row[], of: SheetName): Diagnostic[] {
  const tables = blocksOf(rows, ([first]) => first?.row ?? 0)
    .filter(isTable)
    .flatMap((block) => {
      const beside = besideEachOther(block);
      return beside.length > 1 ? beside : [block];
    });
  const [first, second] = tables;
  if (first === undefined || second === undefined) return [];
  const areas = tables.map((table) => areaName(areaOf(table)));
  const place = second[0]?.find(({ text }) => text !== '')?.origin;
  return [
    {
      code: 'ARK-TABELLER',
      severity: 'fejl',
      message: `arket har flere tabeller: ${areas.slice(0, 4).join(', ')}${areas.length > 4 ? ' …' : ''}`,
      place: place ?? of,
      advice: `Skriv, hvilken der læses: omraade: ${areas[0]}. Er det én tabel, så skriv hele området: ${areaName(areaOf(rows))}.`,
    },
  ];
}

/** Parts a list where a number is left out between two that follow on each other. */
function blocksOf<T>(items: readonly T[], numberOf: (item: T) => number): T[][] {
  const blocks: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const number = numberOf(item);
    if (number > last + 1) blocks.push([]);
    blocks.at(-1)?.push(item);
    last = number;
  }
  return blocks;
}

/** The parts of a block between empty columns, where each of them is a table that names its own rows. */
function besideEachOther(block: readonly Row[]): Row[][] {
  const used = new Set(
    block.flatMap((row) => row.flatMap(({ text, column }) => (text === '' ? [] : column))),
  );
  const parts = blocksOf(
    [...used].toSorted((a, b) => a - b),
    (column) => column,
  ).map((columns) => {
    const [from = 0, to = 0] = [columns[0], columns.at(-1)];
    return block
      .map((row) => row.filter(({ column }) => column >= from && column <= to))
      .filter((row) => row.some(({ text }) => text !== ''));
  });
  return parts.filter((part) => isTable(part) && part.some(namesItself));
}

function namesItself(row: Row): boolean {
  return row.some(isFigure) && row.some(({ stored }) => stored === 'tekst');
}

/** Whether a text or a year stands above the first figure of rows. */
function isTable(rows: readonly Row[]): boolean {
  const at = rows.findIndex((row) => row.some(isFigure));
  const columns = new Set(rows[at]?.filter(isFigure).map(({ column }) => column));
  return rows
    .slice(0, Math.max(at, 0))
    .some((row) => row.some(({ text, column }) => text !== '' && columns.has(column)));
}

function isFigure({ text, stored }: SheetCell): boolean {
  return stored === 'tal' && !isYear(text);
}

function areaOf(rows: readonly Row[]): Area {
  const cells = rows.flatMap((row) => row.filter(({ text }) => text !== ''));
  const [lines, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const ends = (numbers: readonly number[]) =>
    numbers.reduce(([low, high], number) => [Math.min(low, number), Math.max(high, number)] as const, [
      Number.POSITIVE_INFINITY,
      0,
    ] as readonly [number, number]);
  const [[top, bottom], [left, right]] = [ends(lines), ends(columns)];
  return { top, bottom, left, right };
}

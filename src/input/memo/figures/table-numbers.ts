import type { Figure, Mention } from '../../../model/memo/figure.ts';
import type { MemoRow, MemoTable } from '../../../model/memo/memo.ts';
import { isOfMoney, isUnitCell, onlyNamesMoney, unitOfCaption, unitOfHead, unitOfRow } from './head-unit.ts';
import { type PassagePlace, passageNumbers } from './passage-numbers.ts';
import { anyCase, pattern } from './pattern.ts';
import type { FigureUnit } from './unit-beside.ts';

const yearCell = /^\s*(?:19|20)\d\d\s*$/;
const numberCell = /^[\s(+−–-]*\d[\d\s.,%*)]*$/;
/** How many rows below the head may still hold units alone. */
const unitRows = 2;

/**
 * The numbers of a table's cells, row by row, each with the unit of its cell, its row, its column or its table.
 *
 * @param captions the nearest headings and paragraphs above it, the nearest first.
 */
export function tableNumbers(table: MemoTable, place: PassagePlace, captions: readonly string[]) {
  const headRows = headRowsOf(table);
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const heads = headsOf(table, headRows, columns);
  const ofTable = captions.map(unitOfCaption).find((unit) => unit !== undefined);
  const units = heads.map(unitOfHead);
  const areCounts = ofTable?.kind !== 'penge' && isTableOfCounts(table, headRows, units);
  const said = units.map((unit, column) =>
    areCounts && onlyNamesMoney(heads[column] ?? '') ? undefined : unit,
  );
  const years = heads.map(
    (head, column) =>
      (said[column] === undefined || headOfYears.test(head)) && isColumnOfYears(table, headRows, column),
  );
  const figures: Figure[] = [];
  const mentions: Mention[] = [];
  for (const [row, cells] of table.rows.entries()) {
    const label = labelOf(cells);
    const ofRow = row < headRows ? undefined : unitOfRow(label);
    for (const [column, { passage }] of cells.entries()) {
      const isHead = row < headRows;
      const unit =
        isHead || column === 0 ? undefined : (ofRow ?? said[column] ?? ofTable ?? unitOfLabel(label));
      const numbers = passageNumbers(
        passage,
        { ...place, row, column },
        {
          kind: isHead ? 'hoved' : headOfPages.test(heads[column] ?? '') ? 'indhold' : 'celle',
          isLabel: isHead || column === 0,
          isOfYears: column === 0 ? undefined : years[column],
        },
        isNumber(passage.text) ? (unit ?? whole(passage.text)) : undefined,
      );
      const [first, ...others] = numbers.figures;
      const isName = column === 0 && !isHead && cells.length > 1 && className.test(passage.text);
      if (first?.where.at === 0 && others.length === 0 && isName) {
        // A row that is called `1-7 pladser`.
        const { text, where, place: at } = first;
        mentions.push({ text, what: 'klasse', where, place: at });
      } else for (const figure of numbers.figures) figures.push(figure);
      for (const mention of numbers.mentions) mentions.push(mention);
    }
  }
  return { figures, mentions };
}

/** A row that is called by a span of what it is of, and has nothing else in its name: `1-7 pladser`, `50 pladser og flere`. */
const className = pattern`^\d+(?:\s?[-–]\s?\d+\s\p{L}{3,}|\+?\s\p{L}{3,}\s(?:og|eller)\s(?:flere|derover|mere))\s*$`;
const words = pattern`\p{L}{3,}`;
const unitWords = new RegExp(
  anyCase`(?<!\p{L})(?:ca|kr|mio|mia|cirka|knap|pct|procent|tkr|kroner)(?!\p{L})`,
  'gi',
);
const letter = pattern`\p{L}`;
const headOfYears = anyCase`(?<!\p{L})(?:år|årstal|periode)(?!\p{L})`;
const headOfPages = anyCase`^\s*(?:side|sider|sidetal)\s*$`;

/** A cell of a number takes its column's unit; a number within a text does not. */
function isNumber(text: string): boolean {
  return !words.test(text.replace(unitWords, ''));
}

/** A whole number under a head that says no unit counts something; with decimals it measures something. */
function whole(text: string): FigureUnit | undefined {
  return /,\d/.test(text)
    ? undefined
    : { kind: 'antal', name: '', factor: { numerator: 1n, denominator: 1n } };
}

function unitOfLabel(label: string): FigureUnit | undefined {
  return isOfMoney(label)
    ? { kind: 'penge', name: 'kr.', factor: { numerator: 1n, denominator: 1n } }
    : undefined;
}

function headRowsOf({ rows, headRows }: MemoTable): number {
  let count = headRows;
  while (count < rows.length - 1 && count - headRows < unitRows && isRowOfUnits(rows[count] ?? [])) count++;
  return count;
}

function isRowOfUnits(row: MemoRow): boolean {
  const texts = row.slice(1).flatMap(({ passage }) => (passage.text.trim() === '' ? [] : [passage.text]));
  return texts.length > 0 && texts.every(isUnitCell);
}

/** What the rows of the head say over each column; an empty or covered cell says what its neighbour to the left does. */
function headsOf({ rows }: MemoTable, headRows: number, columns: number): string[] {
  const said = rows.slice(0, headRows).map((row) => {
    let left = '';
    return Array.from({ length: columns }, (_, column) => {
      const text = row[column]?.passage.text.trim() ?? '';
      // What stands over the labels says nothing of the columns of figures.
      if (text !== '' || column === 1) left = text;
      return left;
    });
  });
  return Array.from({ length: columns }, (_, column) => said.flatMap((row) => row[column] || []).join(' '));
}

function labelOf(cells: MemoRow): string {
  return cells.find(({ passage }) => letter.test(passage.text))?.passage.text ?? '';
}

const smallCell = /^[\s(]*\d{1,3}[\s)*]*$/;
/** So many columns without a unit tell what their neighbours are. */
const leastColumns = 3;

/** A table of small whole numbers most of whose columns say no unit: it counts, also in a column that is named after money. */
function isTableOfCounts(
  { rows }: MemoTable,
  headRows: number,
  units: readonly (FigureUnit | undefined)[],
): boolean {
  const without = units.slice(1).filter((unit) => unit === undefined).length;
  if (without < leastColumns || without * 2 <= units.length - 1) return false;
  const numbers = rows
    .slice(headRows)
    .flatMap((row) => row.slice(1).map(({ passage }) => passage.text))
    .filter((text) => numberCell.test(text));
  return numbers.filter((text) => smallCell.test(text)).length * 10 >= numbers.length * 9;
}

/** A column whose numbers are all from 1900 to 2099. */
function isColumnOfYears({ rows }: MemoTable, headRows: number, column: number): boolean {
  const numbers = rows
    .slice(headRows)
    .map((row) => row[column]?.passage.text ?? '')
    .filter((text) => numberCell.test(text));
  return numbers.length > 0 && numbers.every((text) => yearCell.test(text));
}

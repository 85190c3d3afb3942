import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatIn } from '../../../model/exact/unit.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, BudgetCell, BudgetLine, SaidUnit } from '../../../model/scheme/budget.ts';
import { unitOfCell, unitOfPost } from './unit-said.ts';

/** A line that says a unit for itself: in a column of units, or in its own words. */
interface LineUnit {
  readonly line: BudgetLine;
  readonly cell: BudgetCell;
  readonly unit: string;
  /** The column of units; undefined where the unit is in the line's words. */
  readonly column: string | undefined;
}

const namedUnits = /^(?:måle|maale|mønt|moent)?enhed$|^valuta(?:kode)?$|^unit$|^currency$/;

/**
 * Lines that are in another unit than they are read in. A column of units says it for certain; words such as `Løn (1.000 kr.)` may tell
 * of an amount, and are doubted.
 *
 * @param column the column of amounts.
 * @param taken the units that the lines are read in.
 */
export function otherLineUnits(
  budget: Pick<Budget, 'columns' | 'lines'>,
  lines: readonly BudgetLine[],
  column: string,
  taken: readonly string[],
): Diagnostic[] {
  const byKind = new Map<string, { readonly first: LineUnit; readonly other: string; count: number }>();
  for (const found of unitsOfLines(budget, lines, column)) {
    const other = taken.find((unit) => unit !== found.unit);
    if (other === undefined) continue;
    const kind = JSON.stringify([found.column, found.unit]);
    const known = byKind.get(kind) ?? { first: found, other, count: 0 };
    known.count++;
    byKind.set(kind, known);
  }
  return [...byKind.values()].map(({ first, other, count }) => said(first, other, count, column));
}

/** The unit that a column of units has for every line of a file, and the first cell of it. */
export function unitOfAllLines({ columns, lines }: Pick<Budget, 'columns' | 'lines'>): SaidUnit | undefined {
  for (const column of columns) {
    if (!isOfUnits(column, lines)) continue;
    const cells = lines.flatMap((line) => line.get(column) ?? []);
    const [first] = cells;
    const unit = first === undefined ? undefined : unitOfCell(first.text);
    if (first === undefined || unit === undefined) continue;
    if (cells.every(({ text }) => text === first.text || unitOfCell(text) === unit))
      return { unit, text: first.text, origin: first.origin };
  }
  return undefined;
}

function unitsOfLines(
  { columns, lines: all }: Pick<Budget, 'columns' | 'lines'>,
  lines: readonly BudgetLine[],
  amounts: string,
): LineUnit[] {
  const others = columns.filter((column) => headingKey(column) !== headingKey(amounts));
  const ofUnits = others.filter((column) => isOfUnits(column, all));
  const known = new Map<string, string | undefined>();
  const inWords = (text: string) => {
    if (!known.has(text)) known.set(text, unitOfPost(text));
    return known.get(text);
  };
  return lines.flatMap((line) =>
    others.flatMap((column): LineUnit[] => {
      const cell = line.get(column);
      if (cell === undefined || cell.value !== undefined || cell.text === '') return [];
      const own = ofUnits.includes(column);
      const unit = own ? unitOfCell(cell.text) : inWords(cell.text);
      return unit === undefined ? [] : [{ line, cell, unit, column: own ? column : undefined }];
    }),
  );
}

/** A column of units is called so, or has nothing else, and not figures of 1.000 kr. alone. */
function isOfUnits(column: string, lines: readonly BudgetLine[]): boolean {
  if (namedUnits.test(headingKey(column))) return true;
  let hasWords = false;
  for (const line of lines) {
    const text = line.get(column)?.text ?? '';
    if (text === '') continue;
    if (unitOfCell(text) === undefined) return false;
    hasWords ||= !/^\d/.test(text);
  }
  return hasWords;
}

function said(
  { line, cell, unit, column }: LineUnit,
  other: string,
  count: number,
  amounts: string,
): Diagnostic {
  const place = { ...cell.origin, length: cell.text.length };
  const more = count > 1 ? `, og ${count - 1} til` : '';
  const inOther = `Skriv alle tal i ${other}`;
  if (column !== undefined) {
    return {
      code: 'ENHED',
      severity: 'fejl',
      message: `linjen er i ${unit} efter kolonnen "${column}", men læses i ${other}${more}`,
      place,
      advice: `${inOther}, også i kolonnen "${column}". Er alle linjer, der læses, i ${unit}, så skriv enhed: ${unit} ved filen i ordningen.`,
    };
  }
  const value = line.get(amounts)?.value;
  const readings = value === undefined ? '' : `: ${formatIn(value, other)} eller ${formatIn(value, unit)}?`;
  return {
    code: 'ENHED',
    severity: 'advarsel',
    message: `linjen kan være i ${unit}, men læses i ${other}${readings}${more}`,
    place,
    advice: `${inOther}, og tag enheden ud af teksten. Siger teksten noget andet, så skriv den uden parentes.`,
  };
}

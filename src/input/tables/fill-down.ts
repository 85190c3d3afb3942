import { headingKey } from '../../model/heading.ts';
import type { Budget, BudgetCell, BudgetLine } from '../../model/scheme/budget.ts';
import { columnsOfChoice, type LineChoice } from '../../model/scheme/line-filter.ts';

/** A part of the ordning that takes lines of a file, and the columns it reads besides those it chooses by. */
export interface LineReader extends LineChoice {
  readonly names: readonly string[];
}

/**
 * Fills in what a merged cell leaves empty below itself (`udfyld: nedad`): an empty cell of a column that lines are chosen or
 * named by has the text of the one above it, and keeps its own place. A file is read once, so one that declares it does so for
 * all that read the file. Rows of totals have been taken out before; what they name beside their words is above all the same.
 */
export function filledDown(budget: Budget, readers: readonly LineReader[]): Budget {
  const columns = readers
    .filter(({ fillsDown }) => fillsDown === true)
    .flatMap((reader) => [...columnsOfChoice(reader), ...reader.names]);
  if (columns.length === 0) return budget;
  const above = new Map<string, string>();
  const names = namesOfLeftOut(budget, columns);
  const lines = budget.lines.map((line) => {
    const number = lineNumber(line);
    while ((names[0]?.line ?? number) < number)
      for (const [key, text] of names.shift()?.texts ?? []) above.set(key, text);
    const filled = new Map<string, BudgetCell>();
    for (const column of columns) {
      const [key, cell] = [headingKey(column), line.get(column)];
      if (cell === undefined) continue;
      if (cell.text !== '') above.set(key, cell.text);
      else filled.set(key, { text: above.get(key) ?? '', origin: cell.origin });
    }
    return filled.size === 0 ? line : new FilledLine(line, filled);
  });
  return { ...budget, lines };
}

/** What headings, and rows of totals but for the words that say they are, name in the columns; in the order of the file. */
function namesOfLeftOut({ columns, leftOut }: Budget, filled: readonly string[]) {
  const keys = new Set(filled.map(headingKey));
  return leftOut
    .map(({ origin, reason, text: label, cells = [] }) => ({
      line: origin.line,
      texts: cells.flatMap(({ text }, at): [string, string][] => {
        const key = headingKey(columns[at] ?? '');
        return keys.has(key) && text !== '' && (text !== label || reason === 'uden-tal') ? [[key, text]] : [];
      }),
    }))
    .sort((a, b) => a.line - b.line);
}

function lineNumber(line: BudgetLine): number {
  for (const cell of line.values()) return cell.origin.line;
  return 0;
}

/** A line with the texts of merged cells; by the keys of their headings. */
class FilledLine implements BudgetLine {
  readonly #line: BudgetLine;
  readonly #filled: ReadonlyMap<string, BudgetCell>;

  constructor(line: BudgetLine, filled: ReadonlyMap<string, BudgetCell>) {
    this.#line = line;
    this.#filled = filled;
  }

  get(column: string): BudgetCell | undefined {
    return this.#filled.get(headingKey(column)) ?? this.#line.get(column);
  }

  *[Symbol.iterator](): MapIterator<[string, BudgetCell]> {
    for (const [column, cell] of this.#line) yield [column, this.#filled.get(headingKey(column)) ?? cell];
  }

  *values(): MapIterator<BudgetCell> {
    for (const [, cell] of this) yield cell;
  }
}

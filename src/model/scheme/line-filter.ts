import type { BudgetLine } from './budget.ts';

/** Column name → the texts it may hold. */
export type LineFilter = ReadonlyMap<string, readonly string[]>;

/** Which lines of a file a part of the ordning takes, and what it leaves to nobody on purpose. */
export interface LineChoice {
  /** `hvor`: a line counts when each of the columns holds one of its texts. */
  readonly where: LineFilter;
  /** `udelad`: lines that do not count though `where` takes them, or all that no part of the ordning takes. */
  readonly leaves?: LineFilter | 'resten' | undefined;
  /** `udfyld: nedad`: an empty cell of a column that says which lines count has the text of the one above it. */
  readonly fillsDown?: boolean | undefined;
}

/** Whether a line is one that the part takes. */
export function takes({ where, leaves }: LineChoice, line: BudgetLine): boolean {
  return fits(where, line) && (leaves === undefined || leaves === 'resten' || !fits(leaves, line));
}

/** Whether a line is one that the part names as left out. */
export function leavesOut({ leaves }: Pick<LineChoice, 'leaves'>, line: BudgetLine): boolean {
  return leaves !== undefined && leaves !== 'resten' && fits(leaves, line);
}

/** Whether each of the columns holds one of its texts. */
export function fits(filter: LineFilter, line: BudgetLine): boolean {
  if (filter.size === 0) return true;
  for (const [column, texts] of filter) {
    const text = line.get(column)?.text;
    if (text === undefined || !texts.includes(text)) return false;
  }
  return true;
}

/** The columns that say which lines a part takes. */
export function columnsOfChoice({ where, leaves }: LineChoice): string[] {
  return [...where.keys(), ...(leaves === undefined || leaves === 'resten' ? [] : leaves.keys())];
}

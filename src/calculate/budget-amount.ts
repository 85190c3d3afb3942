import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { sum } from '../model/exact/rational.ts';
import type { Traced } from '../model/result.ts';
import type { BudgetColumnPlan } from '../model/scheme/budget-table.ts';
import type { Amount } from '../model/scheme/scheme.ts';
import type { Budget, BudgetLine } from '../model/scheme/scheme-input.ts';

type BudgetAmount = Extract<Amount, { kind: 'budget' }>;

/**
 * The sum of the budget lines that a filter picks.
 *
 * @throws FordelError `BUDGET-KOLONNE` for a column the file does not have, `BUDGET-INGEN-LINJER` when no line matches.
 */
export function budgetAmount(amount: BudgetAmount, budgets: ReadonlyMap<string, Budget>): Traced {
  const budget = budgets.get(amount.file);
  if (budget === undefined) throw new Error(`budget not loaded: ${amount.file}`);
  const cells = selectLines(amount, [], budget).flatMap((line) => line.get(amount.column) ?? []);
  return { value: sum(cells.flatMap((cell) => cell.value ?? [])), origins: cells.map((cell) => cell.origin) };
}

/**
 * The lines of a budget that a column of a budget table shows.
 *
 * @param columns further columns that the file must have.
 * @throws FordelError as `budgetAmount` does.
 */
export function linesOf(
  { file, amountColumn, where, origin }: BudgetColumnPlan,
  columns: readonly string[],
  budgets: ReadonlyMap<string, Budget>,
): BudgetLine[] {
  const budget = budgets.get(file);
  if (budget === undefined) throw new Error(`budget not loaded: ${file}`);
  return selectLines({ column: amountColumn, where, origin }, columns, budget);
}

function selectLines(
  amount: Pick<BudgetAmount, 'column' | 'where' | 'origin'>,
  columns: readonly string[],
  budget: Budget,
): BudgetLine[] {
  const unknown = [...new Set([amount.column, ...columns, ...amount.where.keys()])].filter(
    (column) => !budget.columns.includes(column),
  );
  if (unknown.length > 0) {
    throw new FordelError(
      unknown.map(
        (column): Diagnostic => ({
          code: 'BUDGET-KOLONNE',
          severity: 'fejl',
          message: `${budget.source.file} har ingen kolonne "${column}"`,
          place: amount.origin,
          advice: `Kolonnerne er: ${budget.columns.join(', ')}.`,
        }),
      ),
    );
  }
  const lines = budget.lines.filter((line) =>
    [...amount.where].every(([column, text]) => line.get(column)?.text === text),
  );
  if (lines.length === 0) {
    const filter = [...amount.where].map(([column, text]) => `${column} = "${text}"`).join(', ');
    const choices = [...amount.where.keys()].map((column) => {
      const texts = new Set(budget.lines.map((line) => `"${line.get(column)?.text ?? ''}"`));
      return `${column} er ${[...texts].join(', ')}`;
    });
    throw new FordelError([
      {
        code: 'BUDGET-INGEN-LINJER',
        severity: 'fejl',
        message: `ingen linje i ${budget.source.file} har ${filter}`,
        place: amount.origin,
        advice: `I filen: ${choices.join('; ')}.`,
      },
    ]);
  }
  return lines;
}

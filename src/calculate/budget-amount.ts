import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { sum } from '../model/exact/rational.ts';
import { hasColumn } from '../model/heading.ts';
import type { BudgetAmount } from '../model/scheme/amount.ts';
import type { Budget, BudgetLine } from '../model/scheme/budget.ts';
import type { BudgetColumnPlan } from '../model/scheme/budget-table.ts';
import { columnsOfChoice, type LineChoice, type LineFilter, takes } from '../model/scheme/line-filter.ts';
import type { Traced } from '../model/traced.ts';

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
  column: BudgetColumnPlan,
  columns: readonly string[],
  budgets: ReadonlyMap<string, Budget>,
): BudgetLine[] {
  const budget = budgets.get(column.file);
  if (budget === undefined) throw new Error(`budget not loaded: ${column.file}`);
  return selectLines({ ...column, column: column.amountColumn }, columns, budget);
}

function selectLines(
  amount: Pick<BudgetAmount, 'column' | 'origin'> & LineChoice,
  columns: readonly string[],
  budget: Budget,
): BudgetLine[] {
  const unknown = [...new Set([amount.column, ...columns, ...columnsOfChoice(amount)])].filter(
    (column) => !hasColumn(budget.columns, column),
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
  const lines = budget.lines.filter((line) => takes(amount, line));
  if (lines.length === 0) {
    const filter = inWords(amount.where);
    const choices = [...amount.where.keys()].map((column) => {
      const texts = new Set(budget.lines.map((line) => `"${line.get(column)?.text ?? ''}"`));
      return `${column} er ${[...texts].join(', ')}`;
    });
    throw new FordelError([
      {
        code: 'BUDGET-INGEN-LINJER',
        severity: 'fejl',
        message: `ingen linje i ${budget.source.file}${filter === '' ? '' : ` har ${filter}`}`,
        place: amount.origin,
        advice:
          budget.lines.length === 0 ? 'Filen har kun sin overskrift.' : `I filen: ${choices.join('; ')}.`,
      },
    ]);
  }
  return lines;
}

/** `aar = "2026", art = "løn" eller "øvrig"`. */
function inWords(filter: LineFilter): string {
  return [...filter]
    .map(([column, texts]) => `${column} = ${texts.map((text) => `"${text}"`).join(' eller ')}`)
    .join(', ');
}

import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { sum } from '../model/exact/rational.ts';
import { hasColumn } from '../model/heading.ts';
import type { BudgetAmount } from '../model/scheme/amount.ts';
import type { Budget, BudgetLine } from '../model/scheme/budget.ts';
import type { BudgetColumnPlan } from '../model/scheme/budget-table.ts';
import { columnsOfChoice, type LineChoice, type LineFilter, takes } from '../model/scheme/line-filter.ts';
import type { Suggest } from '../model/scheme/scheme-input.ts';
import type { Traced } from '../model/traced.ts';
import type { AmountContext } from './amount-context.ts';

/**
 * The sum of the budget lines that a filter picks.
 *
 * @throws FordelError `BUDGET-KOLONNE` for a column the file does not have, `BUDGET-INGEN-LINJER` when no line matches.
 */
export function budgetAmount(
  amount: BudgetAmount,
  { budgets, suggest }: Pick<AmountContext, 'budgets' | 'suggest'>,
): Traced {
  const budget = budgets.get(amount.file);
  if (budget === undefined) throw new Error(`budget not loaded: ${amount.file}`);
  const cells = selectLines(amount, [], budget, suggest).flatMap((line) => line.get(amount.column) ?? []);
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
  { budgets, suggest }: Pick<AmountContext, 'budgets' | 'suggest'>,
): BudgetLine[] {
  const budget = budgets.get(column.file);
  if (budget === undefined) throw new Error(`budget not loaded: ${column.file}`);
  return selectLines({ ...column, column: column.amountColumn }, columns, budget, suggest);
}

function selectLines(
  amount: Pick<BudgetAmount, 'column' | 'origin'> & LineChoice,
  columns: readonly string[],
  budget: Budget,
  suggest: Suggest = () => '',
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
    const textsOf = (column: string) => [
      ...new Set(budget.lines.map((line) => line.get(column)?.text ?? '')),
    ];
    const choices = [...amount.where.keys()].map(
      (column) =>
        `${column} er ${textsOf(column)
          .map((text) => `"${text}"`)
          .join(', ')}`,
    );
    const meant = [...amount.where].flatMap(([column, wanted]) =>
      wanted.filter((text) => !textsOf(column).includes(text)).map((text) => suggest(text, textsOf(column))),
    );
    throw new FordelError([
      {
        code: 'BUDGET-INGEN-LINJER',
        severity: 'fejl',
        message: `ingen linje i ${budget.source.file}${filter === '' ? '' : ` har ${filter}`}`,
        place: amount.origin,
        advice:
          budget.lines.length === 0
            ? 'Filen har kun sin overskrift.'
            : `I filen: ${choices.join('; ')}.${meant.join('')}`,
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

import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { sum } from '../model/rational.ts';
import type { Traced } from '../model/result.ts';
import type { Amount, DerivedAmount } from '../model/scheme.ts';
import type { Budget, BudgetCell } from '../model/scheme-input.ts';

/** An amount that follows from no other. */
export type PlainAmount = Exclude<Amount, DerivedAmount>;

/**
 * The value of a declared amount: the fixed one, or the sum of the budget lines its filter picks.
 *
 * @throws FordelError `BUDGET-KOLONNE` for a column the file does not have, `BUDGET-INGEN-LINJER` when no line matches.
 */
export function amountOf(amount: PlainAmount, budgets: ReadonlyMap<string, Budget>): Traced {
  if (amount.kind === 'fast') return { value: amount.value, origins: [amount.origin] };
  const budget = budgets.get(amount.file);
  if (budget === undefined) throw new Error(`budget not loaded: ${amount.file}`);
  const cells = selectCells(amount, budget);
  return { value: sum(cells.flatMap((cell) => cell.value ?? [])), origins: cells.map((cell) => cell.origin) };
}

function selectCells(amount: Extract<Amount, { kind: 'budget' }>, budget: Budget): BudgetCell[] {
  const unknown = [amount.column, ...amount.where.keys()].filter(
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
  return lines.flatMap((line) => line.get(amount.column) ?? []);
}

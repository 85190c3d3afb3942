import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { type Indexation, type IndexRate, type RateKind, rateKinds } from '../model/index-rate.ts';
import { type Rational, sum } from '../model/rational.ts';
import type { Budget, BudgetLine } from '../model/scheme-input.ts';
import { type Indexed, indexAmount } from './indexation.ts';

/** A budgetlinje in another year's prices. */
interface IndexedLine {
  readonly line: BudgetLine;
  readonly kind: RateKind;
  readonly amount: Rational;
  readonly indexed: Indexed;
}

export interface IndexedBudget {
  readonly lines: readonly IndexedLine[];
  readonly before: Rational;
  /** Sum of the lines after each was rounded. */
  readonly after: Rational;
}

/**
 * A whole budget in another year's prices, line by line, each with the rates of its art.
 *
 * @param kindColumn the column that says løn, øvrig or samlet; without one, or where it is empty, `fallback` is the art.
 * @throws FordelError `PL-ART` for every art that is none.
 */
export function indexBudget(
  budget: Budget,
  amountColumn: string,
  kindColumn: string | undefined,
  fallback: RateKind,
  ratesOf: (kind: RateKind) => readonly IndexRate[],
  rule: Indexation,
): IndexedBudget {
  const problems: Diagnostic[] = [];
  const lines = budget.lines.flatMap((line): IndexedLine[] => {
    const amount = line.get(amountColumn)?.value;
    const kind = kindOf(line, kindColumn, fallback, problems);
    if (amount === undefined || kind === undefined) return [];
    return [{ line, kind, amount, indexed: indexAmount(amount, ratesOf(kind), rule) }];
  });
  if (problems.length > 0) throw new FordelError(problems);
  return {
    lines,
    before: sum(lines.map(({ amount }) => amount)),
    after: sum(lines.map(({ indexed }) => indexed.value)),
  };
}

function kindOf(
  line: BudgetLine,
  column: string | undefined,
  fallback: RateKind,
  problems: Diagnostic[],
): RateKind | undefined {
  const cell = column === undefined ? undefined : line.get(column);
  if (cell === undefined || cell.text === '') return fallback;
  const kind = rateKinds.find((candidate) => candidate === cell.text.toLowerCase());
  if (kind === undefined) {
    problems.push({
      code: 'PL-ART',
      severity: 'fejl',
      message: `arten "${cell.text}" kendes ikke`,
      place: { ...cell.origin, length: Math.max(1, cell.text.length) },
      advice: `Vælg mellem ${rateKinds.join(', ')}.`,
    });
  }
  return kind;
}

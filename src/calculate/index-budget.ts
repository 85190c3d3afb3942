import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { sum } from '../model/exact/rational.ts';
import { kroner } from '../model/exact/unit.ts';
import { headingKey } from '../model/heading.ts';
import { problemList } from '../model/problem-list.ts';
import type { Budget, BudgetLine } from '../model/scheme/budget.ts';
import { type Indexation, type IndexRate, type RateKind, rateKinds } from '../model/scheme/index-rate.ts';
import type { IndexedBudget, IndexedLine, IndexedSum } from '../model/scheme/indexed.ts';
import { requireSound } from './audit/discrepancy.ts';
import { auditIndexedBudget } from './audit/indexed-budgets.ts';
import { indexAmount } from './indexation.ts';

/** Columns that mean something where a budget has them, whatever the others are called. */
export const namedColumns = ['retning', 'aar'] as const;

/**
 * A whole budget in another year's prices, line by line, each with the rates of its art.
 *
 * @param kindColumn the column that says løn, øvrig or samlet; without one, or where it is empty, `fallback` is the art.
 * @throws FordelError `PL-ART` for every art that is none, `PL-AAR` for every line of another year than the first,
 * `INTERN-PROEVE` for a result that does not hold.
 */
export function indexBudget(
  budget: Budget,
  amountColumn: string,
  kindColumn: string | undefined,
  fallback: RateKind,
  ratesOf: (kind: RateKind) => readonly IndexRate[],
  rule: Indexation,
): IndexedBudget {
  const problems = problemList();
  const lines = budget.lines.flatMap((line): IndexedLine[] => {
    const amount = line.get(amountColumn)?.value;
    const kind = kindOf(line, kindColumn, fallback, problems);
    refuseOtherYears(line, rule, problems);
    if (amount === undefined || kind === undefined) return [];
    return [{ line, kind, amount, indexed: indexAmount(amount, ratesOf(kind), rule) }];
  });
  if (problems.length > 0) throw new FordelError(problems);
  const unit = budget.saidUnits?.get(headingKey(amountColumn))?.unit ?? kroner;
  const indexed = { unit, lines, sums: sumsOf(lines) };
  requireSound(auditIndexedBudget(budget, amountColumn, indexed, rule));
  return indexed;
}

/** Expenditure and income are never added up: a sum for each retning. */
function sumsOf(lines: readonly IndexedLine[]): IndexedSum[] {
  const byDirection = new Map<string, IndexedLine[]>();
  for (const each of lines) {
    const direction = each.line.get('retning')?.text ?? '';
    const own = byDirection.get(direction) ?? [];
    own.push(each);
    byDirection.set(direction, own);
  }
  return [...byDirection].map(([direction, own]) => ({
    direction,
    before: sum(own.map(({ amount }) => amount)),
    after: sum(own.map(({ indexed }) => indexed.value)),
  }));
}

/** A budgetlinje that names its year must be of the year that the indexation starts from. */
function refuseOtherYears(line: BudgetLine, { from }: Indexation, problems: Diagnostic[]): void {
  const cell = line.get('aar');
  if (cell === undefined || cell.text === String(from)) return;
  problems.push({
    code: 'PL-AAR',
    severity: 'fejl',
    message: `linjen er for ${cell.text || 'intet år'}, men der fremskrives fra ${from}`,
    place: { ...cell.origin, length: Math.max(1, cell.text.length) },
    advice: 'Fremskriv hvert års linjer for sig.',
  });
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

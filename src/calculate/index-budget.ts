import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { type Rational, sum } from '../model/exact/rational.ts';
import { type Indexation, type IndexRate, type RateKind, rateKinds } from '../model/scheme/index-rate.ts';
import type { Budget, BudgetLine } from '../model/scheme/scheme-input.ts';
import { type Indexed, indexAmount } from './indexation.ts';

/** A budgetlinje in another year's prices. */
interface IndexedLine {
  readonly line: BudgetLine;
  readonly kind: RateKind;
  readonly amount: Rational;
  readonly indexed: Indexed;
}

/** What the lines of one retning come to, or all of them where the file has no such column. */
interface IndexedSum {
  /** `udgift`, `indtaegt` …; empty without the column. */
  readonly direction: string;
  readonly before: Rational;
  /** Sum of the lines after each was rounded. */
  readonly after: Rational;
}

export interface IndexedBudget {
  readonly lines: readonly IndexedLine[];
  readonly sums: readonly IndexedSum[];
}

/** A line that totals others is indexed like them, but counts in no sum. */
const totalLine = /^(i alt|sum|total|overskud|underskud)\b/i;

/**
 * A whole budget in another year's prices, line by line, each with the rates of its art.
 *
 * @param kindColumn the column that says løn, øvrig or samlet; without one, or where it is empty, `fallback` is the art.
 * @throws FordelError `PL-ART` for every art that is none, `PL-AAR` for every line of another year than the first.
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
    refuseOtherYears(line, rule, problems);
    if (amount === undefined || kind === undefined) return [];
    return [{ line, kind, amount, indexed: indexAmount(amount, ratesOf(kind), rule) }];
  });
  if (problems.length > 0) throw new FordelError(problems);
  return { lines, sums: sumsOf(lines) };
}

/** Expenditure and income are never added up: a sum for each retning. */
function sumsOf(lines: readonly IndexedLine[]): IndexedSum[] {
  const counted = lines.filter(({ line }) => ![...line.values()].some(({ text }) => totalLine.test(text)));
  const directionOf = ({ line }: IndexedLine) => line.get('retning')?.text ?? '';
  return [...new Set(counted.map(directionOf))].map((direction) => {
    const own = counted.filter((line) => directionOf(line) === direction);
    return {
      direction,
      before: sum(own.map(({ amount }) => amount)),
      after: sum(own.map(({ indexed }) => indexed.value)),
    };
  });
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

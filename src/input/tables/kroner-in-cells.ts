import type { Diagnostic } from '../../model/diagnostic.ts';
import { kroner, unitName } from '../../model/exact/unit.ts';
import type { Budget } from '../../model/scheme/budget.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** A column of a budget that amounts are read from, in the unit they are said to be in. */
interface ReadColumn {
  readonly file: string;
  readonly column: string;
  readonly unit?: string | undefined;
}

/**
 * `kr.` beside a number says what it is in: where the ordning takes the column for another unit, one of them is wrong. A column
 * without a unit of its own takes that of the place that reads it, which is kroner where the whole ordning is.
 */
export function refuseKronerOfOtherUnit(
  columns: readonly ReadColumn[],
  { allocations }: Pick<Scheme, 'allocations'>,
  budgets: ReadonlyMap<string, Budget>,
  problems: Diagnostic[],
): void {
  const others = allocations.map(({ unit }) => unitName(unit)).filter((unit) => unit !== kroner);
  for (const { file, column, unit } of columns) {
    const taken = unit === undefined ? others[0] : unitName(unit);
    if (taken === undefined || taken === kroner) continue;
    const cell = budgets
      .get(file)
      ?.lines.map((line) => line.get(column))
      .find((each) => each?.value !== undefined && /kr|dkk/i.test(each.text));
    if (cell === undefined) continue;
    problems.push({
      code: 'ENHED',
      severity: 'fejl',
      message: `her står kr., men ordningen læser kolonnen "${column}" i ${taken}`,
      place: { ...cell.origin, length: cell.text.length },
      advice: 'Skriv enhed: kr. ved beløbet i ordningen, eller tag kr. ud af cellerne.',
    });
  }
}

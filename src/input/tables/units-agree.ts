import type { Diagnostic } from '../../model/diagnostic.ts';
import { kroner } from '../../model/exact/unit.ts';
import { headingKey } from '../../model/heading.ts';
import type { Budget, SaidUnit } from '../../model/scheme/budget.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** A column of amounts that the ordning reads, in the unit it says; undefined where it takes that of its place. */
interface ReadColumn {
  readonly file: string;
  readonly column: string;
  readonly unit?: string | undefined;
}

/**
 * Refuses a column that its file says is in another unit of money than the ordning reads it in. A column without a unit of its
 * own is read in that of its place, so where one of the ordning's places is in another unit, the ordning must say it.
 */
export function refuseOtherUnits(
  columns: readonly ReadColumn[],
  { allocations, amounts, budgets: tables }: Pick<Scheme, 'allocations' | 'amounts' | 'budgets'>,
  budgets: ReadonlyMap<string, Budget>,
  problems: Diagnostic[],
): void {
  const places = [...allocations, ...amounts, ...tables].map(({ unit }) => unit ?? kroner);
  for (const { file, column, unit } of columns) {
    const said = budgets.get(file)?.saidUnits?.get(headingKey(column));
    if (said === undefined) continue;
    const other = (unit === undefined ? places : [unit]).find((taken) => taken !== said.unit);
    if (other !== undefined) problems.push(otherUnit(said, column, other, unit !== undefined));
  }
}

function otherUnit(said: SaidUnit, column: string, other: string, isDeclared: boolean): Diagnostic {
  return {
    code: 'ENHED',
    severity: 'fejl',
    message: `filen siger, at "${column}" er i ${said.unit}, men ordningen læser ${other}`,
    place: { ...said.origin, length: said.text.length },
    advice: `Skriv enhed: ${said.unit} ved filen i ordningen${isDeclared ? ', eller ret filens overskrift' : ''}.`,
  };
}

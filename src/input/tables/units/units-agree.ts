import type { Diagnostic } from '../../../model/diagnostic.ts';
import { kroner, unitOf } from '../../../model/exact/unit.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, SaidUnit } from '../../../model/scheme/budget.ts';
import { type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import type { Scheme } from '../../../model/scheme/scheme.ts';
import { otherLineUnits } from './units-of-lines.ts';

/** A column of amounts that the ordning reads lines of, in the unit it says; undefined where it takes that of its place. */
interface ReadColumn extends LineChoice {
  readonly file: string;
  readonly column: string;
  readonly unit?: string | undefined;
}

/**
 * Refuses a column, and lines of it, that the file says are in another unit of money than the ordning reads them in. A column without a
 * unit of its own is read in that of its place, so where one of the ordning's places is in another unit, the ordning must say it.
 */
export function refuseOtherUnits(
  columns: readonly ReadColumn[],
  { allocations, amounts, budgets: tables }: Pick<Scheme, 'allocations' | 'amounts' | 'budgets'>,
  budgets: ReadonlyMap<string, Budget>,
  problems: Diagnostic[],
): void {
  const all = [...allocations, ...amounts, ...tables].map(({ unit }) => unit ?? kroner);
  const ofMoney = all.filter((unit) => unitOf(unit).kind === 'penge');
  const places = ofMoney.length > 0 ? ofMoney : all;
  const told = new Set<string>();
  for (const choice of columns) {
    const { file, column, unit } = choice;
    const budget = budgets.get(file);
    if (budget === undefined) continue;
    const taken = unit === undefined ? places : [unit];
    const said = budget.saidUnits?.get(headingKey(column));
    const other = said === undefined ? undefined : taken.find((each) => each !== said.unit);
    const found =
      said !== undefined && other !== undefined
        ? [otherUnit(said, column, other, unit !== undefined)]
        : otherLineUnits(
            budget,
            budget.lines.filter((line) => takes(choice, line)),
            column,
            taken,
          );
    for (const problem of found) {
      const identity = JSON.stringify([problem.message, problem.place]);
      if (told.size < told.add(identity).size) problems.push(problem);
    }
  }
}

/** Refuses the column of one file likewise, where its unit is known. */
export function refuseOtherUnit(
  budget: Budget,
  column: ReadColumn & { readonly unit: string },
  problems: Diagnostic[],
): void {
  const places = { allocations: [], amounts: [], budgets: [] };
  refuseOtherUnits([column], places, new Map([[column.file, budget]]), problems);
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

import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { isInKroner, isMoney, kroner, moneyOfRate, plainNumber, unitOf } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { SaidUnit } from '../../model/scheme/budget.ts';
import type { CheckedCell } from './checked-cell.ts';

/**
 * Refuses a published table that says its figures are in another unit than the ordning has them in: 431 kr. is not 431 (1.000 kr.), and no
 * figure of such a table agrees.
 *
 * @throws FordelError `ENHED`, once a column and a unit.
 */
export function refuseOtherUnits(cells: readonly CheckedCell[]): void {
  const problems = new Map<string, Diagnostic>();
  for (const { published, unit, column } of cells) {
    const { said } = published;
    if (said === undefined || isSaid(said, unit) || published.percent) continue;
    const problem = otherUnit(said, column, unit);
    const id = `${said.origin.file}\n${problem.message}`;
    if (!problems.has(id)) problems.set(id, problem);
  }
  if (problems.size > 0) throw new FordelError([...problems.values()]);
}

/** Whether a unit may be said of figures in another: that of a rate is often said by its money alone. */
function isSaid({ unit: said, ofTable }: SaidUnit, unit: string): boolean {
  const { kind, name } = unitOf(unit);
  // A weight or a factor has no unit, and what is said above a table is of its amounts.
  if (unit === plainNumber || (ofTable && !isMoney(unit) && !isInKroner(unit))) return true;
  const own = unitOf(said).name;
  if (own === name) return true;
  return kind === 'sats' ? own === moneyOfRate(unit) : kind === 'andet' && isInKroner(unit) && own === kroner;
}

function otherUnit({ unit: said, text, origin }: SaidUnit, column: string, unit: string): Diagnostic {
  return {
    code: 'ENHED',
    severity: 'fejl',
    message: `filen siger, at ${column} er i ${said}, men ordningens tal er i ${unit}`,
    place: { ...origin, length: text.length },
    advice: `${fullStop(`Skriv facits tal i ${unit}`)} Er det enheden, der er forkert, så ret den i filen eller i ordningen.`,
  };
}

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { auditAllocation } from './allocations.ts';
import { auditAmounts, type Known } from './amounts.ts';
import { auditBudget } from './budgets.ts';
import { auditCarryOver, auditSettlement } from './carry-overs.ts';
import { auditCrossTable } from './comparisons.ts';
import { requireSound } from './discrepancy.ts';
import { auditFrame } from './frames.ts';
import { auditKeyFigure } from './key-figures.ts';
import { auditTariff } from './tariffs.ts';

/**
 * The result of an ordning, if everything in it holds: each figure against a second calculation from the ordning and its
 * files that shares no code with the first beyond exact arithmetic and the choice of PL-satser.
 *
 * @throws FordelError `INTERN-PROEVE` with everything that does not hold.
 */
export function audited(input: SchemeInput, result: SchemeResult): SchemeResult {
  requireSound(discrepanciesIn(input, result));
  return result;
}

/** Everything in a result that does not hold. */
export function discrepanciesIn(input: SchemeInput, result: SchemeResult): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const { amounts, allocations } = result;
  const known: Known = { input, amounts, allocations, problems };
  const found = [
    ...auditAmounts(known),
    ...allocations.flatMap((allocation) => auditAllocation(allocation, known)),
    ...result.settlements.flatMap((settled) => auditSettlement(settled, known)),
    ...result.crossTables.flatMap((table) => auditCrossTable(table, known)),
    ...result.budgets.flatMap((budget) => auditBudget(budget, known)),
    ...result.tariffs.flatMap((tariff) => auditTariff(tariff, known)),
    ...result.carryOvers.flatMap((account) => auditCarryOver(account, known)),
    ...result.frames.flatMap((frame) => auditFrame(frame, known)),
    ...result.keyFigures.flatMap((figure) => auditKeyFigure(figure, known)),
  ];
  return [...problems, ...found];
}

import { apportion } from '../../calculate/apportion.ts';
import { formatExact, formatNumber } from '../../model/exact/format.ts';
import {
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../model/exact/rational.ts';
import { comparableMethods, roundDown } from '../../model/exact/rounding.ts';
import { plainNumber } from '../../model/exact/unit.ts';
import { orUndefined } from '../../model/problem-list.ts';
import type { PublishedFigure } from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { agrees, showApart } from './checked-cell.ts';

/** Why a stated figure may differ from an exact value by no more than its rounding; undefined where it is more. */
export function roundingCause(stated: PublishedFigure, exact: Rational): string | undefined {
  const floor = roundDown(exact, stated.step);
  if (equal(floor, exact)) return undefined;
  const shown = showApart(stated, exact, plainNumber)(exact);
  if (equal(stated.value, floor)) return `Det er ${shown} afrundet ned.`;
  if (equal(stated.value, add(floor, stated.step))) return `Det er ${shown} afrundet op.`;
  return undefined;
}

/** The likely cause of a stated amount that the allocation does not give. */
export function amountCause(
  stated: PublishedFigure,
  row: AllocationRow,
  allocation: AllocationResult,
): string {
  return (
    methodCause(stated, row, allocation) ??
    roundingCause(stated, row.exact) ??
    weightCause(stated, row, allocation)
  );
}

/** Another rounding method that gives the stated amount. */
function methodCause(
  stated: PublishedFigure,
  row: AllocationRow,
  allocation: AllocationResult,
): string | undefined {
  const { plan, total, rows, whole } = allocation;
  const claims = rows.map(({ recipient, weight }) => ({ key: recipient.key, weight: weight.value }));
  const others = comparableMethods(plan.rounding.method).filter(
    (method) => method !== plan.rounding.method && method !== 'restmodtager',
  );
  const method = others.find((candidate) => {
    const rounding = { ...plan.rounding, method: candidate };
    const apportioned = orUndefined(() => apportion(total.value, claims, rounding, whole)) ?? [];
    const amount = apportioned.find(({ key }) => key === row.recipient.key)?.amount;
    return amount !== undefined && agrees(stated, amount);
  });
  return method === undefined ? undefined : `Det er beløbet efter afrundingsmetoden ${method}.`;
}

/** Which weight would give the stated amount, the other weights being what they are. */
function weightCause(stated: PublishedFigure, row: AllocationRow, allocation: AllocationResult): string {
  const { total, whole: weightSum } = allocation;
  const weight = formatExact(row.weight.value, 4);
  const others = subtract(weightSum, row.weight.value);
  const half = divide(stated.step, rational(2n));
  const ends = [subtract(stated.value, half), add(stated.value, half)].map((amount) => {
    const rest = subtract(total.value, amount);
    return isZero(rest) ? undefined : divide(multiply(amount, others), rest);
  });
  const [low, high] = ends;
  if (low === undefined || high === undefined) return `Vægten ${weight} forklarer det ikke.`;
  const needed = add(roundDown(low, rational(1n)), rational(1n));
  if (sign(low) >= 0 && compare(low, high) < 0 && compare(needed, high) <= 0) {
    return `Vægten ${weight} forklarer det ikke; det ville ${formatNumber(needed)} gøre.`;
  }
  return `Vægten ${weight} forklarer det ikke, og det gør intet andet helt antal.`;
}

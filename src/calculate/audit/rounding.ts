import type { Diagnostic } from '../../model/diagnostic.ts';
import { quotientAndRemainder } from '../../model/exact/integer.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { heldAgainst, kept } from './discrepancy.ts';
import { isMultiple, isWithin, nearest } from './nearest.ts';

const half = rational(1n, 2n);

/**
 * Whether the payable amounts are what the declared rounding may make of the exact ones: whole steps, and of the sum no
 * more left over than half a step a row (`hver-for-sig`), a step a row (`rund-op`, `rund-ned` to the one side; `krydstabel`, where the table is
 * held to more) or nothing (all the others). What the key itself does not cover
 * of the total is no rounding, and is told by its findings.
 */
export function auditRounding(allocation: AllocationResult): Diagnostic[] {
  const { plan, rows } = allocation;
  const { method, step } = plan.rounding;
  const moved = subtract(sum(rows.map(({ exact }) => exact)), sum(rows.map(({ amount }) => amount)));
  const perRow: Readonly<Record<string, Rational>> = {
    'hver-for-sig': half,
    'rund-op': one,
    'rund-ned': one,
    krydstabel: one,
  };
  const most = multiply(rational(BigInt(rows.length)), multiply(step, perRow[method] ?? zero));
  return [
    ...rows.flatMap(({ recipient, amount }) =>
      kept(plan, isMultiple(amount, step), `${recipient.name} har et beløb, der ikke er hele afrundingstrin`),
    ),
    ...kept(plan, isWithin(moved, most), 'afrundingsdifferencen er større, end afrundingen kan forklare'),
    ...rowsOf(allocation),
  ];
}

function rowsOf({ plan, rows }: AllocationResult): Diagnostic[] {
  const { rounding } = plan;
  const { step } = rounding;
  const alone = (row: AllocationRow) =>
    heldAgainst(
      plan,
      `beløbet for ${row.recipient.name}`,
      row.amount,
      'det nøjagtige, afrundet',
      nearest(row.exact, step),
    );
  switch (rounding.method) {
    case 'hver-for-sig':
      return rows.flatMap(alone);
    case 'rund-op':
    case 'rund-ned':
      return rows.flatMap(({ recipient, exact, amount }) =>
        kept(
          plan,
          isOneStepOn(rounding.method === 'rund-op' ? [exact, amount] : [amount, exact], step),
          `beløbet for ${recipient.name} er ikke det nøjagtige, rundet ${rounding.method === 'rund-op' ? 'op' : 'ned'}`,
        ),
      );
    case 'restmodtager':
      return rows.filter(({ recipient }) => recipient.key !== rounding.residualRecipient).flatMap(alone);
    case 'kumulativ':
      return runningSums(rows).flatMap(({ row, owed, paid }) =>
        heldAgainst(
          plan,
          `summen til og med ${row.recipient.name}`,
          paid,
          'den nøjagtige, afrundet',
          nearest(owed, step),
        ),
      );
    case 'stoerste-rest':
      return kept(
        plan,
        remaindersInOrder(rows, step),
        'de overskydende enheder er ikke gået til de største rester',
      );
    case 'krydstabel':
      // Each cell, and that both ways add up, with its krydstabel.
      return [];
    default:
      return kept(plan, placesInOrder(rows), 'en modtager med mindre vægt har fået mere end en med større');
  }
}

/** Whether the second is the first or less than a step further from zero, on the same side. */
function isOneStepOn([near, far]: readonly [Rational, Rational], step: Rational): boolean {
  const further = subtract(absolute(far), absolute(near));
  return sign(near) * sign(far) >= 0 && sign(further) >= 0 && compare(further, step) < 0;
}

function runningSums(rows: readonly AllocationRow[]) {
  let [owed, paid] = [zero, zero];
  return rows.map((row) => {
    owed = add(owed, row.exact);
    paid = add(paid, row.amount);
    return { row, owed, paid };
  });
}

/** Each amount is its exact one cut off or one step more, and who has the step more has no smaller remainder than who has not. */
function remaindersInOrder(rows: readonly AllocationRow[], step: Rational): boolean {
  const standings = rows.map(({ recipient, exact, amount }) => {
    const steps = divide(absolute(exact), step);
    const whole = rational(quotientAndRemainder(steps.numerator, steps.denominator).quotient);
    const given = subtract(divide(absolute(amount), step), whole);
    return { key: recipient.key, remainder: subtract(steps, whole), given };
  });
  if (standings.some(({ given }) => !equal(given, zero) && !equal(given, one))) return false;
  const ranked = standings.toSorted((a, b) => compare(b.remainder, a.remainder) || (a.key < b.key ? -1 : 1));
  const firstWithout = ranked.findIndex(({ given }) => sign(given) === 0);
  return firstWithout === -1 || ranked.slice(firstWithout).every(({ given }) => sign(given) === 0);
}

function placesInOrder(rows: readonly AllocationRow[]): boolean {
  const bySize = rows.toSorted((a, b) => compare(absolute(a.exact), absolute(b.exact)));
  return bySize.every(({ exact, amount }, index) => {
    const next = bySize[index + 1];
    if (next === undefined || equal(absolute(next.exact), absolute(exact))) return true;
    return compare(absolute(amount), absolute(next.amount)) <= 0;
  });
}

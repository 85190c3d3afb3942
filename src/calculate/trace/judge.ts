import {
  absolute,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../model/exact/rational.ts';
import type { RoundingMethod } from '../../model/exact/rounding.ts';
import { orUndefined } from '../../model/problem-list.ts';
import type { PublishedAmount } from '../../model/published-table.ts';
import { apportion } from '../apportion.ts';
import type { Candidate } from './candidate.ts';
import type { PrintedSteps } from './printed-steps.ts';

/** A reading of a published table: a headcount under a rounding method, held against the table exactly. */
export interface Judged {
  readonly candidate: Candidate;
  readonly method: RoundingMethod;
  /** The recipient that takes the residual, with `restmodtager`. */
  readonly residualRecipient?: PublishedAmount | undefined;
  /** The rows that come out otherwise. */
  readonly missed: readonly { readonly row: PublishedAmount; readonly computed: Rational }[];
  /** How far the exact amounts lie from the printed ones, in steps, all rows together. */
  readonly distance: Rational;
}

/** Holds a reading against the table with the very methods that calculate an ordning. */
export function judge(printed: PrintedSteps, candidate: Candidate, method: RoundingMethod): Judged {
  const { counts, otherCounts, circle } = candidate;
  const claim = (key: string, count: number | undefined, row?: PublishedAmount) => ({
    key,
    row,
    weight: rational(BigInt(count ?? 0)),
  });
  const claims = [
    ...printed.rows.map((row, index) => claim(row.key, counts[index], row)),
    ...circle.otherCodes.map((code, index) => claim(code, otherCounts[index])),
  ];
  const whole = rational(BigInt(candidate.all));
  const alone = apportion(printed.totalAmount, claims, { method: 'hver-for-sig', step: printed.step }, whole);
  const isMissed = ({ row, amount }: (typeof alone)[number]) =>
    row !== undefined && !equal(row.amount, amount);
  const residualRecipient = alone.find(isMissed)?.row;
  const rounding = {
    method,
    step: printed.step,
    residualRecipient: residualRecipient?.key,
  };
  const rows = orUndefined(() => apportion(printed.totalAmount, claims, rounding, whole));
  const distance = sum(
    alone.flatMap(({ exact, row }) => (row === undefined ? [] : absolute(subtract(exact, row.amount)))),
  );
  return {
    candidate,
    method,
    ...(method === 'restmodtager' && residualRecipient !== undefined ? { residualRecipient } : {}),
    missed: [
      ...(rows ?? alone).flatMap((claimed) =>
        claimed.row !== undefined && (rows === undefined || isMissed(claimed))
          ? [{ row: claimed.row, computed: claimed.amount }]
          : [],
      ),
      ...missedAreas(printed, rows ?? alone),
    ],
    distance: divide(distance, printed.step),
  };
}

/**
 * The rows of regions and of the country that a reading does not give: neither as what those of its kommuner that share get together, nor
 * as their exact amount rounded.
 */
function missedAreas(
  { areas, step }: PrintedSteps,
  claims: readonly { readonly key: string; readonly amount: Rational; readonly exact: Rational }[],
): Judged['missed'] {
  return areas.flatMap((row) => {
    const codes = new Set(row.codes);
    const own = claims.filter(({ key }) => codes.has(key));
    const computed = sum(own.map(({ amount }) => amount));
    const apart = absolute(subtract(row.amount, sum(own.map(({ exact }) => exact))));
    const isRounded = own.length > 0 && compare(multiply(apart, rational(2n)), step) <= 0;
    return isRounded || equal(row.amount, computed) ? [] : [{ row, computed }];
  });
}

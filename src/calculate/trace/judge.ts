import { FordelError } from '../../model/diagnostic.ts';
import {
  absolute,
  divide,
  equal,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../model/exact/rational.ts';
import type { RoundingMethod } from '../../model/exact/rounding.ts';
import { apportion } from '../apportion.ts';
import type { PrintedAmount, PrintedSteps } from './printed-steps.ts';
import type { Candidate } from './trace-key.ts';

/** A reading of a printed table: a headcount under a rounding method, held against the table exactly. */
export interface Judged {
  readonly candidate: Candidate;
  readonly method: RoundingMethod;
  /** The recipient that takes the residual, with `restmodtager`. */
  readonly residualRecipient?: PrintedAmount;
  /** The rows that come out otherwise. */
  readonly missed: readonly { readonly row: PrintedAmount; readonly computed: Rational }[];
  /** How far the exact amounts lie from the printed ones, in steps, all rows together. */
  readonly distance: Rational;
}

/** Holds a reading against the table with the very methods that calculate an ordning. */
export function judge(printed: PrintedSteps, candidate: Candidate, method: RoundingMethod): Judged {
  const claims = printed.rows.map((row, index) => ({
    key: row.key,
    row,
    weight: rational(BigInt(candidate.counts[index] ?? 0)),
  }));
  const whole = rational(BigInt(candidate.all));
  const alone = apportion(printed.totalAmount, claims, { method: 'hver-for-sig', step: printed.step }, whole);
  const residualRecipient = alone.find(({ row, amount }) => !equal(row.amount, amount))?.row;
  const rounding = {
    method,
    step: printed.step,
    ...(residualRecipient === undefined ? {} : { residualRecipient: residualRecipient.key }),
  };
  const rows = unlessImpossible(() => apportion(printed.totalAmount, claims, rounding, whole));
  const distance = sum(alone.map(({ exact, row }) => absolute(subtract(exact, row.amount))));
  return {
    candidate,
    method,
    ...(method === 'restmodtager' && residualRecipient !== undefined ? { residualRecipient } : {}),
    missed: (rows ?? alone)
      .filter(({ row, amount }) => rows === undefined || !equal(row.amount, amount))
      .map(({ row, amount }) => ({ row, computed: amount })),
    distance: divide(distance, printed.step),
  };
}

function unlessImpossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof FordelError) return undefined;
    throw error;
  }
}

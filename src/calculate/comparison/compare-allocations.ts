import {
  add,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { controlledRounding } from '../rounding/controlled.ts';

export const effects = ['budget', 'noegle', 'medlemskab', 'afrunding'] as const;
export type Effect = (typeof effects)[number];

/** Why one recipient's amount changed; the effects add up to the change exactly. */
export interface ComparedRow {
  readonly recipient: Recipient;
  /** Undefined where it was no recipient. */
  readonly before: AllocationRow | undefined;
  readonly after: AllocationRow | undefined;
  readonly change: Rational;
  readonly effects: Readonly<Record<Effect, Rational>>;
  /** The effects in whole hundredths of a step, for a table that adds up both ways. */
  readonly shown: Readonly<Record<Effect, Rational>>;
}

export interface ComparedAllocation {
  readonly before: AllocationResult;
  readonly after: AllocationResult;
  readonly rows: readonly ComparedRow[];
  /** Change of the total that is shared; the rows' changes add up to it less the change of the residual. */
  readonly totalChange: Rational;
  readonly residualChange: Rational;
}

/**
 * Why the amounts of a fordeling differ between two years or scenarios. With T the total and s a recipient's andel:
 *
 * - budget effect: (T₂ − T₁) × s₁, the new total by the old key;
 * - membership effect: T₂ × what s changes because others come or go, at old weights for who goes and new for who comes;
 * - key effect: T₂ × what s changes among those who are in both;
 * - rounding: what the rounding moved now less what it moved then.
 *
 * Exactly additive for every recipient. Summed over all, the budget effect is the change of the total and the key and
 * membership effects are nothing (where the andele add up to 1).
 */
export function compareAllocations(before: AllocationResult, after: AllocationResult): ComparedAllocation {
  const pairs = pairRows(before, after);
  const both = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined);
  const growth = {
    before: quotient(
      sum(before.rows.map(({ share }) => share)),
      sum(both.map((pair) => pair.before?.share ?? zero)),
    ),
    after: quotient(
      sum(after.rows.map(({ share }) => share)),
      sum(both.map((pair) => pair.after?.share ?? zero)),
    ),
  };
  const rows = pairs.map((pair) => ({ ...pair, ...explainChange(pair, before, after, growth) }));
  const step = multiply(after.plan.rounding.step, rational(1n, 100n));
  const { cells } = controlledRounding(
    rows.map((row) => effects.map((effect) => row.effects[effect])),
    step,
  );
  return {
    before,
    after,
    rows: rows.map((row, index) => ({ ...row, shown: byEffect((_, at) => cells[index]?.[at] ?? zero) })),
    totalChange: subtract(after.total.value, before.total.value),
    residualChange: subtract(after.residual, before.residual),
  };
}

interface Pair {
  readonly recipient: Recipient;
  readonly before: AllocationRow | undefined;
  readonly after: AllocationRow | undefined;
}

/** The recipients of both, in the order of the later one; those who left come last. */
function pairRows(before: AllocationResult, after: AllocationResult): Pair[] {
  const earlier = new Map(before.rows.map((row) => [row.recipient.key, row]));
  const later = new Set(after.rows.map((row) => row.recipient.key));
  return [
    ...after.rows.map((row) => ({
      recipient: row.recipient,
      before: earlier.get(row.recipient.key),
      after: row,
    })),
    ...before.rows
      .filter((row) => !later.has(row.recipient.key))
      .map((row) => ({ recipient: row.recipient, before: row, after: undefined })),
  ];
}

function explainChange(
  pair: Pair,
  before: AllocationResult,
  after: AllocationResult,
  growth: { readonly before: Rational; readonly after: Rational },
): { readonly change: Rational; readonly effects: Readonly<Record<Effect, Rational>> } {
  const [was, is] = [pair.before?.share ?? zero, pair.after?.share ?? zero];
  const isInBoth = pair.before !== undefined && pair.after !== undefined;
  // What the andele would be were those in both the whole circle: what then differs is the key alone.
  const wasAmongCommon = isInBoth ? multiply(was, growth.before) : zero;
  const isAmongCommon = isInBoth ? multiply(is, growth.after) : zero;
  const keyChange = subtract(isAmongCommon, wasAmongCommon);
  const total = after.total.value;
  const moved = (row: AllocationRow | undefined) =>
    row === undefined ? zero : subtract(row.amount, row.exact);
  const change = subtract(pair.after?.amount ?? zero, pair.before?.amount ?? zero);
  return {
    change,
    effects: {
      budget: multiply(subtract(total, before.total.value), was),
      noegle: multiply(total, keyChange),
      medlemskab: multiply(total, subtract(subtract(is, was), keyChange)),
      afrunding: subtract(moved(pair.after), moved(pair.before)),
    },
  };
}

function quotient(of: Rational, by: Rational): Rational {
  return isZero(by) ? zero : divide(of, by);
}

function byEffect(value: (effect: Effect, index: number) => Rational): Record<Effect, Rational> {
  return {
    budget: value('budget', 0),
    noegle: value('noegle', 1),
    medlemskab: value('medlemskab', 2),
    afrunding: value('afrunding', 3),
  };
}

/** The sum of a column of effects, as exact or as shown. */
export function effectSum(rows: readonly ComparedRow[], effect: Effect, of: 'effects' | 'shown'): Rational {
  return rows.reduce((total, row) => add(total, row[of][effect]), zero);
}

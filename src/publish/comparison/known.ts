import type { ComparedPair, ComparedRow, Effect } from '../../model/comparison.ts';
import { type Rational, subtract } from '../../model/exact/rational.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { knownOfRow, knownOfWhole } from '../result/awaited.ts';

type Effects = Readonly<Record<Effect, Rational>>;

/** What is known of a recipient's change; nothing of it where one of its amounts is not out yet. */
export interface KnownRow {
  readonly before: Rational | undefined;
  readonly after: Rational | undefined;
  readonly change: Rational | undefined;
  /** What it comes of, as shown and exactly. */
  readonly shown: Effects | undefined;
  readonly effects: Effects | undefined;
}

/** What is known of a row of a comparison. */
export function knownOfComparedRow(row: ComparedRow, { before, after }: ComparedPair): KnownRow {
  const amountOf = (own: AllocationRow | undefined, { total }: AllocationResult) =>
    own === undefined ? undefined : knownOfRow(own, total).amount;
  const [was, is] = [amountOf(row.before, before), amountOf(row.after, after)];
  const isKnown =
    (row.before === undefined) === (was === undefined) && (row.after === undefined) === (is === undefined);
  return {
    before: was,
    after: is,
    change: isKnown ? row.change : undefined,
    shown: isKnown ? row.shown : undefined,
    effects: isKnown ? row.effects : undefined,
  };
}

/** A figure of a fordeling before and after, and its change. */
interface KnownChange {
  readonly before: Rational | undefined;
  readonly after: Rational | undefined;
  readonly change: Rational | undefined;
}

/** What is known of the totals of a comparison, of the sums of its rows and of what rounding left. */
export function knownOfComparedWhole({ before, after }: ComparedPair) {
  const [was, is] = [knownOfWhole(before), knownOfWhole(after)];
  const change = (of: 'total' | 'sum' | 'residual'): KnownChange => {
    const [from, to] = [was[of], is[of]];
    return {
      before: from,
      after: to,
      change: from === undefined || to === undefined ? undefined : subtract(to, from),
    };
  };
  return { total: change('total'), sum: change('sum'), residual: change('residual') };
}

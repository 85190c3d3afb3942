import { add, compare, divide, type Rational, rational, subtract } from '../model/exact/rational.ts';

/** A published takst: what it was rounded to, and how many grundtakster it is. */
export interface PublishedPrice {
  readonly id: string;
  readonly factor: Rational;
  readonly amount: Rational;
  /** What it was rounded to: 1 for whole kroner. */
  readonly step: Rational;
}

/** Every grundtakst from `from` up to, but not, `below` gives the family as printed. */
export interface BaseInterval {
  readonly from: Rational;
  readonly below: Rational;
}

/**
 * The auditor's way round: the grundtakster that reproduce a published family of takster, each rounded half up on its own.
 * Undefined where none does.
 */
export function baseInterval(family: readonly PublishedPrice[]): BaseInterval | undefined {
  const intervals = family.map(({ amount, factor, step }): BaseInterval => {
    const half = divide(step, rational(2n));
    return { from: divide(subtract(amount, half), factor), below: divide(add(amount, half), factor) };
  });
  const [first, ...others] = intervals;
  if (first === undefined) return undefined;
  const common = others.reduce(
    (soFar, { from, below }) => ({
      from: compare(from, soFar.from) > 0 ? from : soFar.from,
      below: compare(below, soFar.below) < 0 ? below : soFar.below,
    }),
    first,
  );
  return compare(common.from, common.below) < 0 ? common : undefined;
}

/**
 * The takster that cannot belong to a family which no grundtakst reproduces: each of those without which the others
 * agree. More than one where the family is too small to tell, none where more than one is wrong.
 */
export function outsiders(family: readonly PublishedPrice[]): PublishedPrice[] {
  if (baseInterval(family) !== undefined) return [];
  return family.filter((price) => baseInterval(family.filter((other) => other !== price)) !== undefined);
}

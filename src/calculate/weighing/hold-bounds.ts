import { failure } from '../../model/diagnostic.ts';
import { formatPercent, formatRate } from '../../model/exact/format.ts';
import { compare, divide, isZero, multiply, type Rational, rational } from '../../model/exact/rational.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import type { KeyWeights } from './key-weights.ts';

/**
 * Holds the andele against the bounds of `graenser` once more: membership in a part of the year takes from a weight after its
 * bounds were met, and gives to the others.
 *
 * @throws FordelError `NOEGLE-GRAENSER` that names every recipient out of its bounds.
 */
export function holdBounds({ origin }: AllocationKey, { weighted, whole, bounds }: KeyWeights): void {
  if (bounds === undefined || isZero(whole)) return;
  const broken = weighted.flatMap(({ recipient, weight }) => {
    const { floor, ceiling } = bounds.get(recipient.key) ?? {};
    const share = divide(weight.value, whole);
    const against = (kind: string, bound: Rational) =>
      `${recipient.name} får ${formatPercent(share, 4)} mod et ${kind} på ${formatRate(bound)}`;
    const [least, most] = [floor, ceiling].map((bound) => bound && multiply(bound, rational(1n, 100n)));
    if (least !== undefined && compare(share, least) < 0) return [against('gulv', least)];
    return most !== undefined && compare(share, most) > 0 ? [against('loft', most)] : [];
  });
  if (broken.length === 0) return;
  throw failure({
    code: 'NOEGLE-GRAENSER',
    message: `når nogen er med en del af året, holder grænserne ikke: ${broken.join(', ')}`,
    place: origin,
    advice: 'Skriv en fordeling for hver del af året, hver med sine modtagere.',
  });
}

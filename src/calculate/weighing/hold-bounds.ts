import { failure } from '../../model/diagnostic.ts';
import { decimalsApart, formatExact, formatPercent } from '../../model/exact/format.ts';
import {
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
} from '../../model/exact/rational.ts';
import type { Origin } from '../../model/origin.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import type { KeyWeights } from './key-weights.ts';
import { partOfYear } from './membership.ts';

const hundred = rational(100n);

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
    const against = (kind: string, bound: Rational) => {
      const decimals = Math.max(4, decimalsApart(multiply(share, hundred), multiply(bound, hundred)));
      const limit = formatExact(multiply(bound, hundred), decimals);
      return `${recipient.name} får ${formatPercent(share, decimals)} mod et ${kind} på ${limit} %`;
    };
    const [least, most] = [floor, ceiling].map((bound) => bound && multiply(bound, rational(1n, 100n)));
    if (least !== undefined && compare(share, least) < 0) return [against('gulv', least)];
    return most !== undefined && compare(share, most) > 0 ? [against('loft', most)] : [];
  });
  if (broken.length === 0) return;
  throw notHeld(origin, `når nogen er med en del af året, holder grænserne ikke: ${broken.join(', ')}`);
}

/**
 * Refuses bounds on andele that other bounds are put round, where somebody belongs to the circle for a part of the year: what is left
 * of those andele is in no weight any more that could be held against them.
 *
 * @throws FordelError `NOEGLE-GRAENSER` at the first such key.
 */
export function refuseInnerBounds(key: AllocationKey, { weighted, whole }: KeyWeights, year: number): void {
  const inner = passedOn(key).find(isBounded);
  const partly = weighted.filter(
    ({ recipient: { membership } }) =>
      membership !== undefined && compare(partOfYear(membership, year), one) < 0,
  );
  if (inner === undefined || partly.length === 0 || isZero(whole)) return;
  const names = partly.map(({ recipient }) => recipient.name).join(', ');
  throw notHeld(
    inner.origin,
    `grænser inden i andre grænser kan ikke holdes, når nogen er med en del af året: ${names}`,
  );
}

/** The keys whose andele a key passes on; steps, classes, factors and rates make other weights of them. */
function passedOn(key: AllocationKey): AllocationKey[] {
  const inner =
    key.kind === 'blanding' ? key.parts.map((part) => part.key) : key.kind === 'graenser' ? [key.key] : [];
  return inner.flatMap((other) => [other, ...passedOn(other)]);
}

function isBounded(key: AllocationKey): boolean {
  return key.kind === 'graenser' && (key.floor !== undefined || key.ceiling !== undefined);
}

function notHeld(place: Origin, message: string) {
  const advice = 'Skriv en fordeling for hver del af året, hver med sine modtagere.';
  return failure({ code: 'NOEGLE-GRAENSER', message, place, advice });
}

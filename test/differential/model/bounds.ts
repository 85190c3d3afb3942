import type { Bound, Key, Member } from '../case.ts';
import { type Fraction, hundred, one, total, zero } from '../fraction.ts';
import { restsOnAwaited } from './awaited.ts';
import type { Weighed, World, weigh } from './keys.ts';
import { Refusal, refuseIf } from './refusal.ts';

interface Bounds {
  readonly member: Member;
  readonly floor: Fraction;
  readonly ceiling: Fraction | undefined;
}
interface Place extends Bounds {
  readonly weight: Fraction;
}

/**
 * docs/noegler/graenser.md: whoever is out of bounds stands at the bound, and the others share the rest by the same key until
 * nobody is out of bounds. In the end all who stand at no bound have one rate per weight: who stands at which bound is so
 * decided by that rate alone, and there are only as many rates to try as there are bounds.
 */
export function withinBounds(
  key: Extract<Key, { kind: 'graenser' }>,
  { weights }: Weighed,
  circle: readonly Member[],
  world: World,
  weighKey: typeof weigh,
): Map<Member, Fraction> {
  const places = boundsFor(key, circle, world, weighKey).map((bounds): Place => {
    refuseIf(bounds.ceiling !== undefined && bounds.floor.against(bounds.ceiling) > 0, 'NOEGLE-GRAENSER');
    return { ...bounds, weight: weights.get(bounds.member) ?? zero };
  });
  for (const rates of candidates(places)) {
    const shares = places.map((place) => shareAt(rates, place));
    if (total(shares).against(hundred) === 0)
      return new Map(places.map(({ member }, index) => [member, shares[index] ?? zero]));
  }
  throw new Refusal('NOEGLE-GRAENSER');
}

/** The bounds of each member, in percent. */
export function boundsFor(
  key: Extract<Key, { kind: 'graenser' }>,
  circle: readonly Member[],
  world: World,
  weighKey: typeof weigh,
): Bounds[] {
  const floors = key.floor && boundsOf(key.floor, circle, world, weighKey);
  const ceilings = key.ceiling && boundsOf(key.ceiling, circle, world, weighKey);
  return circle.map((member) => ({
    member,
    floor: floors?.get(member) ?? zero,
    ceiling: ceilings?.get(member),
  }));
}

function shareAt(rate: Fraction, { weight, floor, ceiling }: Place): Fraction {
  const share = weight.times(rate);
  if (ceiling !== undefined && share.against(ceiling) >= 0) return ceiling;
  return share.against(floor) <= 0 ? floor : share;
}

/**
 * The rates at which somebody meets a bound, and after each of them the rate at which those who are then free share what the
 * others leave. One of them is right, or none.
 */
function* candidates(places: readonly Place[]): Generator<Fraction> {
  const weighing = places.filter(({ weight }) => weight.sign > 0);
  const meetings = weighing.flatMap(({ weight, floor, ceiling }) =>
    [floor, ...(ceiling === undefined ? [] : [ceiling])].map((bound) => bound.over(weight)),
  );
  for (const meeting of [zero, ...meetings]) {
    if (meeting.sign < 0) continue;
    yield meeting;
    // Just above the meeting: who is free there.
    const free = weighing.filter(({ weight, floor, ceiling }) => {
      const share = weight.times(meeting);
      return share.against(floor) >= 0 && (ceiling === undefined || share.against(ceiling) < 0);
    });
    const freeWeight = total(free.map(({ weight }) => weight));
    if (freeWeight.sign === 0) continue;
    const taken = total(
      places.filter((place) => !free.includes(place)).map((place) => shareAt(meeting, place)),
    );
    yield hundred.minus(taken).over(freeWeight);
  }
}

/** A bound in percent of the total; by a key of amounts, those amounts; by any other key, its andele. */
function boundsOf(
  bound: Bound,
  circle: readonly Member[],
  world: World,
  weighKey: typeof weigh,
): Map<Member, Fraction> {
  const each = (value: (member: Member) => Fraction) =>
    new Map(circle.map((member) => [member, value(member)]));
  const ofTotal = (amount: Fraction) => {
    if (world.amount === undefined || world.amount.sign <= 0) throw new Refusal('NOEGLE-TOTAL');
    return amount.over(world.amount).times(hundred);
  };
  if (bound.kind === 'procent') return each(() => bound.value.value);
  const times = bound.factor?.value ?? one;
  if (bound.kind === 'beloeb') return each(() => ofTotal(bound.value.value.times(times)));
  const known = (value: (member: Member) => Fraction, isMissing: (member: Member) => boolean) =>
    new Map(circle.flatMap((member) => (isMissing(member) ? [] : [[member, value(member)] as const])));
  if (bound.kind === 'beloebene')
    return known(
      (member) => ofTotal((bound.values.of.get(member)?.value ?? zero).times(times)),
      (member) => bound.values.of.get(member)?.isAwaited === true,
    );
  const { weights, whole, areAmounts } = weighKey(bound.key, circle, world);
  // A bound that is not out yet binds nobody: an amount or a percentage its own, an andel under any other key all of them.
  const isOwn = areAmounts || bound.key.kind === 'procenter';
  const isMissing = (member: Member) => restsOnAwaited(bound.key, isOwn ? member : undefined);
  if (areAmounts) return known((member) => ofTotal((weights.get(member) ?? zero).times(times)), isMissing);
  if (circle.every(isMissing)) return new Map();
  refuseIf(
    [...weights.values()].some((weight) => weight.sign < 0),
    'VAEGT-NEGATIV',
  );
  refuseIf(whole.sign === 0, 'VAEGT-NUL');
  return known((member) => (weights.get(member) ?? zero).over(whole).times(hundred).times(times), isMissing);
}

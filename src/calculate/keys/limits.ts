import { failure } from '../../model/diagnostic.ts';
import { decimalsApart, formatExact } from '../../model/exact/format.ts';
import { compare, divide, multiply, type Rational, rational, sum, zero } from '../../model/exact/rational.ts';
import { decimalsIn, formatIn } from '../../model/exact/unit.ts';
import type { Origin } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import { keyName, type LimitKey } from '../../model/scheme/allocation-key.ts';
import { derive, type Operand, type Operation, type Traced } from '../../model/traced.ts';
import { boundsOf, type TracedBound } from '../weighing/bounds-of.ts';
import { clampShares } from '../weighing/clamp-shares.ts';
import type { KeyWeights, WeighPart, WeightBounds } from '../weighing/key-weights.ts';
import { roundOperands } from '../weighing/round-operands.ts';
import { sharesOfKey } from '../weighing/shares-of-key.ts';

const hundred = rational(100n);

interface TracedBounds {
  readonly floor?: TracedBound | undefined;
  readonly ceiling?: TracedBound | undefined;
}

/**
 * `graenser`: another key's shares with a floor and a ceiling each; what is taken or given is shared again by the same
 * key until nobody is out of bounds (see `clampShares`, with why it ends). The weights are percent of the total, and the bounds
 * hold for the exact amounts, before the rounding.
 *
 * A ceiling by share of use, such as LBK 537/2025 § 3, stk. 2, is a ceiling that is a key. Where that key's weights are amounts,
 * the bounds are those amounts and no shares of anything.
 *
 * A bound that is `forventet` binds nobody until it is out, and all that is shared is provisional.
 *
 * @param total what is shared, for bounds in amounts, which are in its unit.
 * @throws FordelError `NOEGLE-GRAENSER` where a recipient's floor is above its ceiling or the bounds cannot all be met,
 * `NOEGLE-TOTAL` for a bound in amounts of a total that is not above zero or follows from the key itself, and as
 * `sharesOfKey` does.
 */
export function weighWithinLimits(
  key: LimitKey,
  recipients: readonly Recipient[],
  weigh: WeighPart,
  total: Traced | undefined,
): KeyWeights {
  const shared = sharesOfKey(key.key, weigh(key.key, recipients, total), total);
  const floors = key.floor && boundsOf(key.floor, recipients, weigh, total);
  const ceilings = key.ceiling && boundsOf(key.ceiling, recipients, weigh, total);
  const bounded = shared.map((entry) => {
    const floor = floors?.get(entry.recipient.key);
    const ceiling = ceilings?.get(entry.recipient.key);
    return {
      ...entry,
      traced: { floor, ceiling },
      floor: floor?.value ?? zero,
      ceiling: ceiling?.value,
    };
  });
  refuseFloorsAboveCeilings(key, bounded, total);
  const clamped = clampShares(
    hundred,
    bounded.map((entry) => ({ ...entry, weight: entry.weight.value })),
  );
  if (clamped === undefined) throw notTogether(key, bounded, total);
  const inPercent = bounded.map(({ recipient, share }) => ({
    recipient,
    percent: multiply(hundred, share.value),
  }));
  const rounds = roundOperands(clamped.rounds, inPercent);
  // Whoever is held at a bound gives or takes of all the others.
  const awaited = bounded.flatMap(({ share, traced: { floor, ceiling } }) =>
    [share, floor?.traced, ceiling?.traced].flatMap((each) => each?.provisional ?? []),
  );
  return {
    weighted: bounded.map(({ recipient, share, traced }, index) => {
      const percent = clamped.shares[index] ?? zero;
      const before = { ...share, value: multiply(hundred, share.value) };
      return {
        recipient,
        weight: restingOnAll(
          derive(operationOf(percent, before.value, traced), percent, [
            { label: `pct. efter ${keyName(key.key)}`, traced: before },
            ...operandOf('gulv, pct.', traced.floor?.traced),
            ...operandOf('loft, pct.', traced.ceiling?.traced),
            ...rounds,
          ]),
          awaited,
        ),
      };
    }),
    whole: hundred,
    areAmounts: false,
    bounds: new Map(bounded.map(({ recipient, traced }) => [recipient.key, valuesOf(traced)])),
  };
}

function restingOnAll(weight: Traced, awaited: readonly Origin[]): Traced {
  return awaited.length === 0 ? weight : { ...weight, provisional: awaited };
}

function valuesOf({ floor, ceiling }: TracedBounds): WeightBounds {
  return {
    floor: floor?.value,
    ceiling: ceiling?.value,
  };
}

interface Bounded {
  readonly recipient: Recipient;
  readonly floor: Rational;
  readonly ceiling: Rational | undefined;
}

function refuseFloorsAboveCeilings(
  key: LimitKey,
  bounded: readonly Bounded[],
  total: Traced | undefined,
): void {
  const crossed = bounded.flatMap(({ recipient, floor, ceiling }) =>
    ceiling === undefined || compare(floor, ceiling) <= 0
      ? []
      : [
          `${recipient.name} (gulv ${inWords(floor, ceiling, total)}, loft ${inWords(ceiling, floor, total)})`,
        ],
  );
  if (crossed.length === 0) return;
  throw failure({
    code: 'NOEGLE-GRAENSER',
    message: `gulvet er over loftet for ${crossed.join(', ')}`,
    place: key.origin,
    advice: 'Ret det ene: ingen kan betale mindst gulvet og højst et loft, der er lavere.',
  });
}

/** `5 pct., 50.000 kr.`, with decimals enough to tell it from another. */
function inWords(percent: Rational, other: Rational, total: Traced | undefined): string {
  const text = `${formatExact(percent, decimalsApart(percent, other))} pct.`;
  if (total?.unit === undefined) return text;
  const amountOf = (part: Rational) => multiply(total.value, divide(part, hundred));
  const apart = decimalsApart(amountOf(percent), amountOf(other));
  return `${text}, ${formatIn(amountOf(percent), total.unit, Math.max(decimalsIn(total.unit), apart))}`;
}

function notTogether(key: LimitKey, bounded: readonly Bounded[], total: Traced | undefined) {
  const floors = sum(bounded.map(({ floor }) => floor));
  const ceilings = bounded.flatMap(({ ceiling }) => ceiling ?? []);
  const found = [
    `Tilsammen er gulvene ${inWords(floors, hundred, total)}`,
    ...(ceilings.length < bounded.length ? [] : [`lofterne ${inWords(sum(ceilings), hundred, total)}`]),
  ].join(' og ');
  return failure({
    code: 'NOEGLE-GRAENSER',
    message: 'gulv og loft kan ikke overholdes, når hele beløbet skal fordeles',
    place: key.origin,
    advice: `${found} Gulvene må højst være 100 pct. tilsammen og lofterne mindst 100 pct. for dem, der har en vægt.`,
  });
}

function operandOf(label: string, traced: Traced | undefined): Operand[] {
  return traced === undefined ? [] : [{ label, traced }];
}

function operationOf(share: Rational, before: Rational, { floor, ceiling }: TracedBounds): Operation {
  if (compare(share, before) === 0) return 'andel';
  if (floor?.value !== undefined && compare(share, floor.value) === 0) return 'gulv';
  if (ceiling?.value !== undefined && compare(share, ceiling.value) === 0) return 'loft';
  return 'omfordelt';
}

import { failure } from '../../model/diagnostic.ts';
import {
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  zero,
} from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type Bound, keyName, type LimitKey } from '../../model/scheme/allocation-key.ts';
import { derive, type Operand, type Operation, type Traced, writtenAt } from '../../model/traced.ts';
import { requireWhole } from '../shares.ts';
import { clampShares } from './clamp-shares.ts';
import type { KeyWeights, Weigh } from './key-weights.ts';

const hundred = rational(100n);

/**
 * `graenser`: another key's shares with a floor and a ceiling each; what is taken or given is shared again by the same
 * key until nobody is out of bounds (see `clampShares`, with why it ends). The weights are percent of the total.
 *
 * A ceiling by share of use, such as LBK 537/2025 § 3, stk. 2, is a ceiling that is a key.
 *
 * @param total the fordeling's total, for bounds in amounts.
 * @throws FordelError `NOEGLE-GRAENSER` where the bounds cannot all be met, `NOEGLE-TOTAL` for a bound in amounts of a
 * total that follows from the key itself.
 */
export function weighWithinLimits(
  key: LimitKey,
  recipients: readonly Recipient[],
  weigh: Weigh,
  total: Traced | undefined,
): KeyWeights {
  const { weighted, whole } = weigh(key.key, recipients);
  requireWhole(whole);
  const floors = key.floor && boundsOf(key.floor, recipients, weigh, total);
  const ceilings = key.ceiling && boundsOf(key.ceiling, recipients, weigh, total);
  const clamped = clampShares(
    hundred,
    weighted.map(({ recipient, weight }) => ({
      weight: weight.value,
      floor: floors?.get(recipient.key)?.value ?? zero,
      ceiling: ceilings?.get(recipient.key)?.value,
    })),
  );
  if (clamped === undefined) {
    throw failure({
      code: 'NOEGLE-GRAENSER',
      message: 'gulv og loft kan ikke overholdes, når hele beløbet skal fordeles',
      place: key.origin,
      advice:
        'Gulvene må højst være 100 pct. tilsammen og lofterne mindst 100 pct. for dem, der har en vægt.',
    });
  }
  return {
    weighted: weighted.map(({ recipient, weight }, index) => {
      const share = clamped[index] ?? zero;
      const before = derive('andel', multiply(hundred, divide(weight.value, whole)), [
        { label: keyName(key.key), traced: weight },
        { label: `${keyName(key.key)}, i alt`, traced: { value: whole, origins: [] } },
      ]);
      const bounds = [
        ...operandOf('gulv, pct.', floors?.get(recipient.key)),
        ...operandOf('loft, pct.', ceilings?.get(recipient.key)),
      ];
      const operation = operationOf(
        share,
        before.value,
        floors?.get(recipient.key),
        ceilings?.get(recipient.key),
      );
      return {
        recipient,
        weight: derive(operation, share, [
          { label: `pct. efter ${keyName(key.key)}`, traced: before },
          ...bounds,
        ]),
      };
    }),
    whole: hundred,
    areAmounts: false,
  };
}

function operandOf(label: string, traced: Traced | undefined): Operand[] {
  return traced === undefined ? [] : [{ label, traced }];
}

function operationOf(
  share: Rational,
  before: Rational,
  floor: Traced | undefined,
  ceiling: Traced | undefined,
): Operation {
  if (compare(share, before) === 0) return 'andel';
  if (floor !== undefined && compare(share, floor.value) === 0) return 'gulv';
  if (ceiling !== undefined && compare(share, ceiling.value) === 0) return 'loft';
  return 'omfordelt';
}

/** Each recipient's bound, in percent of the total. */
function boundsOf(
  bound: Bound,
  recipients: readonly Recipient[],
  weigh: Weigh,
  total: Traced | undefined,
): Map<string, Traced> {
  switch (bound.kind) {
    case 'procent': {
      const percent = writtenAt(bound.percent, bound.origin);
      return new Map(recipients.map(({ key }) => [key, percent]));
    }
    case 'beloeb': {
      if (total === undefined || isZero(total.value)) {
        throw failure({
          code: 'NOEGLE-TOTAL',
          message: 'en grænse i beløb kræver en total, der ikke er nul og ikke følger af nøglen selv',
          place: bound.origin,
          advice: 'Skriv grænsen som procent, eller giv fordelingen et beløb.',
        });
      }
      const percent = derive('andel', multiply(hundred, divide(bound.amount, total.value)), [
        { label: 'grænsen', traced: writtenAt(bound.amount, bound.origin) },
        { label: 'totalen', traced: total },
      ]);
      return new Map(recipients.map(({ key }) => [key, percent]));
    }
    case 'noegle': {
      const { weighted, whole } = weigh(bound.key, recipients);
      requireWhole(whole);
      return new Map(
        weighted.map(({ recipient, weight }) => [
          recipient.key,
          derive('andel', multiply(hundred, divide(weight.value, whole)), [
            { label: keyName(bound.key), traced: weight },
            { label: `${keyName(bound.key)}, i alt`, traced: { value: whole, origins: [] } },
          ]),
        ]),
      );
    }
  }
}

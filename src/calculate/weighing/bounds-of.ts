import { failure } from '../../model/diagnostic.ts';
import { divide, multiply, type Rational, rational, sign, zero } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationKey, Bound } from '../../model/scheme/allocation-key.ts';
import { derive, restsOnMissing, type Traced, writtenAt } from '../../model/traced.ts';
import { declared } from './declared.ts';
import type { KeyWeights, WeighPart, Weighted } from './key-weights.ts';
import { sharesOfKey } from './shares-of-key.ts';

const hundred = rational(100n);

/** A bound in percent of the total, with what it came of; one that is not out yet has no value, and binds nobody. */
export interface TracedBound {
  readonly value: Rational | undefined;
  readonly traced: Traced;
}

/** Each recipient's bound, in percent of the total. */
export function boundsOf(
  bound: Bound,
  recipients: readonly Recipient[],
  weigh: WeighPart,
  total: Traced | undefined,
): Map<string, TracedBound> {
  const known = (traced: Traced): TracedBound => ({ value: traced.value, traced });
  const ofTotal = (amount: Traced) => known(percentOfTotal(timesFactor(amount, bound), bound, total));
  const each = (percent: TracedBound) => new Map(recipients.map(({ key }) => [key, percent]));
  switch (bound.kind) {
    case 'procent':
      return each(known(writtenAt(bound.percent, bound.origin)));
    case 'beloeb':
      return each(ofTotal(writtenAt(bound.amount, bound.origin)));
    case 'noegle': {
      const key = weigh(bound.key, recipients, total);
      const missing = boundsNotOut(bound.key, key);
      if (key.areAmounts) {
        const of = (each: Weighted) => missing.get(each.recipient.key) ?? ofTotal(each.weight);
        return new Map(key.weighted.map((each) => [each.recipient.key, of(each)]));
      }
      if (missing.size === recipients.length) return missing;
      return new Map(
        sharesOfKey(bound.key, key, undefined).map(({ recipient, share }) => {
          const percent = timesFactor({ ...share, value: multiply(hundred, share.value) }, bound);
          return [recipient.key, missing.get(recipient.key) ?? known(percent)];
        }),
      );
    }
  }
}

/** Amounts and percentages stand for themselves; an andel of a sum is not known before all that the sum is of. */
function boundsNotOut(key: AllocationKey, { weighted, areAmounts }: KeyWeights): Map<string, TracedBound> {
  const missing = weighted.filter(({ weight }) => restsOnMissing(weight));
  const provisional = missing.flatMap(({ weight }) => weight.provisional ?? []);
  const isOwn = areAmounts || key.kind === 'procenter';
  const concerned = isOwn || missing.length === 0 ? missing : weighted;
  return new Map(
    concerned.map(({ recipient, weight }) => {
      const traced = { value: zero, origins: weight.origins, provisional: weight.provisional ?? provisional };
      return [recipient.key, { value: undefined, traced }];
    }),
  );
}

function timesFactor(traced: Traced, { factor }: Bound): Traced {
  if (factor === undefined) return traced;
  return derive('produkt', multiply(traced.value, factor.value), [
    { label: 'før faktoren', traced },
    { label: 'faktor', traced: declared(factor) },
  ]);
}

/** A bound in the total's unit, in percent of it. Of a total below zero a floor would be a ceiling, so there is none. */
function percentOfTotal(amount: Traced, { origin }: Bound, total: Traced | undefined): Traced {
  if (total === undefined || sign(total.value) <= 0) {
    throw failure({
      code: 'NOEGLE-TOTAL',
      message: 'en grænse i beløb kræver en total over nul, der ikke følger af nøglen selv',
      place: origin,
      advice: 'Skriv grænsen som procent, eller giv fordelingen et beløb.',
    });
  }
  return derive('andel', multiply(hundred, divide(amount.value, total.value)), [
    { label: 'grænsen', traced: amount },
    { label: 'totalen', traced: total },
  ]);
}

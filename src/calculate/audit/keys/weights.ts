import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../../model/exact/rational.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type {
  AllocationKey,
  ClassKey,
  Declared,
  MixKey,
  StepKey,
} from '../../../model/scheme/allocation-key.ts';
import { counts } from './counts.ts';
import { headcounts } from './headcounts.ts';
import { weightsWithinLimits } from './limits.ts';
import type { Recount, Recounted } from './recount.ts';

const hundred = rational(100n);

/** Each recipient counts once, however often it is listed. */
export function recounted(key: AllocationKey, listed: readonly Recipient[], recount: Recount): Recounted {
  const recipients = [...new Map(listed.map((recipient) => [recipient.key, recipient])).values()];
  const inner = (of: AllocationKey) => recounted(of, recipients, recount);
  const each = (weight: (recipient: Recipient) => Rational) =>
    new Map(recipients.map((recipient) => [recipient.key, weight(recipient)]));
  switch (key.kind) {
    case 'befolkning':
      return partsOfSum(headcounts(key, recipients, recount.input));
    case 'optaelling':
      return partsOfSum(counts(key, recipients, recount.input));
    case 'lige':
      return partsOfSum(each(() => one));
    case 'procenter':
      return {
        weights: each((of) => declaredValue(key.values.get(of.key))),
        whole: hundred,
        areAmounts: false,
      };
    case 'beloeb':
      return amounts(each((of) => declaredValue(key.values.get(of.key))));
    case 'sats':
      return amounts(mapped(inner(key.key), (weight) => multiply(weight, declaredValue(key.rate))));
    case 'trin':
      return partsOfSum(mapped(inner(key.key), (weight) => stepped(weight, key)));
    case 'klasser':
      return partsOfSum(mapped(inner(key.key), (weight) => classWeight(weight, key)));
    case 'faktorer':
      return partsOfSum(
        mapped(inner(key.key), (weight, recipient) => {
          const factor = key.values.get(recipient);
          return multiply(weight, factor === undefined ? key.otherwise : declaredValue(factor));
        }),
      );
    case 'blanding':
      return mixed(key, recipients, recount, recounted);
    case 'graenser':
      return weightsWithinLimits(key, inner(key.key), inner, recount);
  }
}

function partsOfSum(weights: ReadonlyMap<string, Rational>): Recounted {
  return { weights, whole: sum(weights.values()), areAmounts: false };
}

function amounts(weights: ReadonlyMap<string, Rational>): Recounted {
  return { ...partsOfSum(weights), areAmounts: true };
}

function mapped(
  { weights }: Recounted,
  change: (weight: Rational, recipient: string) => Rational,
): Map<string, Rational> {
  return new Map([...weights].map(([recipient, weight]) => [recipient, change(weight, recipient)]));
}

function declaredValue(declared: Declared | undefined): Rational {
  return declared?.kind === 'tal' ? declared.value : zero;
}

/** What lies above a threshold loses what its percentage is below the percentage before it. */
function stepped(count: Rational, { stretches }: StepKey): Rational {
  let [value, rate] = [count, one];
  for (const { above, percent } of stretches) {
    if (compare(count, above) <= 0) break;
    const next = divide(percent, hundred);
    value = subtract(value, multiply(subtract(count, above), subtract(rate, next)));
    rate = next;
  }
  return value;
}

function classWeight(count: Rational, { classes }: ClassKey): Rational {
  return classes.reduce((weight, { from, weight: own }) => (compare(count, from) >= 0 ? own : weight), zero);
}

/** A mix, of what each part gives its own circle. */
export function mixed(
  { parts }: MixKey,
  recipients: readonly Recipient[],
  recount: Recount,
  ofPart: typeof recounted,
): Recounted {
  const percents = new Map(recipients.map(({ key }) => [key, zero]));
  for (const part of parts) {
    const total = recount.total && divide(multiply(recount.total, part.percent), hundred);
    const { weights, whole } = ofPart(part.key, part.recipients, { ...recount, total });
    if (isZero(whole)) recount.tell('en del af blandingen har ingen vægte');
    for (const [recipient, weight] of isZero(whole) ? [] : weights) {
      const percent = divide(multiply(part.percent, weight), whole);
      percents.set(recipient, add(percents.get(recipient) ?? zero, percent));
    }
  }
  return { weights: percents, whole: hundred, areAmounts: false };
}

import { zero } from '../../model/exact/rational.ts';
import { formatIn } from '../../model/exact/unit.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Declared } from '../../model/scheme/allocation-key.ts';
import { derive, type Traced, writtenAt } from '../../model/traced.ts';
import type { Weighted } from './key-weights.ts';

/** A declared value; one that is `forventet` is nothing so far, and whatever rests on it is provisional. */
export function declared(value: Declared): Traced {
  if (value.kind === 'forventet')
    return { value: zero, origins: [value.origin], provisional: [value.origin] };
  const { written, origin } = value;
  if (written === undefined) return writtenAt(value.value, origin);
  const traced = writtenAt(written.value, origin);
  return derive('omregnet', value.value, [{ label: `af ${formatIn(written.value, written.unit)}`, traced }]);
}

/** Each recipient with the value declared for it; the reading has seen to it that there is one for everyone. */
export function declaredWeights(
  values: ReadonlyMap<string, Declared>,
  recipients: readonly Recipient[],
): Weighted[] {
  return recipients.map((recipient) => {
    const value = values.get(recipient.key);
    if (value === undefined) throw new Error(`no value for ${recipient.name}`);
    return { recipient, weight: declared(value) };
  });
}

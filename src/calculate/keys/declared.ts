import { zero } from '../../model/exact/rational.ts';
import type { Declared } from '../../model/scheme/allocation-key.ts';
import { type Traced, writtenAt } from '../../model/traced.ts';

/** A declared value; one that is `forventet` is nothing so far, and whatever rests on it is provisional. */
export function declared(value: Declared): Traced {
  return value.kind === 'tal'
    ? writtenAt(value.value, value.origin)
    : { value: zero, origins: [value.origin], provisional: [value.origin] };
}

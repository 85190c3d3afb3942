import { failure } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';

/**
 * What is asked of recipients alone needs a fordeling; an ordning may be without one.
 *
 * @throws FordelError `FORDELING-INGEN` that says where what the ordning has is shown.
 */
export function requireAllocations({ scheme, allocations, tariffs }: SchemeResult, what: string): void {
  if (allocations.length > 0) return;
  const advice =
    tariffs.length > 0
      ? 'Vis taksterne: fordel takst ORDNING, også med --format csv. Alt andet: fordel beregn ORDNING.'
      : 'Vis det, ordningen har: fordel beregn ORDNING, også med --format json.';
  const message = `${scheme.title} har ingen fordelinger, så ${what}`;
  throw failure({ code: 'FORDELING-INGEN', message, place: scheme.origin, advice });
}

import { formatExact } from '../../model/exact/format.ts';
import { type Rational, sum, zero } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Operand } from '../../model/traced.ts';
import type { ClampRound } from './clamp-shares.ts';

/** A recipient with what it had in percent before floors and ceilings. */
interface Before {
  readonly recipient: Recipient;
  readonly percent: Rational;
}

/** The rounds of floors and ceilings, for who is to see how they came about: who was held in each, and what that left for the others. */
export function roundOperands(rounds: readonly ClampRound[], before: readonly Before[]): Operand[] {
  const namesOf = (places: readonly number[]) =>
    places.map((place) => before[place]?.recipient.name ?? '').join(', ');
  const at = (places: readonly number[], bound: string) =>
    places.length === 0 ? [] : [`${namesOf(places)} på ${bound}`];
  return rounds.map(({ floored, capped, left, free }, index) => {
    const held = [...at(floored, 'gulvet'), ...at(capped, 'loftet')].join(', ');
    const had = sum(free.map((place) => before[place]?.percent ?? zero));
    const others =
      free.length === 0 ? 'alt er fordelt' : `til de andre, der har ${formatExact(had, 4)} pct. efter nøglen`;
    return { label: `${index + 1}. runde: ${held}; ${others}`, traced: { value: left, origins: [] } };
  });
}

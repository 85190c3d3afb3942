import type { Rational } from '../../model/exact/rational.ts';
import type { IndexRate } from '../../model/scheme/index-rate.ts';
import { indexedIn, placeOfIndexed } from '../../model/scheme/indexed-amounts.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { ratesOfIndexed } from '../choose-rates.ts';

/** A rate that a scenario may have another of. */
export interface RateToChoose {
  readonly id: string;
  readonly rate: IndexRate;
  /** What is converted by it. */
  readonly titles: readonly string[];
}

/**
 * The PL rates that named amounts and the amounts of fordelinger are converted by, each once. What follows an index number is not among them:
 * its rates are quotients that no percentage writes.
 */
export function ratesToChoose(input: SchemeInput): RateToChoose[] {
  const found = new Map<string, { rate: IndexRate; titles: Set<string> }>();
  for (const { title, rates } of statedParts(input)) {
    for (const rate of rates) {
      const known = found.get(idOf(rate)) ?? { rate, titles: new Set() };
      known.titles.add(title);
      found.set(idOf(rate), known);
    }
  }
  return [...found].map(([id, { rate, titles }]) => ({ id, rate, titles: [...titles] }));
}

/** All rates of each fremskrivning that has one that is changed, as a scenario has them. */
export function otherRates(
  input: SchemeInput,
  changed: ReadonlyMap<string, Rational>,
): ReadonlyMap<string, readonly Rational[]> {
  const parts = statedParts(input).filter(({ rates }) => rates.some((rate) => changed.has(idOf(rate))));
  return new Map(
    parts.map(({ place, rates }) => [place, rates.map((own) => changed.get(idOf(own)) ?? own.rate)]),
  );
}

function statedParts(input: SchemeInput) {
  return indexedIn(input.scheme).flatMap(({ amount, title }) =>
    'levels' in amount.rates
      ? []
      : [{ title, place: placeOfIndexed(amount.origin), rates: ratesOfIndexed(amount, input) }],
  );
}

/** The row of its file, or the place where it is stated and its year. */
function idOf({ origin, from }: IndexRate): string {
  return `${origin.file}:${origin.line}:${origin.column}:${from}`;
}

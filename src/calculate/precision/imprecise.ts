import { failure } from '../../model/diagnostic.ts';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { lineOfOrigin, type Origin } from '../../model/origin.ts';
import type { AllocationResult } from '../../model/result.ts';
import { type Bound, weightsOf } from '../../model/scheme/allocation-key.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { AllocationPlan, Term } from '../../model/scheme/scheme.ts';
import type { Imprecision, Traced } from '../../model/traced.ts';

/** What an amount may be off that is printed to whole steps of its precision: half a step to either side. */
export function imprecisionOf(
  precision: Rational | undefined,
  origin: Origin,
): readonly Imprecision[] | undefined {
  return precision === undefined ? undefined : [{ origin, by: multiply(precision, rational(1n, 2n)) }];
}

/** What values may be off together: each of the figures that they rest on as much as in all of them. */
export function imprecisionTogether(values: readonly Traced[]): readonly Imprecision[] | undefined {
  const all = values.flatMap(({ imprecise }) => imprecise ?? []);
  return all.length === 0 ? undefined : all;
}

/** What a value may be off, times a number. */
export function imprecisionTimes(
  { imprecise }: Traced,
  factor: Rational,
): readonly Imprecision[] | undefined {
  return imprecise?.map(({ origin, by }) => ({ origin, by: multiply(by, factor) }));
}

/**
 * Requires that a value rests on nothing that is only known rounded.
 *
 * @param place what cannot be followed through, in Danish, after "kan ikke følges gennem".
 * @throws FordelError `PRAECISION` where it does.
 */
export function requirePrecise({ imprecise = [] }: Traced, origin: Origin, place: string): void {
  const [first] = imprecise;
  if (first !== undefined) throw notFollowed(origin, place, first.origin);
}

function notFollowed(origin: Origin, place: string, from: Origin) {
  return failure({
    code: 'PRAECISION',
    message: `et beløb med praecision kan ikke følges gennem ${place}`,
    place: origin,
    advice: `Beløbet står i ${lineOfOrigin(from)}. Det kan være en fordelings beløb, lægges sammen, ganges med tal og fremskrives uden afrunding. Udelad praecision, hvis beløbet skal bruges, som det står.`,
  });
}

/**
 * Requires that a part of the ordning that is no fordeling rests on nothing that is only known rounded: nothing there is judged by it.
 *
 * @throws FordelError `PRAECISION` where it does.
 */
export function requirePreciseTerms(
  terms: readonly Term[],
  named: ReadonlyMap<string, Traced>,
  allocations: readonly AllocationResult[],
): void {
  const totalOf = (id: string) => allocations.find(({ plan }) => plan.id === id)?.total;
  for (const term of terms) {
    const parts = term.kind === 'fordeling' ? [] : partsOfAmount(term);
    const values = parts.flatMap((part): (Traced | undefined)[] => {
      if (part.kind === 'beloeb') return [named.get(part.id)];
      if (part.kind !== 'fast') return [];
      const { value, origin, precision } = part;
      return [{ value, origins: [origin], imprecise: imprecisionOf(precision, origin) }];
    });
    const own = term.kind === 'fordeling' ? totalOf(term.id) : undefined;
    for (const value of [own, ...values]) {
      if (value !== undefined) requirePrecise(value, term.origin, 'andet end fordelinger');
    }
  }
}

/**
 * Requires that the rows of a fordeling follow from its total and from nothing else that depends on it: only then is it told which totals
 * give what is printed.
 *
 * @throws FordelError `PRAECISION` where they do not, and the total is only known rounded.
 */
export function requireRowsOfTotal({ key, rounding, origin }: AllocationPlan, total: Traced): void {
  const isOfTotal = (bound: Bound | undefined) =>
    bound?.kind === 'beloeb' || (bound?.kind === 'noegle' && weightsOf(bound.key) === 'beloeb');
  const hasAmounts =
    weightsOf(key) === 'beloeb' ||
    keysIn(key).some((each) => each.kind === 'graenser' && [each.floor, each.ceiling].some(isOfTotal));
  if (hasAmounts) requirePrecise(total, origin, 'en nøgle med beløb eller grænser i beløb');
  if (rounding.method === 'krydstabel') requirePrecise(total, origin, 'en krydstabel');
}

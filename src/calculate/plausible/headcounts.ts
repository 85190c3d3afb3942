import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact, formatNumber } from '../../model/exact/format.ts';
import { compare, multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { leastOfPopulation, mostOfOneAge, mostOfPopulation } from '../../model/plausible/sizes.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { PopulationKey } from '../../model/scheme/allocation-key.ts';
import type { Inhabitants } from './inhabitants.ts';

/**
 * The headcounts of a fordeling that are too large for their kommune, or of all its people too small. Only of a fordeling that is
 * shared by heads themselves: what other keys make of heads is not a number of people.
 */
export function headcountDoubts({ plan, rows }: AllocationResult, inhabitants: Inhabitants): Diagnostic[] {
  const { key } = plan;
  if (key.kind !== 'befolkning') return [];
  return rows.flatMap(({ recipient, weight }) => {
    const people = inhabitants(recipient);
    if (people === undefined || recipient.membership !== undefined) return [];
    const found = `${recipient.name} har ${formatExact(weight.value, 2)} ${key.label} ${key.date}`;
    const known = `men ${formatNumber(people)} indbyggere i alt i 2026`;
    const most = multiply(people, multiply(mostOfPopulation, partOf(key)));
    if (compare(weight.value, most) > 0) {
      return [
        doubt(
          key,
          `${found}, ${known}`,
          `Højst ${formatNumber(most)} er sandsynligt. Se efter en totalrække eller en forkert kolonne.`,
        ),
      ];
    }
    const least = multiply(people, leastOfPopulation);
    if (key.ages === 'alle' && key.sex === 'alle' && compare(weight.value, least) < 0) {
      return [
        doubt(
          key,
          `${found}, ${known}`,
          `Mindst ${formatNumber(least)} er sandsynligt. Se, om rækker mangler, eller tallene er i tusinder.`,
        ),
      ];
    }
    return [];
  });
}

/** What part of a kommune the ages can be at most. */
function partOf({ ages }: PopulationKey): Rational {
  if (ages === 'alle') return rational(1n);
  const part = multiply(mostOfOneAge, rational(BigInt(ages.to - ages.from + 1)));
  return compare(part, rational(1n)) < 0 ? part : rational(1n);
}

function doubt({ origin }: PopulationKey, message: string, advice: string): Diagnostic {
  return { code: 'TVIVL-ANTAL', severity: 'advarsel', message, place: origin, advice };
}

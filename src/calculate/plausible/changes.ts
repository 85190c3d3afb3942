import type { ComparedPair } from '../../model/comparison.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatPercent } from '../../model/exact/format.ts';
import { absolute, compare, isZero, multiply, type Rational } from '../../model/exact/rational.ts';
import { formatIn } from '../../model/exact/unit.ts';
import { largestGrowth, largestJump, largestShareJump, leastShare } from '../../model/plausible/sizes.ts';
import { dateOf } from '../../model/scheme/allocation-key.ts';

/**
 * What two years of a fordeling make doubtful: a headcount date that goes back, a total that jumped, and, where it did not, the
 * recipients whose amount or share did.
 *
 * @param years how many years the second ordning is after the first; 0 where it is the same one over another date. What is much in a
 * year is less in several, so each year after the first gives more room.
 */
export function changeDoubts(pair: ComparedPair, years: number): Diagnostic[] {
  const { before, after, rows } = pair;
  const { plan } = after;
  const [dateBefore, dateAfter] = [dateOf(before.plan.key), dateOf(plan.key)];
  const dates =
    years > 0 && dateBefore !== null && dateAfter !== null && dateAfter < dateBefore
      ? [
          doubt(
            pair,
            'TVIVL-TIDSPUNKT',
            `"${plan.title}" er opgjort ${dateAfter}, men før ${dateBefore}`,
            `Mener du et tidspunkt efter ${dateBefore}?`,
          ),
        ]
      : [];
  const inUnit = (value: Rational) => formatIn(value, plan.unit);
  const mostOfAmount = overYears(largestJump, largestGrowth, years);
  const mostOfShare = overYears(largestShareJump, largestShareJump, years);
  if (jumps(before.total.value, after.total.value, mostOfAmount)) {
    const message = `"${plan.title}" er gået fra ${inUnit(before.total.value)} til ${inUnit(after.total.value)}`;
    return [...dates, doubt(pair, 'TVIVL-SPRING', message, advice)];
  }
  const jumped = rows.flatMap(({ recipient, before: was, after: is }) => {
    if (was === undefined || is === undefined) return [];
    if (jumps(was.amount, is.amount, mostOfAmount)) {
      const message = `${recipient.name} er gået fra ${inUnit(was.amount)} til ${inUnit(is.amount)} i "${plan.title}"`;
      return [doubt(pair, 'TVIVL-SPRING', message, advice)];
    }
    const isSmall = compare(was.share, leastShare) < 0 && compare(is.share, leastShare) < 0;
    if (isSmall || !jumps(was.share, is.share, mostOfShare)) return [];
    const message = `andelen for ${recipient.name} er gået fra ${formatPercent(was.share, 1)} til ${formatPercent(is.share, 1)} i "${plan.title}"`;
    return [doubt(pair, 'TVIVL-SPRING', message, advice)];
  });
  // Where the circle changed, all shares did.
  const isSameCircle = rows.every((row) => row.before !== undefined && row.after !== undefined);
  return [...dates, ...(isSameCircle ? jumped : [])];
}

const advice =
  'Se efter en anden enhed, en totalrække, et komma eller en manglende række. Er det rigtigt, så lad det stå.';

/** What is as much in some years as `most` in one, where each year after the first gives `growth` more. */
function overYears(most: Rational, growth: Rational, years: number): Rational {
  let soFar = most;
  for (let year = 1; year < Math.abs(years); year++) soFar = multiply(soFar, growth);
  return soFar;
}

/** Whether one is so many times the other, whichever is larger; from or to nothing is no jump. */
export function jumps(from: Rational, to: Rational, most: Rational): boolean {
  if (isZero(from) || isZero(to)) return false;
  const [a, b] = [absolute(from), absolute(to)];
  return compare(b, multiply(a, most)) >= 0 || compare(a, multiply(b, most)) >= 0;
}

function doubt(
  { after }: ComparedPair,
  code: 'TVIVL-SPRING' | 'TVIVL-TIDSPUNKT',
  message: string,
  advice: string,
): Diagnostic {
  return { code, severity: 'advarsel', message, place: after.plan.key.origin, advice };
}

import { isIsoDate, isoDate } from '../../../model/exact/calendar-date.ts';
import {
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sum,
  zero,
} from '../../../model/exact/rational.ts';
import type { Membership, MembershipRule, Recipient } from '../../../model/recipient.ts';
import type { AllocationKey } from '../../../model/scheme/allocation-key.ts';
import type { Bounds, Recount, Recounted } from './recount.ts';
import { mixed, recounted } from './weights.ts';

/**
 * What a fordeling shares by: a key's weights by membership, which in a mix counts in each of its parts; tells where a floor or a
 * ceiling does not hold after it.
 */
export function recountedMembers(
  key: AllocationKey,
  recipients: readonly Recipient[],
  recount: Recount,
): Recounted {
  if (key.kind === 'blanding') return mixed(key, recipients, recount, recountedMembers);
  const members = byMembership(recounted(key, recipients, recount), recipients, recount.input.scheme.year);
  for (const { key: of, name } of recipients) {
    const share = isZero(members.whole) ? zero : divide(members.weights.get(of) ?? zero, members.whole);
    if (!isWithinBounds(share, members.bounds?.get(of)))
      recount.tell(`andelen for ${name} er uden for sit gulv eller loft`);
  }
  return members;
}

/** Whether a part of the whole keeps a floor and a ceiling in percent. */
export function isWithinBounds(share: Rational, bounds: Bounds | undefined): boolean {
  if (bounds === undefined) return true;
  const percent = multiply(share, rational(100n));
  const { floor, ceiling } = bounds;
  return compare(floor, percent) <= 0 && (ceiling === undefined || compare(percent, ceiling) <= 0);
}

/** Weights by the months or days of membership, counted one by one; the whole falls in proportion. */
function byMembership(key: Recounted, recipients: readonly Recipient[], year: number): Recounted {
  if (recipients.every(({ membership }) => membership === undefined)) return key;
  const parts = new Map(recipients.map(({ key: of, membership }) => [of, partAsMember(year, membership)]));
  const weights = new Map(
    [...key.weights].map(([of, weight]): [string, Rational] => [of, multiply(weight, parts.get(of) ?? one)]),
  );
  const [before, after] = [sum(key.weights.values()), sum(weights.values())];
  return { ...key, weights, whole: isZero(before) ? key.whole : divide(multiply(key.whole, after), before) };
}

/** Day by day through the year: the days as a member, or the months whose days are all of them, or some. */
function partAsMember(year: number, membership: Membership | undefined): Rational {
  if (membership === undefined) return one;
  const { from = '', to = '9999', rule } = membership;
  const isMember = (day: string) => from <= day && day <= to;
  const months = Array.from({ length: 12 }, (_, index) => daysOf(year, index + 1));
  const counted: Record<MembershipRule, () => Rational> = {
    dage: () => rational(BigInt(months.flat().filter(isMember).length), BigInt(months.flat().length)),
    'hele-maaneder': () => rational(BigInt(months.filter((days) => days.every(isMember)).length), 12n),
    'paabegyndte-maaneder': () => rational(BigInt(months.filter((days) => days.some(isMember)).length), 12n),
  };
  return counted[rule]();
}

function daysOf(year: number, month: number): string[] {
  return Array.from({ length: 31 }, (_, index) => isoDate(year, month, index + 1)).filter(isIsoDate);
}

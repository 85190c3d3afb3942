import { type Key, type Member, year } from '../case.ts';
import { Fraction as F, type Fraction, hundred, total, zero } from '../fraction.ts';
import { boundsFor } from './bounds.ts';
import { mix, type Weighed, type World, weigh } from './keys.ts';
import { refuseIf } from './refusal.ts';

/**
 * docs/noegler/modtagere.md: a weight counts by the months of membership, and what it does not bear, the others do; in a mix within
 * each part. Floors and ceilings must hold even so, and bounds round other bounds are refused.
 */
export function asMembers(key: Key, circle: readonly Member[], world: World): Weighed {
  if (key.kind === 'blanding') return mix(key, circle, world, asMembers);
  const weighed = byMonths(weigh(key, circle, world), circle);
  if (key.kind === 'graenser' && weighed.whole.sign !== 0) {
    for (const { member, floor, ceiling } of boundsFor(key, circle, world, weigh)) {
      const percent = (weighed.weights.get(member) ?? zero).over(weighed.whole).times(hundred);
      refuseIf(percent.against(floor) < 0, 'NOEGLE-GRAENSER');
      refuseIf(ceiling !== undefined && percent.against(ceiling) > 0, 'NOEGLE-GRAENSER');
    }
    const isPartly = circle.some((member) => partOfYear(member).against(partOfYear(allYear)) < 0);
    refuseIf(isPartly && hasBounds(key.key), 'NOEGLE-GRAENSER');
  }
  return weighed;
}

const allYear: Member = { id: '', name: '', kommuner: [] };

/** Bounds on what a key passes on: its own, or those of the parts of a mix. */
function hasBounds(key: Key): boolean {
  if (key.kind === 'blanding') return key.parts.some((part) => hasBounds(part.key));
  return key.kind === 'graenser' && ((key.floor ?? key.ceiling) !== undefined || hasBounds(key.key));
}

function byMonths(weighed: Weighed, circle: readonly Member[]): Weighed {
  const weights = new Map(
    circle.map((member) => [member, (weighed.weights.get(member) ?? zero).times(partOfYear(member))]),
  );
  const [before, after] = [total(weighed.weights.values()), total(weights.values())];
  // The others bear what is missing in proportion, also where percentages do not add up to 100.
  const whole = before.sign === 0 ? weighed.whole : weighed.whole.times(after).over(before);
  return { ...weighed, weights, whole };
}

/** The part of the year that a recipient is a member: by days, by whole months (where nothing is said), or by months begun. */
export function partOfYear({ from = '', to = '9999', rule }: Member): Fraction {
  const months = Array.from({ length: 12 }, (_, month) => daysOf(month));
  // A month alone is its first day, or its last.
  const last = to.length === 7 ? `${to}-31` : to;
  const isMember = (day: string) => from <= day && day <= last;
  if (rule === 'dage') {
    const days = months.flat();
    return new F(BigInt(days.filter(isMember).length), BigInt(days.length));
  }
  const counted = months.filter((days) =>
    rule === 'paabegyndte-maaneder' ? days.some(isMember) : days.every(isMember),
  );
  return new F(BigInt(counted.length), 12n);
}

function daysOf(month: number): string[] {
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) =>
    new Date(Date.UTC(year, month, day + 1)).toISOString().slice(0, 10),
  );
}

/** Whether a membership begins or ends within a month, and nothing says what that counts for. */
export function lacksRule({ from = '', to = '', rule }: Member): boolean {
  if (rule !== undefined) return false;
  const isLast = (day: string) =>
    daysOf(Number(day.slice(5, 7)) - 1)
      .at(-1)
      ?.slice(5) === day.slice(5);
  return (from.length === 10 && !from.endsWith('-01')) || (to.length === 10 && !isLast(to));
}

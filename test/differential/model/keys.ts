import {
  ageGroups,
  type CountRow,
  type Folk,
  type Key,
  type Member,
  type Values,
  type Written,
} from '../case.ts';
import { Fraction as F, type Fraction, hundred, one, total, zero } from '../fraction.ts';
import { restsOnAwaited } from './awaited.ts';
import { withinBounds } from './bounds.ts';
import { refuseFor, refuseIf } from './refusal.ts';

/** What each member weighs, what that is a part of, and whether it is amounts: docs/noegler. */
export interface Weighed {
  readonly weights: ReadonlyMap<Member, Fraction>;
  readonly whole: Fraction;
  readonly areAmounts: boolean;
}

/** What a key may look at beside itself. */
export interface World {
  readonly folk: Folk;
  /** What is shared: the total of the fordeling, or a part's in a mix; undefined where it is the sum of the key. */
  readonly amount: Fraction | undefined;
  /** Whether that is not out yet. */
  readonly isAwaited: boolean;
}

export function weigh(key: Key, circle: readonly Member[], world: World): Weighed {
  const each = (weight: (member: Member) => Fraction) =>
    new Map(circle.map((member) => [member, weight(member)]));
  const changed = (inner: Key, change: (weight: Fraction, member: Member) => Fraction) => {
    const { weights } = weigh(inner, circle, world);
    return each((member) => change(weights.get(member) ?? zero, member));
  };
  switch (key.kind) {
    case 'befolkning':
      refuseIf(
        circle.some(({ kommuner }) => kommuner.length === 0),
        'NOEGLE-MODTAGER',
      );
      return parts(each((member) => heads(key, member, world.folk)));
    case 'optaelling':
      refuseIf(
        circle.some((member) => rowsFor(key, member).length === 0),
        'NOEGLE-RAEKKE',
      );
      return parts(each((member) => count(key, member)));
    case 'procenter': {
      const weights = each((member) => valueFor(member, key.values));
      refuseIf(
        [...weights].every(([member, percent]) => percent.sign === 0 && !restsOnAwaited(key, member)),
        'VAEGT-NUL',
      );
      return { weights, whole: hundred, areAmounts: false };
    }
    case 'beloeb':
      return { ...parts(each((member) => valueFor(member, key.values))), areAmounts: true };
    case 'lige':
      return parts(each(() => one));
    case 'trin':
      return parts(changed(key.key, (weight) => inSteps(weight, key.steps)));
    case 'klasser':
      return parts(
        changed(key.key, (weight) => {
          const reached = key.classes.filter(({ from }) => from.value.against(weight) <= 0);
          return reached.at(-1)?.weight.value ?? zero;
        }),
      );
    case 'faktorer':
      return parts(
        changed(key.key, (weight, member) =>
          weight.times(key.values.of.get(member)?.value ?? key.otherwise?.value ?? one),
        ),
      );
    case 'sats':
      return { ...parts(changed(key.key, (weight) => weight.times(key.rate.value))), areAmounts: true };
    case 'blanding':
      return mix(key, circle, world, weigh);
    case 'graenser': {
      const shares = shareWithin(key.key, weigh(key.key, circle, world), world);
      return { weights: withinBounds(key, shares, circle, world, weigh), whole: hundred, areAmounts: false };
    }
  }
}

/** Weights that may be shared by: none below nothing, and something to share by. */
export function shareOut(weighed: Weighed): Weighed {
  refuseIf(
    [...weighed.weights.values()].some((weight) => weight.sign < 0),
    'VAEGT-NEGATIV',
  );
  refuseIf(weighed.whole.sign === 0, 'VAEGT-NUL');
  return weighed;
}

/** The same for a key inside another: fixed amounts must then come to what is shared. */
function shareWithin(key: Key, weighed: Weighed, { amount, isAwaited }: World): Weighed {
  const given = total(weighed.weights.values());
  const isOut = !isAwaited && !restsOnAwaited(key);
  refuseIf(isOut && weighed.areAmounts && amount !== undefined && given.against(amount) !== 0, 'NOEGLE-SUM');
  return shareOut(weighed);
}

function parts(weights: ReadonlyMap<Member, Fraction>): Weighed {
  return { weights, whole: total(weights.values()), areAmounts: false };
}

function valueFor(member: Member, values: Values): Fraction {
  const found = values.of.get(member);
  if (found === undefined) throw new Error(`the generator left ${member.name} out`);
  return found.value;
}

/** docs/noegler/befolkning.md: the total where the extract has it, otherwise the parts must cover it. */
function heads(key: Extract<Key, { kind: 'befolkning' }>, { kommuner }: Member, folk: Folk): Fraction {
  const [from, to] = key.ages.split('-').map(Number);
  const wanted = ageGroups.flatMap((group, index) => {
    const [first = 0, last = 0] = group.split('-').map(Number);
    return from === undefined || to === undefined || (from <= first && last <= to) ? [index] : [];
  });
  const startsAndEnds =
    ageGroups.some((group) => group.startsWith(`${from}-`)) &&
    ageGroups.some((group) => group.endsWith(`-${to}`));
  refuseFor({
    'UDTRAEK-ALDER': key.ages === 'alle' ? !folk.hasAgeTotal : !folk.hasAges || !startsAndEnds,
    'UDTRAEK-KOEN': key.sex !== 'alle' && !folk.hasSexes,
  });
  const sexes = key.sex === 'alle' ? (['maend', 'kvinder'] as const) : [key.sex];
  const counted = kommuner.flatMap(({ code }) => {
    const own = folk.counts.get(code);
    return sexes.flatMap((sex) => wanted.map((index) => new F(BigInt(own?.[sex][index] ?? 0))));
  });
  return total(counted);
}

/** docs/noegler/optaelling.md: the member's own rows before those of its kommuner, of which each must have one. */
function rowsFor(key: Extract<Key, { kind: 'optaelling' }>, member: Member): readonly CountRow[] {
  const picked = key.rows.filter(
    ({ sort }) => (key.sorts === undefined || key.sorts.includes(sort)) && sort !== key.without,
  );
  const named = (...names: readonly string[]) => picked.filter(({ name }) => names.includes(name));
  const own = named(member.name, member.id);
  const ofKommuner = member.kommuner.map(({ code, name }) => named(code, name));
  return own.length > 0 ? own : ofKommuner.every((rows) => rows.length > 0) ? ofKommuner.flat() : [];
}

/** Rows add up; less what `fratraek` takes off; below nothing only where that counts as nothing. */
function count(key: Extract<Key, { kind: 'optaelling' }>, member: Member): Fraction {
  const found = total(
    rowsFor(key, member).map(({ count: counted, taken }) =>
      key.takesOff ? counted.value.minus(taken.value) : counted.value,
    ),
  );
  refuseIf(found.sign < 0 && !key.negativeIsZero, 'VAEGT-NEGATIV');
  return found.sign < 0 ? zero : found;
}

/** docs/noegler/trin.md: what lies between two thresholds counts the percentage of the lower one, what is below them all 100. */
function inSteps(
  count: Fraction,
  steps: readonly { readonly above: Written; readonly percent: Written }[],
): Fraction {
  const stretches = [
    { above: zero, percent: hundred },
    ...steps.map(({ above, percent }) => ({ above: above.value, percent: percent.value })),
  ];
  return total(
    stretches.map(({ above, percent }, index) => {
      const next = stretches[index + 1]?.above;
      const end = next === undefined || count.against(next) < 0 ? count : next;
      const inside = index === 0 || end.against(above) > 0 ? end.minus(above) : zero;
      return inside.times(percent).over(hundred);
    }),
  );
}

/** docs/noegler/blanding.md: parts of the total, each shared by its own key among its own circle; in percent of the total. */
export function mix(
  key: Extract<Key, { kind: 'blanding' }>,
  circle: readonly Member[],
  world: World,
  weighPart: typeof weigh,
): Weighed {
  const shared = key.parts.map((part) => {
    // Amounts within a part are of the part's total.
    const own = { ...world, amount: world.amount?.times(part.percent.value).over(hundred) };
    const { weights, whole } = shareWithin(part.key, weighPart(part.key, part.circle ?? circle, own), own);
    return { weights, rate: part.percent.value.over(whole) };
  });
  const weights = new Map(
    circle.map((member) => [
      member,
      total(shared.map(({ weights, rate }) => (weights.get(member) ?? zero).times(rate))),
    ]),
  );
  return { weights, whole: hundred, areAmounts: false };
}

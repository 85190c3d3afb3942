import type { Case, Fordeling } from '../case.ts';
import { type Fraction, hundred, total, zero } from '../fraction.ts';
import {
  givenId,
  isAwaited,
  isRough,
  type Known,
  restsOnMissing,
  roughFigures,
  type Valued,
  valueIn,
} from './amounts.ts';
import { restsOnAwaited } from './awaited.ts';
import { addsUpTo, hasAmounts } from './key-amounts.ts';
import { shareOut } from './keys.ts';
import { asMembers, lacksRule, partOfYear } from './membership.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { nearest, rounded } from './rounding.ts';
import { settledIds } from './settled.ts';

export interface ExpectedRow {
  readonly id: string;
  readonly weight: Fraction;
  readonly share: Fraction;
  readonly exact: Fraction;
  readonly amount: Fraction;
  readonly isAwaited: boolean;
}
export interface Expected {
  readonly total: Fraction;
  /** How far the total may be off, by what its figures are rounded to. */
  readonly spread: Fraction;
  readonly residual: Fraction;
  readonly rows: readonly ExpectedRow[];
}

/** What came out of a krydstabel, of which the documentation only says what it must keep. */
export type Chosen = (fordeling: string, member: string) => Fraction | undefined;

/** What a case comes to by the documentation: every fordeling, or the codes of what has to be refused. */
export function expected(
  drawn: Case,
  chosen: Chosen,
): {
  results: ReadonlyMap<string, Expected>;
  refusals: ReadonlySet<string>;
} {
  const named = new Map<string, Valued>();
  const given = new Map<string, Valued>();
  const refusals = new Set<string>();
  const results = new Map<string, Expected>();
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const code of error.codes) refusals.add(code);
    }
  };
  for (const { id, unit, amount, step } of drawn.named) {
    attempt(() => {
      const exact = valueIn(amount, unit, { named, given });
      const rough = isRough(amount, { named, given });
      refuseIf(rough && step !== undefined, 'PRAECISION');
      named.set(id, {
        unit,
        isAwaited: isAwaited(amount, { named, given }),
        isRough: rough,
        value: step === undefined ? exact : nearest(exact.over(step.value)).times(step.value),
      });
    });
  }
  // docs/noegler/modtagere.md: a membership of nothing in the year is an error, and so is a day that no rule says how to count.
  const members = drawn.fordelinger.flatMap(({ circle }) => circle);
  attempt(() =>
    refuseIf(
      members.some((member) => partOfYear(member).sign === 0 || lacksRule(member)),
      'ORDNING-VAERDI',
    ),
  );
  // What a recipient pays of a krydstabel is not known to another column of it.
  attempt(() =>
    refuseIf(
      drawn.fordelinger.some(
        ({ amount, rounding }) =>
          rounding.method === 'krydstabel' && amount.kind === 'fordelt' && amount.to !== undefined,
      ),
      'ORDNING-VAERDI',
    ),
  );
  for (const fordeling of drawn.fordelinger) {
    const { amount } = fordeling;
    // What rests on one that is refused has no result of its own.
    if (restsOnMissing(amount, { named, given })) continue;
    // Of two reasons either may be told first.
    attempt(() => isRough(amount, { named, given }));
    attempt(() => {
      const result = shared(fordeling, drawn, { named, given }, chosen);
      results.set(fordeling.id, result);
      const { unit } = fordeling;
      const isRoughTotal = isRough(amount, { named, given });
      given.set(givenId(fordeling.id), {
        value: result.total,
        unit,
        isAwaited:
          isAwaited(amount, { named, given }) ||
          (amount.kind === 'noeglesum' && restsOnAwaited(fordeling.key)),
        isRough: isRoughTotal,
      });
      for (const row of result.rows) {
        const value = { value: row.amount, unit, isAwaited: row.isAwaited, isRough: isRoughTotal };
        given.set(givenId(fordeling.id, row.id), value);
      }
    });
  }
  // An afregning of a total that is only known rounded is not judged by it.
  const isSettledRoughly = settledIds(drawn).some((id) => given.get(id)?.isRough === true);
  attempt(() => refuseIf(isSettledRoughly, 'PRAECISION'));
  return { results, refusals };
}

function shared(fordeling: Fordeling, drawn: Case, known: Known, chosen: Chosen): Expected {
  const { amount, unit, key, circle, rounding } = fordeling;
  const declared = amount.kind === 'noeglesum' ? undefined : valueIn(amount, unit, known);
  const isAwaitedTotal = isAwaited(amount, known);
  const world = { folk: drawn.folk, amount: declared, isAwaited: isAwaitedTotal };
  if (isRough(amount, known)) refuseIf(hasAmounts(key) || rounding.method === 'krydstabel', 'PRAECISION');
  const weighed = asMembers(key, circle, world);
  if (declared === undefined) refuseIf(!addsUpTo(key, unit), 'ENHED');
  const sum = total(weighed.weights.values());
  const whole = declared ?? sum;
  const { weights, whole: of } = shareOut({
    ...weighed,
    whole: declared === undefined ? whole : weighed.areAmounts ? whole.size : weighed.whole,
  });
  const exact = circle.map((member) => {
    const weight = weights.get(member) ?? zero;
    const share = weight.over(of);
    return { member, weight, share, exact: share.times(whole) };
  });
  // docs/ordning.md: where the rows are no whole steps because the key does not cover its amount, the key is to blame.
  const isUncovered = isOff(fordeling, { total: whole, rows: exact });
  const { method } = rounding;
  const amounts =
    method === 'krydstabel'
      ? exact.map(({ member, exact: of }) => chosen(fordeling.id, member.id) ?? of)
      : rounded(exact, { ...rounding, method }, isUncovered ? 'NOEGLE-SUM' : 'AFRUND-TOTAL');
  // Fixed amounts rest on nothing but themselves, shares on each other and on the total.
  const areOwn = weighed.areAmounts || declared === undefined;
  const rows = exact.map(({ member, ...row }, index) => ({
    id: member.id,
    ...row,
    amount: amounts[index] ?? zero,
    isAwaited: areOwn ? restsOnAwaited(key, member) : isAwaitedTotal || restsOnAwaited(key),
  }));
  const spread = spreadIn(fordeling, drawn, known);
  return { total: whole, spread, rows, residual: whole.minus(total(amounts)) };
}

/** Each figure that is printed rounded is put half a step higher by itself: what the total then differs by is added up. */
function spreadIn({ amount, unit }: Fordeling, { named }: Case, known: Known): Fraction {
  if (amount.kind === 'noeglesum') return zero;
  const figures = [amount, ...named.map((each) => each.amount)].flatMap(roughFigures);
  return total(
    figures.map(([figure, half]) => {
      const moved = new Map([[figure, half]]);
      const others = new Map(known.named);
      for (const each of named) {
        const own = known.named.get(each.id);
        if (own?.isRough === true)
          others.set(each.id, { ...own, value: valueIn(each.amount, each.unit, { ...known, moved }) });
      }
      const higher = valueIn(amount, unit, { ...known, named: others, moved });
      return higher.minus(valueIn(amount, unit, known)).size;
    }),
  );
}

interface Weights {
  readonly total: Fraction;
  readonly rows: readonly { readonly weight: Fraction }[];
}

/** Whether the output must say that the key does not hold together: docs/noegler/procenter.md, beloeb.md and blanding.md. */
export function isOff({ amount, key }: Fordeling, { rows, total: whole }: Weights): boolean {
  const percentages = (of: Fordeling['key']): boolean => {
    switch (of.kind) {
      case 'procenter':
        return (
          !restsOnAwaited(of) &&
          total([...of.values.of.values()].map(({ value }) => value)).against(hundred) !== 0
        );
      case 'blanding':
        return (
          total(of.parts.map(({ percent }) => percent.value)).against(hundred) !== 0 ||
          of.parts.some((part) => percentages(part.key))
        );
      case 'trin':
      case 'klasser':
      case 'faktorer':
      case 'sats':
      case 'graenser':
        return percentages(of.key);
      default:
        return false;
    }
  };
  const isOfAmounts = key.kind === 'beloeb' || key.kind === 'sats';
  const misses =
    isOfAmounts &&
    amount.kind !== 'noeglesum' &&
    !restsOnAwaited(key) &&
    total(rows.map(({ weight }) => weight)).against(whole.size) !== 0;
  return misses || percentages(key);
}

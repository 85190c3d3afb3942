import type { Case, Fordeling, Key } from '../case.ts';
import { type Fraction, hundred, total, zero } from '../fraction.ts';
import { givenId, type Known, type Valued, valueIn } from './amounts.ts';
import { shareOut } from './keys.ts';
import { asMembers, partOfYear } from './membership.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { nearest, rounded } from './rounding.ts';

export interface ExpectedRow {
  readonly id: string;
  readonly weight: Fraction;
  readonly share: Fraction;
  readonly exact: Fraction;
  readonly amount: Fraction;
}
export interface Expected {
  readonly total: Fraction;
  readonly residual: Fraction;
  readonly rows: readonly ExpectedRow[];
}

/** What a case comes to by the documentation: every fordeling, or the codes of what has to be refused. */
export function expected(drawn: Case): {
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
      named.set(id, {
        unit,
        value: step === undefined ? exact : nearest(exact.over(step.value)).times(step.value),
      });
    });
  }
  if (refusals.size > 0) return { results, refusals };
  // docs/noegler/modtagere.md: a membership that lies wholly outside the year is an error.
  const members = drawn.fordelinger.flatMap(({ circle }) => circle);
  attempt(() =>
    refuseIf(
      members.some((member) => partOfYear(member).sign === 0),
      'ORDNING-VAERDI',
    ),
  );
  for (const fordeling of drawn.fordelinger) {
    const { amount } = fordeling;
    // What rests on one that is refused has no result of its own.
    if (amount.kind === 'fordelt' && !results.has(amount.from)) continue;
    attempt(() => {
      const result = shared(fordeling, drawn, { named, given });
      results.set(fordeling.id, result);
      given.set(givenId(fordeling.id), { value: result.total, unit: fordeling.unit });
      for (const row of result.rows) {
        given.set(givenId(fordeling.id, row.id), { value: row.amount, unit: fordeling.unit });
      }
    });
  }
  return { results, refusals };
}

function shared(fordeling: Fordeling, { folk }: Case, known: Known): Expected {
  const { amount, unit, key, circle, rounding } = fordeling;
  const declared = amount.kind === 'noeglesum' ? undefined : valueIn(amount, unit, known);
  const world = { folk, amount: declared };
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
  const amounts = rounded(exact, rounding, isUncovered ? 'NOEGLE-SUM' : 'AFRUND-TOTAL');
  const rows = exact.map(({ member, ...row }, index) => ({
    id: member.id,
    ...row,
    amount: amounts[index] ?? zero,
  }));
  return { total: whole, rows, residual: whole.minus(total(amounts)) };
}

/** Whether the weights of a key add up to an amount in a unit: percent never do, and heads are no money. */
function addsUpTo(key: Key, unit: string): boolean {
  switch (key.kind) {
    case 'procenter':
    case 'blanding':
    case 'graenser':
      return false;
    case 'befolkning':
    case 'lige':
      return unit === 'pladser';
    case 'trin':
      return addsUpTo(key.key, unit);
    case 'faktorer':
      // A factor may be a rate: so many kr. per head.
      return addsUpTo(key.key, 'pladser');
    default:
      return true;
  }
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
        return total([...of.values.of.values()].map(({ value }) => value)).against(hundred) !== 0;
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
  const areAmounts = key.kind === 'beloeb' || key.kind === 'sats';
  const misses =
    areAmounts &&
    amount.kind !== 'noeglesum' &&
    total(rows.map(({ weight }) => weight)).against(whole.size) !== 0;
  return misses || percentages(key);
}

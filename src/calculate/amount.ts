import { failure } from '../model/diagnostic.ts';
import { multiply, negate, one, sum, zero } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import { isMoney, unitAside } from '../model/exact/unit.ts';
import type { AllocationResult } from '../model/result.ts';
import type { IndexRates } from '../model/scheme/index-rate.ts';
import type { AllocatedAmount, Amount, IndexedAmount } from '../model/scheme/scheme.ts';
import type { Budget } from '../model/scheme/scheme-input.ts';
import { derive, type Operand, type Traced } from '../model/traced.ts';
import { allOrProblems } from './all-or-problems.ts';
import { budgetAmount } from './budget-amount.ts';
import { chooseRates, statedRates } from './choose-rates.ts';
import { inUnit } from './in-unit.ts';
import { indexAmount } from './indexation.ts';
import { factorsOf, factorUnit, ownUnit, productUnit } from './unit-of-amount.ts';

/** What an amount may be made of. */
export interface AmountContext {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** The named amounts worked out so far, by id, each with its unit. */
  readonly named: ReadonlyMap<string, Traced>;
  /** The fordelinger above the one at hand. */
  readonly earlier: readonly AllocationResult[];
}

/**
 * The value of a declared amount in a unit, with the input cells and the PL steps it rests on. All it is made of is in that
 * unit too, steps of rounding and additions with it; what is in another one is converted (see `inUnit`).
 *
 * @param unit undefined where the place has none: numbers are then taken as they are.
 * @throws FordelError `ENHED` for every part that is in a unit which cannot be converted, and as `budgetAmount`, `chooseRates` and
 * `statedRates` do.
 */
export function amountOf(amount: Amount, unit: string | undefined, context: AmountContext): Traced {
  return inUnit(asDeclared(amount, unit, context), unit, amount.origin);
}

/**
 * A declared number of something, in whatever unit it has.
 *
 * @throws FordelError `ENHED` for money, and as `amountOf` does.
 */
export function countOf(amount: Amount, context: AmountContext): Traced {
  const unit = ownUnit(amount, context);
  if (unit === undefined || !isMoney(unit)) return amountOf(amount, unit, context);
  throw failure({
    code: 'ENHED',
    message: `her skal stå et antal, men beløbet er i ${unitAside(unit)}`,
    place: amount.origin,
    advice: 'Skriv antallet, eller ret enhed ved det beløb, der henvises til.',
  });
}

function asDeclared(amount: Amount, unit: string | undefined, context: AmountContext): Traced {
  const inPlace = (label: string, part: Amount): Operand => ({
    label,
    traced: amountOf(part, unit, context),
  });
  switch (amount.kind) {
    case 'fast':
      return { value: amount.value, origins: [amount.origin], ...unitIn(amount) };
    case 'budget':
      return { ...budgetAmount(amount, context.budgets), ...unitIn(amount) };
    case 'fremskrevet':
      return indexedAmount(amount, unit, context);
    case 'sum': {
      const terms = allOrProblems(amount.terms, (term) =>
        inPlace(term.kind === 'minus' ? 'minus' : 'plus', term),
      );
      return derive('sum', sum(terms.map(({ traced }) => traced.value)), terms);
    }
    case 'minus': {
      const of = inPlace('minus', amount.of);
      return derive('forskel', negate(of.traced.value), [of]);
    }
    case 'gange':
      return product(amount, unit, context);
    case 'beloeb': {
      const traced = context.named.get(amount.id);
      if (traced === undefined) throw new Error(`named amount not worked out: ${amount.id}`);
      return traced;
    }
    case 'forventet':
      return { value: zero, origins: [amount.origin], provisional: [amount.origin] };
    case 'fordelt':
      return allocatedAmount(amount, context.earlier);
    case 'afrundet': {
      const of = inPlace('før afrunding', amount.of);
      return derive('afrundet', roundHalfAwayFromZero(of.traced.value, amount.step), [of]);
    }
  }
}

function unitIn({ unit }: { readonly unit?: string | undefined }): { unit?: string } {
  return unit === undefined ? {} : { unit };
}

/** Each factor in its own unit, or in the place's where it can be (see `productUnit`). */
function product(amount: Amount, unit: string | undefined, context: AmountContext): Traced {
  const factors = allOrProblems(factorsOf(amount), (factor): Operand => {
    const own = ownUnit(factor, context);
    const taken = factorUnit(own, unit);
    const traced = amountOf(factor, taken === unit ? unit : own, context);
    return { label: 'faktor', traced: inUnit(traced, taken, factor.origin) };
  });
  const value = factors.reduce((soFar, { traced }) => multiply(soFar, traced.value), one);
  const units = factors.map(({ traced }) => traced.unit);
  return {
    ...derive('produkt', value, factors),
    ...unitIn({ unit: productUnit(units, unit, amount.origin) }),
  };
}

function indexedAmount(
  { of, rule, rates, origin }: IndexedAmount,
  unit: string | undefined,
  context: AmountContext,
): Traced {
  const base = amountOf(of, unit, context);
  const chosen =
    'files' in rates
      ? chooseRates(
          rates.files.flatMap((file) => context.rates.get(file)?.rates ?? []),
          rates,
          rule,
          origin,
        )
      : statedRates(rates, rule, origin);
  const indexed = indexAmount(base.value, chosen, rule);
  const percentages = chosen.map((rate) => ({
    label: `PL ${rate.from}/${rate.to}`,
    traced: { value: rate.rate, origins: [rate.origin] },
  }));
  return {
    ...derive('fremskrevet', indexed.value, [{ label: 'beløbet', traced: base }, ...percentages]),
    steps: [...(base.steps ?? []), ...indexed.steps],
  };
}

/** What an earlier fordeling gave a recipient, after its rounding; or its whole total; in that fordeling's unit. */
function allocatedAmount(
  { allocation, recipient }: AllocatedAmount,
  earlier: readonly AllocationResult[],
): Traced {
  const from = earlier.find(({ plan }) => plan.id === allocation);
  if (from === undefined) throw new Error(`fordeling not calculated yet: ${allocation}`);
  const row = from.rows.find((candidate) => candidate.recipient.key === recipient?.key);
  const traced =
    row === undefined
      ? derive('sum', from.total.value, [{ label: from.plan.title, traced: from.total }])
      : derive('afrundet', row.amount, [
          { label: `${from.plan.title}, i alt`, traced: from.total },
          { label: `vægt, ${row.recipient.name}`, traced: row.weight },
        ]);
  return { ...traced, unit: from.plan.unit };
}

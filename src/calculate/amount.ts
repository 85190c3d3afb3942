import { failure } from '../model/diagnostic.ts';
import { formatExact } from '../model/exact/format.ts';
import { multiply, negate, one, sum, zero } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import { isMoney, unitAside, unitOf } from '../model/exact/unit.ts';
import { lineOfOrigin, type Origin } from '../model/origin.ts';
import { type AllocationResult, type AllocationRow, awaitedBy } from '../model/result.ts';
import type { AllocatedAmount, Amount, IndexedAmount } from '../model/scheme/amount.ts';
import type { IndexRate } from '../model/scheme/index-rate.ts';
import { derive, type Operand, type Traced } from '../model/traced.ts';
import { allOrProblems } from './all-or-problems.ts';
import type { AmountContext } from './amount-context.ts';
import { budgetAmount } from './budget-amount.ts';
import { ratesOfIndexed } from './choose-rates.ts';
import { inUnit } from './in-unit.ts';
import { indexAmount } from './indexation.ts';
import {
  imprecisionOf,
  imprecisionTimes,
  imprecisionTogether,
  requirePrecise,
} from './precision/imprecise.ts';
import { factorsOf, factorUnit, holdsItsNumber, ownUnit, productUnit } from './unit-of-amount.ts';

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
 * Requires that all that a value rests on is out.
 *
 * @param origin what cannot be worked out without it.
 * @throws FordelError `FORVENTET` where it rests on one that is not out yet.
 */
export function requireKnown({ provisional = [] }: Traced, origin: Origin): void {
  const [missing] = provisional;
  if (missing === undefined) return;
  throw failure({
    code: 'FORVENTET',
    message: 'her skal bruges et beløb eller et antal, der ikke er kommet endnu (forventet)',
    place: origin,
    advice: `Det hviler på ${lineOfOrigin(missing)}. Skriv et skøn, indtil tallet er der, eller vent med denne del.`,
  });
}

/**
 * A declared number of something, in whatever unit it has; percentages count as the numbers they stand for.
 *
 * @throws FordelError `ENHED` for money, and as `amountOf` does.
 */
export function countOf(amount: Amount, context: AmountContext): Traced {
  const unit = ownUnit(amount, context);
  if (unit === undefined || !isMoney(unit)) {
    return amountOf(amount, factorUnit(unit, undefined), context);
  }
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
      return {
        value: amount.value,
        origins: [amount.origin],
        imprecise: imprecisionOf(amount.precision, amount.origin),
        ...unitIn(amount),
      };
    case 'budget':
      return { ...budgetAmount(amount, context), ...unitIn(amount) };
    case 'fremskrevet':
      return indexedAmount(amount, unit, context);
    case 'sum': {
      const terms = allOrProblems(amount.terms, (term) =>
        inPlace(term.kind === 'minus' ? 'minus' : 'plus', term),
      );
      const parts = terms.map(({ traced }) => traced);
      return {
        ...derive('sum', sum(parts.map(({ value }) => value)), terms),
        imprecise: imprecisionTogether(parts),
      };
    }
    case 'minus': {
      const of = inPlace('minus', amount.of);
      return {
        ...derive('forskel', negate(of.traced.value), [of]),
        imprecise: imprecisionTimes(of.traced, negate(one)),
      };
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
      requirePrecise(of.traced, amount.origin, 'afrundet');
      const { step } = amount;
      return derive('afrundet', roundHalfAwayFromZero(of.traced.value, step), [of], { step });
    }
  }
}

function unitIn({ unit }: { readonly unit?: string | undefined }): { unit?: string } {
  return unit === undefined ? {} : { unit };
}

/** Each factor in its own unit, or in the place's where it can be (see `productUnit`). */
function product(amount: Amount, unit: string | undefined, context: AmountContext): Traced {
  const all = factorsOf(amount);
  const owns = all.map((factor) => ownUnit(factor, context));
  const factors = allOrProblems(all, (factor): Operand => {
    const own = ownUnit(factor, context);
    const isRate = own !== undefined && unitOf(own).kind === 'sats';
    const taken = isRate && holdsItsNumber(factor, owns, unit) ? unit : factorUnit(own, unit);
    const traced = amountOf(factor, taken === unit ? unit : own, context);
    return { label: 'faktor', traced: inUnit(traced, taken, factor.origin) };
  });
  const [rough, another] = factors.map(({ traced }) => traced).filter(({ imprecise }) => imprecise);
  if (another !== undefined) requirePrecise(another, amount.origin, 'gange med et andet med praecision');
  const others = factors.map(({ traced }) => traced).filter((traced) => traced !== rough);
  const value = factors.reduce((soFar, { traced }) => multiply(soFar, traced.value), one);
  const units = factors.map(({ traced }) => traced.unit);
  return {
    ...derive('produkt', value, factors),
    imprecise:
      rough &&
      imprecisionTimes(
        rough,
        others.reduce((soFar, other) => multiply(soFar, other.value), one),
      ),
    ...unitIn({ unit: productUnit(units, unit, amount.origin) }),
  };
}

function indexedAmount(amount: IndexedAmount, unit: string | undefined, context: AmountContext): Traced {
  const { of, rule, origin } = amount;
  const base = amountOf(of, unit, context);
  if (rule.step !== undefined) requirePrecise(base, origin, 'en fremskrivning, der afrundes');
  const chosen = ratesOfIndexed(amount, context);
  const indexed = indexAmount(base.value, chosen, rule);
  const growth = indexed.steps.reduce((soFar, { factor }) => multiply(soFar, factor), one);
  const years = chosen.flatMap((rate): Operand[] => {
    const addition = rule.additions?.get(rate.to);
    const percentage = {
      label: rateName(rate),
      traced: { value: rate.rate, origins: [rate.origin] },
      isRate: true,
    };
    if (addition === undefined) return [percentage];
    const traced = { value: addition, origins: [origin], ...unitIn({ unit }) };
    return [{ label: `tillæg for ${rate.to}`, traced }, percentage];
  });
  return {
    ...derive('fremskrevet', indexed.value, [{ label: 'beløbet', traced: base }, ...years], {
      indexation: { rule, steps: indexed.steps },
    }),
    imprecise: imprecisionTimes(base, growth),
    steps: [...(base.steps ?? []), ...indexed.steps],
  };
}

function rateName({ from, to, levels }: IndexRate): string {
  if (levels === undefined) return `PL ${from}/${to}`;
  return `indekstal ${from}/${to}: ${formatExact(levels.to, 6)} / ${formatExact(levels.from, 6)} − 1`;
}

/** What an earlier fordeling gave a recipient, after its rounding; or its whole total; in that fordeling's unit. */
function allocatedAmount(
  { allocation, recipient, origin }: AllocatedAmount,
  earlier: readonly AllocationResult[],
): Traced {
  const from = earlier.find(({ plan }) => plan.id === allocation);
  if (from === undefined) throw new Error(`fordeling not calculated yet: ${allocation}`);
  requirePrecise(from.total, origin, 'fordelt');
  const row = from.rows.find((candidate) => candidate.recipient.key === recipient?.key);
  const traced =
    row === undefined
      ? derive('sum', from.total.value, [{ label: from.plan.title, traced: from.total }])
      : amountOfRow(from, row);
  return { ...traced, unit: from.plan.unit };
}

/** It waits for all that the recipient's amount waits for: also for the weights of the others, where they share a sum. */
function amountOfRow(from: AllocationResult, row: AllocationRow): Traced {
  const { provisional: _, ...amount } = derive('afrundet', row.amount, [
    { label: `${from.plan.title}, i alt`, traced: from.total },
    { label: `vægt, ${row.recipient.name}`, traced: row.weight },
  ]);
  const awaited = awaitedBy(from, row);
  return awaited.length === 0 ? amount : { ...amount, provisional: awaited };
}

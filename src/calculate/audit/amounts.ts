import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  add,
  divide,
  multiply,
  negate,
  one,
  type Rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { conversion, isMoney, plainNumber, unitOf } from '../../model/exact/unit.ts';
import type { AllocationResult, NamedAmountResult } from '../../model/result.ts';
import type { Amount, IndexedAmount } from '../../model/scheme/amount.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { Traced } from '../../model/traced.ts';
import { chooseRates, statedRates } from '../choose-rates.ts';
import { factorsOf, ownUnit } from '../unit-of-amount.ts';
import { discrepancy, heldAgainst, kept, type Subject } from './discrepancy.ts';
import { isChosen } from './keys/counts.ts';
import { nearest } from './nearest.ts';

/** What an amount may refer to: the ordning's files, its named amounts and its fordelinger, all audited on their own. */
export interface Known {
  readonly input: SchemeInput;
  readonly amounts: readonly NamedAmountResult[];
  readonly allocations: readonly AllocationResult[];
  /** Where what cannot be worked out is told. */
  readonly problems: Diagnostic[];
}

/**
 * A declared amount worked out anew from its plan and its files, apart from `amountOf`.
 *
 * @param unit what the amount is in: what it refers to is converted, or told as a problem where it cannot be. Undefined where
 * the place has none.
 */
export function recomputed(
  amount: Amount,
  unit: string | undefined,
  subject: Subject,
  known: Known,
): Rational {
  const part = (of: Amount) => recomputed(of, unit, subject, known);
  const converted = (value: Rational, own: string | undefined) => inUnit(value, own, unit, subject, known);
  switch (amount.kind) {
    case 'fast':
      return converted(amount.value, amount.unit);
    case 'forventet':
      return zero;
    case 'budget':
      return converted(sumOfLines(amount, known.input), amount.unit);
    case 'sum':
      return sum(amount.terms.map(part));
    case 'minus':
      return negate(part(amount.of));
    case 'gange':
      return product(amount, unit, subject, known);
    case 'afrundet':
      return nearest(part(amount.of), amount.step);
    case 'fremskrevet':
      return indexed(part(amount.of), amount, known.input);
    case 'beloeb': {
      const named = known.amounts.find(({ plan }) => plan.id === amount.id);
      if (named === undefined) return missing(`beløbet ${amount.id} er ikke regnet ud`, subject, known);
      return converted(named.amount.value, named.plan.unit);
    }
    case 'fordelt': {
      const from = known.allocations.find(({ plan }) => plan.id === amount.allocation);
      if (from === undefined)
        return missing(`fordelingen ${amount.allocation} er ikke regnet ud`, subject, known);
      const rows = from.rows.filter(({ recipient }) => recipient.key === amount.recipient?.key);
      const value = amount.recipient === undefined ? from.total.value : sum(rows.map((row) => row.amount));
      return converted(value, from.plan.unit);
    }
  }
}

/** Whether an amount is written with one that is not out yet, however far in: what comes of it must say so. */
function isMadeOfExpected(amount: Amount, known: Known): boolean {
  const restsOn = (traced: Traced | undefined) => traced?.provisional !== undefined;
  return partsOfAmount(amount).some((part) => {
    if (part.kind === 'forventet') return true;
    if (part.kind === 'beloeb') {
      const named = known.amounts.find(({ plan }) => plan.id === part.id);
      return named !== undefined && isMadeOfExpected(named.plan.amount, known);
    }
    if (part.kind !== 'fordelt') return false;
    const from = known.allocations.find(({ plan }) => plan.id === part.allocation);
    const row = from?.rows.find(({ recipient }) => recipient.key === part.recipient?.key);
    return restsOn(from?.total) || restsOn(row?.weight);
  });
}

/** Holds whether values say that they are provisional against whether they are made of what is not out yet. */
export function auditMarks(
  subject: Subject,
  values: readonly Traced[],
  amounts: readonly Amount[],
  known: Known,
): Diagnostic[] {
  const isMarked = values.some(({ provisional }) => provisional !== undefined);
  const isExpected = amounts.some((amount) => isMadeOfExpected(amount, known));
  return kept(
    subject,
    isMarked === isExpected,
    'det, der hviler på forventede tal, er ikke det, der er foreløbigt',
  );
}

/** A value in another unit; a plain number is in the unit of its place already. */
export function inUnit(
  value: Rational,
  from: string | undefined,
  to: string | undefined,
  subject: Subject,
  { problems }: Known,
): Rational {
  if (from === undefined || to === undefined) return value;
  const factor = conversion(from, to);
  if (factor === undefined) problems.push(...discrepancy(subject, `et beløb i ${from} indgår i et i ${to}`));
  return multiply(value, factor ?? one);
}

/**
 * Every factor in the base of its unit (kr., kr. pr. borger, plain numbers for percent), and the product back from there. Plain
 * numbers that are part of a factor are in the unit of the place where the factor can be in it, else in the factor's own.
 */
function product(amount: Amount, unit: string | undefined, subject: Subject, known: Known): Rational {
  const context = {
    budgets: known.input.budgets,
    rates: known.input.rates,
    named: new Map(known.amounts.map(({ plan, amount: of }) => [plan.id, { ...of, unit: plan.unit }])),
    earlier: known.allocations,
  };
  const all = factorsOf(amount);
  const kinds = all.map((factor) => unitOf(ownUnit(factor, context) ?? plainNumber).kind);
  const [rates, numbers] = [
    kinds.filter((kind) => kind === 'sats').length,
    all.filter((factor, at) => kinds[at] !== 'sats' && ownUnit(factor, context) === undefined).length,
  ];
  // A rate alone with percentages, in a place of money, is no rate: the number it is of is within it.
  const isMoneyWithin =
    rates === 1 && numbers === 0 && kinds.every((kind) => kind === 'sats' || kind === 'procent');
  const factors = all.map((factor, at) => {
    const own = ownUnit(factor, context);
    if (isMoneyWithin && kinds[at] === 'sats' && unit !== undefined && unitOf(unit).kind === 'penge') {
      const { base, factor: ofBase } = unitOf(unit);
      return { base, value: multiply(recomputed(factor, unit, subject, known), ofBase) };
    }
    if (own === undefined) return { base: undefined, value: recomputed(factor, undefined, subject, known) };
    const { base, factor: ofBase } = unitOf(own);
    const isInPlace = unit !== undefined && base !== plainNumber && unitOf(unit).base === base;
    const taken = isInPlace ? unitOf(unit).factor : ofBase;
    return { base, value: multiply(recomputed(factor, isInPlace ? unit : own, subject, known), taken) };
  });
  const value = factors.map((factor) => factor.value).reduce(multiply, one);
  if (unit === undefined) return value;
  const bases = factors.map(({ base }) => base);
  if (bases.some((base) => base !== undefined && isMoney(base))) return divide(value, unitOf(unit).factor);
  const isPercent =
    bases.includes(plainNumber) && bases.every((base) => base === undefined || base === plainNumber);
  const isPlainNumber = isPercent && (!bases.includes(undefined) || unitOf(unit).kind === 'procent');
  return isPlainNumber ? inUnit(value, plainNumber, unit, subject, known) : value;
}

function missing(what: string, subject: Subject, { problems }: Known): Rational {
  problems.push(...discrepancy(subject, what));
  return zero;
}

function sumOfLines(amount: Extract<Amount, { kind: 'budget' }>, input: SchemeInput): Rational {
  let total = zero;
  for (const line of input.budgets.get(amount.file)?.lines ?? []) {
    if (!isChosen(line, amount)) continue;
    total = add(total, line.get(amount.column)?.value ?? zero);
  }
  return total;
}

/** Year by year: (amount + addition) × (1 + rate) forwards, amount / (1 + rate) − addition back. */
function indexed(base: Rational, { rule, rates, origin }: IndexedAmount, input: SchemeInput): Rational {
  const chosen: readonly ({ to: number } & ({ rate: Rational } | { growth: Rational }))[] =
    'files' in rates
      ? chooseRates(
          rates.files.flatMap((file) => input.rates.get(file)?.rates ?? []),
          rates,
          rule,
        )
      : 'levels' in rates
        ? yearsOf(rates.levels, rule)
        : statedRates(rates, rule, origin);
  const round = (value: Rational) => (rule.step === undefined ? value : nearest(value, rule.step));
  const inYear = (value: Rational, year: (typeof chosen)[number]) => {
    const addition = rule.additions?.get(year.to) ?? zero;
    const growth = 'growth' in year ? year.growth : add(one, year.rate);
    const next =
      rule.from <= rule.to
        ? multiply(add(value, addition), growth)
        : subtract(divide(value, growth), addition);
    return rule.chaining === 'afrundet' ? round(next) : next;
  };
  const years = rule.from <= rule.to ? chosen : [...chosen].reverse();
  return round(years.reduce(inYear, base));
}

/** The years of index numbers, each with how many times the one before it is. */
function yearsOf(levels: ReadonlyMap<number, Rational>, { from, to }: IndexedAmount['rule']) {
  const years = [...levels.keys()].filter((year) => year > Math.min(from, to) && year <= Math.max(from, to));
  return years
    .sort((a, b) => a - b)
    .map((year) => ({ to: year, growth: divide(levels.get(year) ?? zero, levels.get(year - 1) ?? one) }));
}

/** The named amounts against their plans: the exact value, and its declared rounding. */
export function auditAmounts(known: Known): Diagnostic[] {
  return known.amounts.flatMap(({ plan, amount, exact }) => [
    ...heldAgainst(
      plan,
      'det nøjagtige beløb',
      exact,
      'det, ordningen og filerne giver',
      recomputed(plan.amount, plan.unit, plan, known),
    ),
    ...heldAgainst(
      plan,
      'beløbet',
      amount.value,
      'det nøjagtige, afrundet',
      plan.step === undefined ? exact : nearest(exact, plan.step),
    ),
  ]);
}

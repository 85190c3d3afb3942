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
} from '../../model/rational.ts';
import type { AllocationResult, NamedAmountResult } from '../../model/result.ts';
import type { Amount, IndexedAmount } from '../../model/scheme.ts';
import type { SchemeInput } from '../../model/scheme-input.ts';
import { chooseRates, statedRates } from '../choose-rates.ts';
import { discrepancy, heldAgainst, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';
import { inUnit, isCommensurable } from './units.ts';

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
 * @param unit what the amount is in; what it refers to is converted, or told as a problem where it cannot be. Undefined
 * inside a product of rates and quantities that is no money.
 */
export function recomputed(
  amount: Amount,
  unit: string | undefined,
  subject: Subject,
  known: Known,
): Rational {
  const part = (of: Amount) => recomputed(of, unit, subject, known);
  switch (amount.kind) {
    case 'fast':
      return amount.value;
    case 'forventet':
      return zero;
    case 'budget':
      return sumOfLines(amount, known.input);
    case 'sum':
      return sum(amount.terms.map(part));
    case 'minus':
      return negate(part(amount.of));
    case 'gange':
      return amount.factors.map((factor) => factorOf(factor, unit, subject, known)).reduce(multiply, one);
    case 'afrundet':
      return nearest(part(amount.of), amount.step);
    case 'fremskrevet':
      return indexed(part(amount.of), amount, known.input);
    case 'beloeb': {
      const named = known.amounts.find(({ plan }) => plan.id === amount.id);
      if (named === undefined) return missing(`beløbet ${amount.id} er ikke regnet ud`, subject, known);
      return referred(named.amount.value, named.plan.unit, unit, subject, known);
    }
    case 'fordelt': {
      const from = known.allocations.find(({ plan }) => plan.id === amount.allocation);
      if (from === undefined)
        return missing(`fordelingen ${amount.allocation} er ikke regnet ud`, subject, known);
      const rows = from.rows.filter(({ recipient }) => recipient.key === amount.recipient?.key);
      const value = amount.recipient === undefined ? from.total.value : sum(rows.map((row) => row.amount));
      return referred(value, from.plan.unit, unit, subject, known);
    }
    case 'noeglesum':
      return missing('nøglens sum er ikke et beløb for sig', subject, known);
  }
}

/** A rate or a quantity may be in any unit; only money among them is in the unit of the product. */
function factorOf(factor: Amount, unit: string | undefined, subject: Subject, known: Known): Rational {
  if (factor.kind !== 'beloeb' && factor.kind !== 'fordelt') return recomputed(factor, unit, subject, known);
  const own =
    factor.kind === 'beloeb'
      ? known.amounts.find(({ plan }) => plan.id === factor.id)?.plan.unit
      : known.allocations.find(({ plan }) => plan.id === factor.allocation)?.plan.unit;
  const converts = own !== undefined && unit !== undefined && isCommensurable(own, unit);
  return recomputed(factor, converts ? unit : undefined, subject, known);
}

function referred(
  value: Rational,
  from: string,
  to: string | undefined,
  subject: Subject,
  { problems }: Known,
): Rational {
  if (to === undefined) return value;
  if (!isCommensurable(from, to))
    problems.push(...discrepancy(subject, `et beløb i ${from} indgår i et i ${to}`));
  return inUnit(value, from, to);
}

function missing(what: string, subject: Subject, { problems }: Known): Rational {
  problems.push(...discrepancy(subject, what));
  return zero;
}

function sumOfLines(
  { file, column, where }: Extract<Amount, { kind: 'budget' }>,
  input: SchemeInput,
): Rational {
  let total = zero;
  for (const line of input.budgets.get(file)?.lines ?? []) {
    if ([...where].some(([name, text]) => line.get(name)?.text !== text)) continue;
    total = add(total, line.get(column)?.value ?? zero);
  }
  return total;
}

/** Year by year: (amount + addition) × (1 + rate) forwards, amount / (1 + rate) − addition back. */
function indexed(base: Rational, { rule, rates, origin }: IndexedAmount, input: SchemeInput): Rational {
  const chosen =
    'files' in rates
      ? chooseRates(
          rates.files.flatMap((file) => input.rates.get(file)?.rates ?? []),
          rates,
          rule,
          origin,
        )
      : statedRates(rates, rule, origin);
  const round = (value: Rational) => (rule.step === undefined ? value : nearest(value, rule.step));
  const inYear = (value: Rational, year: (typeof chosen)[number]) => {
    const addition = rule.additions.get(year.from) ?? zero;
    const growth = add(one, year.rate);
    const next =
      rule.from <= rule.to
        ? multiply(add(value, addition), growth)
        : subtract(divide(value, growth), addition);
    return rule.chaining === 'afrundet' ? round(next) : next;
  };
  const years = rule.from <= rule.to ? chosen : [...chosen].reverse();
  return round(years.reduce(inYear, base));
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

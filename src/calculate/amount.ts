import { multiply, negate, one, sum, zero } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { AllocationResult } from '../model/result.ts';
import type { IndexRates } from '../model/scheme/index-rate.ts';
import type { AllocatedAmount, Amount, IndexedAmount } from '../model/scheme/scheme.ts';
import type { Budget } from '../model/scheme/scheme-input.ts';
import { derive, type Operand, type Traced } from '../model/traced.ts';
import { budgetAmount } from './budget-amount.ts';
import { chooseRates, statedRates } from './choose-rates.ts';
import { indexAmount } from './indexation.ts';

/** What an amount may be made of. */
export interface AmountContext {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** The named amounts worked out so far, by id. */
  readonly named: ReadonlyMap<string, Traced>;
  /** The fordelinger above the one at hand. */
  readonly earlier: readonly AllocationResult[];
}

/**
 * The value of a declared amount, with the input cells and the PL steps it rests on.
 *
 * @throws FordelError as `budgetAmount`, `chooseRates` and `statedRates` do.
 */
export function amountOf(amount: Amount, context: AmountContext): Traced {
  const operand = (label: string, part: Amount): Operand => ({ label, traced: amountOf(part, context) });
  switch (amount.kind) {
    case 'fast':
      return { value: amount.value, origins: [amount.origin] };
    case 'budget':
      return budgetAmount(amount, context.budgets);
    case 'fremskrevet':
      return indexedAmount(amount, context);
    case 'sum': {
      const terms = amount.terms.map((term) => operand(term.kind === 'minus' ? 'minus' : 'plus', term));
      return derive('sum', sum(terms.map(({ traced }) => traced.value)), terms);
    }
    case 'minus': {
      const of = operand('minus', amount.of);
      return derive('forskel', negate(of.traced.value), [of]);
    }
    case 'gange': {
      const factors = amount.factors.map((factor) => operand('faktor', factor));
      const product = factors.reduce((value, { traced }) => multiply(value, traced.value), one);
      return derive('produkt', product, factors);
    }
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
      const of = operand('før afrunding', amount.of);
      return derive('afrundet', roundHalfAwayFromZero(of.traced.value, amount.step), [of]);
    }
    case 'noeglesum':
      throw new Error('only a whole fordeling can be the sum of its key');
  }
}

function indexedAmount({ of, rule, rates, origin }: IndexedAmount, context: AmountContext): Traced {
  const base = amountOf(of, context);
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

/** What an earlier fordeling gave a recipient, after its rounding; or its whole total. */
function allocatedAmount(
  { allocation, recipient }: AllocatedAmount,
  earlier: readonly AllocationResult[],
): Traced {
  const from = earlier.find(({ plan }) => plan.id === allocation);
  if (from === undefined) throw new Error(`fordeling not calculated yet: ${allocation}`);
  const row = from.rows.find((candidate) => candidate.recipient.key === recipient?.key);
  if (row === undefined)
    return derive('sum', from.total.value, [{ label: from.plan.title, traced: from.total }]);
  return derive('afrundet', row.amount, [
    { label: `${from.plan.title}, i alt`, traced: from.total },
    { label: `vægt, ${row.recipient.name}`, traced: row.weight },
  ]);
}

import type { IndexRates, IndexStep } from '../model/index-rate.ts';
import { multiply, negate, one, sum } from '../model/rational.ts';
import type { Traced } from '../model/result.ts';
import type { Amount, IndexedAmount } from '../model/scheme.ts';
import type { Budget } from '../model/scheme-input.ts';
import { budgetAmount } from './budget-amount.ts';
import { chooseRates, statedRates } from './choose-rates.ts';
import { indexAmount } from './indexation.ts';

/** What an amount may be made of. */
export interface AmountContext {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** The named amounts worked out so far, by id. */
  readonly named: ReadonlyMap<string, Traced>;
}

/**
 * The value of a declared amount, with the input cells and the PL steps it rests on.
 *
 * @throws FordelError as `budgetAmount`, `chooseRates` and `statedRates` do.
 */
export function amountOf(amount: Amount, context: AmountContext): Traced {
  switch (amount.kind) {
    case 'fast':
      return { value: amount.value, origins: [amount.origin] };
    case 'budget':
      return budgetAmount(amount, context.budgets);
    case 'fremskrevet':
      return indexedAmount(amount, context);
    case 'sum': {
      const terms = amount.terms.map((term) => amountOf(term, context));
      return { value: sum(terms.map(({ value }) => value)), ...trailOf(terms) };
    }
    case 'minus': {
      const traced = amountOf(amount.of, context);
      return { ...traced, value: negate(traced.value) };
    }
    case 'gange': {
      const factors = amount.factors.map((factor) => amountOf(factor, context));
      return {
        value: factors.reduce((product, { value }) => multiply(product, value), one),
        ...trailOf(factors),
      };
    }
    case 'beloeb': {
      const traced = context.named.get(amount.id);
      if (traced === undefined) throw new Error(`named amount not worked out: ${amount.id}`);
      return traced;
    }
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
  return {
    value: indexed.value,
    origins: [...base.origins, ...chosen.map((rate) => rate.origin)],
    steps: [...(base.steps ?? []), ...indexed.steps],
  };
}

/** What several traced values rest on together. */
function trailOf(parts: readonly Traced[]): { origins: Traced['origins']; steps?: readonly IndexStep[] } {
  const steps = parts.flatMap((part) => part.steps ?? []);
  const origins = parts.flatMap((part) => part.origins);
  return steps.length === 0 ? { origins } : { origins, steps };
}

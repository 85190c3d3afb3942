import { multiply, rational, subtract, sum, zero } from '../model/rational.ts';
import type { AllocationResult } from '../model/result.ts';
import { roundHalfAwayFromZero } from '../model/rounding.ts';
import type { Amount, DerivedAmount } from '../model/scheme.ts';
import { derive, type Operand, type Traced } from '../model/traced.ts';

/** What an amount may follow from: the amounts it is made of, and the fordelinger above its own. */
export interface AmountContext {
  readonly amountOf: (amount: Amount) => Traced;
  readonly earlier: readonly AllocationResult[];
}

/** The value of an amount that follows from others: a part, a sum, a rest, what another fordeling gave. */
export function derivedAmount(
  amount: Exclude<DerivedAmount, { kind: 'noeglesum' }>,
  { amountOf, earlier }: AmountContext,
): Traced {
  const operand = (part: Amount, label: string): Operand => ({ label, traced: amountOf(part) });
  switch (amount.kind) {
    case 'forventet':
      return { value: zero, origins: [amount.origin], provisional: [amount.origin] };
    case 'fordelt':
      return allocated(amount, earlier);
    case 'procent': {
      const of = operand(amount.of, 'beløbet');
      const percent: Operand = {
        label: 'procent',
        traced: { value: amount.percent, origins: [amount.origin] },
      };
      return derive('procent', multiply(of.traced.value, multiply(amount.percent, rational(1n, 100n))), [
        of,
        percent,
      ]);
    }
    case 'sum': {
      const plus = amount.plus.map((part) => operand(part, 'plus'));
      const minus = amount.minus.map((part) => operand(part, 'minus'));
      const totalOf = (operands: readonly Operand[]) => sum(operands.map(({ traced }) => traced.value));
      return derive(minus.length === 0 ? 'sum' : 'forskel', subtract(totalOf(plus), totalOf(minus)), [
        ...plus,
        ...minus,
      ]);
    }
    case 'afrundet': {
      const of = operand(amount.of, 'før afrunding');
      return derive('afrundet', roundHalfAwayFromZero(of.traced.value, amount.step), [of]);
    }
  }
}

/** What an earlier fordeling gave a recipient, after its rounding; or its whole total. */
function allocated(
  amount: DerivedAmount & { kind: 'fordelt' },
  earlier: readonly AllocationResult[],
): Traced {
  const from = earlier.find(({ plan }) => plan.id === amount.allocation);
  if (from === undefined) throw new Error(`fordeling not calculated yet: ${amount.allocation}`);
  const { recipient } = amount;
  const row = from.rows.find((candidate) => candidate.recipient.key === recipient?.key);
  if (row === undefined)
    return derive('sum', from.total.value, [{ label: from.plan.title, traced: from.total }]);
  return derive('afrundet', row.amount, [
    { label: `${from.plan.title}, i alt`, traced: from.total },
    { label: `vægt, ${row.recipient.name}`, traced: row.weight },
  ]);
}

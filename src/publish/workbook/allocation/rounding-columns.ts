import { equal, isInteger, sum as sumOf } from '../../../model/exact/rational.ts';
import {
  at,
  call,
  difference,
  type Expression,
  product,
  quotient,
  rounded,
  roundedBy,
  sum,
} from '../layout/expression.ts';
import { type Basis, inSteps, noise, type RoundedRows } from './basis.ts';
import { largestRemainders } from './largest-remainder.ts';

/** How the declared method rounds, as formulas. The divisor methods and a krydstabel are worked out step by step: they have none. */
export function roundedRows(basis: Basis): RoundedRows {
  const { allocation, exact } = basis;
  const { rows, plan } = allocation;
  const { step, method } = plan.rounding;
  switch (method) {
    case 'hver-for-sig':
      return { amounts: exact.map((each) => rounded(each, step)) };
    case 'rund-op':
    case 'rund-ned': {
      const name = method === 'rund-op' ? 'ROUNDUP' : 'ROUNDDOWN';
      return {
        amounts: exact.map((each, index) =>
          roundedBy(name, rounded(each, noise), step, rows[index]?.amount ?? each.value),
        ),
      };
    }
    case 'restmodtager':
      return { amounts: withResidual(basis, plan.rounding.residualRecipient) };
    case 'kumulativ':
      return { amounts: cumulative(basis) };
    case 'stoerste-rest':
      return largestRemainders(basis, wantedSteps(basis));
    default:
      return { amounts: rows.map(() => undefined) };
  }
}

/** The total in steps, above zero, as the whole number that it is. */
function wantedSteps({ allocation, total, exact }: Basis): Expression {
  const { step } = allocation.plan.rounding;
  const shared = sumOf(exact.map(({ value }) => value));
  const of = equal(shared, total.value) ? total : sum([...exact]);
  const steps = inSteps(of, step);
  return isInteger(steps.value) ? call('ROUND', steps.value, [steps, '0']) : steps;
}

/** Each rounded, but the one named takes what the others leave of the total. */
function withResidual(
  { allocation, exact, amounts }: Basis,
  recipientKey: string | undefined,
): (Expression | undefined)[] {
  const { rows, plan } = allocation;
  const { step } = plan.rounding;
  const alone = exact.map((each) => rounded(each, step));
  return rows.map(({ recipient }, index) => {
    if (recipient.key !== recipientKey) return alone[index];
    const others = amounts.flatMap((spot, other) => {
      const own = alone[other];
      return other === index || own === undefined ? [] : at(spot, own.value);
    });
    return difference(rounded(sum([...exact]), step), sum(others));
  });
}

/** What is owed so far, rounded, less what was paid before. */
function cumulative({ allocation, total, whole, weights, amounts }: Basis): (Expression | undefined)[] {
  const { rows, plan } = allocation;
  return rows.map((_, index) => {
    const owed = quotient(product([total, sum(weights.slice(0, index + 1))]), whole);
    const paid = rows.slice(0, index).flatMap(({ amount }, before) => {
      const spot = amounts[before];
      return spot === undefined ? [] : at(spot, amount);
    });
    const soFar = rounded(owed, plan.rounding.step);
    return paid.length === 0 ? soFar : difference(soFar, sum(paid));
  });
}

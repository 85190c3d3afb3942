import { formatNumber } from '../../model/exact/format.ts';
import {
  absolute,
  compare,
  divide,
  isInteger,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
} from '../../model/exact/rational.ts';
import { conversion, moneyUnits } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import { type PublishedFigure, totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import { agrees } from './checked-cell.ts';
import type { PricedRow } from './common-price.ts';
import type { PriceFinding } from './price-finding.ts';

/** Fewer rows may all be a thousand times too large by chance, and so may figures of so few steps. */
const fewestRows = 2;
const fewestSteps = rational(20n);

/**
 * Where every published amount is the computed one in another unit of money: 598.000 for 598 (1.000 kr.). That is one mistake, not as
 * many as there are rows. Undefined where no unit gives them all.
 */
export function otherUnitFinding(
  rows: readonly PricedRow[],
  allocation: AllocationResult,
): PriceFinding | undefined {
  const { plan, total, amountSum } = allocation;
  const wrong = rows.filter(({ row, published }) => !agrees(published, row.amount));
  if (wrong.length < fewestRows) return undefined;
  const slackOf = ({ step }: PublishedFigure, factor: Rational) => {
    const own = multiply(plan.rounding.step, factor);
    return compare(step, own) > 0 ? step : own;
  };
  const isIn = (published: PublishedFigure, exact: Rational, factor: Rational) =>
    compare(absolute(subtract(published.value, multiply(exact, factor))), slackOf(published, factor)) <= 0;
  const found = moneyUnits
    .flatMap((unit) => {
      const factor = conversion(plan.unit, unit);
      return factor === undefined || compare(factor, one) === 0 ? [] : [{ unit, factor }];
    })
    .find(({ factor }) => {
      const large = rows.filter(
        ({ published }) =>
          compare(absolute(published.value), multiply(fewestSteps, slackOf(published, factor))) >= 0,
      );
      return (
        large.length >= fewestRows && rows.every(({ row, published }) => isIn(published, row.exact, factor))
      );
    });
  const [first] = rows;
  if (found === undefined || first === undefined) return undefined;
  const { unit, factor } = found;
  const keys = new Set(rows.map(({ row }) => row.recipient.key));
  return {
    finding: {
      code: 'ENHED',
      severity: 'fejl',
      message: `alle ${rows.length} beløb er ${timesInWords(factor)} de beregnede: er enheden en anden?`,
      place: { ...first.published.origin, length: first.published.text.length },
      advice: `${fullStop(`Facit ser ud til at være i ${unit}, ordningen i ${plan.unit}`)} Skriv begge i den samme.`,
    },
    explains: (key, column, published) => {
      if (column !== 'beloeb') return false;
      return key === totalRowKey
        ? [total.value, amountSum].some((sum) => !isZero(sum) && isIn(published, sum, factor))
        : keys.has(key);
    },
    at: undefined,
  };
}

function timesInWords(factor: Rational): string {
  return isInteger(factor)
    ? `${formatNumber(factor)} gange`
    : `${formatNumber(divide(one, factor))} gange mindre end`;
}

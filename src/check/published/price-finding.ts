import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { holds, type Interval, multiplesWithin, scaled, shortestWithin } from '../../model/exact/interval.ts';
import {
  add,
  divide,
  equal,
  isInteger,
  isZero,
  one,
  type Rational,
  subtract,
} from '../../model/exact/rational.ts';
import { formatIn, numberIn } from '../../model/exact/unit.ts';
import type { PublishedColumn, PublishedFigure } from '../../model/published-table.ts';
import { totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import { spreadOf } from '../../model/traced.ts';
import { agrees } from './checked-cell.ts';
import { genitive } from './column-names.ts';
import {
  type CommonPrice,
  commonPrice,
  type PricedRow,
  weightsAtPrice,
  weightsOfTotal,
} from './common-price.ts';
import { holdsTotal, totalsInWords } from './totals-of-rows.ts';

/** One cause of several rows that differ. */
export interface PriceFinding {
  readonly finding: Diagnostic;
  /** Whether a published figure follows from the cause, and is no fault of its own. */
  readonly explains: (key: string, column: PublishedColumn, published: PublishedFigure) => boolean;
  /** The recipient whose amount is the fault that the finding tells. */
  readonly at: string | undefined;
}

/**
 * Where several published amounts differ from the computed ones, but all of them, or all but one, cost the same per unit of
 * weight: the table is of another total, or of another weight of that one. Undefined where the rows do not say so.
 */
export function priceFinding(
  rows: readonly PricedRow[],
  allocation: AllocationResult,
): PriceFinding | undefined {
  const { plan, total, whole } = allocation;
  if (rows.filter(({ row, published }) => !agrees(published, row.amount)).length < 2) return undefined;
  const common = commonPrice(rows, plan.rounding);
  // Rows that cost what the ordning says are right, and each of the others is a fault of its own.
  if (common === undefined) return undefined;
  const isOwn = holdsTotal(scaled(common.price, whole), allocation);
  // Of a total that is only known rounded, the rows that share a price say which it is, and the odd one is told beside them.
  if (isOwn && (common.outsider === undefined || isZero(spreadOf(total)))) return undefined;
  const odd = common.outsider && oddWeight(common, common.outsider, allocation);
  const others = new Map(common.rows.map(({ row }) => [row.recipient.key, row]));
  const totals = scaled(common.price, odd?.whole ?? whole);
  const explains: PriceFinding['explains'] = (key, column, published) => {
    const row = others.get(key);
    switch (column) {
      case 'beloeb':
      case 'eksakt':
        return key === totalRowKey ? holds(totals, published.value) : row !== undefined;
      case 'andel':
        return odd !== undefined && row !== undefined
          ? agrees(published, divide(row.weight.value, odd.whole))
          : false;
      case 'vaegt':
      case 'eksakt_taeller':
      case 'eksakt_naevner':
      case 'pr_enhed_beloeb':
        return false;
    }
  };
  return {
    finding:
      odd === undefined
        ? otherTotal(common, totals, allocation)
        : otherWeight(common, odd, totals, allocation),
    explains,
    at: common.outsider?.row.recipient.key,
  };
}

/** The row that costs something else, the weights that would make it cost the same, and the whole with the least of them. */
interface OddWeight extends PricedRow {
  readonly weights: Interval | undefined;
  readonly whole: Rational;
}

function oddWeight(common: CommonPrice, outsider: PricedRow, allocation: AllocationResult): OddWeight {
  const { plan, total, whole, weightSum } = allocation;
  const own = outsider.row.weight.value;
  // Percentages are parts of a whole that stays; other weights are parts of their own sum.
  const isOwnSum = equal(whole, weightSum);
  const possible = weightsAtPrice(outsider, common, plan.rounding);
  const narrowed = isOwnSum
    ? possible && weightsOfTotal(possible, common, total.value, subtract(whole, own))
    : possible;
  // A total that is a krone off gives no whole weight; the price alone then says which it is.
  const weights = [narrowed, possible].flatMap((each) => (each && asWritten(each, isInteger(own))) ?? [])[0];
  return {
    ...outsider,
    weights,
    whole: isOwnSum && weights !== undefined ? add(subtract(whole, own), weights.from) : whole,
  };
}

function otherTotal(
  { price, rows }: CommonPrice,
  totals: Interval,
  allocation: AllocationResult,
): Diagnostic {
  const { plan, total, whole } = allocation;
  const own = formatIn(divide(total.value, whole), plan.unit);
  return {
    code: 'KONTROL-TOTAL',
    severity: 'fejl',
    message: `alle ${rows.length} rækker koster ${priceInWords(price, allocation)}, men ordningens total giver ${own}`,
    place: rows[0]?.published.origin,
    advice: `Rækkerne passer sammen, men totalen er en anden. ${totalsInWords(totals, allocation)}`,
  };
}

function otherWeight(
  { price, rows }: CommonPrice,
  { row, published, weights }: OddWeight,
  totals: Interval,
  allocation: AllocationResult,
): Diagnostic {
  const { name } = row.recipient;
  const computed = numberIn(row.amount, allocation.plan.unit);
  const others = `${rows.length} af ${rows.length + 1} rækker koster ${priceInWords(price, allocation)}`;
  return {
    code: 'KONTROL-BELOEB',
    severity: 'fejl',
    message:
      weights === undefined
        ? `${others}; det gør ${name} ikke`
        : `${others}; ${genitive(name)} gør det med ${weightsInWords(weights)} i stedet for ${formatExact(row.weight.value, 4)}`,
    place: { ...published.origin, length: published.text.length },
    stated: published.text,
    computed,
    advice: `Angivet ${published.text}, beregnet ${computed}. De øvrige rækker passer sammen og er ikke fejl. ${totalsInWords(totals, allocation)}`,
  };
}

/** The weights as one would write them: whole ones where weights are whole, else the shortest; undefined where none is. */
function asWritten(weights: Interval, whole: boolean): Interval | undefined {
  if (whole) return multiplesWithin(weights, one);
  const value = shortestWithin(weights);
  return { from: value, to: value };
}

function weightsInWords({ from, to }: Interval): string {
  return equal(from, to) ? formatExact(from, 10) : `${formatExact(from, 4)} til ${formatExact(to, 4)}`;
}

function priceInWords(price: Interval, { plan }: AllocationResult): string {
  return `${formatIn(shortestWithin(price), plan.unit, 20)} pr. ${unitOfWeight(plan.key)}`;
}

/** One of what a key counts. */
function unitOfWeight(key: AllocationKey): string {
  if (/^(indbyggere|folketal)$/i.test(key.label)) return 'indbygger';
  return /årige$/.test(key.label) ? key.label.replace(/e$/, '') : `enhed (${key.label})`;
}

import { apportion } from '../../calculate/apportion.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  holds,
  type Interval,
  intersection,
  middleOf,
  multiplesWithin,
  scaled,
} from '../../model/exact/interval.ts';
import {
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { type AllocationMethod, mostOffAlone } from '../../model/exact/rounding.ts';
import { formatIn, numberIn, unitAside } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { InputFile } from '../../model/origin.ts';
import { orUndefined } from '../../model/problem-list.ts';
import {
  type PublishedAllocationRow,
  type PublishedColumn,
  type PublishedFigure,
  totalRowKey,
} from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import { weightsOf } from '../../model/scheme/allocation-key.ts';
import { withinSpread, withSpread } from '../../model/traced.ts';
import { agrees } from './checked-cell.ts';
import { amountsBehind, mostOff, type PricedRow } from './common-price.ts';

/**
 * Which totals give a published table under the key of the ordning, each row rounded on its own: the auditor's way round, as for
 * takster. Nothing under a method that conserves the sum, for there the rows add up to it, and nothing of amounts that are
 * their own weights.
 */
export function totalsNote(
  rows: readonly PricedRow[],
  allocation: AllocationResult,
  source: InputFile,
): Diagnostic[] {
  const { plan, whole } = allocation;
  const weighed = rows.filter(({ row }) => !isZero(row.weight.value));
  const isRounded = plan.rounding.method === 'hver-for-sig' && weightsOf(plan.key) !== 'beloeb';
  if (!isRounded || weighed.length < 2 || rows.length < allocation.rows.length) return [];
  const totals = intersection(
    weighed.flatMap(({ row, published }) => {
      const amounts = amountsBehind(published, plan.rounding);
      return amounts === undefined ? [] : scaled(amounts, divide(whole, row.weight.value));
    }),
  );
  if (totals === undefined) return [];
  return [
    {
      code: 'KONTROL-TOTALER',
      severity: 'note',
      message: `alle ${rows.length} beløb kommer af én total`,
      place: { file: source.file },
      advice: totalsInWords(totals, allocation),
    },
  ];
}

/** Between which totals a table lies, which of them are whole, and where that of the ordning is. */
export function totalsInWords(totals: Interval, allocation: AllocationResult): string {
  const { unit, rounding } = allocation.plan;
  const whole = multiplesWithin(totals, rounding.step);
  const inSteps = `i hele ${equal(rounding.step, one) ? unitAside(unit) : formatIn(rounding.step, unit)}`;
  const wholes =
    whole === undefined
      ? `, så ingen total ${inSteps} giver dem`
      : equal(whole.from, whole.to)
        ? `; ${inSteps} kun ${numberIn(whole.from, unit)}`
        : `; ${inSteps} fra ${numberIn(whole.from, unit)} til ${numberIn(whole.to, unit)}`;
  const own = `Ordningens total er ${withSpread(allocation.total, unit)}${holdsTotal(totals, allocation) ? '' : ' og ligger uden for'}`;
  return `Totalen ligger mellem ${numberIn(totals.from, unit)} og ${numberIn(totals.to, unit)}${wholes}. ${fullStop(own)}`;
}

/** What the total of a fordeling may be, where it rests on figures that are only known rounded (`praecision`). */
export interface TotalWindow {
  readonly all: Interval;
  /** Those of them that give every published row; undefined where none does. */
  readonly giving: Interval | undefined;
}

/** The totals that a fordeling may have, and those that give what is printed; undefined where it has one alone. */
export function totalWindow(
  rows: readonly PricedRow[],
  allocation: AllocationResult,
): TotalWindow | undefined {
  const all = withinSpread(allocation.total);
  return all && { all, giving: totalsGiving(rows, all, allocation) };
}

/**
 * Those of some totals that give what is printed. Rows that are each rounded alone, or of which some are not there, leave an interval;
 * where the method conserves the sum, the rows themselves say which total it was, and the fordeling is made anew with it.
 */
function totalsGiving(
  rows: readonly PricedRow[],
  all: Interval,
  allocation: AllocationResult,
): Interval | undefined {
  const { plan, whole, weightSum } = allocation;
  const { rounding } = plan;
  const isAsRounded = rows.every(({ published }) => compare(published.step, rounding.step) <= 0);
  const each = rows.flatMap(({ row, published }): Interval[] => {
    const behind = isZero(row.weight.value) ? undefined : amountsBehind(published, rounding);
    const amounts = behind && (isAsRounded ? onOneSide(behind, published.value, rounding.method) : behind);
    return amounts === undefined ? [] : [scaled(amounts, divide(whole, row.weight.value))];
  });
  const within = intersection([all, ...each]);
  const isInFull = isAsRounded && rows.length === allocation.rows.length && !isZero(weightSum);
  if (within === undefined || !isInFull) return within;
  if (mostOffAlone(rounding.method) !== undefined)
    return isGivenBy(middleOf(within), rows, allocation) ? within : undefined;
  const added = sum(rows.map(({ published }) => published.value));
  const total = multiply(added, divide(whole, weightSum));
  return holds(all, total) && isGivenBy(total, rows, allocation) ? { from: total, to: total } : undefined;
}

/** What is rounded away from zero comes of less, and what is rounded towards it of more. */
function onOneSide({ from, to }: Interval, value: Rational, method: AllocationMethod): Interval {
  const isBelow = method === 'rund-op' ? sign(value) > 0 : method === 'rund-ned' && sign(value) < 0;
  if (isBelow) return { from, to: value };
  const isAbove = method === 'rund-op' ? sign(value) < 0 : method === 'rund-ned' && sign(value) > 0;
  return isAbove ? { from: value, to } : { from, to };
}

/** Whether a fordeling of another total is what is printed. */
function isGivenBy(
  total: Rational,
  published: readonly PricedRow[],
  { plan: { rounding }, rows, whole }: AllocationResult,
): boolean {
  if (rounding.method === 'krydstabel') return false;
  const claims = rows.map(({ recipient, weight }) => ({ key: recipient.key, weight: weight.value }));
  const apportioned = orUndefined(() => apportion(total, claims, rounding, whole)) ?? [];
  const amounts = new Map(apportioned.map(({ key, amount }) => [key, amount]));
  return published.every(({ row, published: figure }) => {
    const amount = amounts.get(row.recipient.key);
    return amount !== undefined && agrees(figure, amount);
  });
}

/** Whether some total of a window gives a published amount: of a recipient, of several together, or of all. */
export function isGivenWithin(
  { all, giving = all }: TotalWindow,
  { key, of = [key] }: PublishedAllocationRow,
  column: PublishedColumn,
  published: PublishedFigure,
  { plan, rows, whole }: AllocationResult,
): boolean {
  if (column !== 'beloeb' && column !== 'eksakt') return false;
  const isTotal = key === totalRowKey;
  const own = rows.filter(({ recipient }) => of.includes(recipient.key));
  const exact = isTotal ? giving : scaled(giving, divide(sum(own.map(({ weight }) => weight.value)), whole));
  const isRounded = column === 'beloeb' && !isTotal;
  // What is printed of several rows is rounded with each of them, and may be rounded again.
  const stray = multiply(mostOff(plan.rounding) ?? rational(BigInt(rows.length)), rational(2n));
  const rounded = isRounded
    ? multiply(multiply(plan.rounding.step, stray), rational(BigInt(own.length)))
    : zero;
  const slack = own.length > 1 ? add(published.step, rounded) : largerOf(published.step, rounded);
  const off = multiply(slack, rational(1n, 2n));
  const amounts = { from: subtract(published.value, off), to: add(published.value, off) };
  return intersection([amounts, exact]) !== undefined;
}

function largerOf(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? a : b;
}

/** What a check by a window has to say: which totals give the table, or that none does though each row has one. */
export function windowFinding(
  { all, giving }: TotalWindow,
  isEachGiven: boolean,
  { plan, total }: AllocationResult,
  source: InputFile,
): Diagnostic[] {
  const { unit } = plan;
  const between = ({ from, to }: Interval) =>
    `mellem ${numberIn(from, unit, most)} og ${numberIn(to, unit, most)}`;
  const own = `Ordningens total på ${formatIn(total.value, unit, most)} er kun kendt som ${between(all)} (praecision)`;
  if (giving !== undefined) {
    return [
      {
        code: 'KONTROL-PRAECISION',
        severity: 'note',
        message: 'beløbene kommer af en total inden for præcisionen',
        place: { file: source.file },
        advice: `${own}; den, der giver tabellen, ligger ${between(giving)}.`,
      },
    ];
  }
  if (!isEachGiven) return [];
  return [
    {
      code: 'KONTROL-TOTAL',
      severity: 'fejl',
      message: 'ingen total inden for præcisionen giver alle beløbene',
      place: { file: source.file },
      advice: `${own}. Hvert beløb kan komme af en af dem, men ikke alle af den samme.`,
    },
  ];
}

const most = 6;

/** Whether a range of totals has the total of a fordeling, or one that it may be. */
export function holdsTotal(totals: Interval, allocation: AllocationResult): boolean {
  const { value } = allocation.total;
  return intersection([totals, withinSpread(allocation.total) ?? { from: value, to: value }]) !== undefined;
}

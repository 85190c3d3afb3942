import type { Interval } from '../../../model/exact/interval.ts';
import {
  add,
  compare,
  isInteger,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from '../../../model/exact/rational.ts';
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.ts';
import { pattern } from './pattern.ts';
import { hasSpacedGroups, type PrintedNumber, printedNumber } from './printed-number.ts';
import type { Site } from './site.ts';
import { type FigureUnit, type UnitBeside, unitAfter, unitBefore } from './unit-beside.ts';

/** A figure as it is printed, before what stands round it has told the unit that it lacks. */
export interface RawFigure {
  readonly from: number;
  readonly end: number;
  /** In its own unit, whichever that will be. */
  readonly value: Rational;
  readonly step: Rational;
  /** What it may have been before it was printed; a whole count was not rounded. */
  readonly printed: (isCount: boolean) => Interval;
  readonly widest: (isCount: boolean) => Interval;
  readonly unit?: FigureUnit | undefined;
  readonly hedge?: string | undefined;
  readonly readings: readonly string[];
  /** Printed without decimals, and no share in words. */
  readonly isWhole: boolean;
}

const half = rational(1n, 2n);
const sign = pattern`(?:^|[\s(«"'>/:])([-−–+])$`;
const cellSign = pattern`^\s*([-−–+])\s?$`;
/** Marks of notes between a number and what it counts: `715³ match`. */
const noteMarks = pattern`^[²³¹⁰⁴-⁹*]+(?=\s)`;
const timeSpan = /^(?:år|måneder|uger|dage|timer)$/;
const between = pattern`^\s?[-–]\s?(?=[\d½¼¾])`;
const andOf = pattern`^\s(?:og|til)\s(?=[\d½¼¾])`;
const isBetween = pattern`(?<!\p{L})[Mm]ellem\s$`;

/** The figure that begins at a site. */
export function rawFigure(site: Site): RawFigure {
  const isCell = site.context.kind === 'celle';
  const spaces = hasSpacedGroups(site.rest) && (isCell || isMoneyAfterSpaces(site.rest));
  const first = printedNumber(site.rest, spaces) ?? digitsOnly(site.rest);
  const span = spanFrom(site, first);
  const number = span ?? first;
  const marks = noteMarks.exec(site.rest.slice(number.length))?.[0].length ?? 0;
  const own = unitAfter(site.rest.slice(number.length + marks));
  const taken = marks > 0 ? 0 : (own?.length ?? 0);
  const lead = leadOf(site, own);
  const found =
    hedgeBefore(site.before.slice(0, site.before.length - lead.length)) ??
    hedgeAfter(site.rest.slice(number.length + taken));
  // Over five years is in the course of them.
  const hedge = found?.text === 'over' && timeSpan.test(own?.name ?? '') ? undefined : found;
  const isBracketed = isInBrackets(site, first.length + taken);
  const signed = (interval: Interval) => (lead.isNegative || isBracketed ? turned(interval) : interval);
  const ends = { low: first, high: span?.second ?? first };
  return {
    from: site.at - lead.length,
    end: site.at + number.length + taken,
    value: lead.isNegative || isBracketed ? negate(number.value) : number.value,
    step: number.step,
    printed: (isCount) => signed(printedAs(ends, isCount)),
    widest: (isCount) =>
      signed(hedge === undefined ? printedAs(ends, isCount) : widened(ends, hedge, isCount)),
    unit: own ?? lead.unit,
    hedge: [hedge?.text, span?.text].filter((text) => text !== undefined).join(' ') || undefined,
    readings: [
      first.reading,
      span?.second.reading,
      own?.reading,
      lead.reading,
      isBracketed ? 'tallet i parentes er læst som negativt' : undefined,
    ].filter((reading) => reading !== undefined),
    isWhole: isInteger(number.step) && isInteger(first.step),
  };
}

/** A digit that is no number of its own, such as a superscript after a space: read by its first character alone. */
function digitsOnly(text: string): PrintedNumber {
  const one = rational(1n);
  const value = rational(BigInt(text.normalize('NFKD').replace(/\D.*$/s, '') || '0'));
  return { value, step: one, coarse: one, length: 1 };
}

/** `400-450`, `mellem 1.400 og 1.500`: one figure that lies between the two, where the second is the larger. */
function spanFrom(site: Site, first: PrintedNumber) {
  const isWords = isBetween.test(site.before);
  const afterFirst = site.rest.slice(first.length);
  const own = isWords ? unitAfter(afterFirst) : undefined;
  const skipped = own === undefined || own.kind === 'antal' || own.kind === 'maal' ? 0 : own.length;
  const joint =
    (isWords ? andOf : between).exec(afterFirst.slice(skipped)) ??
    (isWords ? between.exec(afterFirst) : null);
  if (joint === null) return undefined;
  const at = first.length + skipped + joint[0].length;
  const second = printedNumber(site.rest.slice(at));
  if (second === undefined || compare(first.value, second.value) >= 0) return undefined;
  const length = at + second.length;
  const text = isWords ? `mellem ${site.rest.slice(0, length)}` : site.rest.slice(0, length);
  return {
    value: multiply(add(first.value, second.value), half),
    step: compare(first.step, second.step) > 0 ? first.step : second.step,
    second,
    length,
    text,
  };
}

/** The least and the greatest that a figure is printed as: the same, where it is no span. */
interface Ends {
  readonly low: PrintedNumber;
  readonly high: PrintedNumber;
}

function printedAs({ low, high }: Ends, isCount: boolean): Interval {
  return { from: intervalOf(low, isCount).from, to: intervalOf(high, isCount).to };
}

function widened({ low, high }: Ends, { widening }: Hedge, isCount: boolean): Interval {
  const printed = printedAs({ low, high }, isCount);
  const down = widening({ ...low, printed: intervalOf(low, isCount) });
  const up = widening({ ...high, printed: intervalOf(high, isCount) });
  return {
    from: compare(down.from, printed.from) < 0 ? down.from : printed.from,
    to: compare(up.to, printed.to) > 0 ? up.to : printed.to,
  };
}

function intervalOf({ value, step }: PrintedNumber, isCount: boolean): Interval {
  if (isCount && isInteger(step)) return { from: value, to: value };
  const reach = multiply(step, half);
  return { from: subtract(value, reach), to: add(value, reach) };
}

function turned({ from, to }: Interval): Interval {
  return { from: negate(to), to: negate(from) };
}

/** What stands before a number and is part of it: `kr.`, a sign, or both. */
function leadOf({ before, context }: Site, own: UnitBeside | undefined) {
  const mark = sign.exec(before) ?? (context.kind === 'celle' ? cellSign.exec(before) : null);
  const signLength = mark === null ? 0 : before.length - before.lastIndexOf(mark[1] ?? '');
  const unit = unitBefore(before.slice(0, before.length - signLength));
  const reading =
    unit !== undefined && own !== undefined && own.kind === 'penge'
      ? `der står både «${unit.name}» og «${own.name}»: læst som ${own.name}`
      : undefined;
  const isNegative = mark !== null && mark[1] !== '+';
  return { length: signLength + (unit?.length ?? 0), unit, reading, isNegative };
}

/** `(1.234)` alone in a cell, as in an account. */
function isInBrackets({ before, rest, context }: Site, length: number): boolean {
  return (
    context.kind === 'celle' &&
    before.trim() === '(' &&
    /^\s*\)\s*$/.test(rest.slice(length)) &&
    !rest.includes('%')
  );
}

function isMoneyAfterSpaces(text: string): boolean {
  const number = printedNumber(text, true);
  const unit = number === undefined ? undefined : unitAfter(text.slice(number.length));
  return unit?.kind === 'penge';
}

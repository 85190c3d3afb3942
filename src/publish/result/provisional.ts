import { formatExact, formatRate } from '../../model/exact/format.ts';
import { isZero, type Rational } from '../../model/exact/rational.ts';
import type { IndexRate, IndexStep } from '../../model/scheme/index-rate.ts';
import { expectedRates, isProvisional, isUnknown, type Traced } from '../../model/traced.ts';
import { type Block, type Cell, cameOf, provisionalMark } from '../format/document.ts';
import { originInWords } from '../format/words.ts';

/**
 * A figure with its mark, where one of those it rests on is provisional. Where nothing is known of it but that it is not out yet,
 * it is the word: a zero would pass for a figure.
 */
export function figureCell(value: Rational, ...of: readonly Traced[]): Cell {
  if (isUnknown(value, ...of)) return 'forventet';
  return { value, ...provisionalMark(isProvisional(...of)), ...(of.length === 0 ? {} : cameOf(...of)) };
}

/** What makes figures provisional: values that are not out yet, and expected PL rates. */
export function provisionalBlocks(...values: readonly Traced[]): Block[] {
  return [...missingBlock(...values), ...expectedRatesBlock(...values)];
}

/** Where the values that are not out yet stand. */
export function missingBlock(...values: readonly Traced[]): Block[] {
  const origins = values.flatMap(({ provisional }) => provisional ?? []);
  if (origins.length === 0) return [];
  const places = [...new Set(origins.map(originInWords))].join(', ');
  return [
    {
      kind: 'afsnit',
      lines: [`Foreløbigt (f): hviler på tal, der ikke er kommet endnu: ${places}.`],
    },
  ];
}

/** What is not settled yet, marked f, since it rests on an expected rate. */
export function expectedRatesBlock(...values: readonly Traced[]): Block[] {
  const expected = expectedRates(...values);
  if (expected.length === 0) return [];
  const rates = expected.map(({ from, to, rate }) => `${from}-${to} (${formatRate(rate)})`);
  const lines = [`Foreløbigt (f) er, hvad der bygger på en forventet PL-sats: ${rates.join(', ')}.`];
  return [{ kind: 'afsnit', lines }];
}

/** The years of PL-fremskrivning behind a value, with the rates as they were given. */
export function stepsInWords(steps: readonly IndexStep[] = []): string {
  return steps.map(stepInWords).join(', ');
}

/**
 * The rates that values are converted with, where no table shows them.
 *
 * @param shown the steps of the named amounts, which their table shows.
 */
export function ratesBlock(shown: ReadonlySet<IndexStep>, ...values: readonly Traced[]): Block[] {
  const own = values.flatMap(({ steps = [] }) => steps.filter((step) => !shown.has(step)));
  if (own.length === 0) return [];
  return [{ kind: 'afsnit', lines: [`Fremskrevet ${[...new Set(own.map(stepInWords))].join(', ')}.`] }];
}

function stepInWords({ from, to, rate, addition }: IndexStep): string {
  const added = isZero(addition) ? '' : `tillæg ${formatExact(addition, 2)} og `;
  return `${from}-${to}: ${added}${rateInWords(rate)}${rate.provisional ? ' (foreløbig)' : ''}`;
}

function rateInWords({ rate, levels }: IndexRate): string {
  if (levels === undefined) return formatRate(rate);
  return `× ${formatExact(levels.to, 6)} / ${formatExact(levels.from, 6)}`;
}

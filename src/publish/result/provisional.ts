import type { Rational } from '../../model/exact/rational.ts';
import { isProvisional, isUnknown, type Traced } from '../../model/traced.ts';
import type { Block, Cell } from '../format/document.ts';
import { provisionalMark } from '../format/document.ts';
import { originInWords } from '../format/words.ts';
import { expectedRatesBlock } from './key-figure-document.ts';

/**
 * A figure with its mark, where one of those it rests on is provisional. Where nothing is known of it but that it is not out yet,
 * it is the word: a zero would pass for a figure.
 */
export function figureCell(value: Rational, ...of: readonly Traced[]): Cell {
  if (isUnknown(value, ...of)) return 'forventet';
  return { value, ...provisionalMark(isProvisional(...of)) };
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

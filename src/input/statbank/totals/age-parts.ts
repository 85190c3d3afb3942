import type { AgeSpan } from '../../../model/statbank/extract.ts';

/** A table whose ages go on to here has them all; nobody is older than the highest. */
const [last, highest] = [99, 125];

/** An age group, and those narrower ones that are all of it and nothing else, by their numbers. */
export interface AgeParts {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Which age groups of a table are the sum of others in it. */
export function ageParts(spans: readonly (AgeSpan | 'alle')[]): AgeParts[] {
  return spans.flatMap((span, whole) => {
    const parts = tiles(spans, span);
    return parts === undefined || parts.length < 2 ? [] : [{ whole, parts }];
  });
}

/** From its first age on the narrowest group that begins there, and so on; undefined where that leaves a gap. */
function tiles(spans: readonly (AgeSpan | 'alle')[], whole: AgeSpan | 'alle'): number[] | undefined {
  const { from, to } = whole === 'alle' ? { from: 0, to: highest } : whole;
  const parts: number[] = [];
  for (let next = from; next <= to; ) {
    const number = narrowestFrom(next, spans, whole);
    const span = spans[number];
    if (span === undefined || span === 'alle') return whole === 'alle' && next > last ? parts : undefined;
    if (span.to > to) return undefined;
    parts.push(number);
    next = span.to + 1;
  }
  return parts;
}

function narrowestFrom(age: number, spans: readonly (AgeSpan | 'alle')[], whole: AgeSpan | 'alle'): number {
  let best = -1;
  for (const [number, span] of spans.entries()) {
    if (span === whole || span === 'alle' || span.from !== age) continue;
    const other = spans[best];
    if (other === undefined || other === 'alle' || span.to < other.to) best = number;
  }
  return best;
}

import { scaleLinear } from 'd3-scale';
import { formatExact } from '../../../model/exact/format.ts';
import { type Rational, rational } from '../../../model/exact/rational.ts';

/** Where amounts stand in a chart, in percent of its width. It is a picture: the figures beside it are exact, its lengths need not be. */
export interface Axis {
  at(value: Rational): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** About how many lines a chart has to be read by. */
const lines = 4;

/** An axis that holds all of some amounts, and zero. */
export function axisFor(amounts: readonly Rational[]): Axis {
  const numbers = amounts.map(inPicture);
  const scale = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(0, ...numbers)])
    .nice(lines)
    .range([0, 100]);
  return {
    at: (value) => thousandths(scale(inPicture(value))),
    ticks: scale.ticks(lines).map((tick) => ({ at: thousandths(scale(tick)), text: inWords(tick) })),
  };
}

/** A number of the picture: no screen has more digits than these. */
function inPicture({ numerator, denominator }: Rational): number {
  return Number((numerator * 1_000_000n) / denominator) / 1_000_000;
}

function thousandths(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}

/** What a line stands at is a round number, whatever a computer makes of its decimals. */
function inWords(tick: number): string {
  return formatExact(rational(BigInt(Math.round(tick * 1_000_000)), 1_000_000n), 6);
}

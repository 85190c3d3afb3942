import { add, type Rational, sign, zero } from '../../../model/exact/rational.ts';
import { largestOf } from '../../../model/largest-of.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { axisFor } from './axis.ts';

/** One bar: its parts lie beside each other, those below zero to the left of it. */
export interface Bar {
  readonly name: string;
  /** What stands at its end. */
  readonly text: string;
  readonly parts: readonly { readonly kind: string; readonly value: Rational; readonly said: string }[];
}

export interface BarChart {
  readonly title: string;
  /** The chart in words, for whoever does not see it. */
  readonly told: string;
  readonly bars: readonly Bar[];
  /** What each kind of part is called, where there are several. */
  readonly legend?: readonly { readonly kind: string; readonly title: string }[] | undefined;
}

/** Pixels: from bar to bar, of a bar, over the first, and of a letter. */
const [pitch, thick, top, letter] = [24, 15, 22, 7.4];
/** Longer names are cut; the whole one is told when it is pointed at. */
const longestName = 18;
/** Charts of more bars than this have a frame of their own to be rolled in. */
const manyBars = 30;

/**
 * A chart of bars that lie down, a recipient each, as SVG that is as wide as its page: lengths are percentages, texts have their own
 * size. Its colours are those of the page, in the light and in the dark.
 */
export function barChart({ title, told, bars, legend }: BarChart): string {
  const isLong = bars.length > manyBars;
  const key = legend?.map(({ kind, title: of }) => `<li><i class="part ${kind}"></i>${asMarkup(of)}</li>`);
  const height = top + bars.length * pitch + 4;
  const picture = (name: string, width: string, drawn: string) =>
    `<svg class="${name}" width="${width}" height="${height}" aria-hidden="true">${drawn}</svg>`;
  const column = (texts: readonly string[], most: number) =>
    `${Math.ceil(Math.min(most, largestOf(texts.map(({ length }) => length))) * letter) + 8}`;
  return [
    `<figure class="chart${isLong ? ' many" tabindex="0" role="group" aria-label="Diagram, der kan rulles' : ''}">`,
    ...(key === undefined ? [] : [`<ul class="legend">${key.join('')}</ul>`]),
    `<div class="drawn" role="img" aria-label="${asMarkup(`${title}. ${told}`)}">`,
    picture(
      'names',
      column(
        bars.map(({ name }) => name),
        longestName,
      ),
      bars.map(nameOf).join(''),
    ),
    picture('plot', '100%', plotted(bars, height)),
    picture(
      'texts',
      column(
        bars.map(({ text }) => text),
        40,
      ),
      bars.map(textOf).join(''),
    ),
    '</div>',
    '</figure>',
  ].join('\n');
}

function baselineOf(index: number): number {
  return top + index * pitch + thick - 3;
}

function nameOf({ name }: Bar, index: number): string {
  const isCut = name.length > longestName;
  const shown = isCut ? `${name.slice(0, longestName - 1)}…` : name;
  const whole = isCut ? `<title>${asMarkup(name)}</title>` : '';
  return `<text x="0" y="${baselineOf(index)}">${whole}${asMarkup(shown)}</text>`;
}

function textOf({ text }: Bar, index: number): string {
  return `<text x="100%" y="${baselineOf(index)}">${asMarkup(text)}</text>`;
}

/** The lines to read by, and the bars. */
function plotted(bars: readonly Bar[], height: number): string {
  const reaches = bars.map(({ parts }) => stacked(parts));
  const axis = axisFor(reaches.flatMap((parts) => parts.flatMap(({ from, to }) => [from, to])));
  const [first, last] = [axis.ticks[0], axis.ticks.at(-1)];
  const furthest = last?.text === '0' ? first : last;
  const lines = axis.ticks.map((tick) => {
    const { at, text } = tick;
    // On a telephone there is room for zero and the furthest.
    const minor = text === '0' || tick === furthest ? '' : ' class="minor"';
    const anchor = at < 8 ? 'start' : at > 92 ? 'end' : 'middle';
    return `<line class="${text === '0' ? 'zero' : 'grid'}" x1="${at}%" x2="${at}%" y1="${top - 6}" y2="${height}"/><text${minor} text-anchor="${anchor}" x="${at}%" y="10">${text}</text>`;
  });
  const drawn = reaches.flatMap((parts, index) =>
    parts.map(({ kind, said, from, to }) => {
      const [start, end] = [axis.at(from), axis.at(to)];
      const width = Math.round(Math.abs(end - start) * 1000) / 1000;
      return `<rect class="part ${kind}" x="${Math.min(start, end)}%" y="${top + index * pitch}" width="${width}%" height="${thick}"><title>${asMarkup(said)}</title></rect>`;
    }),
  );
  return [...lines, ...drawn].join('');
}

type Reach = Bar['parts'][number] & { readonly from: Rational; readonly to: Rational };

/** Parts above zero begin where the one before ended, and so do those below it. */
function stacked(parts: Bar['parts']): Reach[] {
  let [above, below] = [zero, zero];
  return parts.map((part) => {
    if (sign(part.value) < 0) {
      const from = below;
      below = add(below, part.value);
      return { ...part, from, to: below };
    }
    const from = above;
    above = add(above, part.value);
    return { ...part, from, to: above };
  });
}

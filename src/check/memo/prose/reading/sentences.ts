import type { Figure, FigureKind } from '../../../../model/memo/figure.ts';
import type { Passage, TextBlock } from '../../../../model/memo/memo.ts';
import type { ReadMemo } from '../../../../model/memo/relation.ts';

/**
 * A sentence with its figures in order and the words between them: in its `frame` each figure is a single character that tells its kind, and
 * a hedge before it ("knap", "ca.") is gone, so that what a sentence says can be looked for in its words alone.
 */
export interface Sentence {
  readonly frame: string;
  readonly figures: readonly PlacedFigure[];
}

export interface PlacedFigure {
  readonly figure: Figure;
  /** Where in the frame it stands. */
  readonly at: number;
}

/** A paragraph, an item, a footnote, or a cell of a table with more words than a label. */
export interface Paragraph {
  readonly block: number;
  readonly kind: TextBlock['kind'] | 'celle';
  readonly mark?: string | undefined;
  readonly level?: number | undefined;
  readonly sentences: readonly Sentence[];
}

/** The marks of the kinds of figures: characters that stand in no text. A share in words has its own. */
export const figureMarks = {
  penge: '\uE000',
  procent: '\uE001',
  procentpoint: '\uE002',
  antal: '\uE003',
  maal: '\uE004',
  ukendt: '\uE005',
  andel: '\uE006',
} as const satisfies Record<FigureKind | 'andel', string>;
/** All of them, as the inside of a class of characters. */
export const anyMark = '\uE000-\uE006';

/** A cell with a shorter text is a label. */
const leastProse = 60;

/** All that is written in sentences in a memo, in order, that of long cells too. */
export function paragraphsOf(read: ReadMemo): readonly Paragraph[] {
  const known = paragraphsRead.get(read);
  if (known !== undefined) return known;
  const paragraphs = readParagraphs(read);
  paragraphsRead.set(read, paragraphs);
  return paragraphs;
}

/** Every rule reads the same sentences. */
const paragraphsRead = new WeakMap<ReadMemo, readonly Paragraph[]>();

function readParagraphs({ memo, figures }: ReadMemo): Paragraph[] {
  const inPlace = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure.where);
    const known = inPlace.get(key);
    if (known === undefined) inPlace.set(key, [figure]);
    else known.push(figure);
  }
  return memo.blocks.flatMap((block, at): Paragraph[] => {
    if (block.kind === 'indhold') return [];
    if (block.kind !== 'tabel') {
      const sentences = sentencesOf(block.passage, inPlace.get(keyOf({ block: at })) ?? []);
      return [{ block: at, kind: block.kind, mark: block.mark, level: block.level, sentences }];
    }
    return block.rows.flatMap((cells, row) =>
      cells.flatMap(({ passage }, column): Paragraph[] => {
        if (passage.text.length < leastProse) return [];
        const own = inPlace.get(keyOf({ block: at, row, column })) ?? [];
        return [{ block: at, kind: 'celle', sentences: sentencesOf(passage, own) }];
      }),
    );
  });
}

function keyOf({ block, row, column }: Pick<Figure['where'], 'block' | 'row' | 'column'>): string {
  return `${block} ${row ?? ''} ${column ?? ''}`;
}

function sentencesOf({ text }: Passage, figures: readonly Figure[]): Sentence[] {
  const { frame, placed } = frameOf(text, figures);
  const ends = [...withLongCut(endsIn(frame, placed), placed), frame.length];
  let next = 0;
  return ends.flatMap((end, at): Sentence[] => {
    const start = ends[at - 1] ?? 0;
    const own: PlacedFigure[] = [];
    for (; next < placed.length; next++) {
      const each = placed[next];
      if (each === undefined || each.at >= end) break;
      own.push({ ...each, at: each.at - start });
    }
    const words = frame.slice(start, end);
    return words.trim() === '' ? [] : [{ frame: words, figures: own }];
  });
}

/** So many figures stand in no sentence that anybody wrote: what goes on for longer is cut, so that no rule looks at all against all. */
const mostFigures = 60;

function withLongCut(ends: readonly number[], placed: readonly PlacedFigure[]): number[] {
  const cut: number[] = [];
  let next = 0;
  let since = 0;
  for (const { at } of placed) {
    for (let end = ends[next]; end !== undefined && end <= at; end = ends[next]) {
      cut.push(end);
      next++;
      since = 0;
    }
    if (since === mostFigures) {
      cut.push(at);
      since = 0;
    }
    since++;
  }
  return [...cut, ...ends.slice(next)];
}

/** What compares two figures as well as it hedges one is no hedge here: `lavere end 8 pct.` */
const compares = / end$/;

function frameOf(text: string, figures: readonly Figure[]): { frame: string; placed: PlacedFigure[] } {
  const placed: PlacedFigure[] = [];
  let frame = '';
  let at = 0;
  for (const figure of figures) {
    const { where, hedge = '', unit, kind } = figure;
    frame += withoutHedge(text.slice(at, where.at), hedge);
    placed.push({ figure, at: frame.length });
    frame += figureMarks[unit === 'andel' ? 'andel' : kind];
    at = where.at + where.length;
  }
  return { frame: frame + text.slice(at), placed };
}

function withoutHedge(before: string, hedge: string): string {
  if (hedge === '' || compares.test(hedge)) return before;
  // Of a span, `mellem 1.400 og 1.500`, the hedge is all of it, and the first word alone stands before the figure.
  const [first = ''] = hedge.split(' ');
  const bare = before.trimEnd();
  for (const words of [hedge, first])
    if (words !== '' && bare.endsWith(words)) return bare.slice(0, bare.length - words.length);
  return before;
}

/** A full stop ends a sentence where a capital, a figure or a quotation follows it, and no abbreviation goes before. */
const stop = new RegExp(`[.!?]["”»)]*\\s+(?=["”»(–-]?\\s?[A-ZÀ-ÖØ-Þ${anyMark}])|\\n`, 'g');
/** A figure may end in the stop itself: `8,2 pct. Året efter …`. */
const figureStop = new RegExp(`[${anyMark}]\\s+(?=[A-ZÀ-ÖØ-Þ])`, 'g');
const abbreviation =
  /(?:^|[^A-Za-zÀ-ÖØ-öø-ÿ.])(?:ca|jf|nr|pr|d|s|kl|hhv|ift|ifm|ifht|inkl|ekskl|dvs|evt|pkt|vedr|fx|f\.eks|bl\.a|bl\. ?a|p\.t|pt|max|maks|min|tlf|St|Dr|Chr|Sct|Ad|art|stk|gns|excl|incl|ex)$/i;
const furthest = 12;

function endsIn(frame: string, placed: readonly PlacedFigure[]): number[] {
  const ends: number[] = [];
  for (const { 0: found, index } of frame.matchAll(stop)) {
    const before = frame.slice(Math.max(0, index - furthest), index);
    if (found.startsWith('.') && abbreviation.test(before)) continue;
    ends.push(index + found.length);
  }
  const closing = new Set(placed.filter(({ figure }) => figure.text.endsWith('.')).map(({ at }) => at));
  for (const { 0: found, index } of frame.matchAll(figureStop))
    if (closing.has(index)) ends.push(index + found.length);
  return ends.toSorted((a, b) => a - b);
}

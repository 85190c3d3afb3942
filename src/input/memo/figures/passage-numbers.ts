import { scaled } from '../../../model/exact/interval.ts';
import { equal, multiply, one } from '../../../model/exact/rational.ts';
import type { Figure, FigureKind, FigurePlace, Mention } from '../../../model/memo/figure.ts';
import { type Passage, placeIn } from '../../../model/memo/memo.ts';
import { withBorrowedUnits } from './borrowed-units.ts';
import { listNumbers } from './list-numbers.ts';
import { type FoundMention, hasUnit, mentionBy } from './mention-rule.ts';
import { classes, names, parts } from './names.ts';
import { type RawFigure, rawFigure } from './raw-figure.ts';
import { nextSite, type PassageContext, type Site } from './site.ts';
import { lists, times } from './times.ts';
import { namedWord } from './tokens.ts';
import type { FigureUnit } from './unit-beside.ts';
import { spokenFigures } from './words.ts';

/** Where the passage stands, for the places of its numbers. */
export interface PassagePlace {
  readonly file: string;
  readonly block: number;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

const rules = [...parts, ...names, ...times, ...classes, ...lists];
/** Those that may fit where nothing stands before the number: most cells are a number alone. */
const openingRules = rules.filter(({ before }) => before === undefined || before.test(''));
/** More digits than any amount has: an account of a bank, a key, a bar code. */
const longestNumber = 30;

/**
 * The numbers of one passage, in their order: each digit is of a figure or of a mention.
 *
 * @param unit of figures that have none of their own: that of the column, the row or the table.
 */
export function passageNumbers(
  passage: Passage,
  place: PassagePlace,
  context: PassageContext,
  unit?: FigureUnit,
) {
  const { text } = passage;
  const { raw, found } = tokens(text, context);
  const whereOf = (from: number, end: number): FigurePlace => ({
    block: place.block,
    row: place.row,
    column: place.column,
    at: from,
    length: end - from,
  });
  const placeOf = (from: number, end: number) => placeIn(passage, from, end - from) ?? { file: place.file };
  const figures = withBorrowedUnits(raw, text, context.kind).map(
    (each): Figure => ({
      ...figureOf(each, unit),
      text: text.slice(each.from, each.end).trim(),
      where: whereOf(each.from, each.end),
      place: placeOf(each.from, each.end),
    }),
  );
  const mentions = found.map(
    ({ what, from, end }): Mention => ({
      text: text.slice(from, end).trim(),
      what,
      where: whereOf(from, end),
      place: placeOf(from, end),
    }),
  );
  return { figures, mentions };
}

function tokens(text: string, where: PassageContext): { raw: RawFigure[]; found: FoundMention[] } {
  const context = { ...where, listed: listNumbers(text) };
  const spoken = spokenFigures(text);
  const [raw, found]: [RawFigure[], FoundMention[]] = [[], []];
  let next = 0;
  for (let at = 0; ; ) {
    const site = nextSite(text, at, context);
    for (; next < spoken.length; next++) {
      const word = spoken[next];
      if (word === undefined || (site !== undefined && word.from > site.at)) break;
      if (word.from < at) continue;
      raw.push(word);
      at = word.end;
    }
    if (site === undefined) return { raw, found };
    if (at > site.at) continue;
    const mention =
      keyNumber(text, site) ??
      namedWord(text, site.at) ??
      mentionBy(site.before.trim() === '' ? openingRules : rules, site) ??
      bareNumber(site);
    if (mention === undefined) {
      const figure = rawFigure(site);
      raw.push(figure.from < at ? { ...figure, from: site.at } : figure);
      at = figure.end;
    } else {
      found.push(mention.from < at ? { ...mention, from: site.at } : mention);
      at = mention.end;
    }
  }
}

/** A number of very many digits. */
function keyNumber(text: string, { at, rest }: Site): FoundMention | undefined {
  const digits = digitsOf(rest);
  if (digits <= longestNumber) return undefined;
  let end = at + digits;
  while (end < text.length && /\d/.test(text.charAt(end))) end++;
  return { what: 'sag', from: at, end };
}

/** A number of seven digits or more without groups, in a text and without a unit. */
function bareNumber({ at, rest, context }: Site): FoundMention | undefined {
  const digits = digitsOf(rest);
  const isBare = digits >= 7 && context.kind !== 'celle' && !hasUnit(rest.slice(digits).replace(/^,\d+/, ''));
  return isBare ? { what: 'sag', from: at, end: at + digits } : undefined;
}

function digitsOf(text: string): number {
  return /^\d+/.exec(text)?.[0].length ?? 0;
}

function figureOf(raw: RawFigure, context: FigureUnit | undefined): Omit<Figure, 'text' | 'where' | 'place'> {
  const { unit, reading } = unitOf(raw, context);
  const kind: FigureKind = unit?.kind ?? (raw.isWhole ? 'ukendt' : 'maal');
  const factor = unit?.factor ?? one;
  const value = multiply(raw.value, factor);
  const step = multiply(raw.step, factor);
  const isCount = kind === 'antal' && raw.isWhole && equal(factor, one);
  const readings = [...raw.readings, unit?.reading, reading].filter((each) => each !== undefined);
  return {
    kind,
    unit: unit?.name ?? '',
    value,
    step,
    printed: scaled(raw.printed(isCount), factor),
    widest: scaled(raw.widest(isCount), factor),
    hedge: raw.hedge,
    reading: readings.length === 0 ? undefined : [...new Set(readings)].join('; '),
  };
}

/** A figure's own unit, or that of its place; where both say a unit of money and not the same, the reading says which was taken. */
function unitOf({ unit, end, from }: RawFigure, context: FigureUnit | undefined) {
  if (end === from || unit === undefined) return { unit: context };
  const isOther = unit.kind === 'penge' && context?.kind === 'penge' && context.name !== unit.name;
  const reading = isOther
    ? `enheden er «${unit.name}» efter cellen selv og «${context.name}» efter hovedet: læst som ${unit.name}`
    : undefined;
  return { unit, reading };
}

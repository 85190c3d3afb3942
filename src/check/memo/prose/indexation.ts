import { type Interval, scaled } from '../../../model/exact/interval.ts';
import { add, divide, equal, multiply, one, type Rational, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Block } from '../../../model/memo/memo.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { type TableView, tablesOf } from '../tables/table-view.ts';
import { proseRelation } from './prose-relation.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './reading/sentences.ts';

/**
 * `NOTAT-PL`: one rate for one period, amounts that a note says are carried forward by a rate, and such amounts in one sentence.
 */
export const indexation: MemoRule = (memos) => memos.flatMap(indexationIn);

function indexationIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read);
  const rates = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => ratesIn(sentence, paragraph)),
  );
  return [
    ...paragraphs.flatMap(({ sentences }) => sentences.flatMap(inOneSentence)),
    ...oneRateAPeriod(rates),
    ...notes(read, rates),
  ];
}

interface StatedRate {
  readonly figure: Figure;
  readonly from: string;
  readonly to: string;
  /** What it is the rate of, where not of wages and prices together. */
  readonly of: string;
  readonly sentence: Sentence;
  readonly paragraph: Paragraph;
}

const isRate = /\bPL\b|PL-(?:sats|regul|fremskriv)|pris- og løn|løn- og pris|P\/L\b/i;
const carries = /fremskriv|fremskrevet|PL-reguler|pristalsreguler/i;
const period = /(?:19|20)(\d\d) ?(?:\/|-|–|til) ?(?:(?:19|20)?(\d\d))(?!\d)/;
const forPeriod = phrase`{rate:pct}\)?,? (?:for|fra|i perioden) (?<period>20\d\d ?(?:\/|-|–|til) ?(?:20)?\d\d)`;
/** Rates that are of a part of the costs alone, or of another kind of budget. */
const parts =
  /\b(?:lønskøn|lønninger|prisskøn|anlæg|overførsler|serviceudgifter|tjenestemænd|arkitekt|byggeri)/i;

function ratesIn(sentence: Sentence, paragraph: Paragraph): StatedRate[] {
  const { frame } = sentence;
  if (!isRate.test(frame)) return [];
  const of = parts.exec(frame)?.[0].toLowerCase() ?? '';
  return saidIn(sentence, forPeriod).flatMap(({ figures: { rate }, words }) => {
    const [, from, to] = period.exec(words) ?? [];
    if (rate === undefined || from === undefined || to === undefined) return [];
    return [{ figure: rate, from, to, of, sentence, paragraph }];
  });
}

/** Two rates for one period: the one that is said less often, or later, is wrong. A sentence that has both compares them. */
function oneRateAPeriod(rates: readonly StatedRate[]): Relation[] {
  const periods = new Map<string, StatedRate[]>();
  for (const rate of rates) {
    const key = `${rate.from} ${rate.to} ${rate.of}`;
    const known = periods.get(key);
    if (known === undefined) periods.set(key, [rate]);
    else known.push(rate);
  }
  return [...periods.values()].flatMap((alike) => {
    const comparing = alike.filter(({ sentence, figure }) =>
      alike.some((other) => other.sentence === sentence && !equal(other.figure.value, figure.value)),
    );
    const plain = alike.filter((rate) => !comparing.includes(rate));
    const most = mostSaid(plain);
    if (most === undefined) return [];
    return plain.filter((rate) => rate !== most).map((rate) => sameRate(rate, most));
  });
}

function mostSaid(rates: readonly StatedRate[]): StatedRate | undefined {
  const times = new Map<string, number>();
  const keyOf = ({ figure }: StatedRate) => `${figure.value.numerator}/${figure.value.denominator}`;
  for (const rate of rates) times.set(keyOf(rate), (times.get(keyOf(rate)) ?? 0) + 1);
  return rates.toSorted((a, b) => (times.get(keyOf(b)) ?? 0) - (times.get(keyOf(a)) ?? 0))[0];
}

function sameRate({ figure, from, to }: StatedRate, most: StatedRate): Relation {
  const { value, printed, widest } = most.figure;
  return proseRelation({
    code: 'NOTAT-PL',
    stated: figure,
    from: [most.figure],
    computed: { value, kept: printed, widest },
    formula: `satsen for 20${from}/20${to}`,
    given: `samme sats for 20${from}/20${to} et andet sted`,
  });
}

/** A note whose rate its amounts are carried forward by: `¹ Beløbet er fremskrevet med 4,8 % for 2023/2024`. */
function notes(read: ReadMemo, rates: readonly StatedRate[]): Relation[] {
  const noted = rates.filter(
    ({ paragraph, sentence }) => paragraph.kind === 'fodnote' && carries.test(sentence.frame),
  );
  if (noted.length === 0) return [];
  const views = new Map(tablesOf(read).map((view) => [view.table as Block, view]));
  return noted.flatMap((rate) => {
    const end = rate.paragraph.block;
    const above = read.memo.blocks
      .slice(Math.max(0, end - mostNotes), end)
      .findLast(({ kind }) => kind === 'tabel');
    const view = above === undefined ? undefined : views.get(above);
    return view === undefined ? [] : carriedIn(view, rate);
  });
}

/** As many blocks may stand between a table and its note. */
const mostNotes = 20;

/** The amounts with the note's mark in a column of the later year, and what stands in their line for the earlier one. */
function carriedIn({ table, lines, heads }: TableView, rate: StatedRate): Relation[] {
  if (table.doubt !== undefined) return [];
  const mark = rate.paragraph.mark?.trim() ?? '';
  return lines.flatMap(({ figures }, line) =>
    figures.flatMap((stated, column) => {
      const text = table.rows[line + table.headRows]?.[column]?.passage.text ?? '';
      if (stated === undefined || mark === '' || !text.trim().endsWith(mark)) return [];
      if (yearOf(heads, column) !== rate.to) return [];
      const bases = figures.flatMap((figure, at) =>
        figure !== undefined && figure.kind === stated.kind && yearOf(heads, at) === rate.from
          ? [figure]
          : [],
      );
      const relations = bases.map((base) => carried(stated, base, rate.figure));
      const [right] = relations.filter(({ verdict }) => verdict === 'holder');
      return right === undefined ? relations.slice(-1) : [right];
    }),
  );
}

/** The year above a column, or above the nearest to its left that has one: it may span several. */
function yearOf(heads: readonly string[], column: number): string | undefined {
  const head = heads.slice(0, column + 1).findLast((each) => headYear.test(each));
  return headYear.exec(head ?? '')?.[1];
}

const headYear = /(?:19|20)(\d\d)(?!\d)/;

const said = phrase`{base:kr}~60\b(?:fremskrevet|fremskrives|PL-reguleret|reguleret) med~25{rate:pct}~60\b(?:til|giver|svarende til|dvs\.?|er|bliver|=)~15{stated:kr}`;

/** `1.690.518 kr. fremskrevet med 4,8 % til 1.771.663 kr.` */
function inOneSentence(sentence: Sentence): Relation[] {
  return saidIn(sentence, said).flatMap(({ figures: { base, rate, stated } }) =>
    base === undefined || rate === undefined || stated === undefined ? [] : [carried(stated, base, rate)],
  );
}

const hundred = rational(100n);

function carried(stated: Figure, base: Figure, rate: Figure): Relation {
  const growth = (value: Rational) => add(one, divide(value, hundred));
  const factor = growth(rate.value);
  const over = ({ printed, widest }: Figure): Interval => ({
    from: multiply(widest.from, growth(printed.from)),
    to: multiply(widest.to, growth(printed.to)),
  });
  return proseRelation({
    code: 'NOTAT-PL',
    stated,
    from: [base, rate],
    computed: {
      value: multiply(base.value, factor),
      kept: scaled(base.printed, factor),
      widest: over({ ...base, printed: rate.printed }),
    },
    formula: `${numberLike(base.value, base)} x ${numberLike(factor, { ...rate, unit: '', step: divide(rate.step, hundred) })}`,
    given: `${base.text} fremskrevet med ${rate.text}`,
  });
}

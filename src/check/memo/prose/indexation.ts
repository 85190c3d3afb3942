import { equal } from '../../../model/exact/rational.ts';
import type { Block } from '../../../model/memo/memo.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { type TableView, tablesOf } from '../tables/table-view.ts';
import { carried } from './carried.ts';
import { proseRelation } from './prose-relation.ts';
import { type StatedRate, statedRates } from './stated-rates.ts';

/**
 * `NOTAT-PL`: one rate for one period, amounts that a note says are carried forward by a rate, and such amounts in one sentence.
 */
export const indexation: MemoRule = (memos) => memos.flatMap(indexationIn);

function indexationIn(read: ReadMemo): Relation[] {
  const rates = statedRates(read);
  return [...oneRateAPeriod(rates), ...notes(read, rates)];
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
    const others = plain.filter((rate) => rate !== most);
    const same = plain.filter((rate) => isSame(rate, most));
    return others.flatMap((rate) => sameRate(rate, most, same));
  });
}

function isSame(a: StatedRate, b: StatedRate): boolean {
  return equal(a.figure.value, b.figure.value);
}

function mostSaid(rates: readonly StatedRate[]): StatedRate | undefined {
  const times = new Map<string, number>();
  const keyOf = ({ figure }: StatedRate) => `${figure.value.numerator}/${figure.value.denominator}`;
  for (const rate of rates) times.set(keyOf(rate), (times.get(keyOf(rate)) ?? 0) + 1);
  return rates.toSorted((a, b) => (times.get(keyOf(b)) ?? 0) - (times.get(keyOf(a)) ?? 0))[0];
}

/**
 * An expected rate and a final one are two; of one that says neither it may be either.
 *
 * @param same all that state what is said most.
 */
function sameRate(rate: StatedRate, most: StatedRate, same: readonly StatedRate[]): Relation[] {
  const { figure, from, to, standing } = rate;
  const { value, printed, widest } = most.figure;
  const isSure = isSame(rate, most) || same.some((each) => each.standing === standing);
  if (!isSure && standing !== undefined && same.some((each) => each.standing !== undefined)) return [];
  return [
    proseRelation({
      code: 'NOTAT-PL',
      stated: figure,
      from: [most.figure],
      computed: { value, kept: printed, widest, isGuess: !isSure },
      formula: `satsen for 20${from}/20${to}`,
      given: `samme sats for 20${from}/20${to} et andet sted`,
      reading: isSure ? undefined : 'kun den ene sats siger, om den er forventet eller endelig',
    }),
  ];
}

const carries = /fremskriv|fremskrevet|PL-reguler|pristalsreguler/i;

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

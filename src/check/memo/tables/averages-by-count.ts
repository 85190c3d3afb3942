import { add, zero } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { judge, only } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { ratio } from '../quotient.ts';
import { widestSum } from '../sum-relation.ts';
import { mostHeld } from './open-lines.ts';
import { sureTablesOf, type TableLine, type TableView } from './table-view.ts';

/**
 * `NOTAT-GENNEMSNIT` across tables: the total above a line such as "Gennemsnitspris pr. plejefamilie", for each of those that another table of
 * the memo counts in the same year. What is counted is a guess, proven where one year holds but for rounding; the others are then a note.
 */
export const averagesByCount: MemoRule = (memos) =>
  memos.flatMap((read) => {
    const views = sureTablesOf(read);
    return views
      .flatMap((view) => view.lines.map((line) => ({ view, line })))
      .filter(({ line }) => unitIn(line.label) !== undefined)
      .slice(0, mostTried)
      .flatMap(({ view, line }) => byCountsOf(views, view, line));
  });

const average = /(?:gennemsnit|pris|udgift).*\bpr\.?\s+(\p{L}{5,})/iu;
/** So many averages of one memo are tried. */
const mostTried = 20;

/** What the average is of one of, without its ending: `plejefamili`. */
function unitIn(label: string): string | undefined {
  return average.exec(label)?.[1]?.slice(0, -1).toLowerCase();
}

function byCountsOf(views: readonly TableView[], view: TableView, line: TableLine): readonly Relation[] {
  const unit = unitIn(line.label) ?? '';
  const total = view.lines.find(({ label }) => totalWordIn(label)?.isOfAll === true);
  if (total === undefined) return [];
  const readings: Reading[] = views
    .filter((each) => each !== view)
    .flatMap((each) => {
      const counted = each.lines.filter(({ label }) => label.toLowerCase().includes(unit));
      const sets = counted.length > 1 ? [counted, ...counted.map((one) => [one])] : [counted];
      return sets.filter((set) => set.length > 0).map((set) => relationsBy(view, line, total, each, set));
    });
  return mostHeld(readings, ({ held }) => held)?.relations ?? [];
}

/** What a way to count gives: the years, and how many of them hold at least but for rounding. */
interface Reading {
  readonly held: number;
  readonly relations: readonly Relation[];
}

function relationsBy(
  { heads }: TableView,
  line: TableLine,
  total: TableLine,
  counts: TableView,
  counted: readonly TableLine[],
): Reading {
  let held = 0;
  const relations = line.figures.flatMap((stated, column): Relation[] => {
    const year = yearOf(heads[column] ?? '');
    const of = counts.heads.findIndex((head) => year !== undefined && yearOf(head) === year);
    const whole = total.figures[column];
    const parts = counted.flatMap(({ figures }) => figures[of] ?? []).filter(({ kind }) => kind === 'antal');
    const units = parts.length === counted.length ? together(parts) : undefined;
    const each = whole === undefined || units === undefined ? undefined : ratio(whole, units);
    if (stated === undefined || whole === undefined || each === undefined) return [];
    const isNear = judge(stated, each) !== 'fejl';
    if (isNear) held++;
    const verdict = judge(stated, { ...each, isGuess: true });
    const computedText = printedLike(each.value, stated);
    const divisor = parts.map((part) => numberLike(part.value, part)).join(' + ');
    return [
      {
        code: 'NOTAT-GENNEMSNIT',
        verdict,
        stated,
        from: [whole, ...parts],
        calculation: `${numberLike(whole.value, whole)} / (${divisor}) = ${computedText}`,
        statedText: stated.text,
        computedText,
        computed: each.value,
        message:
          verdict === 'holder'
            ? ''
            : `${line.label}, ${heads[column]}: der står ${stated.text}, men det er ${computedText}`,
        reading: `der er så mange, som rækkerne ${counted.map(({ label }) => `«${label}»`).join(' og ')} siger`,
      },
    ];
  });
  return { held, relations: held > 0 ? relations : [] };
}

/** Several counts as one. */
function together(parts: readonly Figure[]): Figure | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const value = parts.reduce((all, part) => add(all, part.value), zero);
  return { ...first, value, printed: only(value), widest: widestSum(parts) };
}

/** The year that a head is of; the one in brackets tells the prices that it is in. */
function yearOf(head: string): string | undefined {
  return /\b(?:19|20)\d\d\b/.exec(head.replace(/\([^)]*\)/g, ''))?.[0];
}

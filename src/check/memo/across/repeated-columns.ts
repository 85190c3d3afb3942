import { equal, isZero, subtract } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { judge } from '../judge.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { type LabelledColumn, labelledColumns, totalKey } from './labelled-columns.ts';

/**
 * `NOTAT-GENTAGET` between tables: two columns of which most lines have the same figure under the same name are one column, printed
 * twice; a line in which they differ is wrong in one of them.
 */
export const repeatedColumns: MemoRule = (memos) => {
  const columns = memos.flatMap(labelledColumns);
  return pairsOf(columns).flatMap(([first, second]) => relationsOf(first, second));
};

/** So many lines must be the same, with figures of two digits or more, and more than twice as many as differ. */
const leastSame = 3;
/** A figure that stands in more columns than this says nothing of which of them are one. */
const mostAlike = 12;

/** Columns of different tables with enough lines in common: counted over the lines, not over all pairs. */
function pairsOf(columns: readonly LabelledColumn[]): (readonly [LabelledColumn, LabelledColumn])[] {
  const byLine = new Map<string, LabelledColumn[]>();
  for (const column of columns) {
    for (const [label, { figure }] of column.entries) {
      if (isZero(figure.value) || !/\d\D*\d/.test(figure.text)) continue;
      const line = `${label}\n${figure.kind}\n${figure.value.numerator}/${figure.value.denominator}`;
      byLine.set(line, [...(byLine.get(line) ?? []).slice(0, mostAlike), column]);
    }
  }
  const same = new Map<LabelledColumn, Map<LabelledColumn, number>>();
  for (const alike of byLine.values()) {
    if (alike.length > mostAlike) continue;
    for (const [index, first] of alike.entries()) {
      const counts = same.get(first) ?? new Map<LabelledColumn, number>();
      same.set(first, counts);
      for (const second of alike.slice(index + 1)) {
        if (first.table !== second.table) counts.set(second, (counts.get(second) ?? 0) + 1);
      }
    }
  }
  return [...same].flatMap(([first, counts]) =>
    [...counts].filter(([, count]) => count >= leastSame).map(([second]) => [first, second] as const),
  );
}

function relationsOf(first: LabelledColumn, second: LabelledColumn): Relation[] {
  const common = [...second.entries].flatMap(([key, { label, figure: later }]) => {
    const earlier = first.entries.get(key)?.figure;
    return earlier === undefined || earlier.kind !== later.kind ? [] : [{ key, label, earlier, later }];
  });
  const differing = common.filter(({ earlier, later }) => !equal(earlier.value, later.value));
  if (common.length <= differing.length * 3) return [];
  const cause = causeOf(differing);
  const isTotal = ({ key }: CommonLine) => key === totalKey;
  // A total that only follows its line comes after it: of one cause the first is told.
  const totalLast = [...common.filter((line) => !isTotal(line)), ...common.filter(isTotal)];
  return totalLast.map((line) => {
    const relation = repetition(line.earlier, line.later, line.label);
    return differing.includes(line) ? { ...relation, cause } : relation;
  });
}

interface CommonLine {
  readonly key: string;
  readonly earlier: Figure;
  readonly later: Figure;
}

/** One line and the total differ by the same: then the total does for the line, and the line is the cause of both. */
function causeOf(differing: readonly CommonLine[]): string | undefined {
  const total = differing.find(({ key }) => key === totalKey);
  const [line, ...others] = differing.filter((each) => each !== total);
  if (total === undefined || line === undefined || others.length > 0) return undefined;
  const [more, moreInAll] = [line, total].map(({ earlier, later }) => subtract(later.value, earlier.value));
  if (more === undefined || moreInAll === undefined || !equal(more, moreInAll)) return undefined;
  const { place } = line.later;
  return `${place.file}:${place.line}:${place.column}:${line.key}`;
}

/** A figure that was stated before. */
export function repetition(earlier: Figure, later: Figure, title: string): Relation {
  const verdict = judge(later, { kept: earlier.printed, widest: earlier.widest });
  const slip = isSlip(numberLike(earlier.value, later), numberLike(later.value, later));
  const computedText = printedLike(earlier.value, later);
  return {
    code: 'NOTAT-GENTAGET',
    verdict,
    stated: later,
    from: [earlier],
    calculation: `${placeInWords(earlier)} står der ${earlier.text}${slip ? ': et ciffer er et andet' : ''}`,
    statedText: later.text,
    computedText,
    message:
      verdict === 'holder' ? '' : `${title}: der står ${later.text}, men et andet sted ${earlier.text}`,
  };
}

function placeInWords({ place }: Figure): string {
  return `I ${[place.file, place.line].filter((part) => part !== undefined).join(':')}${place.within === undefined ? '' : ` ${place.within}`}`;
}

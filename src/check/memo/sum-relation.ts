import type { Interval } from '../../model/exact/interval.ts';
import { add, isZero, subtract, sum, zero } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Relation } from '../../model/memo/relation.ts';
import { judge, meets, only } from './judge.ts';
import { oneDigitFix } from './one-digit-fix.ts';
import { numberLike, printedLike } from './printed-like.ts';

/** As many parts are written out; of more the first ones and the last. */
const mostShown = 8;

/**
 * A figure that others should add up to. It holds if the printed parts come to the printed total; what their rounding explains is an
 * `advarsel`. Percentages that should come to 100 have a code of their own.
 *
 * @param title what is summed, in Danish, as the message names it.
 */
export function sumRelation(stated: Figure, parts: readonly Figure[], title: string): Relation {
  const kept = sum(parts.map(({ value }) => value));
  const verdict = judge(stated, { kept: only(kept), widest: widestSum(parts) });
  const computedText = printedLike(kept, stated);
  return {
    code: stated.kind === 'procent' ? 'NOTAT-HUNDREDE' : 'NOTAT-SUM',
    verdict,
    stated,
    from: parts,
    calculation: `${written(parts, stated)} = ${computedText}`,
    statedText: stated.text,
    computedText,
    computed: kept,
    message: messageOf(verdict, `${title}: der står ${stated.text}, men delene giver ${computedText}`),
    mend: verdict === 'fejl' ? oneDigitFix(stated, parts, subtract(kept, stated.value)) : undefined,
  };
}

/** Whether a figure is the sum of others. */
export function isSumOf(stated: Figure, parts: readonly Figure[]): boolean {
  const kept = only(sum(parts.map(({ value }) => value)));
  if (meets(stated.printed, kept)) return true;
  return stated.hedge !== undefined && judge(stated, { kept, widest: widestSum(parts) }) === 'holder';
}

function messageOf(verdict: Relation['verdict'], message: string): string {
  if (verdict === 'holder') return '';
  return verdict === 'advarsel' ? `${message}; afrunding af hver for sig kan forklare det` : message;
}

function written(parts: readonly Figure[], stated: Figure): string {
  const texts = parts.filter(({ value }) => !isZero(value)).map(({ value }) => numberLike(value, stated));
  const shown =
    texts.length > mostShown ? [...texts.slice(0, mostShown - 1), '…', ...texts.slice(-1)] : texts;
  return shown.join(' + ').replaceAll('+ -', '- ');
}

/** All that figures may come to together, each under its widest reading. */
export function widestSum(parts: readonly Figure[]): Interval {
  return parts.reduce<Interval>(
    (all, { widest }) => ({ from: add(all.from, widest.from), to: add(all.to, widest.to) }),
    only(zero),
  );
}

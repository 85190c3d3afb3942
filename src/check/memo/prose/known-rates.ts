import { formatRate } from '../../../model/exact/format.ts';
import { multiply, type Rational, rational } from '../../../model/exact/rational.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import type { IndexRate } from '../../../model/scheme/index-rate.ts';
import { meets, only } from '../judge.ts';
import { type StatedRate, statedRates } from './stated-rates.ts';

/**
 * `NOTAT-PL` of a rate that is stated for a period whose rates are known: it is one of them, of any index and any vintage. Another may be that
 * of an index that is not known, so it is no error.
 */
export function againstKnownRates(known: readonly IndexRate[]): MemoRule {
  const byPeriod = new Map<string, IndexRate[]>();
  for (const rate of known) {
    if (rate.kind !== 'samlet') continue;
    const of = byPeriod.get(periodOf(rate));
    if (of === undefined) byPeriod.set(periodOf(rate), [rate]);
    else of.push(rate);
  }
  return (memos) =>
    memos.flatMap((read) =>
      statedRates(read)
        .filter(({ of }) => of === '')
        .flatMap((stated) => againstVintages(stated, byPeriod.get(`${stated.from} ${stated.to}`) ?? [])),
    );
}

/** The two years, as a memo is read: of two digits each. */
function periodOf({ from, to }: IndexRate): string {
  return [from, to].map((year) => String(year).slice(-2)).join(' ');
}

const hundred = rational(100n);

function againstVintages({ figure, from, to }: StatedRate, vintages: readonly IndexRate[]): Relation[] {
  if (vintages.length === 0) return [];
  const right = vintages.find(({ rate }) => meets(figure.widest, only(inPercent(rate))));
  const told = right === undefined ? vintages : [right];
  const computedText = distinct(told.map(({ rate }) => formatRate(rate))).join(' eller ');
  return [
    {
      code: 'NOTAT-PL',
      verdict: right === undefined ? 'advarsel' : 'holder',
      stated: figure,
      from: [],
      calculation: `PL-satsen 20${from}-20${to} er ${distinct(told.map(inWords)).join(' eller ')}`,
      statedText: figure.text,
      computedText,
      message:
        right === undefined
          ? `Der står ${figure.text}, men den kendte PL-sats for 20${from}/20${to} er ${computedText}`
          : '',
      reading: right === undefined ? 'en sats af et indeks, der er kendt' : undefined,
    },
  ];
}

function inPercent(rate: Rational): Rational {
  return multiply(rate, hundred);
}

function inWords({ rate, index, vintage, status }: IndexRate): string {
  return `${formatRate(rate)} (${index}, ${status}, skøn ${vintage})`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

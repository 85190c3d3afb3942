import { scaled } from '../../../model/exact/interval.ts';
import { multiply, rational } from '../../../model/exact/rational.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { proseRelation } from './prose-relation.ts';
import { isOfOne } from './reading/breaks.ts';
import { wording } from './reading/phrase.ts';
import { type Quantity, quantitiesOf } from './reading/quantities.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';

/** `NOTAT-PRODUKT` of one amount told by two periods: `78.000 kr. om året, svarende til 6.500 kr. pr. måned`. */
export const periodAmounts: MemoRule = (memos) =>
  memos.flatMap((read) => paragraphsOf(read).flatMap(({ sentences }) => sentences.flatMap(amountsIn)));

/** How many of a period a year has, by the words for it. */
const periods = [
  {
    times: 1n,
    words: wording`\b(?:år(?:et)?|årlig[a-z]*|års(?:bidrag|beløb|leje|pris|betaling|ydelse|budget)[a-zæøå]*)\b`,
  },
  { times: 2n, words: wording`\b(?:halvår(?:et)?|halvårlig[a-z]*|halvårsvis)\b` },
  { times: 4n, words: wording`\b(?:kvartal(?:et)?|kvartalsvis)\b` },
  { times: 12n, words: wording`\b(?:måned(?:en)?|månedlig[a-z]*|månedsvis)\b` },
];
const next = /^ ?(?:(?:om|pr\.|per|hvert?|i) )?[a-zæøå]+(?! \d)/i;
const last = /(?:[a-zæøå]+ ){1,3}$/i;

/** How many of an amount's period a year has, by the words after it or else before it; undefined where none is named, or more than one. */
function timesAYear({ figure, before, after }: Quantity): bigint | undefined {
  const own = `${figure.unit} ${next.exec(after)?.[0] ?? ''}`;
  const [only, ...others] =
    [own, last.exec(before)?.[0] ?? '']
      .map((text) => periods.filter(({ words }) => text.search(words) >= 0))
      .find((found) => found.length > 0) ?? [];
  return others.length > 0 ? undefined : only?.times;
}

/** That the second is the first, told or paid by another period. */
const isTheSame = wording`(?:^ ?(?:om året|årligt|om måneden|månedligt)?,? ?[(–-]? ?(?:svarende til|svarer til|hvilket (?:er|svarer til|giver)|dvs\.?|altså|eller|så|=)|^[^,]*\b(?:opkræves|betales|afregnes|faktureres|indbetales|udbetales)\b)`;

function amountsIn(sentence: Sentence): Relation[] {
  const all = quantitiesOf(sentence);
  const money = all.filter(({ figure }) => figure.kind === 'penge');
  const [first, second, ...others] = money;
  if (first === undefined || second === undefined || others.length > 0 || second.nth !== first.nth + 1)
    return [];
  const [a, b] = [timesAYear(first), timesAYear(second)];
  if (a === undefined || b === undefined || a === b) return [];
  if (second.before.search(isTheSame) < 0 || !isOfOne(second.before)) return [];
  const factor = rational(a, b);
  const [x, stated] = [first.figure, second.figure];
  const written = `${numberLike(x.value, x)}${a === 1n ? '' : ` x ${a}`}${b === 1n ? '' : ` : ${b}`}`;
  return [
    proseRelation({
      code: 'NOTAT-PRODUKT',
      stated,
      from: [x],
      computed: {
        value: multiply(x.value, factor),
        kept: scaled(x.printed, factor),
        widest: scaled(x.widest, factor),
      },
      formula: written,
      given: written,
    }),
  ];
}

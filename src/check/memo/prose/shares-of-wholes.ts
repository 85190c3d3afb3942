import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike } from '../printed-like.ts';
import { percentOf } from '../quotient.ts';
import { deltasIn } from './change/deltas.ts';
import { isFrom, isTo } from './change/pair-roles.ts';
import { partRelation, shareOf, shareRelation } from './fractions.ts';
import { proseRelation } from './prose-relation.ts';
import { countedAs, isOfOneKind } from './reading/alike.ts';
import { isThat } from './reading/links.ts';
import { wording } from './reading/phrase.ts';
import { type Quantity, quantitiesOf } from './reading/quantities.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';

/**
 * `NOTAT-ANDEL` and `NOTAT-BROEK` of a share, its part and its whole in one sentence, in whichever order they stand: `82 af 98 kommuner, svarende til 84 %`,
 * `30 pct. af 640.000 kr., dvs. 192.000 kr.`, `Af de 420 pladser er en tredjedel, 140, ledige`.
 */
export const sharesOfWholes: MemoRule = (memos) =>
  memos.flatMap((read) => paragraphsOf(read).flatMap(({ sentences }) => sentences.flatMap(sharesIn)));

interface Parted {
  readonly share: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
}

function sharesIn(sentence: Sentence): Relation[] {
  const all = quantitiesOf(sentence);
  const deltas = deltasIn(all);
  const shares = all.filter(
    ({ figure }, nth) => figure.kind === 'procent' && !deltas.includes(all[nth] as Quantity),
  );
  return shares.flatMap((share) => {
    const parted = partedBy(share, all, deltas);
    return parted === undefined ? [] : relationOf(parted);
  });
}

const ofWhole = wording`(?<!\b(?:består|bestående|udgøres|sammensat) )\b(?:af|blandt|ud af) (?:[a-zæøå.]+ ){0,5}$`;

function isWhole({ before }: Quantity): boolean {
  return before.search(ofWhole) >= 0;
}

/** The part and the whole that stand beside a share and are bound to it by words; what else is spoken of is in other words. */
function partedBy(
  share: Quantity,
  all: readonly Quantity[],
  deltas: readonly Quantity[],
): Parted | undefined {
  const others = all.filter(({ figure }) => figure.kind !== 'procent' && figure.kind !== 'procentpoint');
  const levels = others.filter((each) => !deltas.includes(each) || isWhole(each));
  const near = [
    [share.nth - 2, share.nth - 1],
    [share.nth - 1, share.nth + 1],
    [share.nth + 1, share.nth + 2],
  ];
  for (const [a = 0, b = 0] of near) {
    const [first, second] = [levels.find(({ nth }) => nth === a), levels.find(({ nth }) => nth === b)];
    if (
      first === undefined ||
      second === undefined ||
      !isOfOneKind(first.figure, countedAs(second.figure, first.figure))
    )
      continue;
    const parted = asParted(share, first, second);
    if (parted !== undefined && isBound(parted)) return parted;
  }
  return undefined;
}

function asParted(share: Quantity, first: Quantity, second: Quantity): Parted | undefined {
  if (isWhole(second)) return { share, part: first, whole: second };
  if (isWhole(first)) return { share, part: second, whole: first };
  // `fordoblet fra 20 til 40`
  if (share.nth < first.nth && isGrowth.test(share.figure.text))
    return isFrom(first) && isTo(second) ? { share, part: second, whole: first } : undefined;
  // `Beløbet er 1.200 kr., og en rate er en fjerdedel, 300 kr.`: a share in words is of what was told before.
  return share.figure.unit === 'andel' && first.nth < share.nth && second.nth > share.nth
    ? { share, part: second, whole: first }
    : undefined;
}

const isGrowth = /^(?:\p{L}+dobl|dobbelt|halver)/iu;

/** The last of the three is what comes of the others, or the share is told of the part right beside it. `60 % af dem` is of something else. */
function isBound({ share, part, whole }: Parted): boolean {
  const [first, , last] = [share, part, whole].toSorted((a, b) => a.nth - b.nth);
  if (first === undefined || last === undefined) return false;
  if (isGrowth.test(share.figure.text)) return true;
  if (last !== whole) return isThat(last.before) && !/^ ?af\b/.test(last.after);
  // `60 pct., 12 af 20 pladser`, `12 pladser (60 pct.) af 20`.
  return isThat(first === share ? part.before : share.before);
}

function relationOf({ share, part, whole }: Parted): Relation[] {
  const slip = slipOf(share.figure, part.figure, whole.figure);
  // `2 pct. af A, dvs. B` and `en fjerdedel, dvs. B` compute it.
  const isComputed = Math.max(share.nth, whole.nth) < part.nth;
  const ofPart = slip.map((each): Relation => (isComputed ? { ...each, verdict: 'advarsel' } : each));
  if (share.figure.unit === 'andel')
    return [...ofPart, ...shareRelation(share.figure, part.figure, whole.figure, false)];
  const computed = percentOf(part.figure, whole.figure);
  if (computed === undefined) return [];
  const ofShare = proseRelation({
    code: 'NOTAT-ANDEL',
    stated: share.figure,
    from: [part.figure, whole.figure],
    computed,
    formula: `${numberLike(part.figure.value, part.figure)} / ${numberLike(whole.figure.value, whole.figure)}`,
    given: `${part.figure.text} af ${whole.figure.text}`,
  });
  return [ofShare, ...ofPart];
}

/** A part that rounds to its share, and is one slip from the share of the whole: a note where the share may be of the part. */
function slipOf(share: Figure, part: Figure, whole: Figure): Relation[] {
  if (!isSlip(numberLike(part.value, part), numberLike(shareOf(share, whole).value, part))) return [];
  const code = share.unit === 'andel' ? 'NOTAT-BROEK' : 'NOTAT-ANDEL';
  return [partRelation(code, { share, part, whole }, 'andelen er ikke afrundet')];
}

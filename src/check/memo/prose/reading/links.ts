import { isOfOne } from './breaks.ts';

const heads =
  '(?:(?:og )?(?:svarende til|svarer til|svarede til|udgør|giver|bliver|er)|eller|hvilket|det|dette|dvs\\.?|altså|nemlig|i alt|lig|dermed|således|så|idet|en|et|samlet|sammenlagt|tilsammen|=)';
const afterBreak = new RegExp(`^[^,;:.(–]{0,40}(?:,|\\(| –) ?((?:${heads})(?![a-zæøå]).*)?$`, 'is');
const straight =
  /^ (?:og )?(?:svarende til|svarer til|svarede til|udgør|er|var|giver|bliver|eller|dvs\.?|altså)(?: (?:i alt|dermed|således|samlet|netop|en|et))* $/i;
/** What names a share is the share itself: `hvilket giver en svarprocent på`. */
const ofShare =
  /\b[a-zæøå]*(?:andel(?:en)?|procent(?:en)?|grad(?:en)?|udgift(?:en)?|pris(?:en)?|bidrag(?:et)?)\b/gi;

/** Whether what stands between two figures says that the second is the first in another unit, or what comes of it: `, svarende til`, ` (`. */
export function isThat(gap: string): boolean {
  if (straight.test(gap)) return true;
  const found = afterBreak.exec(gap);
  return found !== null && isOfOne((found[1] ?? '').replace(ofShare, ''));
}

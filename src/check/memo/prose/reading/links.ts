import { isOfOne } from './breaks.ts';

const straight =
  /^ (?:og )?(?:svarende til|svarer til|svarede til|udgør|er|var|giver|bliver|eller|dvs\.?|altså)(?: (?:i alt|dermed|således|samlet|netop|en|et))* $/i;
/** What names a share is the share itself: `hvilket giver en svarprocent på`. */
const ofShare =
  /\b[a-zæøå]*(?:andel(?:en)?|procent(?:en)?|grad(?:en)?|udgift(?:en)?|pris(?:en)?|bidrag(?:et)?)\b/gi;

/** Whether what stands between two figures says that the second is the first in another unit, or what comes of it: `, svarende til`, ` (`. */
export function isThat(gap: string): boolean {
  if (straight.test(gap)) return true;
  return /,|\(| –/.test(gap) && isOfOne(gap.replace(ofShare, ''));
}

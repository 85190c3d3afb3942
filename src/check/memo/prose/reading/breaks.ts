import { anyChange } from './change-words.ts';
import { wording } from './phrase.ts';

/** What sets two things against each other, takes one out of the other, says that something is not so, or what else changed. */
const turns = wording`\b(?:men|hvorimod|derimod|dog|selv om|selvom|trods|uanset|fordi|heraf|hvoraf|deraf|herunder|hertil|dertil|desuden|endvidere|ydermere|samtidig(?:t|e)?|yderligere|ikke|uden|hverken|bl\. ?a|blandt andet|efter en|(?:så|idet|da|at|hvor) [a-zæøå]{4,} (?:er |bliver |blev |var )?${anyChange})\b`;
/** Where another clause may begin. */
const joint = wording`(?:[,;:(–]|-(?= )|(?<!-) (?:og|mens|samt|hvor|som)\b)`;
/** A clause that goes on about what was told begins with what points back to it, with its verb, or with what it comes to. */
const back = wording`^[\s,(–-]*(?:så|det|dette|den|de|der (?:er|var|bliver) (?:tale|således|dermed|altså|i alt|tilbage|nu)|denne|disse|hvilket|hvorved|hvorefter|hvorfor|herefter|derefter|herved|derved|dermed|hermed|således|altså|dvs|nemlig|svarende|svarer|svarede|er|var|blev|bliver|udgør|udgjorde|giver|gav|går|gik|får|fås|i alt|en|et|eller|lig|tilbage|samlet|sammenlagt|tilsammen|nu|nyt?|nye|før|mod|fra|til|med|på|og|mens|hvor|idet|da|når|kun|netop|kr|året|i \d{4}|i forhold|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|\d{4}|${anyChange})(?![a-zæøå])`;

/** Whether what stands between two figures is told of one thing: no clause in it begins with something else, and nothing turns. */
export function isOfOne(text: string): boolean {
  if (text.search(turns) >= 0) return false;
  return [...text.matchAll(joint)].every(({ 0: found, index }) => {
    const clause = text.slice(index + found.length);
    // After a comma or in brackets the figure itself may stand, after a word for more it is another.
    return clause.trim() === '' ? !/[a-z]/.test(found) : clause.search(back) >= 0;
  });
}

import { isOfOne } from '../reading/breaks.ts';
import { anyChange, balance, carriedForward } from '../reading/change-words.ts';
import { wording } from '../reading/phrase.ts';
import { areAlike, type Quantity } from '../reading/quantities.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isFrom, isTo } from './pair-roles.ts';
import { isPercent } from './said-changes.ts';

const few = '(?:(?:i alt|således|dermed|altså|hermed|samlet|kun|nu|kr\\.|ca\\.|netop) ?){0,2}';
const leads = [
  wording`${anyChange}(?<gap>[^.;:!?\n,]{0,50}?)\b(?:på|med)\b ?${few}$`,
  wording`(?:${balance}|\b(?:stigningen|faldet|væksten|nedgangen|reduktionen|besparelsen|forhøjelsen|forøgelsen))(?<gap>[^.;:!?\n,]{0,30}?)\b(?:er|udgør|udgjorde|var|blev|bliver)\b ?${few}$`,
  wording`${anyChange} ?${few}$`,
  wording`\b(?:dvs\.?|altså|nemlig|svarende til)[^.;:!?\n]{0,10}\bmed ?${few}$`,
];
/** Where another clause begins, what is told of is another. */
const clause = wording`\b(?:og|men|mens|der|som|samt|hvor)\b`;
const compared = wording`^ ?(?:(?:mere|mindre|flere|færre|højere|lavere|dyrere|billigere)(?: [a-zæøå]+){0,2}(?: end\b| ?[.,)–]|$)|(?:over|under) (?:budget|bevilling|ramme|det ))`;
/** Only a part of what changed, or another change that is to come. */
const other = wording`\b(?:heraf|hvoraf|deraf|herunder|bl\. ?a|yderligere|næste år|årlig[a-z]*|gennemsnit(?:lig[a-z]*)?|realvækst|inflation)\b`;

/** The quantities of a sentence that something changed by, or that two others differ by. */
export function deltasIn(all: readonly Quantity[]): readonly Quantity[] {
  const deltas: Quantity[] = [];
  for (const quantity of all) {
    const [last, first] = [all[quantity.nth - 1], all[quantity.nth - 2]];
    const isSaid =
      quantity.before.search(other) < 0 &&
      (isLed(quantity, last) || isPoints(quantity) || quantity.after.search(compared) >= 0);
    const isToo = last !== undefined && deltas.includes(last) && isSameSaid(last, quantity);
    const isOfPair =
      last !== undefined &&
      first !== undefined &&
      (isOfTwo(first, last) || isFromLevel(first, last, deltas)) &&
      isPercent(quantity.figure) &&
      isSaidOf(quantity);
    if (isSaid || isToo || isOfPair) deltas.push(quantity);
  }
  return deltas;
}

/** Procentpoint are of a difference, but for how much greater one is than another. */
function isPoints({ figure, after }: Quantity): boolean {
  return figure.kind === 'procentpoint' && !/^ (?:større|mindre)(?![a-zæøå])/i.test(after);
}

function isLed({ before, figure }: Quantity, last: Quantity | undefined): boolean {
  if (/^\+/.test(figure.text) && before.endsWith('(')) return true;
  // `Fremskrives budgettet på 780.000 kr. med 4 pct.`
  if (last !== undefined && before === ' med ') return last.before.search(carries) >= 0;
  if (before.search(carries) >= 0 && before.endsWith(' på ')) return false;
  return leads.some((lead) =>
    [...before.matchAll(lead)].some(({ groups }) => (groups?.gap ?? '').search(clause) < 0),
  );
}

const carries = wording`${carriedForward}(?<=es|er|et)\b`;

const same = wording`^,? ?[(–-]? ?(?:(?:og )?(?:eller|svarende til|svarer til|hvilket (?:er|svarer til|vil sige)|det (?:er|svarer til|vil sige)|dvs\.?|altså|i alt)\b,? ?)?${few}$`;

/** `65 kr. eller 4,3 %`, `700 kr. (5 pct.)`: one change in two units. */
function isSameSaid(last: Quantity, { before, figure }: Quantity): boolean {
  return isPercent(last.figure) !== isPercent(figure) && before.search(same) >= 0;
}

function isOfTwo(first: Quantity, last: Quantity): boolean {
  return (isFrom(first) && isTo(last)) || (isTo(first) && isFrom(last));
}

/** `er 735 kr., en stigning på 35 kr. fra 700 kr., svarende til 5 %`: the change, and what it is from, before its percentage. */
function isFromLevel(first: Quantity, last: Quantity, deltas: readonly Quantity[]): boolean {
  return deltas.includes(first) && !isPercent(first.figure) && isFrom(last) && areAlike(first, last);
}

const isThat = wording`(?:[(,–-]|\b(?:eller|svarende|svarer|dvs|altså|er|giver|vil sige)\b)`;

function isSaidOf({ before, after }: Quantity): boolean {
  return before.search(isThat) >= 0 && isOfOne(before) && !/^ ?af\b/.test(after);
}

const rate = wording`${carriedForward}`;

/** Whether a change is a rate that amounts are carried forward by, and so exact: the word for it stands beside it, or it is the one percentage of its sentence. */
export function isRate({ before, after }: Quantity, { frame, figures }: Sentence): boolean {
  const percentages = figures.filter(({ figure }) => isPercent(figure));
  const words = percentages.length === 1 ? frame : before + after;
  return words.search(rate) >= 0;
}

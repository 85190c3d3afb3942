import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { countedAs, isOfOneUnit } from './reading/alike.ts';
import { wording } from './reading/phrase.ts';
import { type Quantity, quantitiesOf } from './reading/quantities.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';
import { isWord, sumOf, writtenSum } from './runs.ts';

/**
 * `NOTAT-HERAF` of a rest: what is said of `resten`, `de øvrige` or what is left, with the parts, is the whole, in one sentence or two:
 * `Af 45 tilbud er 31 offentlige; de resterende 14 er private`, `Der er afsat 90 kr. Heraf er 60 kr. brugt, og der resterer 30 kr.`
 */
export const spokenRests: MemoRule = (memos) =>
  memos.flatMap((read) =>
    paragraphsOf(read).flatMap(({ sentences }) =>
      sentences.flatMap((sentence, at) => restsIn(sentence, sentences[at - 1])),
    ),
  );

const isRest = wording`\b(?:resten|restbeløbet|de(?:n|t)? (?:resterende|øvrige|sidste|tilbageværende)(?: beløb)?|tilbage (?:er|står|bliver)|resterer),?~15$`;
const isLeft = wording`^ ?tilbage\b`;
const other = wording`\b(?:mens|og)\b~15$`;
const ofIt = wording`\b(?:heraf|hvoraf|deraf)\b`;
const ofWhole = wording`\b(?:af|ud af|blandt) (?:[a-zæøå]+ ){0,4}$`;
/** What is not all of the parts, or is of something else. */
const some = wording`\b(?:bl\.? ?a|blandt andet|herunder)\b`;
/** `De øvrige 14 i landsdelen`: a rest of more than was told. */
const elsewhere = wording`^ (?:i|på) (?!alt\b)`;

function restsIn(sentence: Sentence, before: Sentence | undefined): Relation[] {
  const own = numbersIn(sentence);
  const earlier = before === undefined ? [] : numbersIn(before);
  return own.flatMap((rest, at) => {
    const isNamed = rest.before.search(isRest) >= 0 || rest.after.search(isLeft) >= 0;
    const isOther = rest.before.search(other) >= 0 && sentence.frame.search(ofIt) >= 0;
    if (!isNamed && !isOther) return [];
    const here = own.slice(0, at);
    const told = isWholeOf(here) ? here : [...earlier, ...here];
    const [whole, ...parts] = told;
    if (whole === undefined || parts.length === 0 || !isWholeOf(told)) return [];
    const words = `${told === here ? '' : (before?.frame ?? '')} ${sentence.frame}`;
    const isOfIt = isNamed && rest.after.search(elsewhere) < 0;
    const figures = [...parts, rest].map(({ figure }) => figure);
    return together(whole.figure, figures, words.search(some) >= 0).filter(
      ({ verdict }) => isOfIt || verdict === 'holder',
    );
  });
}

/** Whether the first is what the others are of. */
function isWholeOf([whole, part]: readonly Quantity[]): boolean {
  return (
    whole !== undefined &&
    part !== undefined &&
    (whole.before.search(ofWhole) >= 0 || part.before.search(ofIt) >= 0)
  );
}

function numbersIn(sentence: Sentence): Quantity[] {
  return quantitiesOf(sentence).filter(({ figure }) => !isWord(figure) && figure.unit !== 'andel');
}

function together(whole: Figure, parts: readonly Figure[], isGuess: boolean): Relation[] {
  if (!parts.every((part) => isOfOneUnit(countedAs(part, whole), whole))) return [];
  const relation = writtenSum(whole, parts, { code: 'NOTAT-HERAF', isGuess, title: 'Delene med resten' });
  return [equal(sumOf(parts), whole.value) ? { ...relation, verdict: 'holder', message: '' } : relation];
}

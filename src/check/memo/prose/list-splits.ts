import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { isOfOneUnit } from './reading/alike.ts';
import { type List, listsOf } from './reading/lists.ts';
import { wording } from './reading/phrase.ts';
import { type Paragraph, paragraphsOf } from './reading/sentences.ts';
import { sumOf, writtenSum } from './runs.ts';

/** `NOTAT-SKREVET` of a list that splits a figure: `De 2.000 match er fordelt på:`, and an item for each part. */
export const listSplits: MemoRule = (memos) => memos.flatMap(splitsIn);

function splitsIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read);
  return listsOf(paragraphs).flatMap((list) => splitOf(list, paragraphs));
}

const splits = wording`\b(?:fordelt|fordeles|fordeler sig|opdelt|opdeles|delt (?:på|i|ud|mellem)|fordelingen|består af)\b[^\n]*:[*_\s]*$`;
const paragraphsBack = 3;
/** The figure of an item begins it, or stands right after its name. */
const openingLength = 40;

function splitOf({ lead, items, start }: List, paragraphs: readonly Paragraph[]): Relation[] {
  if (lead.search(splits) < 0 || items.length < 2) return [];
  const parts = items.map(opening);
  const [first] = parts;
  if (first === undefined || !parts.every((part) => part !== undefined && isOfOneUnit(part, first)))
    return [];
  const all = parts.flatMap((part) => part ?? []);
  const inLead = figuresOf(paragraphs[start - 1]).filter((figure) => isOfOneUnit(figure, first));
  const before = paragraphs.slice(Math.max(0, start - 1 - paragraphsBack), start - 1).flatMap(figuresOf);
  const near = before.filter((figure) => isOfOneUnit(figure, first) && figure.unit !== '');
  const right = [...inLead, ...near].find(({ value }) => equal(value, sumOf(all)));
  const whole = right ?? inLead.at(-1) ?? near.at(-1);
  if (whole === undefined) return [];
  const isGuess = !inLead.includes(whole) || inLead.length > 1;
  return [writtenSum(whole, all, { code: 'NOTAT-SKREVET', isGuess, title: 'Punkterne i listen' })];
}

function opening({ sentences }: Paragraph): Figure | undefined {
  const [placed] = sentences[0]?.figures ?? [];
  return placed !== undefined && placed.at < openingLength ? placed.figure : undefined;
}

function figuresOf(paragraph: Paragraph | undefined): Figure[] {
  return (paragraph?.sentences ?? []).flatMap(({ figures }) => figures.map(({ figure }) => figure));
}

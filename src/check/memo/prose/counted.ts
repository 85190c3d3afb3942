import { compare, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Block } from '../../../model/memo/memo.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { only } from '../judge.ts';
import { tablesOf } from '../tables/table-view.ts';
import { proseRelation } from './prose-relation.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { isOneWord, namingWords } from './reading/words.ts';

/** `NOTAT-OPTALT`: `følgende 6 forsøg:` over a list of six, and `de 11 kommuner` over a table with a line for each. */
export const counted: MemoRule = (memos) => memos.flatMap(countedIn);

function countedIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read).filter(({ kind }) => kind !== 'celle');
  return [
    ...paragraphs.flatMap((paragraph) => [...inList(read, paragraph), ...inOneLine(paragraph)]),
    ...inTables(read, paragraphs),
  ];
}

/** A figure that tells how many come, and whether it says so outright. */
interface Announced {
  readonly figure: Figure;
  readonly isOutright: boolean;
  /** It ends its sentence, or is told outright: else it may count something else, and only a list of so many shows that it does not. */
  readonly isSure: boolean;
}

const outright = phrase`\b(?:følgende|nedenstående)\b~25{count:antal}`;
const inItself = /følgende|nedenstående/i;
/** As much may stand between the number and the colon. */
const mostBetween = 30;
/** Longer lists are announced by nobody. */
const longestList = 30;

/** What a sentence that ends in a colon says will follow. */
function announced(sentence: Sentence): Announced | undefined {
  const said = saidIn(sentence, outright).at(-1)?.figures.count;
  if (said?.kind === 'antal') return { figure: said, isOutright: true, isSure: said.hedge === undefined };
  const last = sentence.figures.at(-1);
  if (last === undefined || last.figure.kind !== 'antal' || last.figure.hedge !== undefined) return undefined;
  const isOutright = inItself.test(last.figure.text);
  const isShort = compare(last.figure.value, rational(BigInt(longestList))) <= 0;
  const isNear = isShort && sentence.frame.trimEnd().length - last.at < mostBetween;
  return { figure: last.figure, isOutright, isSure: isOutright || isNear };
}

function inList({ memo }: ReadMemo, { block, sentences }: Paragraph): Relation[] {
  const last = sentences.at(-1);
  if (last === undefined || !/:[*_\s]*$/.test(last.frame)) return [];
  const count = announced(last);
  const list = listFrom(memo.blocks, block + 1);
  if (count === undefined || list === undefined) return [];
  if (!count.isSure && wholeOf(count.figure) !== BigInt(list.items)) return [];
  return [relation(count.figure, list.items, 'punkterne i listen', !count.isOutright || list.isInDoubt)];
}

interface List {
  readonly items: number;
  /** It may go on after a break, or not be of one kind. */
  readonly isInDoubt: boolean;
}

const furthest = 10;

/** The list that begins at a block: its items of the outermost level. */
function listFrom(blocks: readonly Block[], start: number): List | undefined {
  const first = blocks[start];
  if (first?.kind !== 'punkt') return undefined;
  let end = start;
  let items = 0;
  for (; blocks[end]?.kind === 'punkt'; end++) {
    const item = blocks[end];
    if (item?.kind === 'punkt' && (item.level ?? 1) <= (first.level ?? 1)) items++;
  }
  const goesOn = blocks
    .slice(end, end + furthest)
    .some((block) => block.kind === 'punkt' && alike(block.mark, first.mark));
  return { items, isInDoubt: goesOn || items < 2 };
}

function alike(a: string | undefined, b: string | undefined): boolean {
  const isNumber = (mark: string | undefined) => /\d/.test(mark ?? '');
  return isNumber(a) === isNumber(b);
}

const inline = phrase`\b(?:følgende|nedenstående)\b~25{count:antal}~40: ?(?<items>[^\uE000-\uE006.:;?!]{5,400})\.?\s*$`;
const bare = phrase`{count:antal}: ?(?<items>[^\uE000-\uE006.:;?!]{5,400})\.?\s*$`;

/** `følgende 3 elementer: vejledning, udvikling og drift`: an "og" may stand within an item, so there are so many to so many. */
function inOneLine({ sentences }: Paragraph): Relation[] {
  return sentences.flatMap((sentence) => {
    const [said] = [...saidIn(sentence, inline), ...saidIn(sentence, bare)];
    const count = said?.figures.count;
    if (count?.kind !== 'antal' || said === undefined) return [];
    const items = said.words.slice(said.words.indexOf(':') + 1).replace(/\([^()]*\)/g, '');
    const least = items.split(/,/).length;
    const most = items.split(/, (?:og|samt) |,| og | samt /).length;
    const fits = [least, most].map((each) => BigInt(each)).includes(count.value.numerator);
    const isBetween = count.value.numerator >= BigInt(least) && count.value.numerator <= BigInt(most);
    const found = fits || isBetween ? wholeOf(count) : most;
    return most < 2 ? [] : [relation(count, found, 'det, der er nævnt', true)];
  });
}

function wholeOf({ value }: Figure): bigint {
  return value.numerator;
}

/** `de 11 kommuner` above a table with a column Kommune. */
function inTables(read: ReadMemo, paragraphs: readonly Paragraph[]): Relation[] {
  const above = new Map(paragraphs.map((paragraph) => [paragraph.block, paragraph]));
  const blockOf = new Map(read.memo.blocks.map((block, at) => [block, at]));
  return tablesOf(read).flatMap(({ table, lines, heads }) => {
    const block = blockOf.get(table) ?? 0;
    const pointing = above.get(block - 1);
    if (table.doubt !== undefined || pointing === undefined || !points(pointing)) return [];
    const [name] = namingWords(heads[0] ?? '');
    const figure = [pointing, above.get(block - 2)]
      .flatMap((paragraph) => paragraph?.sentences ?? [])
      .flatMap(({ figures }) => figures.map((each) => each.figure))
      .find(({ kind, unit }) => kind === 'antal' && name !== undefined && counts(unit, name));
    if (figure === undefined) return [];
    const named = lines.filter(
      ({ label, figures }) => figures.some(Boolean) && label !== '' && totalWordIn(label) === undefined,
    );
    return [relation(figure, named.length, 'rækkerne i tabellen', true)];
  });
}

const pointsDown = /(?:følgende|nedenstående|tabellen|herunder)|:\s*$/i;

function points({ sentences }: Paragraph): boolean {
  return sentences.some(({ frame }) => pointsDown.test(frame));
}

function counts(unit: string, name: string): boolean {
  const last = namingWords(unit).at(-1);
  return last !== undefined && isOneWord(last, name);
}

function relation(stated: Figure, found: number | bigint, what: string, isGuess: boolean): Relation {
  const value = rational(BigInt(found));
  return proseRelation({
    code: 'NOTAT-OPTALT',
    stated,
    from: [],
    computed: { value, kept: only(value), widest: only(value), isGuess },
    formula: `antallet af ${what.replace(/ne i/, ' i')}`,
    given: what,
    reading: isGuess ? `tallet er antallet af ${what.replace(/ne i/, ' i')}` : undefined,
  });
}

import type { Figure, MemoNumbers, Mention } from '../../../model/memo/figure.ts';
import type { Block, Memo, MemoTable, TextBlock } from '../../../model/memo/memo.ts';
import { passageNumbers } from './passage-numbers.ts';
import { tableNumbers } from './table-numbers.ts';

/** How many headings and paragraphs above a table are looked at for its unit. */
const captionsAbove = 2;
const contentsTitle = /^\s*indhold(?:sfortegnelse)?(?!\p{L})/iu;
const contentsLine = /[\s.…]\d{1,4}\s*$/u;

/** All numbers of a memo, in the order they stand: each digit is of a figure, or of a mention that says why it is none. */
export function numbersOf({ file, blocks }: Memo): MemoNumbers {
  const figures: Figure[] = [];
  const mentions: Mention[] = [];
  let captions: string[] = [];
  let isContents = false;
  for (const [block, each] of blocks.entries()) {
    isContents = isContents ? isOfContents(each) : opensContents(each);
    const place = { file, block };
    const numbers =
      each.kind === 'tabel'
        ? tableNumbers(each, place, { captions, isContents })
        : passageNumbers(each.passage, place, { kind: each.kind, isContents });
    for (const figure of numbers.figures) figures.push(figure);
    for (const mention of numbers.mentions) mentions.push(mention);
    if (each.kind === 'tabel') captions = [];
    else if (isCaption(each)) captions = [each.passage.text, ...captions].slice(0, captionsAbove);
  }
  return { figures, mentions };
}

function isCaption({ kind, passage }: TextBlock): boolean {
  return (kind === 'overskrift' || kind === 'afsnit') && passage.text.trim() !== '';
}

/** A table of contents begins with a block that says so. */
function opensContents(block: Block): boolean {
  return contentsTitle.test(block.kind === 'tabel' ? firstText(block) : block.passage.text);
}

/** It goes on as long as each line ends with the number of a page. */
function isOfContents(block: Block): boolean {
  if (block.kind !== 'tabel')
    return contentsLine.test(block.passage.text) || block.passage.text.trim() === '';
  return block.rows.every((row) => /^\s*\d{0,4}\s*$/.test(row.at(-1)?.passage.text ?? ''));
}

function firstText({ rows }: MemoTable): string {
  return rows[0]?.[0]?.passage.text ?? '';
}

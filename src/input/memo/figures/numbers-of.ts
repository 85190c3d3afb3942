import type { Figure, MemoNumbers, Mention } from '../../../model/memo/figure.ts';
import type { Memo, TextBlock } from '../../../model/memo/memo.ts';
import { passageNumbers } from './passage-numbers.ts';
import { tableNumbers } from './table-numbers.ts';

/** How many headings and paragraphs above a table are looked at for its unit. */
const captionsAbove = 2;
/** All numbers of a memo, in the order they stand: each digit is of a figure, or of a mention that says why it is none. */
export function numbersOf({ file, blocks }: Memo): MemoNumbers {
  const figures: Figure[] = [];
  const mentions: Mention[] = [];
  let captions: string[] = [];
  for (const [block, each] of blocks.entries()) {
    const place = { file, block };
    const numbers =
      each.kind === 'tabel'
        ? tableNumbers(each, place, captions)
        : passageNumbers(each.passage, place, { kind: each.kind });
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

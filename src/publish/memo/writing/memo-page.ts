import { isFigureCell } from '../../../model/memo/figure-cell.ts';
import type { Memo } from '../../../model/memo/memo.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { htmlPage } from '../../format/html/page.ts';
import { memoBody } from '../body.ts';
import { titleOfMemo } from './title.ts';

const look = 'p.item { text-indent: -1rem; padding-left: 1rem; margin: .3rem 0; }';

/** A memo as a page of HTML. */
export function memoPage(memo: Memo): string {
  const body = memoBody(memo.blocks, 1, ({ text }, { row }) => ({
    html: asMarkup(text).replaceAll('\n', '<br>'),
    isNumber: row !== undefined && isFigureCell(text),
  }));
  return htmlPage(titleOfMemo(memo), body, look);
}

import { isFigureCell } from '../../../model/memo/figure-cell.ts';
import type { Memo, Passage } from '../../../model/memo/memo.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { htmlPage } from '../../format/html/page.ts';
import { memoBody } from '../body.ts';
import { runsOf } from './runs.ts';
import { titleOfMemo } from './title.ts';

const look = 'p.item { text-indent: -1rem; padding-left: 1rem; margin: .3rem 0; }';

/** A memo as a page of HTML. */
export function memoPage(memo: Memo): string {
  const body = memoBody(memo.blocks, 1, (passage, { row }) => ({
    html: htmlOf(passage),
    isNumber: row !== undefined && isFigureCell(passage.text),
  }));
  return htmlPage(titleOfMemo(memo), body, look);
}

function htmlOf(passage: Passage): string {
  return runsOf(passage)
    .map((run) => {
      if (run.kind !== 'tekst') return '';
      const text = asMarkup(run.text).replaceAll('\n', '<br>');
      return run.isStrong ? `<strong>${text}</strong>` : text;
    })
    .join('');
}

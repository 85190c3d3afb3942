import type { Memo } from '../../model/memo/memo.ts';
import { readHtml } from './html/blocks.ts';
import { emptyDraft, finished } from './passages/draft.ts';
import { placesIn } from './passages/places.ts';

/** Reads a memo that is a page of HTML. */
export function htmlMemo(text: string, file: string): Memo {
  const draft = emptyDraft(placesIn(text, file));
  readHtml(text, 0, draft);
  return { file, format: 'html', ...finished(draft) };
}

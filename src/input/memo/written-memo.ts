import { extname } from 'node:path';
import type { Memo } from '../../model/memo/memo.ts';
import type { SourceReader } from '../reading/source.ts';
import { htmlMemo } from './html-memo.ts';
import { textMemo } from './text-memo.ts';

/**
 * Reads a memo that is a text: its content tells in which format, and where it does not, the extension of its name.
 *
 * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-STOR`, `FIL-TEGN` or `FIL-BINAER`.
 */
export function writtenMemo(path: string, reader: SourceReader): Memo {
  const { text, file } = reader.read(path, undefined, 'notat');
  const extension = extname(path).toLowerCase();
  if (isPage(text) || extension === '.html' || extension === '.htm') return htmlMemo(text, file);
  return textMemo(text, file, extension === '.md' || extension === '.markdown' ? 'md' : 'txt');
}

function isPage(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)?<(?:!doctype\s+html|html)\b/i.test(
    text,
  );
}

import type { SchemeReport } from '../../check/published/checked-cell.ts';
import type { Document } from '../format/document.ts';
import { htmlBlocks } from '../format/html/document.ts';
import { asMarkup } from '../format/html/markup.ts';
import { htmlPage } from '../format/html/page.ts';
import { markedLook, markedTables } from './marked-tables.ts';

/** A check as a page: what it came to, and the published tables as they were printed with each cell marked. */
export function checkHtml(
  page: Document,
  checked: readonly { readonly title: string; readonly report: SchemeReport }[],
): string {
  const tables = checked
    .filter(({ report }) => report.cells.length > 0)
    .map(({ title, report }) => `<h2>${asMarkup(`${title} · facit`)}</h2>\n${markedTables(report.cells)}`);
  const heading = checked.map(({ title }) => title).join(', ');
  return htmlPage(`${heading} · kontrol`, [htmlBlocks(page), ...tables].join('\n'), markedLook);
}

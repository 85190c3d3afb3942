import { isContents } from './contents.ts';
import type { LinesAlike } from './lines-alike.ts';
import { cellFrom } from './markdown/cell.ts';
import type { Draft } from './passages/draft.ts';
import { type Line, linesOf } from './passages/lines.ts';
import { PassageBuilder } from './passages/passage-builder.ts';
import { type DraftCell, tableOf } from './tables/table-grid.ts';

/** Reads consecutive lines with tabs as a table, or as the table of contents that they are. */
export function readTabTable(text: string, base: number, draft: Draft): void {
  const lines = linesOf(text, base).filter((line) => !isRule(line.text));
  const rows = lines.map((line) => fieldsOf(line.text, line.from));
  if (isContents(rows.map((fields) => fields.map(({ text: field }) => field)))) {
    for (const line of lines) {
      const passage = new PassageBuilder();
      passage.add(line.text, line.from);
      draft.blocks.push({ kind: 'indhold', passage: passage.build(draft.placeOf, line.from) });
    }
    return;
  }
  const inner: Draft = { ...draft, blocks: [] };
  const cells = rows.map((fields) =>
    fields.map((field): DraftCell => ({ passage: cellFrom(field.text, field.from, inner) })),
  );
  const doubt = inner.blocks.length > 0 ? 'en tabel står inde i en af dens celler' : undefined;
  draft.blocks.push(tableOf(cells, { doubt }), ...inner.blocks);
}

function fieldsOf(line: string, base: number): { readonly text: string; readonly from: number }[] {
  let from = base;
  return line.split('\t').map((text) => {
    const field = { text, from };
    from += text.length + 1;
    return field;
  });
}

/** How many lines from here on have tabs, and whether they are a table: one of them has two texts. */
export function tabRowsFrom(lines: readonly Line[], index: number): LinesAlike {
  let count = 0;
  let isTable = false;
  for (let at = index; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!hasTabs(text) && !(count > 0 && isGroupName(lines, at))) break;
    isTable ||= !isRule(text) && text.split('\t').filter((field) => field.trim() !== '').length > 1;
    count += 1;
  }
  return { count, isTable };
}

/** Tabs that part cells: not the one after the mark of an item, and none in a table with bars. */
function hasTabs(text: string): boolean {
  if (!text.includes('\t') || text.trim() === '' || text.trimStart().startsWith('|')) return false;
  const [mark = '', ...fields] = text.trimStart().split('\t');
  const isItem = /^(?:[-*•·–]|\d{1,3}[.)]|[a-zæøå]\))$/i.test(mark.trim());
  return !(isItem && fields.length === 1 && /\p{L}/u.test(fields[0] ?? ''));
}

/** The name of a group of rows, between two that are as long, which has no cell but its own; the name of the next table is none. */
function isGroupName(lines: readonly Line[], at: number): boolean {
  const [before, text, after] = [at - 1, at, at + 1].map((index) => lines[index]?.text ?? '');
  if (text === undefined || text.trim() === '' || text.length > 80 || !hasTabs(after ?? '')) return false;
  if (before?.split('\t').length !== after?.split('\t').length) return false;
  return !/[.:;]\s*$/.test(text) && !/^\s*(?:[<|#>[]|[-*]\s|(?:tabel|figur|bilag)\b)/i.test(text);
}

/** A line such as `-- → -- → --`, which a program that made the text drew where a page ended. */
function isRule(line: string): boolean {
  return /^[\t ]*-{2,}[\t -]*$/.test(line);
}

import { isContents } from './contents.ts';
import { cellFrom } from './markdown/cell.ts';
import type { Draft } from './passages/draft.ts';
import { PassageBuilder } from './passages/passage-builder.ts';
import { type DraftCell, tableOf } from './tables/table-grid.ts';
import { isRule, linesOf } from './text-sections.ts';

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

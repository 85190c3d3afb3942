import type { Passage } from '../../../model/memo/memo.ts';
import { readHtml } from '../html/blocks.ts';
import type { Draft } from '../passages/draft.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import { addInline } from './inline.ts';

/** Tags that part text, which a cell or a paragraph of Markdown may hold. */
export const blockTag = /<\/?(?:table|tr|td|th|ul|ol|li|p|div)\b[^<>]*>/i;

/** A cell of a table of Markdown or with tabs, which may hold HTML; a table in it goes to the blocks of the draft. */
export function cellFrom(text: string, offset: number, draft: Draft): Passage {
  if (!blockTag.test(text)) {
    const passage = new PassageBuilder();
    addInline(text, offset, passage, draft);
    return passage.build(draft.placeOf, offset);
  }
  return htmlCell(text, offset, draft);
}

/** What HTML says in one cell: its paragraphs one below the other. */
function htmlCell(html: string, offset: number, draft: Draft): Passage {
  const inner: Draft = { ...draft, blocks: [] };
  readHtml(html, offset, inner);
  for (const block of inner.blocks) if (block.kind === 'tabel') draft.blocks.push(block);
  const texts = inner.blocks.flatMap((block) => (block.kind === 'tabel' ? [] : [block.passage]));
  return joined(texts) ?? { text: '', spans: [{ at: 0, place: draft.placeOf(offset) }] };
}

/** Passages one below the other as one. */
function joined(passages: readonly Passage[]): Passage | undefined {
  if (passages.length < 2) return passages[0];
  const spans: Passage['spans'][number][] = [];
  let text = '';
  for (const passage of passages) {
    if (text !== '') text += '\n';
    for (const span of passage.spans) spans.push({ ...span, at: span.at + text.length });
    text += passage.text;
  }
  return { text, spans };
}

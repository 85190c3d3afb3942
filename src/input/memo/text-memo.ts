import type { Memo } from '../../model/memo/memo.ts';
import { readBarTable } from './bar-table.ts';
import { readHtml } from './html/blocks.ts';
import { readMarkdown } from './markdown/blocks.ts';
import { addInline } from './markdown/inline.ts';
import { type Draft, emptyDraft, finished } from './passages/draft.ts';
import { PassageBuilder } from './passages/passage-builder.ts';
import { placesIn } from './passages/places.ts';
import { readSpacedTable } from './spaced-table.ts';
import { readTabTable } from './tab-table.ts';
import { type Section, sectionsOf } from './text-sections.ts';

/** Reads a memo in Markdown, or in plain text that follows its habits: tables may be parted by tabs, and hold HTML. */
export function textMemo(written: string, file: string, format: 'md' | 'txt'): Memo {
  // Line ends of other systems are one character here: lines and columns are the same.
  const text = written.replace(/\r\n?/g, '\n');
  const draft = emptyDraft(placesIn(text, file));
  for (const { kind, from, to } of sectionsOf(text)) readers[kind](text.slice(from, to), from, draft);
  return { file, format, ...finished(draft) };
}

const readers: Readonly<Record<Section['kind'], (text: string, base: number, draft: Draft) => void>> = {
  prosa: readMarkdown,
  tabulatorer: readTabTable,
  streger: readBarTable,
  mellemrum: readSpacedTable,
  html: readHtml,
  fodnote: readNote,
};

/** `[^1]: …`, as far as it goes. */
function readNote(text: string, base: number, { blocks, ...draft }: Draft): void {
  const [lead = '', mark] = /^\s*\[\^([^\]\s]+)\]:[ \t]*/.exec(text) ?? [];
  const passage = new PassageBuilder();
  addInline(text.slice(lead.length), base + lead.length, passage, { ...draft, blocks });
  blocks.push({ kind: 'fodnote', mark, passage: passage.build(draft.placeOf, base) });
}

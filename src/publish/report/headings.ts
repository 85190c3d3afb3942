import type { Block } from '../format/document.ts';

/** The blocks of a document on a page that has named the ordning already: their headings need not do it again. */
export function withoutTitle(title: string, blocks: readonly Block[]): Block[] {
  const before = `${title} · `;
  return blocks.map((block) =>
    block.kind === 'overskrift' && block.text.startsWith(before)
      ? { ...block, text: block.text.slice(before.length) }
      : block,
  );
}

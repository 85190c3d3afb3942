import type { SyntaxNode } from '@lezer/common';
import type { TextBlock } from '../../../model/memo/memo.ts';
import { readHtml } from '../html/blocks.ts';
import { type Draft, leftOut } from '../passages/draft.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import { blockTag } from './cell.ts';
import { addNode, type Parsed } from './inline.ts';
import { partsOf } from './paragraph-parts.ts';
import { parseMarkdown } from './parser.ts';
import { readPipeTable } from './pipe-table.ts';

/** Reads Markdown without tables of tabs into the blocks of a draft. */
export function readMarkdown(text: string, base: number, draft: Draft): void {
  const reader = new MarkdownReader({ text, base }, draft);
  parseMarkdown(text).iterate({
    enter: ({ node }) => reader.enter(node),
    leave: ({ name }) => reader.leave(name),
  });
}

/** HTML in a paragraph that no browser shows all of. */
const hides = /<[a-z][^<>]*\b(?:hidden|display\s*:\s*none)\b/i;

class MarkdownReader {
  readonly #parsed: Parsed;
  readonly #draft: Draft;
  #depth = 0;
  /** The mark of an item whose text has not come yet. */
  #mark: string | undefined;

  constructor(parsed: Parsed, draft: Draft) {
    this.#parsed = parsed;
    this.#draft = draft;
  }

  /** Whether what is in a node is to be looked at too. */
  enter(node: SyntaxNode): boolean {
    const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name)?.[1];
    if (level !== undefined) this.#add(node, { kind: 'overskrift', level: Number(level) });
    else if (node.name === 'Paragraph') this.#paragraph(node);
    else if (node.name === 'Table') readPipeTable(node, this.#parsed, this.#draft);
    else if (node.name.endsWith('Block') && node.name !== 'CodeBlock') this.#html(node);
    else if (node.name === 'FencedCode' || node.name === 'CodeBlock') this.#code(node);
    else if (node.name === 'LinkReference') this.#reference(node);
    else return this.#container(node);
    return false;
  }

  leave(name: string): void {
    if (isList(name)) this.#depth -= 1;
    if (name === 'ListItem') this.#mark = undefined;
  }

  #container(node: SyntaxNode): boolean {
    if (isList(node.name)) this.#depth += 1;
    if (node.name === 'ListMark') this.#mark = this.#source(node);
    return true;
  }

  #paragraph(node: SyntaxNode): void {
    const source = this.#source(node);
    if (blockTag.test(source) || hides.test(source)) {
      this.#html(node);
      return;
    }
    const literal = !/^(?:Strong)?Emphasis$/.test(
      node.firstChild?.from === node.from ? node.firstChild.name : '',
    );
    const mark = this.#mark;
    this.#mark = undefined;
    for (const { kind, ...part } of partsOf(source, { literal, mark, before: this.#draft.blocks })) {
      const level = kind === 'punkt' ? Math.max(this.#depth, 1) : undefined;
      const range = { from: node.from + part.from, to: node.from + part.to };
      this.#add(node, { kind, mark: part.mark, level }, range);
    }
  }

  #add(node: SyntaxNode, as: Omit<TextBlock, 'passage'>, range: { from: number; to: number } = node): void {
    const passage = new PassageBuilder();
    addNode(node, this.#parsed, passage, this.#draft, range);
    if (passage.isEmpty) return;
    const block = { kind: as.kind, level: as.level, mark: as.mark };
    const built = passage.build(this.#draft.placeOf, this.#parsed.base + range.from);
    this.#draft.blocks.push({ ...block, passage: built });
  }

  #html(node: SyntaxNode): void {
    readHtml(this.#source(node), this.#parsed.base + node.from, this.#draft);
  }

  #code(node: SyntaxNode): void {
    if (/\d/.test(this.#source(node))) leftOut(this.#draft, this.#parsed.base + node.from, 'et kodeafsnit');
  }

  /** `[name]: https://…` is the target of a link; anything else in its form may be a text. */
  #reference(node: SyntaxNode): void {
    if (!/\]:\s*<?(?:\w+:|www\.|[#/.])/.test(this.#source(node))) this.#add(node, { kind: 'afsnit' });
  }

  #source({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.#parsed.text.slice(from, to);
  }
}

function isList(name: string): boolean {
  return name === 'BulletList' || name === 'OrderedList';
}

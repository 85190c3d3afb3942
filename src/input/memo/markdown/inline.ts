import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { raised } from '../../../model/memo/raised.ts';
import { tokenizeHtml } from '../html/tokens.ts';
import { type Draft, leftOut } from '../passages/draft.ts';
import type { PassageBuilder } from '../passages/passage-builder.ts';
import { parseInline } from './parser.ts';

/** What a tree was parsed from, and the offset that it begins at in the file. */
export interface Parsed {
  readonly text: string;
  readonly base: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Adds a text of Markdown that is no block: its marks are left out, its entities are what they stand for. */
export function addInline(text: string, offset: number, passage: PassageBuilder, draft: Draft): void {
  if (!/[*_`~\\[<&]/.test(text)) passage.add(text, offset);
  else addNode(parseInline(text).topNode, { text, base: offset }, passage, draft);
}

/** Adds what stands in a node, or in a part of it. */
export function addNode(
  node: SyntaxNode,
  parsed: Parsed,
  passage: PassageBuilder,
  draft: Draft,
  range: Range = node,
): void {
  const adding = new Adding(parsed, passage, draft, range);
  node.cursor().iterate((part) => adding.enter(part));
  adding.addUpTo(range.to);
}

class Adding {
  readonly #parsed: Parsed;
  readonly #passage: PassageBuilder;
  readonly #draft: Draft;
  readonly #range: Range;
  #at: number;
  #raised = false;

  constructor(parsed: Parsed, passage: PassageBuilder, draft: Draft, range: Range) {
    this.#parsed = parsed;
    this.#passage = passage;
    this.#draft = draft;
    this.#range = range;
    this.#at = range.from;
  }

  addUpTo(end: number): void {
    if (end <= this.#at) return;
    const piece = this.#parsed.text.slice(this.#at, end);
    this.#passage.add(this.#raised ? raised(piece) : piece, this.#parsed.base + this.#at);
    this.#at = end;
  }

  /** Whether what is in a part of the tree is to be looked at too. */
  enter(part: SyntaxNodeRef): boolean {
    if (part.from < this.#at || part.to > this.#range.to) return true;
    const isMark = marks.has(part.name) || (linkParts.has(part.name) && isInLink(part));
    const read = readings[part.name];
    if (!isMark && read === undefined) return true;
    this.addUpTo(part.from);
    this.#at = part.to;
    if (part.name === 'EmphasisMark' && part.node.parent?.name === 'StrongEmphasis')
      this.#passage.turnStrong();
    read?.call(this, this.#parsed.text.slice(part.from, part.to), this.#parsed.base + part.from);
    return false;
  }

  add(text: string, offset: number): void {
    this.#passage.add(text, offset);
  }

  comment(source: string, offset: number): void {
    const text = source.replace(/^<!--|-->$/g, '').trim();
    this.#draft.comments.push({ text, place: this.#draft.placeOf(offset) });
  }

  struck(source: string, offset: number): void {
    if (/\d/.test(source)) leftOut(this.#draft, offset, 'overstreget tekst');
  }

  break(offset: number): void {
    this.#passage.break(offset);
  }

  tag(source: string, offset: number): void {
    if (/^<sup\b/i.test(source)) this.#raised = true;
    else if (/^<\/sup\b/i.test(source)) this.#raised = false;
    else if (/^<\/?(?:br|p|li|div|tr|td|th)\b/i.test(source)) this.break(offset);
  }
}

/** What only marks up the text that it stands around. */
const marks = new Set([
  'EmphasisMark',
  'CodeMark',
  'QuoteMark',
  'HeaderMark',
  'StrikethroughMark',
  'TableDelimiter',
]);
/** Those of a link or an image, but for the text that is shown. */
const linkParts = new Set(['LinkMark', 'URL', 'LinkTitle', 'LinkLabel']);

/** `[5]` is a text in brackets, unless a target stands after it; of `<https://…>` only the brackets are marks. */
function isInLink({ node, name }: SyntaxNodeRef): boolean {
  const parent = node.parent;
  if (parent?.name === 'Autolink') return name === 'LinkMark';
  return parent?.getChild('URL') != null || parent?.getChild('LinkLabel') != null;
}

const readings: Readonly<
  Record<string, ((this: Adding, source: string, offset: number) => void) | undefined>
> = {
  HardBreak(_, offset) {
    this.break(offset);
  },
  Escape(source, offset) {
    this.add(source.slice(1), offset + 1);
  },
  Entity(source, offset) {
    const add = (text: string) => this.add(text, offset);
    tokenizeHtml(source, offset, { text: add, open() {}, close() {}, comment() {} });
  },
  FootnoteReference(source, offset) {
    this.add(raised(source.slice(2, -1)), offset + 2);
  },
  Comment(source, offset) {
    this.comment(source, offset);
  },
  ProcessingInstruction() {},
  Strikethrough(source, offset) {
    this.struck(source, offset);
  },
  HTMLTag(source, offset) {
    this.tag(source, offset);
  },
};

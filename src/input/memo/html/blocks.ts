import { addAll } from '../../../model/diagnostic.ts';
import type { Block, TextBlock } from '../../../model/memo/memo.ts';
import { raised } from '../../../model/memo/raised.ts';
import { type Draft, leftOut } from '../passages/draft.ts';
import { linesOf } from '../passages/lines.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import { HtmlTable } from './table.ts';
import { type HtmlEvents, tokenizeHtml } from './tokens.ts';

/**
 * Reads HTML, whole or a piece, into the blocks of a draft.
 *
 * @param base the offset that its first character has in the file; the places of all that is read come from the draft's `placeOf`.
 */
export function readHtml(html: string, base: number, draft: Draft): void {
  const reader = new HtmlReader(draft);
  tokenizeHtml(html, base, reader);
  reader.end();
}

/** Its text is none of the page. */
const unread = new Set([
  'script',
  'style',
  'title',
  'template',
  'textarea',
  'noscript',
  'svg',
  'math',
  'del',
  's',
  'strike',
]);
const struck = new Set(['del', 's', 'strike']);
/** What has no end, and so no text. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const parting = new Set(
  'p div section article header footer main nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption caption hr form address body html table tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
/** Tables in tables in tables: what is deeper is read as text of the cell it is in. */
const deepest = 50;

/** A part of the page that is passed over, until as many ends of its name have come as it has beginnings. */
interface Unread {
  readonly name: string;
  readonly offset: number;
  /** What it is called if it has figures; nothing where they are not the page's. */
  readonly what: string | undefined;
  depth: number;
  hasFigures: boolean;
}

class HtmlReader implements HtmlEvents {
  readonly #draft: Draft;
  readonly #tables: HtmlTable[] = [];
  #deeper = 0;
  #text = new PassageBuilder();
  #start = 0;
  #kind: Pick<TextBlock, 'kind' | 'level' | 'mark'> = { kind: 'afsnit' };
  readonly #lists: { ordered: boolean; next: number }[] = [];
  #raised = false;
  /** Whether line ends are kept. */
  #lines = false;
  #unread: Unread | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  text(text: string, offset: number): void {
    if (this.#unread !== undefined) this.#unread.hasFigures ||= /\d/.test(text);
    else if (this.#lines) this.#addLines(text, offset);
    else this.#target.add(this.#raised ? raised(text) : text, offset);
  }

  /** In `<pre>` each line is one. */
  #addLines(text: string, offset: number): void {
    for (const line of linesOf(text, offset)) {
      if (line.from > offset) this.#target.break(line.from);
      this.#target.add(line.text, line.from);
    }
  }

  comment(text: string, offset: number): void {
    this.#draft.comments.push({ text, place: this.#draft.placeOf(offset) });
  }

  open(name: string, attributes: ReadonlyMap<string, string>, offset: number): void {
    if (this.#unread !== undefined) {
      if (this.#unread.name === name) this.#unread.depth += 1;
      return;
    }
    const what = struck.has(name)
      ? 'overstreget tekst'
      : isHidden(name, attributes)
        ? 'skjult tekst'
        : undefined;
    if (unread.has(name) || what !== undefined)
      this.#unread = { name, offset, what, depth: 1, hasFigures: false };
    else if (name === 'br') this.#target.break(offset);
    else if (name === 'sup') this.#raised = true;
    else if (parting.has(name)) this.#part(name, attributes, offset);
  }

  close(name: string, offset: number): void {
    if (this.#unread !== undefined) this.#endUnread(name);
    else if (name === 'sup') this.#raised = false;
    else if (parting.has(name)) this.#parted(name, offset);
  }

  end(): void {
    if (this.#unread !== undefined) {
      const { name, what = `det efter <${name}>, som ikke ender,` } = this.#unread;
      this.#sayUnread(what);
    }
    while (this.#tables.length > 0) this.#endTable();
    this.#flush();
  }

  get #target(): PassageBuilder {
    return this.#tables.at(-1)?.text ?? this.#text;
  }

  #endUnread(name: string): void {
    if (this.#unread?.name !== name) return;
    this.#unread.depth -= 1;
    if (this.#unread.depth === 0) this.#sayUnread(this.#unread.what);
  }

  #sayUnread(what: string | undefined): void {
    if (this.#unread?.hasFigures && what !== undefined) leftOut(this.#draft, this.#unread.offset, what);
    this.#unread = undefined;
  }

  #part(name: string, attributes: ReadonlyMap<string, string>, offset: number): void {
    this.#raised = false;
    this.#lines = name === 'pre';
    const table = this.#tables.at(-1);
    if (name === 'table') this.#startTable(offset);
    else if (table === undefined) this.#startBlock(name, attributes, offset);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') table.section(name === 'thead');
    else if (name === 'tr') table.startRow();
    else if (name === 'td' || name === 'th') table.startCell(name === 'th', attributes, offset);
    else this.#target.break(offset);
  }

  #parted(name: string, offset: number): void {
    this.#raised = false;
    this.#lines = false;
    const table = this.#tables.at(-1);
    if (table === undefined) this.#endBlock(name);
    else if (name === 'table') this.#endTable();
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') table.section(false);
    else if (name === 'tr') table.endRow();
    else if (name === 'td' || name === 'th') table.endCell();
    else this.#target.break(offset);
  }

  #startTable(offset: number): void {
    if (this.#tables.length === 0) this.#flush();
    if (this.#tables.length === deepest) this.#deeper += 1;
    else this.#tables.push(new HtmlTable(this.#draft.placeOf));
    this.#start = offset;
  }

  #endTable(): void {
    if (this.#deeper > 0) {
      this.#deeper -= 1;
      return;
    }
    const ended = this.#tables.pop();
    if (ended === undefined) return;
    const caption = ended.loose.build(this.#draft.placeOf, this.#start);
    const table = ended.end();
    const found: Block[] = caption.text === '' ? [] : [{ kind: 'afsnit', passage: caption }];
    addAll(found, table === undefined ? ended.inner : [table, ...ended.inner]);
    const outer = this.#tables.at(-1);
    outer?.text.break(this.#start);
    addAll(outer?.inner ?? this.#draft.blocks, found);
  }

  #startBlock(name: string, attributes: ReadonlyMap<string, string>, offset: number): void {
    this.#flush();
    this.#start = offset;
    if (/^h[1-6]$/.test(name)) this.#kind = { kind: 'overskrift', level: Number(name[1]) };
    if (name === 'ul') this.#lists.push({ ordered: false, next: 1 });
    if (name === 'ol') this.#lists.push({ ordered: true, next: first(attributes.get('start')) });
    if (name === 'li')
      this.#kind = { kind: 'punkt', level: Math.max(this.#lists.length, 1), mark: this.#mark() };
  }

  #endBlock(name: string): void {
    this.#flush();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name !== 'p') this.#kind = { kind: 'afsnit' };
  }

  #mark(): string {
    const list = this.#lists.at(-1);
    if (list?.ordered !== true) return '•';
    list.next += 1;
    return `${list.next - 1}.`;
  }

  #flush(): void {
    if (this.#text.isEmpty) return;
    this.#draft.blocks.push({ ...this.#kind, passage: this.#text.build(this.#draft.placeOf, this.#start) });
    this.#text = new PassageBuilder();
    this.#kind = { kind: 'afsnit' };
  }
}

/** What no browser shows. */
function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (empty.has(name)) return false;
  return (
    attributes.has('hidden') ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '')
  );
}

function first(start: string | undefined): number {
  return /^\d{1,6}$/.test(start ?? '') ? Number(start) : 1;
}

import type { Block, Passage } from '../../../model/memo/memo.ts';
import { type Draft, emptyDraft } from '../passages/draft.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import { lastAtMost } from '../passages/places.ts';
import { type DraftCell, tableOf } from '../tables/table-grid.ts';
import { asJoined, cellText } from './divided.ts';
import { isFull, type PageText, type Usual } from './paragraphs.ts';
import { TextPlaces } from './places.ts';
import type { PageCell, PageTable } from './ruled-table.ts';
import { type PageLine, textOf } from './words.ts';

/** A text or a table with the page that each of its parts is on. */
interface Parted<T> {
  readonly page: { readonly number: number; readonly ys: readonly number[] };
  readonly part: T;
}

type OpenBlock = { kind: 'tekst'; parts: Parted<PageText>[] } | { kind: 'tabel'; parts: Parted<PageTable>[] };

/** Makes the blocks of a memo of what stands on its pages, and joins what goes on from one page to the next. */
export class MemoBuilder {
  readonly draft: Draft;
  readonly #places: TextPlaces;
  readonly #usual: Usual;
  readonly #open: OpenBlock[] = [];
  readonly #notes: Parted<PageText>[] = [];

  constructor(file: string, usual: Usual) {
    this.#places = new TextPlaces(file);
    this.draft = emptyDraft(this.#places.placeOf);
    this.#usual = usual;
  }

  addPage(page: Parted<unknown>['page'], parts: readonly (PageText | PageTable)[]): void {
    let isFirst = true;
    for (const part of parts) {
      if ('rows' in part) this.#addTable({ page, part }, isFirst);
      else if (part.kind === 'fodnote') this.#notes.push({ page, part });
      else this.#addText({ page, part }, isFirst);
      isFirst &&= !('rows' in part) && part.kind === 'fodnote';
    }
  }

  /** The offset of a place that is no text's: a page, or what is left out. */
  offsetOf(within: string): number {
    return this.#places.add(within, 1);
  }

  end(): Draft {
    const sizes = [
      ...new Set(this.#open.flatMap((block) => (block.kind === 'tekst' ? headingSizes(block) : []))),
    ];
    const sorted = sizes.sort((a, b) => b - a);
    let tables = 0;
    for (const block of this.#open) {
      if (block.kind === 'tabel') this.draft.blocks.push(this.#table(block.parts, ++tables));
      else this.draft.blocks.push(this.#text(block.parts, sorted));
    }
    for (const note of this.#notes) this.draft.blocks.push(this.#text([note], sorted));
    return this.draft;
  }

  /** A paragraph whose last line is full, and ends no sentence, goes on at the top of the next page. */
  #addText(text: Parted<PageText>, isFirst: boolean): void {
    const last = this.#open.at(-1);
    const before = last?.kind === 'tekst' ? last.parts.at(-1) : undefined;
    const line = before?.part.lines.at(-1);
    const [first] = text.part.lines[0]?.words ?? [];
    const goesOn =
      isFirst &&
      last?.kind === 'tekst' &&
      before?.page.number === text.page.number - 1 &&
      text.part.kind === 'afsnit' &&
      line !== undefined &&
      first !== undefined &&
      last.parts[0]?.part.kind !== 'overskrift' &&
      isFull(line, first, this.#usual) &&
      !/[.:!?]$/.test(textOf(line.words));
    if (goesOn) last.parts.push(text);
    else this.#open.push({ kind: 'tekst', parts: [text] });
  }

  /** A table with the same columns at the top of the next page is the same one, where its head comes again or it has none. */
  #addTable(table: Parted<PageTable>, isFirst: boolean): void {
    const last = this.#open.at(-1);
    const before = last?.kind === 'tabel' ? last.parts.at(-1) : undefined;
    if (!isFirst || last?.kind !== 'tabel' || before?.page.number !== table.page.number - 1) {
      this.#open.push({ kind: 'tabel', parts: [table] });
      return;
    }
    const head = repeatedRows(last.parts[0]?.part, table.part);
    // What is only a head, the rows of it follow.
    const isHeadAlone = before.part.rows.length === headOf(before.part);
    if (head === 0 && headOf(table.part) > 0 && !isHeadAlone)
      this.#open.push({ kind: 'tabel', parts: [table] });
    else if (sameColumns(before.part, table.part))
      last.parts.push({ ...table, part: { ...table.part, rows: table.part.rows.slice(head) } });
    else {
      last.parts.push({ ...before, part: { ...before.part, rows: [], doubt: goesOnElsewhere } });
      this.#open.push({
        kind: 'tabel',
        parts: [{ ...table, part: { ...table.part, doubt: goesOnElsewhere } }],
      });
    }
  }

  #text(parts: readonly Parted<PageText>[], sizes: readonly number[]): Block {
    const [first] = parts;
    const kind = first?.part.kind ?? 'afsnit';
    const mark = first?.part.mark;
    const passage = new PassageBuilder();
    let base = 0;
    for (const { page, part } of parts) {
      for (const [at, line] of part.lines.entries()) {
        const words = mark === line.words[0] && mark !== undefined ? line.words.slice(1) : line.words;
        const whole = textOf(line.words);
        const text = textOf(words);
        const next = part.lines[at + 1];
        const offset = this.#places.add(
          `side ${page.number}, linje ${lineNumber(page.ys, line)}`,
          whole.length,
        );
        if (at === 0 && part === first?.part) base = offset;
        const start = offset + whole.length - text.length;
        const joined = next === undefined ? `${text}\n` : asJoined(text, textOf(next.words));
        passage.add(joined, start);
      }
    }
    const built = passage.build(this.draft.placeOf, base);
    if (kind === 'overskrift') {
      const size = Math.round((first?.part.lines[0]?.size ?? 0) * 2) / 2;
      return { kind, level: Math.min(sizes.indexOf(size) + 1, 6) || 1, passage: built };
    }
    if (kind === 'punkt') return { kind, level: 1, mark: mark?.text, passage: built };
    return kind === 'fodnote' ? { kind, mark: mark?.text, passage: built } : { kind, passage: built };
  }

  #table(parts: readonly Parted<PageTable>[], number: number): Block {
    let row = 0;
    const rows = parts.flatMap(({ page, part }) =>
      part.rows.map((cells) => {
        row += 1;
        let column = 1;
        return cells.map((cell): DraftCell => {
          const within = `side ${page.number}, tabel ${number}, række ${row}, kolonne ${column}`;
          column += cell.columns ?? 1;
          return { passage: this.#cell(cell, within), columns: cell.columns, rows: cell.rows };
        });
      }),
    );
    return tableOf(rows, { doubt: parts.find(({ part }) => part.doubt !== undefined)?.part.doubt });
  }

  #cell({ lines }: PageCell, within: string): Passage {
    const text = cellText(lines);
    const offset = this.#places.add(within, text.length);
    const passage = new PassageBuilder();
    passage.add(text, offset);
    return passage.build(this.draft.placeOf, offset);
  }
}

function headingSizes({ parts }: { readonly parts: readonly Parted<PageText>[] }): number[] {
  const [first] = parts;
  if (first?.part.kind !== 'overskrift') return [];
  return [Math.round((first.part.lines[0]?.size ?? 0) * 2) / 2];
}

/** Which line of its page a line is, from 1. */
function lineNumber(ys: readonly number[], { y }: PageLine): number {
  return lastAtMost(ys, y + 0.01) + 1;
}

/** How many rows of a table are the first ones of the one before it. */
function repeatedRows(first: PageTable | undefined, table: PageTable): number {
  const texts = (of: PageTable | undefined, row: number) =>
    of?.rows[row]?.map(({ lines }) => cellText(lines)).join('\t') ?? '';
  let count = 0;
  while (
    count < table.rows.length &&
    texts(table, count).trim() !== '' &&
    texts(table, count) === texts(first, count)
  )
    count += 1;
  return count;
}

/** How many rows of a table are its head. */
function headOf({ rows }: PageTable): number {
  const passage = (text: string): Passage => ({ text, spans: [] });
  return tableOf(rows.map((cells) => cells.map(({ lines }) => ({ passage: passage(cellText(lines)) }))))
    .headRows;
}

const goesOnElsewhere = 'den går måske over to sider, men kolonnerne er ikke de samme på dem';

/** Whether each column stands above one of the other table, and above that alone. */
function sameColumns({ columns }: PageTable, other: PageTable): boolean {
  const meets = (at: number, which: number) => {
    const [a, b] = [columns[at], other.columns[which]];
    return a !== undefined && b !== undefined && Math.min(a.to, b.to) - Math.max(a.from, b.from) > 1;
  };
  return (
    columns.length === other.columns.length &&
    columns.every((_, at) => other.columns.every((_other, which) => meets(at, which) === (at === which)))
  );
}

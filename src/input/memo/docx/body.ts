import { addAll, type Place } from '../../../model/diagnostic.ts';
import type { Block, Passage, TextBlock } from '../../../model/memo/memo.ts';
import { childOf, elementsOf, type XmlNode } from '../../reading/package/xml.ts';
import { type Draft, leftOut } from '../passages/draft.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import { tableOf } from '../tables/table-grid.ts';
import { Numbering } from './numbering.ts';
import { RunReader, type Sink } from './runs.ts';
import { settingOf } from './settings.ts';
import { paragraphFormat, type Style, type Styles, stylesOf } from './styles.ts';
import { draftRows, unwrapped, wordTable } from './table.ts';

/** The parts of a document that its body is read with. */
export interface WordParts {
  readonly styles?: XmlNode | undefined;
  readonly numbering?: XmlNode | undefined;
  readonly footnote?: XmlNode | undefined;
  readonly endnote?: XmlNode | undefined;
}

type NoteKind = 'footnote' | 'endnote';

/** Where in the document is read: a place without a character. */
export interface Here {
  within: string;
}

const pieces = new Set(['p', 'tbl', 'altChunk', 'del', 'moveFrom']);
/** Word calls the lines of a table of contents by these styles, and LibreOffice in Danish too. */
const contentsStyle = /^(?:toc|contents|indholdsfortegnelse) ?\d/i;

/** Reads the body of a document and the notes it refers to into the blocks of a draft. */
export class BodyReader {
  readonly #draft: Draft;
  readonly #here: Here;
  readonly #parts: WordParts;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #runs: RunReader;
  readonly #said = new Set<string>();
  /** The notes that are referred to, in their order. */
  readonly #notes: { readonly kind: NoteKind; readonly id: string; readonly mark: string }[] = [];
  #paragraphs = 0;
  #tables = 0;
  /** A paragraph whose end is deleted: the next one goes on from it. */
  #open: Sink | undefined;

  /** @param here what the draft's `placeOf` gives the places of. */
  constructor(parts: WordParts, draft: Draft, here: Here) {
    this.#parts = parts;
    this.#draft = draft;
    this.#here = here;
    this.#styles = stylesOf(parts.styles);
    this.#numbering = new Numbering(parts.numbering);
    this.#runs = new RunReader(this.#styles, {
      noteMark: (kind, id, own) => this.#noteMark(kind, id, own),
      leaveOut: (what, at) => this.leaveOut(what, at),
      tracked: (at) => this.#tracked(at),
    });
  }

  read(body: XmlNode): void {
    for (const piece of unwrapped(body, pieces)) {
      if (piece.name === 'p') this.#paragraph(piece);
      else if (piece.name === 'tbl') addAll(this.#draft.blocks, this.#table(piece));
      else this.#other(piece);
    }
  }

  /** The notes that the body refers to, each by the mark it has there. */
  readNotes(): void {
    for (const { kind, id, mark } of this.#notes) {
      const part = this.#parts[kind];
      const note = part && elementsOf(part).find((each) => each.attributes.get('id') === id);
      if (note === undefined) continue;
      const within = `fodnote ${mark}`;
      const { passage, inner } = this.#passageOf(note, within);
      if (passage.text !== '') this.#draft.blocks.push({ kind: 'fodnote', mark, passage });
      addAll(this.#draft.blocks, inner);
    }
  }

  /** Says that a head or foot of the pages is not read, where it has more numbers than those of the pages. */
  passOver(part: XmlNode, what: string): void {
    this.#here.within = what;
    const text = this.#passageOf(part, what).passage.text;
    const other = text.replace(/(?:\bside\s*)?\b\d+\s*(?:af|\/)\s*\d+|\bside\s*\d+|^\d+$/gimu, '');
    if (/\d/.test(other)) this.leaveOut(what, 0);
  }

  /** Says once of each kind that it is left out. */
  leaveOut(what: string, at: number): void {
    if (this.#said.has(what)) return;
    this.#said.add(what);
    leftOut(this.#draft, at, what);
  }

  #tracked(at: number): void {
    if (this.#said.has('sporet')) return;
    this.#said.add('sporet');
    this.#draft.doubts.push({
      code: 'NOTAT-USIKKER',
      severity: 'note',
      message: 'dokumentet har rettelser, som ingen har godkendt; det er læst, som om alle var',
      place: this.#draft.placeOf(at),
      advice: 'Godkend eller afvis dem, og kontrollér notatet igen.',
    });
  }

  #other({ name }: XmlNode): void {
    if (name === 'altChunk') this.leaveOut('et indsat dokument', 0);
    else this.#tracked(0);
  }

  #paragraph(node: XmlNode): void {
    const properties = childOf(node, 'pPr');
    const style = this.#styles(settingOf(properties, 'pStyle'));
    this.#here.within = `afsnit ${this.#paragraphs + 1}`;
    const sink = this.#open ?? newSink();
    this.#runs.read(node, style, sink);
    const endIsDeleted = childOf(childOf(properties, 'rPr'), 'del') !== undefined;
    this.#open = endIsDeleted ? sink : undefined;
    if (endIsDeleted || sink.passage.isEmpty) return;
    this.#paragraphs += 1;
    const passage = sink.passage.build(this.#draft.placeOf, 0);
    this.#draft.blocks.push({ ...this.#kindOf(properties, style), passage });
  }

  #kindOf(
    properties: XmlNode | undefined,
    style: Style | undefined,
  ): Pick<TextBlock, 'kind' | 'level' | 'mark'> {
    const own = paragraphFormat(properties);
    const outline = own.outline ?? style?.outline;
    const numId = own.numId ?? style?.numId;
    const isItem = numId !== undefined && numId !== '0';
    const level = own.level ?? style?.level ?? 0;
    const mark = isItem ? this.#numbering.next(numId, level) : undefined;
    if (contentsStyle.test(style?.name ?? '')) return { kind: 'indhold' };
    if (outline !== undefined && outline <= 9) return { kind: 'overskrift', level: outline };
    return isItem ? { kind: 'punkt', level: level + 1, mark } : { kind: 'afsnit' };
  }

  /** The table, and after it those that stand in its cells. */
  #table(node: XmlNode): Block[] {
    const table = wordTable(node);
    if (table.hasTrackedRows) this.#tracked(0);
    if (table.rows.length === 0) return [];
    this.#tables += 1;
    const name = `tabel ${this.#tables}`;
    const inner: Block[] = [];
    const rows = draftRows(table, (cell, row, column) => {
      const read = this.#passageOf(cell, `${name}, række ${row + 1}, kolonne ${column + 1}`);
      addAll(inner, read.inner);
      return read.passage;
    });
    const doubt = inner.length > 0 ? 'en tabel står inde i en af dens celler' : undefined;
    return [tableOf(rows, { declaredHead: table.head, doubt }), ...inner];
  }

  /** What paragraphs say, one below the other, and the tables between them. */
  #passageOf(
    node: XmlNode | undefined,
    within: string,
  ): { readonly passage: Passage; readonly inner: Block[] } {
    const inner: Block[] = [];
    const sink = newSink();
    for (const piece of node === undefined ? [] : unwrapped(node, pieces)) {
      this.#here.within = within;
      if (piece.name === 'tbl') addAll(inner, this.#table(piece));
      else if (piece.name !== 'p') this.#other(piece);
      else {
        if (sink.at > 0) sink.passage.break(sink.at);
        this.#runs.read(piece, this.#styles(settingOf(childOf(piece, 'pPr'), 'pStyle')), sink);
        sink.at += 1;
      }
    }
    this.#here.within = within;
    return { passage: sink.passage.build(this.#draft.placeOf, 0), inner };
  }

  #noteMark(kind: NoteKind, id: string, own: string | undefined): string {
    const mark = own ?? String(this.#notes.length + 1);
    this.#notes.push({ kind, id, mark });
    return mark;
  }
}

function newSink(): Sink {
  return { passage: new PassageBuilder(), at: 0 };
}

/** The places of what is read where the reader is. */
export function placesOf(file: string, here: Here): (offset: number) => Place {
  return (offset) => ({ file, within: here.within, column: offset + 1 });
}

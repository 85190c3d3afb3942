import type { Block, MemoTable } from '../../../model/memo/memo.ts';
import { PassageBuilder } from '../passages/passage-builder.ts';
import type { PlaceOf } from '../passages/places.ts';
import { type DraftCell, tableOf } from '../tables/table-grid.ts';

/** A table of HTML while it is read. */
export class HtmlTable {
  /** What stands in its cells and is no text of them: other tables. It comes after it. */
  readonly inner: Block[] = [];
  /** Its caption, and what stands in it but in no cell. */
  readonly loose = new PassageBuilder();
  readonly #rows: DraftCell[][] = [];
  readonly #placeOf: PlaceOf;
  #cell:
    | {
        readonly text: PassageBuilder;
        readonly offset: number;
        readonly columns: number;
        readonly rows: number;
      }
    | undefined;
  #rowIsOpen = false;
  #inHead = false;
  /** How many rows from the first one are head, and whether the next may still be. */
  #head = 0;
  #headGoesOn = true;
  #rowIsHead = false;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  /** Where text goes at this point. */
  get text(): PassageBuilder {
    return this.#cell?.text ?? this.loose;
  }

  section(isHead: boolean): void {
    this.endRow();
    this.#inHead = isHead;
  }

  startRow(): void {
    this.endRow();
    this.#rows.push([]);
    this.#rowIsOpen = true;
    this.#rowIsHead = true;
  }

  startCell(isHead: boolean, attributes: ReadonlyMap<string, string>, offset: number): void {
    this.endCell();
    if (!this.#rowIsOpen) this.startRow();
    if (!isHead && !this.#inHead) this.#rowIsHead = false;
    const [columns, rows] = [
      spanned(attributes.get('colspan'), 1000),
      spanned(attributes.get('rowspan'), 65_534),
    ];
    this.#cell = { text: new PassageBuilder(), offset, columns, rows };
  }

  endCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    const passage = cell.text.build(this.#placeOf, cell.offset);
    this.#rows.at(-1)?.push({ passage, columns: cell.columns, rows: cell.rows });
    this.#cell = undefined;
  }

  endRow(): void {
    this.endCell();
    if (!this.#rowIsOpen) return;
    this.#rowIsOpen = false;
    if (this.#rows.at(-1)?.length === 0) this.#rows.pop();
    else if (this.#headGoesOn && this.#rowIsHead) this.#head += 1;
    else this.#headGoesOn = false;
  }

  /** The table, when it has ended; undefined where it has no cell. */
  end(): MemoTable | undefined {
    this.endRow();
    if (this.#rows.length === 0) return undefined;
    const doubt = this.inner.length > 0 ? 'en tabel står inde i en af dens celler' : undefined;
    return tableOf(this.#rows, { declaredHead: this.#head, doubt });
  }
}

function spanned(value: string | undefined, most: number): number {
  return /^\d{1,5}$/.test(value?.trim() ?? '') ? Math.min(Math.max(Number(value), 1), most) : 1;
}

import type { FieldText } from './field-text.ts';
import type { LabelColumn } from './label-column.ts';
import { plainCount } from './plain-count.ts';
import { type Fields, QuickRows } from './quick-rows.ts';
import type { RowStream } from './row-stream.ts';

/** How the fields of a table's rows lie. */
interface TableShape extends Fields {
  /** All columns but that of the count. */
  readonly known: readonly LabelColumn[];
  /** Told of every row that has another number of fields, and is not blank. */
  readonly onOtherWidth: () => void;
}

/** The rows of a table as numbers: what the label in every field stands for, and a count. */
export class LabelledRows {
  readonly #rows: RowStream;
  readonly #text: FieldText;
  readonly #shape: TableShape;
  readonly #quick: QuickRows;
  #count = 0;
  /** There must be labels to know; and a label of several lines would have the lines counted wrong. */
  #mayHurry = false;
  #hasLongLabels = false;

  constructor(rows: RowStream, text: FieldText, shape: TableShape) {
    this.#rows = rows;
    this.#text = text;
    this.#shape = shape;
    this.#quick = new QuickRows(rows, shape);
  }

  /** What the label in each field of the row at hand stands for; one more at the end is 0, for a column that is absent. */
  get values(): Int32Array {
    return this.#quick.values;
  }

  /** The count of the row at hand; -1 where it takes a closer look. */
  get count(): number {
    return this.#count;
  }

  /** Whether there is another row, which then is the one at hand. */
  next(): boolean {
    if (this.#mayHurry && this.#quick.next()) {
      this.#count = this.#quick.count;
      return true;
    }
    return this.#nextWithCare();
  }

  #nextWithCare(): boolean {
    const [rows, text] = [this.#rows, this.#text];
    const { width, countField, known, onOtherWidth } = this.#shape;
    while (rows.next()) {
      this.#count = rows.fields === width ? plainCount(rows, countField) : -1;
      if (this.#count < 0 && text.isBlank()) continue;
      if (rows.fields !== width) {
        onOtherWidth();
        continue;
      }
      for (const column of known) this.values[column.field] = column.read(rows, text);
      this.#hasLongLabels ||= rows.isOfSeveralLines;
      this.#mayHurry = !this.#hasLongLabels;
      return true;
    }
    return false;
  }
}

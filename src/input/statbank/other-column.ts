import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CsvCell, placeOf } from '../csv-table.ts';
import type { FieldText } from './field-text.ts';
import { mostLabels } from './label-column.ts';
import { LabelTable } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** So many of a column's values are told. */
const shown = 3;

/** A column that no key counts by: a dimension this program does not know, or where a row comes from. */
export class OtherColumn {
  readonly #field: number;
  readonly #heading: CsvCell;
  readonly #known = new LabelTable();
  readonly #values = new Set<string>();

  constructor(field: number, heading: CsvCell) {
    this.#field = field;
    this.#heading = heading;
  }

  /** Reads the field of the row at hand: it must be text, whatever it says. */
  read(rows: RowStream, text: FieldText): void {
    if (this.#known.find(rows, this.#field) >= 0) return;
    const { text: value } = text.cell(this.#field);
    if (this.#values.size <= shown) this.#values.add(value);
    if (this.#known.size < mostLabels) this.#known.add(rows, this.#field);
  }

  /** A dimension may not vary: counts of different things would be added up. */
  get fault(): Diagnostic | undefined {
    if (this.#values.size <= 1) return undefined;
    const values = [...this.#values];
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${this.#heading.text}" har flere forskellige værdier og indgår ikke i nogen nøgle`,
      place: placeOf(this.#heading),
      advice: `Fundet ${values.slice(0, shown).join(', ')}${values.length > shown ? ' …' : ''}; hent udtrækket igen med én værdi.`,
    };
  }
}

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { type CsvCell, placeOf } from '../../reading/csv-table.ts';
import { isOneOfSeveral } from '../one-value.ts';
import type { FieldText } from './field-text.ts';
import { type KnownColumn, mostLabels } from './label-column.ts';
import { type LabelTable, unknownLabel } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** So many of a column's values are told. */
const shown = 3;

/** A column that no key counts by: a dimension this program does not know, or where a row comes from. */
export class OtherColumn implements KnownColumn {
  readonly field: number;
  readonly #table: LabelTable;
  readonly #heading: CsvCell;
  readonly #values = new Set<string>();
  #labels = 0;

  constructor(field: number, heading: CsvCell, table: LabelTable) {
    this.field = field;
    this.#table = table;
    this.#heading = heading;
  }

  /** Whatever it says, it must be text; it stands for nothing. Of many labels the last are not known. */
  read({ view, starts, ends }: RowStream, text: FieldText): number {
    const { field } = this;
    const start = starts[field] ?? 0;
    const length = (ends[field] ?? 0) - start;
    if (this.#table.find(field, view, start, length) !== unknownLabel) return 0;
    const { text: value } = text.cell(field);
    if (this.#values.size <= shown) this.#values.add(value);
    if (this.#labels++ < mostLabels) this.#table.add(field, view, start, length, 0);
    return 0;
  }

  /** A dimension may not vary: counts of different things would be added up. One that has a single value may leave people out. */
  get fault(): Diagnostic | undefined {
    const [only = ''] = this.#values;
    const heading = this.#heading.text;
    if (this.#values.size <= 1) return isOneOfSeveral(heading, only) ? this.#alone(only) : undefined;
    const values = [...this.#values];
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${heading}" har flere forskellige værdier og indgår ikke i nogen nøgle`,
      place: placeOf(this.#heading),
      advice: `Fundet ${values.slice(0, shown).join(', ')}${values.length > shown ? ' …' : ''}; hent udtrækket igen med én værdi.`,
    };
  }

  #alone(value: string): Diagnostic {
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'advarsel',
      message: `kolonnen "${this.#heading.text}" har kun "${value}", så kun de er talt`,
      place: placeOf(this.#heading),
      advice:
        'Skal alle tælles, så hent udtrækket igen med I alt. Er det dem, der deles efter, så slet kolonnen.',
    };
  }
}

import { type FordelError, failure } from '../../../model/diagnostic.ts';
import type { Origin } from '../../../model/origin.ts';
import type { FieldText } from './field-text.ts';
import { LabelTable } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** No column of an extract has more labels. */
export const mostLabels = 2000;

/** A column whose labels are told from one another. */
export interface KnownColumn {
  readonly field: number;
  readonly table: LabelTable;
  /** The number of the label of the row at hand, which may be new. */
  read(rows: RowStream, text: FieldText): number;
}

/** A column of labels, each of them understood once. */
export class LabelColumn<T> implements KnownColumn {
  readonly field: number;
  readonly table = new LabelTable();
  /** What each label says, by its number. */
  readonly values: T[] = [];
  readonly #name: string;
  readonly #parse: (text: string, number: number) => T;

  constructor(field: number, name: string, parse: (text: string, number: number) => T) {
    this.field = field;
    this.#name = name;
    this.#parse = parse;
  }

  /** @throws FordelError `UDTRAEK-STORT` for a column of too many labels, and as `FieldText` does. */
  read({ view, starts, ends }: RowStream, text: FieldText): number {
    const start = starts[this.field] ?? 0;
    const length = (ends[this.field] ?? 0) - start;
    const number = this.table.find(view, start, length);
    if (number >= 0) return number;
    const cell = text.cell(this.field);
    if (this.values.length === mostLabels) throw tooManyLabels(this.#name, cell.origin);
    this.values.push(this.#parse(cell.text, this.values.length));
    return this.table.add(view, start, length);
  }
}

export function tooManyLabels(column: string, place: Origin): FordelError {
  return failure({
    code: 'UDTRAEK-STORT',
    message: `kolonnen "${column}" har over ${mostLabels} forskellige værdier`,
    place,
    advice: 'Det har intet udtræk fra StatBank; se efter, om det er den rigtige fil.',
  });
}

import { type FordelError, failure } from '../../model/diagnostic.ts';
import type { Origin } from '../../model/origin.ts';
import type { FieldText } from './field-text.ts';
import { LabelTable } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** No column of an extract has more labels. */
export const mostLabels = 2000;

/** A column of labels, each of them understood once. */
export class LabelColumn<T> {
  readonly #values: T[] = [];
  readonly #field: number;
  readonly #name: string;
  readonly #parse: (text: string, number: number) => T;
  readonly #table = new LabelTable();

  constructor(field: number, name: string, parse: (text: string, number: number) => T) {
    this.#field = field;
    this.#name = name;
    this.#parse = parse;
  }

  /**
   * What the label of the row at hand says.
   *
   * @throws FordelError `UDTRAEK-STORT` for a column of too many labels, and as `FieldText` does.
   */
  read(rows: RowStream, text: FieldText): T {
    const number = this.#table.find(rows, this.#field);
    return (number >= 0 ? this.#values[number] : this.#learn(rows, text)) as T;
  }

  #learn(rows: RowStream, text: FieldText): T {
    const cell = text.cell(this.#field);
    if (this.#values.length === mostLabels) throw tooManyLabels(this.#name, cell.origin);
    const value = this.#parse(cell.text, this.#values.length);
    this.#table.add(rows, this.#field);
    this.#values.push(value);
    return value;
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

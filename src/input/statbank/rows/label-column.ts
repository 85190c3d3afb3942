import { type FordelError, failure } from '../../../model/diagnostic.ts';
import type { Origin } from '../../../model/origin.ts';
import type { FieldText } from './field-text.ts';
import { type LabelTable, unknownLabel } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** No column of an extract has more labels. */
export const mostLabels = 2000;

/** A column whose labels are told from one another. */
export interface KnownColumn {
  readonly field: number;
  /** What the label of the row at hand stands for, which may be new. */
  read(rows: RowStream, text: FieldText): number;
}

/** A column of labels, each of them understood once, as a number that is -1 or more. */
export class LabelColumn implements KnownColumn {
  readonly field: number;
  readonly #name: string;
  readonly #table: LabelTable;
  readonly #parse: (text: string) => number;
  #labels = 0;

  constructor(field: number, name: string, table: LabelTable, parse: (text: string) => number) {
    this.field = field;
    this.#name = name;
    this.#table = table;
    this.#parse = parse;
  }

  /** @throws FordelError `UDTRAEK-STORT` for a column of too many labels, and as `FieldText` does. */
  read({ view, starts, ends }: RowStream, text: FieldText): number {
    const { field } = this;
    const start = starts[field] ?? 0;
    const length = (ends[field] ?? 0) - start;
    const known = this.#table.find(field, view, start, length);
    if (known !== unknownLabel) return known;
    const cell = text.cell(field);
    if (this.#labels === mostLabels) throw tooManyLabels(this.#name, cell.origin);
    this.#labels++;
    const value = this.#parse(cell.text);
    this.#table.add(field, view, start, length, value);
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

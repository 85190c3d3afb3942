import { type FordelError, failure } from '../../../model/diagnostic.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Dimension } from '../form.ts';
import type { FieldText } from './field-text.ts';
import { type LabelTable, unknownLabel } from './label-table.ts';
import type { RowStream } from './row-stream.ts';

/** No column of an extract has more labels. */
export const mostLabels = 2000;

/** A column of labels, each of them understood once, as a number that is -1 or more. */
export class LabelColumn {
  readonly field: number;
  readonly #dimension: Dimension;
  readonly #table: LabelTable;
  #labels = 0;

  constructor(dimension: Dimension, table: LabelTable) {
    this.field = dimension.field;
    this.#dimension = dimension;
    this.#table = table;
  }

  /** @throws FordelError `UDTRAEK-STORT` for a column of too many labels, and as `FieldText` does. */
  read({ view, starts, ends }: RowStream, text: FieldText): number {
    const { field } = this;
    const start = starts[field] ?? 0;
    const length = (ends[field] ?? 0) - start;
    const known = this.#table.find(field, view, start, length);
    if (known !== unknownLabel) return known;
    const cell = text.cell(field);
    const isFull = this.#labels === mostLabels;
    if (isFull && this.#dimension.isOpen !== true) throw tooManyLabels(this.#dimension.name, cell.origin);
    const value = this.#dimension.parse(cell.text);
    // Of many labels the last are not known.
    if (isFull) return value;
    this.#labels++;
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

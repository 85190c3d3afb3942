import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { FormNotes } from '../../../model/statbank/imported.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import type { ColumnRules, ExtractColumns } from '../columns.ts';
import { rolesOf } from '../dimension-roles.ts';
import type { CountRows, Dimension, Form } from '../form.ts';
import { type FaultList, noLines } from '../rows/fault-list.ts';
import { mostLabels, tooManyLabels } from '../rows/label-column.ts';
import type { ValueStream } from './value-stream.ts';

/** A dimension of a cube: what it is called, and its labels in the order of the counts. */
export interface CubeDimension {
  readonly heading: CsvCell;
  /** Other names of it: its code. */
  readonly names: readonly string[];
  readonly labels: readonly CsvCell[];
}

/** A cube as a file has it: all labels first, then one count for each cell, the last dimension fastest. */
export interface Cube {
  readonly form: string;
  readonly file: string;
  readonly dimensions: readonly CubeDimension[];
  readonly notes: FormNotes;
  readonly values: ValueStream;
  /** Whether the file ends with its figures. */
  readonly endsWithValues: boolean;
}

/** px and JSON-stat. */
export class CubeForm implements Form {
  readonly name: string;
  readonly columns: ExtractColumns;
  readonly notes: FormNotes;
  readonly headLines = noLines;
  readonly #cube: Cube;
  readonly #faults: FaultList;

  constructor(cube: Cube, register: MunicipalityRegister, faults: FaultList, { declared }: ColumnRules) {
    const { dimensions, file } = cube;
    const roles = rolesOf(
      dimensions.map(({ names, labels }) => ({ names, labels: labels.map(({ text }) => text) })),
      register,
      declared,
    );
    const count: CsvCell = { text: 'INDHOLD', origin: { file, line: 1, column: 1 } };
    this.name = cube.form;
    this.notes = cube.notes;
    this.columns = {
      header: [...dimensions.map(({ heading }) => heading), count],
      roles: new Map([...roles, ['count', dimensions.length]]),
    };
    this.#cube = cube;
    this.#faults = faults;
  }

  rows(dimensions: readonly Dimension[]): CountRows {
    return new CubeRows(this.#cube, dimensions);
  }

  finish(): void {
    const { dimensions, values, file, form, endsWithValues } = this.#cube;
    const wanted = dimensions.reduce((product, { labels }) => product * labels.length, 1);
    const message =
      values.found !== wanted
        ? `${form}-filen har ${values.found < wanted ? 'kun ' : ''}${values.found} tal, og dens ${dimensions.length} opdelinger har ${wanted} celler`
        : !values.isClosed
          ? `${form}-filen slutter, før dens tal gør`
          : endsWithValues && values.goesOn
            ? `${form}-filen går videre efter sine tal`
            : undefined;
    if (message === undefined) return;
    const fault: Diagnostic = {
      code: 'UDTRAEK-FORM',
      severity: 'fejl',
      message,
      place: { file, line: values.line },
      advice:
        'Filen er ikke hel, eller noget er føjet til: er der to tabeller, så gem hver i en fil for sig.',
    };
    this.#faults.add(fault.code, () => fault, noLines);
  }
}

class CubeRows implements CountRows {
  readonly values: Int32Array;
  readonly lines = noLines;
  readonly #cube: Cube;
  /** By dimension: what its labels stand for, and which of them is at hand. */
  readonly #meanings: readonly Int32Array[];
  readonly #at: Int32Array;
  #isFirst = true;

  constructor(cube: Cube, dimensions: readonly Dimension[]) {
    const own = cube.dimensions;
    this.#cube = cube;
    this.values = new Int32Array(own.length + 2);
    this.#at = new Int32Array(own.length);
    this.#meanings = own.map(({ labels }, field) => {
      const dimension = dimensions.find((each) => each.field === field);
      const beyond = labels[mostLabels];
      if (beyond !== undefined) throw tooManyLabels(dimension?.name ?? '', beyond.origin);
      return Int32Array.from(labels, ({ text }) => dimension?.parse(text) ?? 0);
    });
    for (const [field, meanings] of this.#meanings.entries()) this.values[field] = meanings[0] ?? 0;
  }

  next(): boolean {
    const isCell = this.#isFirst ? this.#meanings.every(({ length }) => length > 0) : this.#turn();
    this.#isFirst = false;
    if (isCell) return this.#cube.values.next();
    // What comes after the last cell is counted.
    while (this.#cube.values.next());
    return false;
  }

  get count(): number {
    return this.#cube.values.count;
  }

  get line(): number {
    return this.#cube.values.line;
  }

  get column(): number {
    return this.#cube.values.column;
  }

  cell(field: number): CsvCell {
    const label = this.#cube.dimensions[field]?.labels[this.#at[field] ?? 0];
    if (label !== undefined) return label;
    const { token: text, line, column } = this.#cube.values;
    return { text, origin: { file: this.#cube.file, line, column } };
  }

  /** Turns to the next cell; false where all have been. */
  #turn(): boolean {
    for (let field = this.#meanings.length - 1; field >= 0; field--) {
      const meanings = this.#meanings[field];
      if (meanings === undefined) return false;
      const at = (this.#at[field] ?? 0) + 1;
      const isPast = at === meanings.length;
      this.#at[field] = isPast ? 0 : at;
      this.values[field] = meanings[isPast ? 0 : at] ?? 0;
      if (!isPast) return true;
    }
    return false;
  }
}

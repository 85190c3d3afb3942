import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { FormNotes } from '../../../model/statbank/imported.ts';
import { type CsvCell, namesOf, wrongLength } from '../../reading/csv-table.ts';
import type { ExtractColumns } from '../columns.ts';
import type { CountRows, Dimension, Form } from '../form.ts';
import { LabelColumn } from '../rows/label-column.ts';
import { LabelTable } from '../rows/label-table.ts';
import { LabelledRows } from '../rows/labelled-rows.ts';
import type { OpenTable } from './open-table.ts';
import { saidInTitles } from './title-names.ts';

/** A delimited table with a row for each count. */
export class TidyForm implements Form {
  readonly name = 'CSV';
  readonly notes: FormNotes;
  readonly columns: ExtractColumns;
  readonly headLines;
  readonly #table: OpenTable;

  constructor(columns: ExtractColumns, table: OpenTable, titles: readonly CsvCell[] = []) {
    this.columns = columns;
    this.notes = { ...saidInTitles(titles), footnotes: [] };
    this.#table = table;
    const head = table.text.lines();
    this.headLines = () => head;
  }

  rows(dimensions: readonly Dimension[]): CountRows {
    return new TidyRows(this.columns, dimensions, this.#table);
  }

  finish(): void {
    this.#table.sayWhereItStops();
  }
}

class TidyRows implements CountRows {
  readonly values: Int32Array;
  readonly lines;
  readonly #columns: ExtractColumns;
  readonly #table: OpenTable;
  readonly #labelled: LabelledRows;
  readonly #countField: number;

  constructor(columns: ExtractColumns, dimensions: readonly Dimension[], table: OpenTable) {
    const { stream, text, delimiter } = table;
    const labels = new LabelTable();
    this.#columns = columns;
    this.#table = table;
    this.#countField = columns.roles.get('count') ?? 0;
    this.#labelled = new LabelledRows(stream, text, {
      width: columns.header.length,
      countField: this.#countField,
      known: dimensions.map((dimension) => new LabelColumn(dimension, labels)),
      labels,
      delimiter,
      onOtherWidth: () => this.#judgeLength(),
    });
    this.values = this.#labelled.values;
    this.lines = () => text.lines();
  }

  next(): boolean {
    return this.#labelled.next();
  }

  get count(): number {
    return this.#labelled.count;
  }

  get line(): number {
    return this.#table.stream.line;
  }

  get column(): number {
    return this.#table.text.columnOf(this.#countField);
  }

  cell(field: number): CsvCell {
    return this.#table.text.cell(field);
  }

  #judgeLength(): void {
    const { stream, text, faults } = this.#table;
    const { header } = this.#columns;
    const make = (): Diagnostic => {
      text.readRow();
      return wrongLength(stream.fields, header, namesOf(header), (field) => text.cell(field));
    };
    faults.add(stream.fields < header.length ? 'CSV-KORT' : 'CSV-LANG', make, this.lines);
  }
}

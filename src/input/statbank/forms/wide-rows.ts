import type { Diagnostic } from '../../../model/diagnostic.ts';
import { type CsvCell, wrongLength } from '../../reading/csv-table.ts';
import type { CountRows, Dimension } from '../form.ts';
import { LabelColumn } from '../rows/label-column.ts';
import { LabelTable } from '../rows/label-table.ts';
import { plainCount } from '../rows/plain-count.ts';
import type { OpenTable } from './open-table.ts';
import { StubColumn } from './stub-column.ts';
import type { WideLayout } from './table-layout.ts';

/** The counts of a wide table, from left to right and row by row. */
export class WideRows implements CountRows {
  readonly values: Int32Array;
  readonly lines;
  readonly footnotes: string[] = [];
  readonly #table: OpenTable;
  readonly #layout: WideLayout;
  readonly #stubs: readonly StubColumn[];
  readonly #readers: readonly LabelColumn[];
  /** By heading: what the label above each count stands for. */
  readonly #meanings: readonly Int32Array[];
  readonly #width: number;
  #field: number;
  #count = -1;
  /** Names of groups that no figures have followed yet. */
  #alone: CsvCell[] = [];

  constructor(layout: WideLayout, dimensions: readonly Dimension[], table: OpenTable) {
    const { stub, headings } = layout;
    const labels = new LabelTable();
    const dimensionOf = (field: number) => dimensions.find((each) => each.field === field);
    this.#table = table;
    this.#layout = layout;
    this.#stubs = Array.from({ length: stub }, (_, field) => new StubColumn(field, dimensionOf(field)));
    this.#readers = this.#stubs.map((column) => new LabelColumn(column, labels));
    this.#meanings = headings.map((cells, index) => {
      const dimension = dimensionOf(stub + index);
      return Int32Array.from(cells, ({ text }) => dimension?.parse(text) ?? 0);
    });
    this.#width = stub + (headings[0]?.length ?? 0);
    this.#field = this.#width;
    this.values = new Int32Array(stub + headings.length + 2);
    this.lines = table.lines;
  }

  get count(): number {
    return this.#count;
  }

  get line(): number {
    return this.#table.stream.line;
  }

  get column(): number {
    return this.#table.text.columnOf(this.#field);
  }

  next(): boolean {
    if (++this.#field >= this.#width && !this.#nextRow()) return false;
    const at = this.#field - this.#layout.stub;
    for (let index = 0; index < this.#meanings.length; index++) {
      this.values[this.#layout.stub + index] = this.#meanings[index]?.[at] ?? 0;
    }
    this.#count = plainCount(this.#table.stream, this.#field);
    return true;
  }

  cell(field: number): CsvCell {
    const { stub, headings } = this.#layout;
    const heading = headings[field - stub]?.[this.#field - stub];
    if (heading !== undefined) return heading;
    const own = field < stub ? this.#stubs[field] : undefined;
    if (own === undefined) return this.#table.text.cell(this.#field);
    const { file } = this.#table;
    return own.cell(file) ?? { text: '', origin: { file, line: this.line, column: 1 } };
  }

  /** What came after the last figures: a group without any, which is one too few, or notes. */
  finish(): void {
    for (const cell of this.#alone) {
      const isLabel = this.#stubs[cell.field ?? 0]?.isLabel(cell.text) === true;
      if (isLabel) this.#sayAlone(cell);
      else this.footnotes.push(cell.text);
    }
  }

  #nextRow(): boolean {
    const { stream } = this.#table;
    while (stream.next()) {
      if (this.#takeRow()) return true;
    }
    return false;
  }

  /** Takes the labels of the row at hand; whether it has counts. */
  #takeRow(): boolean {
    const { stream } = this.#table;
    const { stub } = this.#layout;
    const isWhole = stream.fields === this.#width;
    const hasFirst = isWhole && plainCount(stream, stub) >= 0;
    if (!hasFirst && !this.#hasCounts()) return this.#takeGroup();
    if (!isWhole && !this.#isPadded()) return this.#judgeLength();
    if (!this.#takeLabels(stub)) return this.#sayOtherTable();
    for (const cell of this.#alone.splice(0)) {
      if (!this.#stubs.some((column) => column.isFrom(cell))) this.#sayAlone(cell);
    }
    for (const [field, column] of this.#stubs.entries()) this.values[field] = column.meaning;
    this.#field = stub;
    return true;
  }

  /** Whether there is anything in the fields of counts. */
  #hasCounts(): boolean {
    const { stream, text } = this.#table;
    for (let field = this.#layout.stub; field < stream.fields; field++) {
      if (text.cell(field).text !== '') return true;
    }
    return false;
  }

  /** Whether the fields beyond the last heading are there and blank. */
  #isPadded(): boolean {
    const { stream, text } = this.#table;
    if (stream.fields < this.#width) return false;
    for (let field = this.#width; field < stream.fields; field++) {
      if (text.cell(field).text !== '') return false;
    }
    return true;
  }

  /** A row with labels alone begins a group. */
  #takeGroup(): false {
    const { stream, text } = this.#table;
    const fields = Math.min(stream.fields, this.#layout.stub);
    if (this.#takeLabels(fields)) {
      const cells = Array.from({ length: fields }, (_, field) => text.cell(field));
      this.#alone.push(...cells.filter((cell) => cell.text !== ''));
    }
    return false;
  }

  /** Whether any of the first fields has a label of its own. */
  #takeLabels(fields: number): boolean {
    const { stream, text } = this.#table;
    let isAny = false;
    for (let field = 0; field < fields; field++) {
      const label = this.#readers[field]?.read(stream, text) ?? 0;
      if (label === 0) continue;
      isAny = true;
      this.#stubs[field]?.take(label, stream.line);
      for (let deeper = field + 1; deeper < this.#stubs.length; deeper++) this.#stubs[deeper]?.clear();
    }
    return isAny;
  }

  #judgeLength(): false {
    const { stream, text, faults } = this.#table;
    // The rows below may repeat them.
    this.#takeLabels(Math.min(stream.fields, this.#layout.stub));
    const code = stream.fields < this.#width ? 'CSV-KORT' : 'CSV-LANG';
    const names = [...this.#layout.names, ...(this.#layout.headings.at(-1) ?? [])];
    const make = () => {
      text.readRow();
      const written = names.map(({ text: name }) => name || '(tom)').join(', ');
      return wrongLength(stream.fields, names, written, (field) => text.cell(field));
    };
    faults.add(code, make, this.lines);
    return false;
  }

  #sayOtherTable(): false {
    const { stream, file } = this.#table;
    const fault: Diagnostic = {
      code: 'UDTRAEK-FORM',
      severity: 'fejl',
      message: 'her begynder en tabel til, eller rækken har mistet sine etiketter',
      place: { file, line: stream.line, column: 1 },
      advice: 'Gem hver tabel i en fil for sig.',
    };
    this.#table.add(fault);
    return false;
  }

  #sayAlone(cell: CsvCell): void {
    const fault: Diagnostic = {
      code: 'UDTRAEK-FORM',
      severity: 'fejl',
      message: `"${cell.text}" står alene: ingen tal hører til`,
      place: cell.origin,
      advice:
        'Er det en overskrift til rækkerne under den, mangler de; filen er måske skåret af. Ellers slet linjen.',
    };
    this.#table.add(fault);
  }
}

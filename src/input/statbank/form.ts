import type { FormNotes } from '../../model/statbank/imported.ts';
import type { CsvCell } from '../reading/csv-table.ts';
import type { ExtractColumns } from './columns.ts';
import type { NumberedLines } from './rows/fault-list.ts';

/** A column of labels, and what each of them stands for: a number that is -1 or more. */
export interface Dimension {
  readonly field: number;
  readonly name: string;
  /** Asked once of each label. */
  parse(text: string): number;
  /** Whether it may have more labels than a dimension of a table has. */
  readonly isOpen?: boolean;
}

/** The counts of a table one at a time, whatever form it has: what its labels stand for, and where it lies in the file. */
export interface CountRows {
  /** Whether there is another count, which then is the one at hand. */
  next(): boolean;
  /** What the label in each field stands for; one more at the end is 0, for a column that is absent. */
  readonly values: Int32Array;
  /** The count; -1 where it takes a closer look. */
  readonly count: number;
  readonly line: number;
  /** Where the count stands in the line. */
  readonly column: number;
  cell(field: number): CsvCell;
  /** The lines to show with what is wrong. */
  readonly lines: NumberedLines;
}

/** A file that has been told to be of a form: its dimensions, and its rows once these are understood. */
export interface Form {
  /** What the form is called, in words. */
  readonly name: string;
  readonly columns: ExtractColumns;
  /** Known when all rows have been read. */
  readonly notes: FormNotes;
  /** The lines to show with what is wrong with a heading. */
  readonly headLines: NumberedLines;
  rows(dimensions: readonly Dimension[]): CountRows;
  /** Says what is wrong at the end of the file, when all rows have been read. */
  finish(): void;
}

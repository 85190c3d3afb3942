import type { Diagnostic } from '../diagnostic.ts';
import type { InputFile } from '../origin.ts';
import type { AgeSpan, Sex } from './extract.ts';

/** The counts of one date and sex: a row of areas per age group, packed so that a register fits in memory. */
export interface CountSlice {
  readonly date: string;
  readonly sex: Sex;
  /** Ascending by age; `alle` is the row of totals. Every group has a count for every area, 0 where none was given. */
  readonly groups: readonly (AgeSpan | 'alle')[];
  /** `groups.length` rows of `areas.length` counts. */
  readonly counts: Int32Array;
}

/** An extract folded by date, sex, age and kommune. */
export interface CountCube {
  readonly source: InputFile;
  /** What is doubtful in it, and has been read. */
  readonly notices?: readonly Diagnostic[];
  /** Kommunekoder, in the order of the columns of every slice. */
  readonly areas: readonly string[];
  readonly slices: readonly CountSlice[];
}

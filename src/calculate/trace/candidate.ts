import type { InputFile } from '../../model/origin.ts';
import type { AgeSpan, Sex } from '../../model/statbank/extract.ts';
import type { Circle } from './circles.ts';

/** A headcount that may be the one behind a table. */
export interface Candidate {
  readonly source: InputFile;
  readonly date: string;
  readonly ages: AgeSpan | 'alle';
  readonly sex: Sex;
  readonly circle: Circle;
  /** The printed rows' counts, those of the others in the circle, and that of the whole circle. */
  readonly counts: readonly number[];
  readonly otherCounts: readonly number[];
  readonly all: number;
}

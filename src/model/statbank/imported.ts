import type { InputFile } from '../origin.ts';
import type { Area } from './area.ts';
import type { PopulationGroup } from './extract.ts';

/** What a file says beside its counts, as far as its form can say it. */
export interface FormNotes {
  readonly title?: string | undefined;
  readonly table?: string | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly updated?: string | undefined;
  readonly footnotes: readonly string[];
}

/** A file that counts were taken from, and what became of its rows. */
export interface ImportedFile extends InputFile {
  /** What its form is called, in words. */
  readonly form: string;
  readonly notes: FormNotes;
  readonly rows: number;
  /** Rows that are the sum of what was chosen: they hold, and are not in the extract. */
  readonly subtotals: number;
  /** Rows of other values than those that were chosen of a dimension that an extract does not have. */
  readonly leftOut: number;
}

/** The counts of one file or several, in one order whatever their form: by date, area and group. */
export interface ImportedExtract {
  readonly files: readonly ImportedFile[];
  /** Each of these in the order of the extract. */
  readonly dates: readonly string[];
  readonly areas: readonly Area[];
  readonly groups: readonly PopulationGroup[];
  /** The count of a cell by the places of its date, area and group; -1 where there is none. */
  count(date: number, area: number, group: number): number;
  /** How many cells have a count, and how many of those are zeros that the file left out. */
  readonly rows: number;
  readonly zerosFilled: number;
}

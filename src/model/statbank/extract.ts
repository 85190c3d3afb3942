import type { InputFile, Origin } from '../origin.ts';

export const sexes = ['alle', 'maend', 'kvinder'] as const;
export type Sex = (typeof sexes)[number];

/** Ages from and to, both included, in completed years. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** One count of an extract: an area, a headcount date and the groups it covers. */
export interface ExtractRow {
  /** The kommune's code, or null for the country, a region or another area that is no kommune. */
  readonly municipalityCode: string | null;
  readonly sex: Sex;
  /** `alle` is the row for all ages together. */
  readonly ages: AgeSpan | 'alle';
  /** `alle`, or the civil status as StatBank codes it. */
  readonly civilStatus: string;
  /** Opgørelsestidspunkt in StatBank's Danish form: 2023K2, 2023M05, 2023. */
  readonly date: string;
  readonly count: bigint;
  readonly origin: Origin;
}

/** An udtræk of counts, as read from one file. */
export interface Extract {
  readonly source: InputFile;
  readonly rows: readonly ExtractRow[];
}

/** Which counts of an extract a population key uses. */
export interface PopulationSelection {
  readonly date: string;
  readonly ages: AgeSpan | 'alle';
  readonly sex: Sex;
  /** StatBank's BULK format leaves rows with the count 0 out: a missing row then is a zero. */
  readonly missingRowsAreZero: boolean;
}

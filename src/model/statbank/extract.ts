import type { InputFile, Origin } from '../origin.ts';

export const sexes = ['alle', 'maend', 'kvinder'] as const;
export type Sex = (typeof sexes)[number];

/** Ages from and to, both included, in completed years. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** Civil statuses as StatBank codes them; `alle` is everybody, whatever theirs. */
export const civilStatuses = ['alle', 'U', 'G', 'E', 'F'] as const;
export type CivilStatus = (typeof civilStatuses)[number];

/** Whom a row of an extract counts. */
export interface PopulationGroup {
  readonly sex: Sex;
  /** `alle` is the row for all ages together. */
  readonly ages: AgeSpan | 'alle';
  readonly civilStatus: CivilStatus;
}

export const everybody: PopulationGroup = { sex: 'alle', ages: 'alle', civilStatus: 'alle' };

/** One count of an extract: a group of people in a kommune at a headcount date. */
export interface ExtractRow extends PopulationGroup {
  readonly count: bigint;
  readonly origin: Origin;
}

/** Rows of an extract whose count is not out, and that nobody asked for: how many, and the first of them. */
export interface UnstatedRows {
  readonly rows: number;
  readonly first: readonly { readonly line: number; readonly text: string }[];
}

/** What an extract has for one headcount date. */
export interface Headcounts {
  /** The groups that its rows count, in any area, in the order they were met. */
  readonly groups: readonly PopulationGroup[];
  /**
   * The rows of a kommune that may matter to what was asked for, in the order of the file; undefined where it has none of
   * any kind, or was not asked for.
   */
  rowsOf(municipalityCode: string): readonly ExtractRow[] | undefined;
}

/** An udtræk of counts, as read from one file: of the kommuner and at the dates that were asked for. */
export interface Extract {
  readonly source: InputFile;
  /** How many rows that count something were read, asked for or not. */
  readonly rows: number;
  readonly unstated: UnstatedRows;
  /** Opgørelsestidspunkter in StatBank's Danish form (2023K2, 2023M05, 2023): all that the file has. */
  readonly dates: readonly string[];
  /** By date: those asked for, as far as the file has them. */
  readonly headcounts: ReadonlyMap<string, Headcounts>;
}

/** Which extract an ordning means, whatever its file is called. */
export interface PinnedExtract {
  /** The digest of the file. */
  readonly sha256?: string | undefined;
  /** The table in Statistikbanken that it is from. */
  readonly table?: string | undefined;
  readonly origin: Origin;
}

/** Which counts of an extract a population key uses. */
export interface PopulationSelection {
  readonly date: string;
  readonly ages: AgeSpan | 'alle';
  readonly sex: Sex;
  /** StatBank's BULK format leaves rows with the count 0 out: a missing row then is a zero. */
  readonly missingRowsAreZero: boolean;
  /** What columns of other names hold: the heading of each, by the name that it has in a tidy extract. */
  readonly columns?: readonly (readonly [name: string, heading: string])[] | undefined;
  readonly pinned?: PinnedExtract | undefined;
}

/** Which rows of an extract are wanted: those that may matter to any of some counts, of some kommuner. */
export interface ExtractSelection {
  readonly counts: readonly PopulationSelection[];
  /** StatBank's codes: of kommuner, and of other areas that are asked for. */
  readonly areaCodes: ReadonlySet<string>;
  /** Of them, those that must have their counts at the dates of `counts`: all of them where it is not said. */
  readonly requiredCodes?: ReadonlySet<string> | undefined;
  /** The counts are wanted at each date of the file, and not at their own alone. */
  readonly atEachDate?: boolean;
}

/**
 * What the rows of a group are to a count of its date: a part of it (`tal`), or only a sign that there are people whom a
 * missing row of all ages would have counted (`tegn`); undefined for nothing.
 */
export function useOf(
  group: PopulationGroup,
  { ages, sex }: Pick<PopulationSelection, 'ages' | 'sex'>,
): 'tal' | 'tegn' | undefined {
  if (sex !== 'alle' && group.sex !== sex) return undefined;
  if (ages === 'alle') return group.ages === 'alle' ? 'tal' : 'tegn';
  return overlap(group.ages, ages) ? 'tal' : undefined;
}

/** Whether two age groups have years in common; the one of all ages is no group. */
export function overlap(a: AgeSpan | 'alle', b: AgeSpan | 'alle'): boolean {
  return a !== 'alle' && b !== 'alle' && a.from <= b.to && b.from <= a.to;
}

/** An age group as text: `0-17`, a year alone as `5`, `alle`. */
export function spanText(ages: AgeSpan | 'alle'): string {
  if (ages === 'alle') return ages;
  return ages.from === ages.to ? String(ages.from) : `${ages.from}-${ages.to}`;
}

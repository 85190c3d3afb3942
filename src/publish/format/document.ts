import type { Rational } from '../../model/exact/rational.ts';
import { inHeading } from '../../model/exact/unit.ts';
import type { Traced } from '../../model/traced.ts';

/** A result laid out for people, before a format is chosen: headings, paragraphs and tables of values. */
export type Block =
  | { readonly kind: 'overskrift'; readonly text: string; readonly note?: string }
  | { readonly kind: 'afsnit'; readonly lines: readonly string[] }
  /** Diagnostics as they were rendered, with excerpts whose columns matter: the only text that is safe already. */
  | { readonly kind: 'kode'; readonly text: string }
  | Table;

export type Document = readonly Block[];

/**
 * What a column holds.
 *
 * - `text`: words. Without room they are folded, or names of them shortened, as `narrow` says;
 * - `printed`: figures in the very letters that somebody else printed;
 * - `amount`: all with the decimals that one of them needs, and always both of øre;
 * - `count`: all with the decimals that one of them needs;
 * - `percent`: shares, written as percentages;
 * - `unlike`: figures that have nothing in common, each with the decimals that it needs itself;
 * - `year`: a whole number, never grouped;
 * - `date`: dates as ISO has them.
 */
export type ColumnKind = 'text' | 'printed' | 'date' | FigureKind;
export type FigureKind = 'amount' | 'count' | 'percent' | 'unlike' | 'year';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** What all its figures are counted in. Its title says it, or what stands above the table. */
  readonly unit?: string;
  readonly decimals?: Decimals;
  /** What a column of words does where there is no room for it. */
  readonly narrow?: 'fold' | 'shorten';
}

/** How many decimals a figure has, at least and at most. */
export interface Decimals {
  readonly least?: number;
  readonly most?: number;
}

/** A figure that its column does not say everything of. */
export interface Figure {
  readonly value: Rational;
  /** What it is, where it differs from its column's. */
  readonly kind?: FigureKind;
  /** Written after the figure: only where its column has none. */
  readonly unit?: string;
  readonly decimals?: Decimals;
  /** What stands after it, such as the `f` of what is provisional. */
  readonly mark?: string;
  /** What it came of, for a page on which one can ask. */
  readonly cameOf?: CameOf;
}

/** What a figure came of: values, or a recipient's part of a fordeling. */
export type CameOf =
  | { readonly kind: 'vaerdier'; readonly values: readonly Traced[] }
  | { readonly kind: 'fordelt'; readonly allocation: string; readonly recipient: string };

/** A value, words, or nothing. */
export type Cell = Rational | Figure | string | undefined;
export type Row = readonly Cell[];

export interface Table {
  readonly kind: 'tabel';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows of totals, set apart from the others. */
  readonly foot: readonly Row[];
}

/** A table; a column that is given by its title alone holds words. */
export function table(
  columns: readonly (Column | string)[],
  rows: readonly Row[],
  foot: readonly Row[] = [],
): Table {
  return {
    kind: 'tabel',
    columns: columns.map((column) => (typeof column === 'string' ? words(column) : column)),
    rows,
    foot,
  };
}

/** Words that are folded where there is no room. */
export function words(title: string): Column {
  return { title, kind: 'text', narrow: 'fold' };
}

/** Dates, and nothing in the rows of totals. */
export function dates(title: string): Column {
  return { title, kind: 'date' };
}

/** Whether what a column holds stands to the left of it. */
export function isSetLeft({ kind }: Column): boolean {
  return kind === 'text' || kind === 'date';
}

/** What rows are known by; their ends are cut off where there is no room. */
export function names(title: string): Column {
  return { title, kind: 'text', narrow: 'shorten' };
}

export function asPrinted(title: string): Column {
  return { title, kind: 'printed' };
}

/** Amounts of one unit, which the heading names: `Beløb kr.`. */
export function amounts(title: string, unit: string, decimals: Decimals = {}): Column {
  return amountsIn(unit, inHeading(title, unit), decimals);
}

/** Amounts of one unit that stands above the table. */
export function amountsIn(unit: string, title: string, decimals: Decimals = {}): Column {
  return { title, kind: 'amount', unit, decimals };
}

/** Amounts that each have their own unit. */
export function mixedAmounts(title: string): Column {
  return { title, kind: 'amount' };
}

export function counts(title: string, decimals: Decimals = {}): Column {
  return { title, kind: 'count', decimals };
}

/** Shares as percentages with so many decimals. */
export function percents(title: string, decimals: number): Column {
  return { title, kind: 'percent', decimals: { least: decimals, most: decimals } };
}

/** Rates as percentages with the decimals they were given. */
export function rates(title: string): Column {
  return { title, kind: 'percent' };
}

export function unlike(title: string, decimals: Decimals = {}): Column {
  return { title, kind: 'unlike', decimals };
}

export function years(title: string): Column {
  return { title, kind: 'year' };
}

/** The values that a figure came of, as a part of it. */
export function cameOf(...values: readonly Traced[]): { readonly cameOf: CameOf } {
  return { cameOf: { kind: 'vaerdier', values } };
}

/** The mark of a figure that rests on what is not out yet. */
export function provisionalMark(isProvisional: boolean): { readonly mark?: string } {
  return isProvisional ? { mark: 'f' } : {};
}

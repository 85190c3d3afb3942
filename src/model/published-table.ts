import type { Diagnostic } from './diagnostic.ts';
import type { Rational } from './exact/rational.ts';
import type { InputFile, Origin } from './origin.ts';
import type { SaidUnit } from './scheme/budget.ts';

/** A figure as printed: its value, how many decimals it was printed with, and its place. */
export interface PublishedFigure {
  readonly text: string;
  /** In the unit it is compared in; a printed 18,0 % is 0.18. */
  readonly value: Rational;
  /** Half of it, up or down, is what the print may hide: 1 for 1.234, 0.001 for 12,3 %. */
  readonly step: Rational;
  readonly percent: boolean;
  /** The unit that the file says it is in, in any way. */
  readonly said?: SaidUnit | undefined;
  readonly origin: Origin;
}

/** What the published table of a fordeling may have, and what `beregn` writes of it as CSV. */
export const publishedColumns = [
  'vaegt',
  'andel',
  'eksakt',
  'beloeb',
  'eksakt_taeller',
  'eksakt_naevner',
  'pr_enhed_beloeb',
] as const;
export type PublishedColumn = (typeof publishedColumns)[number];

/** One published row; columns the document does not print are absent. */
export interface PublishedAllocationRow {
  /** The recipient's key, `i-alt` for the row of totals, `afrundingsdifference` for what rounding leaves, the name of an area, or the id of a key figure. */
  readonly key: string;
  /** The keys of the recipients that a row of a region or the country totals. */
  readonly of?: readonly string[] | undefined;
  readonly name: string;
  readonly figures: ReadonlyMap<PublishedColumn, PublishedFigure>;
  /** What the column `foreloebig` says, `ja` or `nej`. */
  readonly provisional?: { readonly text: string; readonly origin: Origin } | undefined;
  readonly origin: Origin;
}

/** Key of the row of totals in a published table. */
export const totalRowKey = 'i-alt';

/** Key of the row of what rounding each row for itself leaves to nobody. */
export const residualRowKey = 'afrundingsdifference';

/** The tables that `beregn` writes as CSV, in its column `tabel`. */
const resultTables = [
  'fordeling',
  residualRowKey,
  'afregning',
  'afregning-del',
  'krydstabel',
  'budget',
  'budget-udgift',
  'budget-indtaegt',
  'beloeb',
  'noegletal',
  'takst',
  'overfoersel',
  'overfoersel-konto',
  'ramme',
] as const;
export type ResultTable = (typeof resultTables)[number];

export function isResultTable(name: string): name is ResultTable {
  return (resultTables as readonly string[]).includes(name);
}

/** The published table of a fordeling, as read from one file. */
export interface PublishedAllocation {
  readonly source: InputFile;
  readonly rows: readonly PublishedAllocationRow[];
}

/** The key of a row that several columns name: post and side, gruppe and ydelse. */
export function publishedKey(...texts: readonly string[]): string {
  return texts.join(' · ');
}

/** A published row of any other table: budgets, takster, key figures, and the figures of the text. */
export interface PublishedRow {
  /** What the row is about: its name, or post and side joined by ` · `. */
  readonly key: string;
  /** By the column's name in the file. */
  readonly figures: ReadonlyMap<string, PublishedFigure>;
  /** The page or the place in the document, where the file says. */
  readonly page?: string;
  readonly origin: Origin;
}

export interface PublishedTable {
  readonly source: InputFile;
  readonly rows: readonly PublishedRow[];
}

/** A row of a published table that no ordning describes: whose it is, and its amount. */
export interface PublishedAmount {
  /** The kommunekode, or what else the row is known by. */
  readonly key: string;
  readonly name: string;
  /** The kommuner that are counted in it: one, or those of a region or the country. */
  readonly codes: readonly string[];
  readonly amount: Rational;
}

/** Such a table, as it was read. */
export interface TableToTrace {
  readonly source: InputFile;
  /** The heading of the column of amounts. */
  readonly column: string;
  /** Of one kommune each. */
  readonly rows: readonly PublishedAmount[];
  /** Of a region or the country, which is no sum of rows that are printed. */
  readonly areas: readonly PublishedAmount[];
  /** What was shared, where a row says so; and the names of all rows that are totals of others. */
  readonly total?: Rational | undefined;
  readonly totalRows: readonly string[];
  /** What the amounts are multiples of: one in the last decimal of that printed finest. */
  readonly step: Rational;
  readonly notices: readonly Diagnostic[];
}

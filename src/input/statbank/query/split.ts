import { countsAsked, type TableQuery } from '../../../model/statbank/query.ts';

/** StatBank gives no more cells in one answer, but for the formats that leave zeros out. */
export const mostCells = 1_000_000;

/** How many cells StatBank takes a query for: each count stands in a row with a label for each variable. */
export function cellsOf(query: TableQuery, variables: number): number {
  return countsAsked(query) * (variables + 1);
}

/**
 * Queries that together ask for what one does, none of more than a number of cells, cut along the variable with most values.
 *
 * @param variables how many the table has: those that are left out may be counted too.
 */
export function splitQuery(query: TableQuery, variables: number, most = mostCells): TableQuery[] {
  const cells = cellsOf(query, variables);
  if (cells <= most) return [query];
  const parts = cutInto(Math.ceil(cells / most), query);
  return parts.length === 1 ? parts : parts.flatMap((part) => splitQuery(part, variables, most));
}

/** A query in so many of about the same size, or in as many as its longest variable has values. */
export function cutInto(wanted: number, { table, choices }: TableQuery): TableQuery[] {
  const [longest] = [...choices].sort((a, b) => b.values.length - a.values.length);
  if (longest === undefined) return [{ table, choices }];
  const size = Math.ceil(longest.values.length / wanted);
  const starts = [...longest.values.keys()].filter((at) => at % size === 0);
  return starts.map((start) => ({
    table,
    choices: choices.map((choice) =>
      choice === longest ? { ...choice, values: choice.values.slice(start, start + size) } : choice,
    ),
  }));
}

import type { InputFile } from '../../model/origin.ts';
import type { TableToTrace } from '../../model/published-table.ts';
import type { AgeSpan } from '../../model/statbank/extract.ts';

/** What follows a headcount of one sex. */
export const sexNames = { alle: '', maend: ', mænd', kvinder: ', kvinder' } as const;

export function agesInWords({ ages }: { readonly ages: AgeSpan | 'alle' }): string {
  if (ages === 'alle') return 'alle aldre';
  return ages.from === ages.to ? `${ages.from} år` : `${ages.from}-${ages.to} år`;
}

/** The start of the file's name: folk1a, folk1am, boern. */
export function fileName({ source }: { readonly source: InputFile }): string {
  const name = source.file.split('/').at(-1) ?? '';
  return name.replace(/\.csv$/, '').replace(/-.*\d{4}.*$/, '');
}

/** How many rows a reading must give: those of kommuner, and those of regions and the country that are no sum of these. */
export function rowsToGive({ rows, areas }: TableToTrace): number {
  return rows.length + areas.length;
}

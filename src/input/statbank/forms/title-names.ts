import type { CsvCell } from '../../reading/csv-table.ts';

/** What stands above a table: its title, and a line with its unit, as StatBank's workbooks have. */
export function saidInTitles(titles: readonly CsvCell[]): {
  title: string | undefined;
  unit: string | undefined;
} {
  const lines = titles.map(({ text }) => text);
  const unit = /^(?:enhed|unit): *(.+)$/i;
  const [found] = lines.flatMap((line) => unit.exec(line)?.[1] ?? []);
  const title = lines.filter((line) => !unit.test(line)).join(' ');
  return { title: title === '' ? undefined : title, unit: found };
}

/**
 * What StatBank's titles call the dimensions, those of the rows before those of the columns: `Folketal efter område, køn og tid`. None
 * where they are not as many as the table has.
 */
export function namesInTitle(title: string, count: number): readonly string[] {
  const [, list] = /\b(?:efter|by) (.+)$/i.exec(title) ?? [];
  const names = list?.split(/\s*,\s*|\s+(?:og|and)\s+/).map((name) => name.trim()) ?? [];
  return names.length === count ? names : [];
}

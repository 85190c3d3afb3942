import type { ImportedExtract } from './imported.ts';

/**
 * The sum of all counts of each area at each date, by date and by the area's code, or its name where it has none: when a file has been
 * changed, they tell where.
 */
export function sumsByArea(extract: ImportedExtract): Record<string, Record<string, number>> {
  const { dates, areas, groups } = extract;
  const sumAt = (date: number, area: number) =>
    groups.reduce((sum, _, group) => sum + Math.max(0, extract.count(date, area, group)), 0);
  return Object.fromEntries(
    dates.map((text, date) => [
      text,
      Object.fromEntries(areas.map(({ code, name }, area) => [code ?? name, sumAt(date, area)])),
    ]),
  );
}

import { type PopulationGroup, spanText } from '../../model/statbank/extract.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';

/** A column of a tidy extract, and what it holds of each row. */
export interface TidyColumn {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer';
}

/** The columns that an extract needs: everybody is not said in a column of its own. */
export function tidyColumns({ groups }: Pick<ImportedExtract, 'groups'>): TidyColumn[] {
  const has = (dimension: keyof PopulationGroup) => groups.some((group) => group[dimension] !== 'alle');
  const text = (name: string, title: string): TidyColumn => ({ name, title, type: 'string' });
  return [
    text('kommunekode', 'Danmarks Statistiks kode for kommunen eller området'),
    text('kommune', 'Kommunens eller områdets navn'),
    ...(has('sex') ? [text('koen', 'Køn: alle, maend eller kvinder')] : []),
    ...(has('ages') ? [text('alder', 'Alder i hele år: alle, et år eller et spænd')] : []),
    ...(has('civilStatus') ? [text('civilstand', 'Civilstand: alle, U, G, E eller F')] : []),
    text('tidspunkt', 'Opgørelsestidspunkt, som Statistikbanken skriver det'),
    { name: 'antal', title: 'Antal', type: 'integer' },
  ];
}

/** The extract as the tidy CSV that keys count in: UTF-8, `;`, a row for each count, by date, area and group. */
export function tidyCsv(extract: ImportedExtract): Buffer {
  const { dates, areas, groups } = extract;
  const columns = tidyColumns(extract).map(({ name }) => name);
  const ofGroups = groups.map((group) => groupCells(group, columns));
  const parts = [Buffer.from(`${columns.join(';')}\n`)];
  for (const [date, dateText] of dates.entries()) {
    for (const [area, { code, name }] of areas.entries()) {
      const rows = ofGroups.map((cells, group) => {
        const count = extract.count(date, area, group);
        return count < 0 ? '' : `${code ?? ''};${quoted(name)}${cells};${dateText};${count}\n`;
      });
      parts.push(Buffer.from(rows.join('')));
    }
  }
  return Buffer.concat(parts);
}

function groupCells({ sex, ages, civilStatus }: PopulationGroup, columns: readonly string[]): string {
  const cells = [
    columns.includes('koen') ? sex : [],
    columns.includes('alder') ? spanText(ages) : [],
    columns.includes('civilstand') ? civilStatus : [],
  ].flat();
  return cells.map((cell) => `;${cell}`).join('');
}

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

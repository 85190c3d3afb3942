import { type PopulationGroup, type Sex, spanText } from '../../model/statbank/extract.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';

/** What an extract holds, dimension by dimension. */
export interface Held {
  readonly kommuner: number;
  readonly andreOmraader: string[];
  readonly tidspunkter: string[];
  readonly koen: string[];
  readonly aldre: string[];
  readonly civilstande: string[];
}

export function heldBy({ areas, dates, groups }: ImportedExtract): Held {
  const different = (of: (group: PopulationGroup) => string) => [...new Set(groups.map(of))];
  return {
    kommuner: areas.filter(({ kind }) => kind === 'kommune').length,
    andreOmraader: areas.filter(({ kind }) => kind !== 'kommune').map(({ name }) => name),
    tidspunkter: [...dates],
    koen: different(({ sex }) => sex),
    aldre: different(({ ages }) => spanText(ages)),
    civilstande: different(({ civilStatus }) => civilStatus),
  };
}

/** The people of a date: those of the kommuner, those who belong to none, and of the whole country where the extract says. */
export interface DateSum {
  readonly date: string;
  /** Undefined where the extract has none of them. */
  readonly kommuner: number | undefined;
  /** On Christiansø, of unknown residence and outside the country. */
  readonly others: number | undefined;
  readonly country: number | undefined;
}

/** Sums of each date, of whoever the extract counts; none where its groups overlap without a total. */
export function sumsByDate(extract: ImportedExtract): DateSum[] {
  const { dates, areas, groups } = extract;
  const counted = widest(groups);
  if (counted === undefined) return [];
  return dates.map((date, dateAt) => {
    const sumOf = (wanted: (kind: string) => boolean) => {
      const cells = areas.flatMap(({ kind }, area) =>
        wanted(kind)
          ? counted.map((group) => extract.count(dateAt, area, group)).filter((count) => count >= 0)
          : [],
      );
      return cells.length === 0 ? undefined : cells.reduce((sum, count) => sum + count, 0);
    };
    return {
      date,
      kommuner: sumOf((kind) => kind === 'kommune'),
      others: sumOf((kind) => kind === 'christiansoe' || kind === 'andet'),
      country: sumOf((kind) => kind === 'land'),
    };
  });
}

/** The places of the groups that are everybody together: the total of each dimension, or all of its parts. */
function widest(groups: readonly PopulationGroup[]): number[] | undefined {
  const hasTotal = (of: (group: PopulationGroup) => unknown) => groups.some((group) => of(group) === 'alle');
  const [sex, ages, status] = [
    hasTotal((group): Sex => group.sex),
    hasTotal((group) => group.ages),
    hasTotal((group) => group.civilStatus),
  ];
  const chosen = [...groups.entries()].filter(
    ([, group]) =>
      (!sex || group.sex === 'alle') &&
      (!ages || group.ages === 'alle') &&
      (!status || group.civilStatus === 'alle'),
  );
  const spans = [...new Map(chosen.map(([, group]) => [spanText(group.ages), group.ages])).values()];
  const overlaps = spans.some((a, index) =>
    spans.slice(index + 1).some((b) => a === 'alle' || b === 'alle' || (a.from <= b.to && b.from <= a.to)),
  );
  return overlaps ? undefined : chosen.map(([place]) => place);
}

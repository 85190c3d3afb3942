import type { CountSlice } from '../../model/statbank/count-cube.ts';
import type { AgeSpan, Sex } from '../../model/statbank/extract.ts';

interface Pile {
  readonly date: string;
  readonly sex: Sex;
  readonly civilStatus: string;
  /** By age group, then by area in the order the areas were met. */
  readonly groups: Map<string, { readonly ages: AgeSpan | 'alle'; readonly counts: number[] }>;
}

const civilStatuses = ['U', 'G', 'E', 'F'];

/** Folds the rows of an extract into one count per date, sex, age group and kommune. */
export class CubeBuilder {
  readonly #areas = new Map<string, number>();
  readonly #piles = new Map<string, Pile>();

  add(
    date: string,
    sex: Sex,
    civilStatus: string,
    ages: AgeSpan | 'alle',
    area: string,
    count: number,
  ): void {
    const id = `${date} ${sex} ${civilStatus}`;
    let pile = this.#piles.get(id);
    if (pile === undefined) {
      pile = { date, sex, civilStatus, groups: new Map() };
      this.#piles.set(id, pile);
    }
    const groupId = ages === 'alle' ? ages : `${ages.from}-${ages.to}`;
    let group = pile.groups.get(groupId);
    if (group === undefined) {
      group = { ages, counts: [] };
      pile.groups.set(groupId, group);
    }
    let column = this.#areas.get(area);
    if (column === undefined) {
      column = this.#areas.size;
      this.#areas.set(area, column);
    }
    group.counts[column] = (group.counts[column] ?? 0) + count;
  }

  /** Everyone whatever their civil status: the row of totals where there is one, else the four statuses together. */
  build(): { readonly areas: readonly string[]; readonly slices: CountSlice[] } {
    const piles = [...this.#piles.values()];
    const wanted = piles.filter(
      ({ date, sex, civilStatus }) => civilStatus === 'alle' || !this.#piles.has(`${date} ${sex} alle`),
    );
    const byDateAndSex = new Map<string, Pile[]>();
    for (const pile of wanted) {
      const id = `${pile.date} ${pile.sex}`;
      byDateAndSex.set(id, [...(byDateAndSex.get(id) ?? []), pile]);
    }
    const slices = [...byDateAndSex.values()].flatMap((parts) => {
      const complete =
        parts.some(({ civilStatus }) => civilStatus === 'alle') || parts.length === civilStatuses.length;
      return complete ? this.#slice(parts) : [];
    });
    return { areas: [...this.#areas.keys()], slices };
  }

  #slice(parts: readonly Pile[]): CountSlice[] {
    const [first] = parts;
    if (first === undefined) return [];
    const width = this.#areas.size;
    const groups = [...new Map(parts.flatMap((pile) => [...pile.groups])).values()]
      .map(({ ages }) => ages)
      .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
    const counts = new Int32Array(groups.length * width);
    for (const [row, ages] of groups.entries()) {
      const id = ages === 'alle' ? ages : `${ages.from}-${ages.to}`;
      for (const part of parts) {
        part.groups.get(id)?.counts.forEach((count, column) => {
          counts[row * width + column] = (counts[row * width + column] ?? 0) + count;
        });
      }
    }
    return [{ date: first.date, sex: first.sex, groups, counts }];
  }
}

function startOf(ages: AgeSpan | 'alle'): number {
  return ages === 'alle' ? -1 : ages.from;
}

function endOf(ages: AgeSpan | 'alle'): number {
  return ages === 'alle' ? -1 : ages.to;
}

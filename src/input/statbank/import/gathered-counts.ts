import type { Area } from '../../../model/statbank/area.ts';
import {
  type AgeSpan,
  civilStatuses,
  everybody,
  type PopulationGroup,
  sexes,
  spanText,
} from '../../../model/statbank/extract.ts';
import { Axis, groupNumber } from '../coordinates.ts';
import type { CountedRow } from '../reading.ts';
import { CountGrid } from '../totals/count-grid.ts';

/** The counts of several files under numbers of their own. */
export class GatheredCounts {
  readonly areas = new Axis<Area>();
  readonly dates = new Axis<string>();
  readonly #spans = new Axis<AgeSpan | 'alle'>();
  /** The groups that are counted, by number. */
  readonly groups = new Map<number, PopulationGroup>();
  readonly grid = new CountGrid();
  /** By the numbers of the file that is read: those used here. */
  #ofAreas: number[] = [];
  #ofDates: number[] = [];
  #ofGroups: number[] = [];

  /** A file has numbers of its own. */
  beginFile(): void {
    [this.#ofAreas, this.#ofDates, this.#ofGroups] = [[], [], []];
  }

  /** Whether the row counts what no other file has counted. */
  add({ coordinates, count }: CountedRow): boolean {
    const { area, date, group } = coordinates;
    const own = {
      area: known(this.#ofAreas, area, () => this.#areaOf(coordinates.areas[area])),
      date: known(this.#ofDates, date, () => this.#dateOf(coordinates.dates[date] ?? '')),
      group: known(this.#ofGroups, group, () => this.#groupOf(coordinates.groupOf(group))),
    };
    if (this.grid.get(own.date, own.area, own.group) >= 0) return false;
    this.grid.set(own.date, own.area, own.group, count);
    return true;
  }

  #dateOf(date: string): number {
    return this.dates.numberOf(date, date);
  }

  #areaOf(area: Area | undefined): number {
    if (area === undefined) throw new Error('a row that counts has an area');
    return this.areas.numberOf(area.id, area);
  }

  #groupOf(group: PopulationGroup): number {
    const ages = this.#spans.numberOf(spanText(group.ages), group.ages);
    const number = groupNumber(ages, sexes.indexOf(group.sex), civilStatuses.indexOf(group.civilStatus));
    this.groups.set(number, group);
    return number;
  }
}

/** The number used here for one of the file's; it is found out once. */
function known(numbers: number[], number: number, find: () => number): number {
  const found = numbers[number] ?? find();
  numbers[number] = found;
  return found;
}

/** Everybody first, then by sex, age and civil status. */
export function byGroup(a: PopulationGroup, b: PopulationGroup): number {
  return (
    sexes.indexOf(a.sex) - sexes.indexOf(b.sex) ||
    startOf(a) - startOf(b) ||
    endOf(a) - endOf(b) ||
    civilStatuses.indexOf(a.civilStatus) - civilStatuses.indexOf(b.civilStatus)
  );
}

function startOf({ ages }: PopulationGroup): number {
  return ages === everybody.ages ? -1 : (ages as AgeSpan).from;
}

function endOf({ ages }: PopulationGroup): number {
  return ages === everybody.ages ? -1 : (ages as AgeSpan).to;
}

/** By code; those that have none last, by name. */
export function byArea(a: Area, b: Area): number {
  if ((a.code === undefined) !== (b.code === undefined)) return a.code === undefined ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

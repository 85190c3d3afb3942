/** Counts by date, area and group, each by its number. */
export class CountGrid {
  /** By date, then by area: the counts of the groups; -1 where there is none. */
  readonly #pages: Int32Array[][] = [];
  /** How many cells have a count. */
  size = 0;

  set(date: number, area: number, group: number, count: number): void {
    let areas = this.#pages[date];
    if (areas === undefined) {
      areas = [];
      this.#pages[date] = areas;
    }
    let page = areas[area];
    if (page === undefined || group >= page.length) {
      page = widened(page, group);
      areas[area] = page;
    }
    page[group] = count;
    this.size++;
  }

  /** The count of a cell; -1 where there is none. */
  get(date: number, area: number, group: number): number {
    return this.#pages[date]?.[area]?.[group] ?? -1;
  }
}

function widened(page: Int32Array | undefined, group: number): Int32Array {
  let length = page?.length ?? 16;
  while (length <= group) length *= 2;
  const wider = new Int32Array(length).fill(-1);
  if (page !== undefined) wider.set(page);
  return wider;
}

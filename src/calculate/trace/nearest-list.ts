/** The nearest so many of a long row of items, in constant memory. */
export class NearestList<T> {
  readonly #size: number;
  readonly #entries: { readonly item: T; readonly distance: number }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** An item must be nearer than this to be kept. */
  get limit(): number {
    return this.#entries.length < this.#size
      ? Number.POSITIVE_INFINITY
      : (this.#entries.at(-1)?.distance ?? Number.POSITIVE_INFINITY);
  }

  add(item: T, distance: number): void {
    if (distance >= this.limit) return;
    const at = this.#entries.findIndex((entry) => entry.distance > distance);
    this.#entries.splice(at === -1 ? this.#entries.length : at, 0, { item, distance });
    if (this.#entries.length > this.#size) this.#entries.pop();
  }

  /** The nearest first. */
  get items(): T[] {
    return this.#entries.map(({ item }) => item);
  }
}

import { failure } from '../../model/diagnostic.ts';

/** In words of 32 cells, 64 MB: thirty times all there is in FOLK1A. */
const mostWords = 1 << 24;

/** The cells of an extract that have been counted: a bit each, in a page for every area at every date. */
export class CellSet {
  readonly #file: string;
  /** By date, then by area: the number of a page, plus one. */
  #pages = new Int32Array(64 * 128);
  #areas = 128;
  #pageCount = 0;
  #wordsPerPage = 1;
  #words = new Int32Array(256);

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Whether a cell is new to the set, which it then belongs to.
   *
   * @throws FordelError `UDTRAEK-STORT` where there is no room for so many kinds of cells.
   */
  add(date: number, area: number, group: number): boolean {
    const word = group >>> 5;
    if (word >= this.#wordsPerPage) this.#widen(word);
    const at = this.#page(date, area) * this.#wordsPerPage + word;
    const bit = 1 << (group & 31);
    const before = this.#words[at] ?? 0;
    this.#words[at] = before | bit;
    return (before & bit) === 0;
  }

  #page(date: number, area: number): number {
    if (area >= this.#areas || (date + 1) * this.#areas > this.#pages.length) this.#makeRoom(date, area);
    const page = (this.#pages[date * this.#areas + area] ?? 0) - 1;
    return page >= 0 ? page : this.#newPage(date * this.#areas + area);
  }

  #makeRoom(date: number, area: number): void {
    const [before, pages] = [this.#areas, this.#pages];
    while (area >= this.#areas) this.#areas *= 2;
    const dates = Math.max(2 * date, pages.length / before);
    this.#pages = new Int32Array(this.#allowed(dates * this.#areas));
    for (let at = 0; at < pages.length; at += before) {
      this.#pages.set(pages.subarray(at, at + before), (at / before) * this.#areas);
    }
  }

  #newPage(at: number): number {
    this.#pages[at] = ++this.#pageCount;
    const needed = this.#pageCount * this.#wordsPerPage;
    if (needed > this.#words.length) {
      const wider = new Int32Array(this.#allowed(2 * needed));
      wider.set(this.#words);
      this.#words = wider;
    }
    return this.#pageCount - 1;
  }

  #widen(word: number): void {
    const [before, words] = [this.#wordsPerPage, this.#words];
    while (word >= this.#wordsPerPage) this.#wordsPerPage *= 2;
    this.#words = new Int32Array(this.#allowed(Math.max(256, this.#pageCount * this.#wordsPerPage)));
    for (let page = 0; page < this.#pageCount; page++) {
      this.#words.set(words.subarray(page * before, (page + 1) * before), page * this.#wordsPerPage);
    }
  }

  #allowed(words: number): number {
    if (words <= mostWords) return words;
    throw failure({
      code: 'UDTRAEK-STORT',
      message: 'udtrækket har flere områder, tidspunkter og grupper, end der er i nogen tabel',
      place: { file: this.#file },
      advice: 'Hent kun de områder og tidspunkter, der skal bruges.',
    });
  }
}

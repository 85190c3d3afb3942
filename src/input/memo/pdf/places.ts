import type { Place } from '../../../model/diagnostic.ts';
import { lastAtMost } from '../passages/places.ts';

/** The places of a document's texts, each of which has offsets of its own. */
export class TextPlaces {
  readonly #file: string;
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  #next = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The offset of the first character of a text that stands at a place. */
  add(within: string, length: number): number {
    const from = this.#next;
    this.#texts.push(within);
    this.#starts.push(from);
    this.#next += length + 1;
    return from;
  }

  placeOf = (offset: number): Place => {
    const at = lastAtMost(this.#starts, offset);
    const text = this.#texts[at];
    if (text === undefined) return { file: this.#file };
    return { file: this.#file, within: text, column: offset - (this.#starts[at] ?? 0) + 1 };
  };
}

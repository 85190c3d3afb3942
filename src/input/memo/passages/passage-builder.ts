import type { Passage } from '../../../model/memo/memo.ts';
import type { PlaceOf } from './places.ts';

/** Builds a passage from pieces of a file, in their order, and keeps where each of its characters stands. */
export class PassageBuilder {
  #text = '';
  readonly #spans: { readonly at: number; readonly offset: number }[] = [];
  #gap: { readonly text: ' ' | '\n'; readonly offset: number } | undefined;
  #lineEnded = false;
  readonly #strong: { readonly at: number; readonly length: number }[] = [];
  /** Where the text is in bold from, as long as it is. */
  #strongFrom: number | undefined;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** The text up to now. */
  get text(): string {
    return this.#text;
  }

  /** Adds text as it stands in the file from `offset` on; blanks and line ends within it become one blank. */
  add(text: string, offset: number): void {
    for (const { 0: run, index } of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(run)) this.#blank(run, offset + index);
      else this.#word(run, offset + index);
    }
  }

  /** What follows does not go on from what stands before. */
  break(offset: number): void {
    if (this.#text !== '') this.#gap = { text: '\n', offset: this.#gap?.offset ?? offset };
  }

  /** What follows is in bold, or no more. */
  turnStrong(): void {
    const end = this.#text.length;
    if (this.#strongFrom === undefined) this.#strongFrom = end + (this.#gap?.text.length ?? 0);
    else {
      if (end > this.#strongFrom) this.#strong.push({ at: this.#strongFrom, length: end - this.#strongFrom });
      this.#strongFrom = undefined;
    }
  }

  #blank(run: string, offset: number): void {
    if (/[\r\n]/.test(run)) this.#lineEnded = true;
    if (this.#text !== '') this.#gap ??= { text: ' ', offset };
  }

  #word(word: string, offset: number): void {
    if (this.#gap !== undefined) this.#append(this.#gap.text, this.#gap.offset);
    this.#gap = undefined;
    this.#append(word, offset, this.#lineEnded);
    this.#lineEnded = false;
  }

  #append(text: string, offset: number, afresh = false): void {
    const last = this.#spans.at(-1);
    const at = this.#text.length;
    if (afresh || last === undefined || offset - last.offset !== at - last.at)
      this.#spans.push({ at, offset });
    this.#text += text;
  }

  /** The passage; one without text has the place of `offset`. */
  build(placeOf: PlaceOf, offset: number): Passage {
    const spans = this.#spans.length > 0 ? this.#spans : [{ at: 0, offset }];
    return {
      text: this.#text,
      spans: spans.map((span) => ({ at: span.at, place: placeOf(span.offset) })),
      strong: this.#strong.length === 0 ? undefined : this.#strong,
    };
  }
}

import type { CsvCell } from '../../reading/csv-table.ts';
import type { Dimension } from '../form.ts';

/** A column of labels in which a blank cell repeats the label above it. */
export class StubColumn implements Dimension {
  readonly field: number;
  readonly isOpen = true;
  readonly #dimension: Dimension | undefined;
  /** The labels met, by their number; none has number 0, which is that of a blank cell. */
  readonly #texts: string[] = [''];
  /** What they stand for, of those that counts have been read for. */
  readonly #meanings: (number | undefined)[] = [];
  #label = 0;
  #line = 0;

  constructor(field: number, dimension: Dimension | undefined) {
    this.field = field;
    this.#dimension = dimension;
  }

  get name(): string {
    return this.#dimension?.name ?? '';
  }

  /** The number of a label. */
  parse(text: string): number {
    return text === '' ? 0 : this.#texts.push(text) - 1;
  }

  take(label: number, line: number): void {
    this.#label = label;
    this.#line = line;
  }

  /** The group that the label was of has ended. */
  clear(): void {
    this.#label = 0;
  }

  /** What the label at hand stands for. */
  get meaning(): number {
    const known = this.#meanings[this.#label];
    if (known !== undefined) return known;
    const meaning = this.#dimension?.parse(this.#texts[this.#label] ?? '') ?? 0;
    this.#meanings[this.#label] = meaning;
    return meaning;
  }

  /** Whether a text is one of the labels that counts have been read for, or can be one. */
  isLabel(text: string): boolean {
    return this.#texts.some((known, label) => known === text && this.#meanings[label] !== undefined);
  }

  /** Whether the label at hand is the one in a cell. */
  isFrom({ field, origin, text }: CsvCell): boolean {
    return field === this.field && origin.line === this.#line && this.#texts[this.#label] === text;
  }

  /** The label at hand with its place. */
  cell(file: string): CsvCell | undefined {
    const text = this.#texts[this.#label];
    return this.#label === 0 || text === undefined
      ? undefined
      : { text, field: this.field, origin: { file, line: this.#line, column: 1 } };
  }
}

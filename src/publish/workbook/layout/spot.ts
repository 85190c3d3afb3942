import { address, sheetPrefix } from '../ooxml/address.ts';

/** Where a cell will stand: formulas refer to it before its sheet is laid out. */
export class Spot {
  /** The name that people use for it, where it has one. */
  readonly name: string | undefined;
  #sheet = '';
  #row = 0;
  #column = 0;

  constructor(name?: string) {
    this.name = name;
  }

  /** Says where it is; row and column count from 1. */
  place(sheet: string, row: number, column: number): void {
    this.#sheet = sheet;
    this.#row = row;
    this.#column = column;
  }

  get sheet(): string {
    return this.#sheet;
  }

  get row(): number {
    return this.#row;
  }

  get column(): number {
    return this.#column;
  }

  /** Its address without its sheet: `C7`. */
  get cell(): string {
    return address(this.#row, this.#column);
  }

  /**
   * How a formula on a sheet refers to it: by its name, or by its address.
   *
   * @throws Error where no sheet has the cell: the formula would refer to nothing.
   */
  seenFrom(sheet: string): string {
    if (this.#sheet === '') throw new Error('a formula refers to a cell that no sheet has');
    if (this.name !== undefined) return this.name;
    return this.#sheet === sheet ? this.cell : `${sheetPrefix(this.#sheet)}${this.cell}`;
  }
}

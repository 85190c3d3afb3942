import type { Rational } from '../../../model/exact/rational.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Source } from '../../../model/source.ts';
import { at, type Expression } from '../layout/expression.ts';
import { Spot } from '../layout/spot.ts';

/** What is said of an input cell beside its value. */
export interface InputWords {
  readonly what: string;
  readonly column?: string | undefined;
  readonly unit?: string | undefined;
  readonly source?: Source | undefined;
  readonly isRate?: boolean | undefined;
  /** It is not out yet, and counts as nothing until it is. */
  readonly isAwaited?: boolean | undefined;
  readonly note?: string | undefined;
}

/** An input cell on its sheet. */
export interface InputCell extends InputWords {
  readonly origin: Origin | undefined;
  readonly value: Rational;
  readonly spot: Spot;
}

/** The input cells that formulas refer to, each once however many do. */
export class InputCells {
  readonly #cells = new Map<string, InputCell>();

  /** The cell at a place of the input. A place that means two numbers, such as one in two units, has a cell for each. */
  cell(origin: Origin, value: Rational, words: InputWords): Expression {
    return this.#add(`${origin.file}:${origin.line}:${origin.column}`, { ...words, origin, value });
  }

  /** A value that no formula is written for, with why. */
  fixed(value: Rational, words: InputWords): Expression {
    return this.#add(words.what, { ...words, origin: undefined, value });
  }

  #add(place: string, cell: Omit<InputCell, 'spot'>): Expression {
    const key = `${place} ${cell.value.numerator}/${cell.value.denominator}`;
    const known = this.#cells.get(key) ?? { ...cell, spot: new Spot() };
    this.#cells.set(key, known);
    return at(known.spot, known.value);
  }

  /** File by file in the order given, line by line; those without a place last. */
  inOrder(files: readonly string[]): InputCell[] {
    const rank = ({ origin }: InputCell) => {
      const index = origin === undefined ? -1 : files.indexOf(origin.file);
      return index === -1 ? files.length : index;
    };
    return [...this.#cells.values()].toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
        (a.origin?.column ?? 0) - (b.origin?.column ?? 0),
    );
  }
}

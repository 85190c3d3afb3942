import {
  absolute,
  add,
  compare,
  isInteger,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
} from '../../../model/exact/rational.ts';

/** The figures of a row, one a column that is read. */
export type Figures = readonly Rational[];

export function plus(a: Figures, b: Figures): Figures {
  return a.map((value, at) => add(value, b[at] ?? value));
}

export function minus(a: Figures, b: Figures): Figures {
  return a.map((value, at) => subtract(value, b[at] ?? value));
}

/** Figures that are the same have the same text. */
export function textOf(figures: Figures): string {
  return figures.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(' ');
}

/**
 * Whether figures are a sum in whole kroner, in fewer decimals than it has, or in thousands where there are a hundred of them: half a unit of their last
 * digit apart at most.
 */
function isRoundedTo(figures: Figures, sum: Figures): boolean {
  return figures.every((figure, at) => {
    const whole = sum[at];
    if (whole === undefined || isZero(subtract(figure, whole))) return whole !== undefined;
    const isLarge = compare(absolute(figure), hundredThousands) >= 0;
    const unit = [...(isLarge ? [thousandth] : []), ...units].find((each) =>
      isInteger(multiply(figure, each)),
    );
    if (unit === undefined || isInteger(multiply(whole, unit))) return false;
    const apart = multiply(absolute(subtract(figure, whole)), add(unit, unit));
    return compare(apart, one) <= 0;
  });
}

const thousandth = rational(1n, 1000n);
const hundredThousands = rational(100_000n);
/** How many of the last digit make one: of kroner, and of one and two decimals. */
const units = [one, rational(10n), rational(100n)];

/**
 * The rows of a table one after another, those that a total has summed put together in it: what the next total may sum is all
 * of them, or those from a place where a total stands or has just ended. Each is asked in constant time, whatever there is.
 */
export class OpenRows {
  /** The sum of all rows before each, and at last of all. */
  readonly #sums: Figures[];
  readonly #isTotal: boolean[] = [];
  #lastTotal = -1;
  /** Where a run may begin, by the sum before it. */
  readonly #starts = new Map<string, number[]>();

  constructor(nothing: Figures) {
    this.#sums = [nothing];
  }

  push(figures: Figures, isTotal = false): void {
    const before = this.#sums.at(-1) ?? figures;
    const at = this.#isTotal.length;
    if (isTotal || this.#isTotal.at(-1) !== false) {
      const key = textOf(before);
      const same = this.#starts.get(key);
      if (same === undefined) this.#starts.set(key, [at]);
      else same.push(at);
    }
    if (isTotal) this.#lastTotal = at;
    this.#isTotal.push(isTotal);
    this.#sums.push(plus(before, figures));
  }

  /** Puts the rows that a total sums together in it. @returns whether there are so many of them. */
  close(total: Figures, atLeast: number): boolean {
    const start = this.#starts.get(textOf(minus(this.all, total)))?.at(-1);
    if (start === undefined || this.#isTotal.length - start < atLeast) return false;
    this.#replace(start, total);
    return true;
  }

  /** Puts the last row in a total that is the same, where that is no total. @returns whether it is. */
  closeLast(total: Figures): boolean {
    const at = this.#isTotal.length - 1;
    if (this.#isTotal[at] !== false) return false;
    if (textOf(minus(this.all, this.#sums[at] ?? this.all)) !== textOf(total)) return false;
    this.#replace(at, total);
    return true;
  }

  /** Puts those since the last total, or all of them, together in a total that is their sum rounded. @returns that sum, if it is. */
  closeRounded(total: Figures): Figures | undefined {
    for (const start of [this.#lastTotal + 1, 0]) {
      const sum = minus(this.all, this.#sums[start] ?? this.all);
      if (start >= this.#isTotal.length || !isRoundedTo(total, sum)) continue;
      this.#replace(start, sum);
      return sum;
    }
    return undefined;
  }

  /** Puts those since the last total together as if one summed them, or all of them where none are. */
  putTogether(): void {
    const start = this.#lastTotal + 1 < this.#isTotal.length ? this.#lastTotal + 1 : 0;
    this.#replace(start, minus(this.all, this.#sums[start] ?? this.all));
  }

  /** Whether all of them are put together in one total. */
  get isOneTotal(): boolean {
    return this.#isTotal.length === 1 && this.areTotals;
  }

  /** Whether each of them is a total. */
  get areTotals(): boolean {
    return this.#isTotal.every((isTotal) => isTotal);
  }

  #replace(start: number, total: Figures): void {
    while (this.#isTotal.length > start) {
      this.#isTotal.pop();
      this.#sums.pop();
      const key = textOf(this.all);
      const same = this.#starts.get(key);
      if (same?.at(-1) !== this.#isTotal.length) continue;
      same.pop();
      if (same.length === 0) this.#starts.delete(key);
    }
    this.push(total, true);
  }

  /** The sum of all of them. */
  get all(): Figures {
    return this.#sums.at(-1) ?? [];
  }

  /** The sum of those since the last total, or of all where none is. */
  get sinceTotal(): Figures {
    return this.#lastTotal < 0 ? this.all : minus(this.all, this.#sums[this.#lastTotal + 1] ?? this.all);
  }

  /** What the last two are apart, where both are totals: expenditure and income. */
  get betweenTotals(): Figures | undefined {
    if (this.#isTotal.at(-1) !== true || this.#isTotal.at(-2) !== true) return undefined;
    const [before, between, after] = this.#sums.slice(-3);
    if (before === undefined || between === undefined || after === undefined) return undefined;
    return minus(minus(after, between), minus(between, before));
  }
}

/** A fraction of the test's own: the model shares no arithmetic with the program. Always reduced, the lower part above zero. */
export class Fraction {
  readonly upper: bigint;
  readonly lower: bigint;

  constructor(upper: bigint, lower = 1n) {
    if (lower === 0n) throw new RangeError('a fraction over zero');
    let [a, b] = [upper < 0n ? -upper : upper, lower < 0n ? -lower : lower];
    while (b > 0n) [a, b] = [b, a % b];
    const sign = lower < 0n ? -1n : 1n;
    this.upper = (sign * upper) / a;
    this.lower = (sign * lower) / a;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.upper * other.lower + other.upper * this.lower, this.lower * other.lower);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.upper, other.lower));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.upper * other.upper, this.lower * other.lower);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.upper * other.lower, this.lower * other.upper);
  }
  /** Below zero where it is the smaller, above where it is the larger. */
  against(other: Fraction): number {
    const difference = this.upper * other.lower - other.upper * this.lower;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  get sign(): number {
    return this.against(zero);
  }
  get size(): Fraction {
    return this.sign < 0 ? zero.minus(this) : this;
  }
  get isWhole(): boolean {
    return this.lower === 1n;
  }
  /** The whole number at or below it. */
  get floor(): bigint {
    const cut = this.upper / this.lower;
    return this.upper < 0n && !this.isWhole ? cut - 1n : cut;
  }
  toString(): string {
    return this.isWhole ? String(this.upper) : `${this.upper}/${this.lower}`;
  }
}

export const zero = new Fraction(0n);
export const one = new Fraction(1n);
export const hundred = new Fraction(100n);

export function total(terms: Iterable<Fraction>): Fraction {
  let sum = zero;
  for (const term of terms) sum = sum.plus(term);
  return sum;
}

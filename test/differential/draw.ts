import fc from 'fast-check';
import type { Written } from './case.ts';
import { Fraction } from './fraction.ts';

/** Draws one value after another; fast-check shrinks each of them. */
export class Draw {
  readonly #value: fc.GeneratorValue;

  constructor(value: fc.GeneratorValue) {
    this.#value = value;
  }

  whole(min: number, max: number): number {
    return this.#value(fc.integer, { min, max });
  }
  /** True so many times in a hundred; it shrinks to false. */
  chance(percent: number): boolean {
    return this.whole(0, 99) >= 100 - percent;
  }
  of<T>(first: T, ...others: readonly T[]): T {
    return others[this.whole(0, others.length) - 1] ?? first;
  }
  /** Some of the items, at least one, in their own order or another. */
  some<T>(items: readonly T[]): T[] {
    const kept = items.filter(() => this.chance(60));
    const chosen = kept.length === 0 ? items.slice(0, 1) : kept;
    return this.chance(30) ? chosen.toReversed() : chosen;
  }
  /** A number of whole units, or with decimals; never with three, which can be read in two ways. */
  number(min: number, max: number): Written {
    return this.decimal(min, max, this.of(0, 0, 1, 2, 4));
  }
  decimal(min: number, max: number, decimals: number): Written {
    const scale = 10 ** decimals;
    return { value: new Fraction(BigInt(this.whole(min * scale, max * scale)), BigInt(scale)), decimals };
  }
}

/** What is not out yet. */
export const awaited: Written = { value: new Fraction(0n), decimals: 0, isAwaited: true };

export function wholeNumber(value: bigint): Written {
  return { value: new Fraction(value), decimals: 0 };
}

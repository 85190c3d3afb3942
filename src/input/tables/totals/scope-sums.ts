import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { type Figures, minus, plus } from './open-rows.ts';

/** What the rows come to that say the same as a total does where it says something. */
export interface ScopeSum {
  readonly sum: Figures;
  readonly parts: number;
  /** Income less expenditure; undefined unless each of the rows says which of them it is. */
  readonly balance: Figures | undefined;
}

/** A row that a total may sum. */
export interface Part {
  readonly cells: readonly BudgetCell[];
  readonly figures: Figures;
}

/** A total says its scope in so many ways at most; more are not looked at, for each goes through all rows once. */
const mostShapes = 32;

/** Sums of a table's lines by what their labels say, each way of it made once. */
export class ScopeSums {
  readonly #parts: readonly Part[];
  readonly #dimensions: readonly number[];
  readonly #nothing: Figures;
  readonly #shapes = new Map<string, ReadonlyMap<string, ScopeSum>>();

  constructor(parts: readonly Part[], dimensions: readonly number[], nothing: Figures) {
    this.#parts = parts;
    this.#dimensions = dimensions;
    this.#nothing = nothing;
  }

  /** @param scope by column, the text that rows must have in it, in any case. */
  of(scope: ReadonlyMap<number, string>): ScopeSum | undefined {
    const columns = [...scope.keys()];
    const name = columns.join(' ');
    const known =
      this.#shapes.get(name) ?? (this.#shapes.size < mostShapes ? this.#shape(columns) : undefined);
    if (known === undefined) return undefined;
    this.#shapes.set(name, known);
    return known.get(keyOf([...scope.values()]));
  }

  #shape(columns: readonly number[]): ReadonlyMap<string, ScopeSum> {
    const sums = new Map<string, ScopeSum>();
    for (const part of this.#parts) {
      const key = keyOf(columns.map((at) => part.cells[at]?.text ?? ''));
      const before = sums.get(key) ?? { sum: this.#nothing, parts: 0, balance: this.#nothing };
      sums.set(key, {
        sum: plus(before.sum, part.figures),
        parts: before.parts + 1,
        balance: before.balance && this.#balanced(before.balance, part),
      });
    }
    return sums;
  }

  #balanced(before: Figures, { cells, figures }: Part): Figures | undefined {
    const side = this.#dimensions
      .map((at) => sideOf(cells[at]?.text ?? ''))
      .find((each) => each !== undefined);
    if (side === undefined) return undefined;
    return side === 'income' ? plus(before, figures) : minus(before, figures);
  }
}

/** Whether a label is one of income or of expenditure, as `retning` has it, or short or as in a ledger: `Udg.`, `Kredit`. */
export function sideOf(text: string): 'income' | 'expenditure' | undefined {
  if (/^(?:indt(?:(?:æ|ae)gt(?:er)?|\.?)|kredit)$/i.test(text)) return 'income';
  return /^(?:udg(?:ift(?:er)?|\.?)|debet|omkostning(?:er)?)$/i.test(text) ? 'expenditure' : undefined;
}

function keyOf(texts: readonly string[]): string {
  return JSON.stringify(texts.map(headingKey));
}

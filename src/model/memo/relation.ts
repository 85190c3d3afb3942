import type { Severity } from '../diagnostic.ts';
import type { Rational } from '../exact/rational.ts';
import type { Figure } from './figure.ts';
import type { Memo, MemoTable } from './memo.ts';
import type { RelationCode } from './relation-codes.ts';

/** What the rules look at: a memo with its numbers. */
export interface ReadMemo {
  readonly memo: Memo;
  readonly figures: readonly Figure[];
  /** The figures of each table by row and column of its grid; undefined where a cell has none, or more than one. */
  readonly grids: ReadonlyMap<MemoTable, readonly (readonly (Figure | undefined)[])[]>;
}

/** Something that figures of a memo say of each other, and whether it holds. */
export interface Relation {
  /** The code of the rule that saw it, such as `NOTAT-SUM`. */
  readonly code: RelationCode;
  /** `holder`, or how grave it is that it does not. */
  readonly verdict: 'holder' | Severity;
  /** The figure that the others give: the total, the percentage, the change. A finding stands at its place. */
  readonly stated: Figure;
  /** The figures that it is computed from, in their order. */
  readonly from: readonly Figure[];
  /** The relation with its numbers in it: `55 + 55 + 30 + … = 505`. */
  readonly calculation: string;
  /** The stated and the computed figure as they are printed, in the same unit: `500` and `505`. */
  readonly statedText: string;
  readonly computedText: string;
  /** What the others give for the stated figure, in the base of its kind. */
  readonly computed?: Rational | undefined;
  /** In Danish, one sentence: what does not hold. Empty where it holds. */
  readonly message: string;
  /** The reading taken, where there is more than one. */
  readonly reading?: string | undefined;
  /** The one cell that would make it hold, in Danish: `skriv 45 i stedet for 40 i rækken Aalborg`. */
  readonly mend?: string | undefined;
  /** What is wrong, where several relations fail for it: the same text for each of them. Else the stated figure is the cause. */
  readonly cause?: string | undefined;
}

/** A rule: all that it sees in the memos of a run, whether it holds or not. Its time is linear in their length. */
export type MemoRule = (memos: readonly ReadMemo[]) => readonly Relation[];

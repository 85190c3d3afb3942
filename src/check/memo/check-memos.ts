import type { Figure } from '../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../model/memo/relation.ts';
import type { RelationCode } from '../../model/memo/relation-codes.ts';
import { oneOfEachCause } from './one-cause.ts';
import { memoRules } from './rules.ts';

/** What came of checking memos: every relation that was seen, and which figures no rule could hold against anything. */
export interface MemoCheck {
  readonly memos: readonly ReadMemo[];
  /** All that was held against something, whether it holds or not. */
  readonly relations: readonly Relation[];
  /** Those of them that do not hold: of several with one cause the one that says it best. */
  readonly failing: readonly Relation[];
  /** The rules that a figure was checked by; a figure without any is not among them. */
  readonly checkedBy: ReadonlyMap<Figure, ReadonlySet<RelationCode>>;
}

/**
 * Holds every figure of the memos of one run against the others.
 *
 * @param off the rules that are switched off.
 * @param more rules beside the memo's own, such as what an ordning computes.
 */
export function checkMemos(
  memos: readonly ReadMemo[],
  off: ReadonlySet<RelationCode> = new Set(),
  more: readonly MemoRule[] = [],
): MemoCheck {
  const relations = [...memoRules, ...more]
    .flatMap((rule) => rule(memos))
    .filter(({ code }) => !off.has(code));
  const failing = oneOfEachCause(relations.filter(({ verdict }) => verdict !== 'holder'));
  return { memos, relations, failing, checkedBy: rulesByFigure(relations) };
}

function rulesByFigure(relations: readonly Relation[]): Map<Figure, Set<RelationCode>> {
  const checkedBy = new Map<Figure, Set<RelationCode>>();
  for (const { code, stated, from } of relations) {
    for (const figure of [stated, ...from]) {
      const known = checkedBy.get(figure);
      if (known === undefined) checkedBy.set(figure, new Set([code]));
      else known.add(code);
    }
  }
  return checkedBy;
}

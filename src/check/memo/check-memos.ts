import type { Figure } from '../../model/memo/figure.ts';
import type { ReadMemo, Relation } from '../../model/memo/relation.ts';
import type { RelationCode } from '../../model/memo/relation-codes.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { IndexRate } from '../../model/scheme/index-rate.ts';
import { type Bindings, bindToSchemes } from './across/bindings.ts';
import { oneOfEachCause } from './one-cause.ts';
import { againstKnownRates } from './prose/known-rates.ts';
import { memoRules } from './rules.ts';

/** What came of checking memos: every relation that was seen, and which figures no rule could hold against anything. */
export interface MemoCheck {
  readonly memos: readonly ReadMemo[];
  /** All that was held against something, whether it holds or not. */
  readonly relations: readonly Relation[];
  /** Those of them that do not hold: of several with one cause the one that says it best. */
  readonly failing: readonly Relation[];
  /** The figures that ordninger compute, and what those compute and no memo states. */
  readonly bound: Bindings['bound'];
  readonly notStated: Bindings['notStated'];
  /** The rules that a figure was checked by; a figure without any is not among them. */
  readonly checkedBy: ReadonlyMap<Figure, ReadonlySet<RelationCode>>;
}

/**
 * Holds every figure of the memos of one run against the others, and against what ordninger compute.
 *
 * @param results what the ordninger compute whose figures the memos state.
 * @param off the rules that are switched off.
 * @param rates the PL-satser that are known.
 */
export function checkMemos(
  memos: readonly ReadMemo[],
  results: readonly SchemeResult[] = [],
  off: ReadonlySet<RelationCode> = new Set(),
  rates: readonly IndexRate[] = [],
): MemoCheck {
  const { bound, notStated, relations: ofSchemes } = bindToSchemes(memos, results);
  const rules = [...memoRules, againstKnownRates(rates)];
  // What an ordning says comes first: of one wrong figure it is told with the figure that is right.
  const relations = [...ofSchemes, ...rules.flatMap((rule) => rule(memos))].filter(
    ({ code }) => !off.has(code),
  );
  const failing = oneOfEachCause(relations.filter(({ verdict }) => verdict !== 'holder'));
  return { memos, relations, failing, bound, notStated, checkedBy: rulesByFigure(relations) };
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

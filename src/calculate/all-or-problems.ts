import { FordelError } from '../model/diagnostic.ts';
import { collect, problemList } from '../model/problem-list.ts';

/**
 * The work done on every item.
 *
 * @throws FordelError with the problems of all items, not only of the first.
 */
export function allOrProblems<const Items extends readonly unknown[], R>(
  items: Items,
  work: (item: Items[number], index: number) => R,
): { -readonly [Index in keyof Items]: R } {
  const problems = problemList();
  const results = items.map((item, index) => collect(problems, () => work(item, index)));
  if (problems.length > 0) throw new FordelError(problems);
  return results as { -readonly [Index in keyof Items]: R };
}

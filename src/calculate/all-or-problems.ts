import { type Diagnostic, FordelError } from '../model/diagnostic.ts';

/**
 * The work done on every item.
 *
 * @throws FordelError with the problems of all items, not only of the first.
 */
export function allOrProblems<T, R>(items: readonly T[], work: (item: T, index: number) => R): R[] {
  const problems: Diagnostic[] = [];
  const results = items.flatMap((item, index): R[] => {
    try {
      return [work(item, index)];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      problems.push(...error.diagnostics);
      return [];
    }
  });
  if (problems.length > 0) throw new FordelError(problems);
  return results;
}

import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
import type { SchemeInput } from '../model/scheme-input.ts';
import { allocate } from './allocate.ts';
import { keyFigure } from './key-figure.ts';

/**
 * Computes everything an ordning declares.
 *
 * @throws FordelError with the problems of all its parts, not only of the first.
 */
export function calculateScheme(input: SchemeInput): SchemeResult {
  const problems: Diagnostic[] = [];
  const attempt = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      problems.push(...error.diagnostics);
      return [];
    }
  };
  const { scheme } = input;
  const allocations = scheme.allocations.flatMap((plan) => attempt(() => allocate(plan, input)));
  if (problems.length > 0) throw new FordelError(problems);
  const keyFigures = scheme.keyFigures.flatMap((plan) =>
    attempt(() => keyFigure(plan, allocations, input.budgets)),
  );
  if (problems.length > 0) throw new FordelError(problems);
  return { scheme, allocations, keyFigures, files: input.files };
}

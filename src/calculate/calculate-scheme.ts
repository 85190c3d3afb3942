import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import type { AllocationResult, SchemeResult } from '../model/result.ts';
import type { Amount } from '../model/scheme.ts';
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
  const allocations: AllocationResult[] = [];
  for (const plan of scheme.allocations) {
    // What rests on a fordeling that failed would only repeat its problem.
    if (dependsOnMissing(plan.amount, allocations)) continue;
    allocations.push(...attempt(() => allocate(plan, input, allocations)));
  }
  if (problems.length > 0) throw new FordelError(problems);
  const keyFigures = scheme.keyFigures.flatMap((plan) => attempt(() => keyFigure(plan, allocations, input)));
  if (problems.length > 0) throw new FordelError(problems);
  return { scheme, allocations, keyFigures, files: input.files };
}

function dependsOnMissing(amount: Amount, calculated: readonly AllocationResult[]): boolean {
  switch (amount.kind) {
    case 'fordelt':
      return calculated.every(({ plan }) => plan.id !== amount.allocation);
    case 'procent':
    case 'afrundet':
      return dependsOnMissing(amount.of, calculated);
    case 'sum':
      return [...amount.plus, ...amount.minus].some((part) => dependsOnMissing(part, calculated));
    default:
      return false;
  }
}

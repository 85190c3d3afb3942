import { type Diagnostic, FordelError, failure } from '../../model/diagnostic.ts';
import type { AllocationResult, SchemeResult } from '../../model/result.ts';
import { atDate } from '../../model/scheme/allocation-key.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { type ComparedAllocation, compareAllocations } from './compare-allocations.ts';

/** Two ordninger held against each other. */
export interface ComparedSchemes {
  readonly before: SchemeResult;
  readonly after: SchemeResult;
  readonly allocations: readonly ComparedAllocation[];
  /** Fordelinger that only one of them has. */
  readonly unmatched: readonly AllocationResult[];
}

/**
 * Compares the fordelinger that two ordninger have in common: by id, or the only one of each.
 *
 * @throws FordelError `SAMMENLIGN-INTET` without a common fordeling, `SAMMENLIGN-ENHED` where one is in two units.
 */
export function compareSchemes(before: SchemeResult, after: SchemeResult): ComparedSchemes {
  const pairs = pairAllocations(before.allocations, after.allocations);
  if (pairs.length === 0) {
    const ids = [before, after].map(({ allocations }) => allocations.map(({ plan }) => plan.id).join(', '));
    throw failure({
      code: 'SAMMENLIGN-INTET',
      message: 'de to ordninger har ingen fordeling til fælles',
      advice: `Den ene har ${ids[0]}, den anden ${ids[1]}. Giv dem samme id.`,
    });
  }
  const problems = pairs.flatMap(([a, b]): Diagnostic[] =>
    a.plan.unit === b.plan.unit
      ? []
      : [
          {
            code: 'SAMMENLIGN-ENHED',
            severity: 'fejl',
            message: `${b.plan.title} er i ${b.plan.unit}, men var i ${a.plan.unit}`,
            place: b.plan.origin,
            advice: 'Skriv begge fordelinger i samme enhed.',
          },
        ],
  );
  if (problems.length > 0) throw new FordelError(problems);
  const paired = new Set(pairs.flat());
  return {
    before,
    after,
    allocations: pairs.map(([a, b]) => compareAllocations(a, b)),
    unmatched: [...before.allocations, ...after.allocations].filter((allocation) => !paired.has(allocation)),
  };
}

function pairAllocations(
  before: readonly AllocationResult[],
  after: readonly AllocationResult[],
): [AllocationResult, AllocationResult][] {
  const [onlyBefore, onlyAfter] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && onlyBefore !== undefined && onlyAfter !== undefined) {
    return [[onlyBefore, onlyAfter]];
  }
  return after.flatMap((allocation): [AllocationResult, AllocationResult][] => {
    const earlier = before.find(({ plan }) => plan.id === allocation.plan.id);
    return earlier === undefined ? [] : [[earlier, allocation]];
  });
}

/** The same ordning with its headcounts taken at another opgørelsestidspunkt, for which its extracts must have been read. */
export function withHeadcountDate(input: SchemeInput, date: string): SchemeInput {
  const allocations = input.scheme.allocations.map((plan) => ({ ...plan, key: atDate(plan.key, date) }));
  return { ...input, scheme: { ...input.scheme, title: `${input.scheme.title}, ${date}`, allocations } };
}

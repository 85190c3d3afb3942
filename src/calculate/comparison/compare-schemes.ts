import type { ComparedSchemes } from '../../model/comparison.ts';
import { failure } from '../../model/diagnostic.ts';
import type { AllocationResult, SchemeResult } from '../../model/result.ts';
import { atDate } from '../../model/scheme/inner-keys.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { allOrProblems } from '../all-or-problems.ts';
import { auditComparison } from '../audit/comparisons.ts';
import { requireSound } from '../audit/discrepancy.ts';
import { changeDoubts } from '../plausible/changes.ts';
import { allocationInUnit } from './allocation-in-unit.ts';
import { compareAllocations } from './compare-allocations.ts';
import { unmatchedDoubt } from './unmatched-doubt.ts';

/**
 * Compares the fordelinger that two ordninger have in common: by id, or the only one of each. A recipient's change is split into
 * budget, key, membership and rounding, whose sum it is exactly. What was in another unit of money is converted to the one it is in now.
 *
 * @throws FordelError `SAMMENLIGN-INTET` without a common fordeling, `SAMMENLIGN-ENHED` where one is in two
 * units that cannot be converted, `INTERN-PROEVE` for a comparison that does not hold.
 */
export function compareSchemes(before: SchemeResult, after: SchemeResult): ComparedSchemes {
  const pairs = pairAllocations(before.allocations, after.allocations);
  if (pairs.length === 0) {
    const [first, second] = [before, after].map(
      ({ allocations }) => allocations.map(({ plan }) => plan.id).join(', ') || 'ingen fordelinger',
    );
    const canBeCommon = before.allocations.length > 0 && after.allocations.length > 0;
    throw failure({
      code: 'SAMMENLIGN-INTET',
      message: 'de to ordninger har ingen fordeling til fælles',
      advice: `Den ene har ${first}, den anden ${second}. ${canBeCommon ? 'Giv dem samme id.' : 'Kun fordelinger kan sammenlignes.'}`,
    });
  }
  const compared = allOrProblems(pairs, ([a, b]) => {
    const converted = allocationInUnit(a, b.plan.unit);
    if (converted === undefined) throw inTwoUnits(a, b);
    const { unit } = a.plan;
    return {
      ...compareAllocations(converted, b),
      ...(unit === b.plan.unit ? {} : { convertedFrom: unit }),
    };
  });
  const paired = new Set(pairs.flat());
  requireSound(compared.flatMap(auditComparison));
  const unpaired = ({ allocations }: SchemeResult) => allocations.filter((each) => !paired.has(each));
  const [onlyBefore, onlyAfter] = [unpaired(before), unpaired(after)];
  return {
    before,
    after,
    allocations: compared,
    doubts: [
      ...compared.flatMap((pair) => changeDoubts(pair, after.scheme.year - before.scheme.year)),
      ...unmatchedDoubt(onlyBefore, onlyAfter),
    ],
    unmatched: [...onlyBefore, ...onlyAfter],
  };
}

function inTwoUnits({ plan: before }: AllocationResult, { plan: after }: AllocationResult) {
  return failure({
    code: 'SAMMENLIGN-ENHED',
    message: `${after.title} er i ${after.unit}, men var i ${before.unit}`,
    place: after.origin,
    advice: 'Kun penge omregnes til penge. Skriv begge fordelinger i samme enhed.',
  });
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

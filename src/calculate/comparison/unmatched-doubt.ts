import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AllocationResult } from '../../model/result.ts';

/** Fordelinger that only one of two ordninger has: where both have some, one may just have got another id. */
export function unmatchedDoubt(
  before: readonly AllocationResult[],
  after: readonly AllocationResult[],
): Diagnostic[] {
  const [first] = [...after, ...before];
  if (first === undefined) return [];
  const named = [
    ...(before.length === 0 ? [] : [`den første har ${inWords(before)}`]),
    ...(after.length === 0 ? [] : [`den anden har ${inWords(after)}`]),
  ];
  const isDoubtful = named.length > 1;
  return [
    {
      code: 'SAMMENLIGN-KUN-EN',
      severity: isDoubtful ? 'advarsel' : 'note',
      message: `ikke alt er sammenlignet: kun ${named.join(', og kun ')}`,
      place: first.plan.origin,
      advice:
        'Fordelinger sammenlignes, når de har samme id. Er det den samme fordeling, så giv den samme id.',
    },
  ];
}

function inWords(allocations: readonly AllocationResult[]): string {
  return allocations.map(({ plan }) => `"${plan.title}" (${plan.id})`).join(', ');
}

import { largestOf } from '../../../model/largest-of.ts';
import { innerAmounts } from '../../../model/scheme/parts-of-amounts.ts';
import type { Amount, Scheme } from '../../../model/scheme/scheme.ts';
import type { SchemeContext } from '../context.ts';

/** How many amounts may rest on each other in a row; an account by month over ten years has 120. */
const longest = 300;

/** Refuses the first amount that rests on more others in a row than `forklar` could follow, or anybody read. */
export function refuseLongChains({ amounts, allocations }: Scheme, context: SchemeContext): void {
  const ofNamed = new Map<string, number>();
  const ofAllocation = new Map<string, number>();
  const lengthOf = (amount: Amount): number => {
    if (amount.kind === 'beloeb') return 1 + (ofNamed.get(amount.id) ?? 0);
    if (amount.kind === 'fordelt') return 1 + (ofAllocation.get(amount.allocation) ?? 0);
    return 1 + largestOf(innerAmounts(amount).map(lengthOf));
  };
  for (const { id, amount } of amounts) ofNamed.set(id, lengthOf(amount));
  for (const { id, amount } of allocations) {
    ofAllocation.set(id, amount.kind === 'noeglesum' ? 1 : lengthOf(amount));
  }
  const lists = [
    { name: 'beloeb', plans: amounts, lengths: ofNamed },
    { name: 'fordelinger', plans: allocations, lengths: ofAllocation },
  ];
  for (const { name, plans, lengths } of lists) {
    const index = plans.findIndex(({ id }) => (lengths.get(id) ?? 0) > longest);
    if (index < 0) continue;
    const message = `beløbet hviler på mere end ${longest} andre i række`;
    const advice = 'Regn en del af dem ud, og skriv resultatet som fast.';
    context.refuse([name, index, 'beloeb'], message, advice, undefined);
    return;
  }
}

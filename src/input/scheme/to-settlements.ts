import type { SettlementPlan } from '../../model/scheme/settlement.ts';
import type { SchemeContext } from './context.ts';
import type { SettlementEntry } from './schema.ts';

/** Reads which fordelinger are settled as one; each can be in one afregning only. */
export function toSettlements(entries: readonly SettlementEntry[], context: SchemeContext): SettlementPlan[] {
  const { fordelinger = [], takster = [] } = context.file;
  context.refuseTwins(['afregninger'], entries, [...fordelinger, ...takster]);
  const named: string[] = [];
  return entries.map(({ id, titel, fordelinger: parts, kilde }, index) => {
    const path = ['afregninger', index];
    for (const [part, fordeling] of parts.entries()) {
      const at = [...path, 'fordelinger', part];
      context.requireAllocation(fordeling, at);
      if (named.includes(fordeling)) {
        const advice = 'Den kan kun afregnes én gang.';
        context.refuse(at, `fordelingen "${fordeling}" er nævnt to gange`, advice, undefined);
      }
      named.push(fordeling);
    }
    return {
      id,
      title: titel,
      allocations: parts,
      ...context.source(kilde, [...path, 'kilde']),
      origin: context.origin([...path, 'id']),
    };
  });
}

import type { Settlement } from '../../../model/invoice/invoicing.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { InvoicingEntry } from './schema-invoicing.ts';

/** Reads which fordelinger are charged as one; each can be in one afregning only. */
export function toSettlements(
  { afregninger = [], takster = [] }: InvoicingEntry,
  path: Path,
  context: SchemeContext,
): Settlement[] {
  const taken = [
    ...(context.file.fordelinger ?? []).map(({ id }) => id),
    ...takster.map(({ takst }) => takst),
  ];
  const named: string[] = [];
  for (const [index, { id, fordelinger }] of afregninger.entries()) {
    if (taken.includes(id)) {
      const advice = 'Giv afregningen et andet id: debitorfilen og posteringerne kender den på det.';
      context.refuse(
        [...path, index, 'id'],
        `"${id}" er id for noget andet, der opkræves`,
        advice,
        undefined,
      );
    }
    taken.push(id);
    for (const [part, fordeling] of fordelinger.entries()) {
      const at = [...path, index, 'fordelinger', part];
      context.requireId('fordeling', 'fordelinger', fordeling, at);
      if (named.includes(fordeling)) {
        context.refuse(
          at,
          `fordelingen "${fordeling}" er nævnt to gange`,
          'Den kan kun opkræves én gang.',
          undefined,
        );
      }
      named.push(fordeling);
    }
  }
  return afregninger.map(({ id, titel, fordelinger }) => ({ id, title: titel, allocations: fordelinger }));
}

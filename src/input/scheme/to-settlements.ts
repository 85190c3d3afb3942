import { one } from '../../model/exact/rational.ts';
import { unitName } from '../../model/exact/unit.ts';
import type { CrossTablePlan } from '../../model/scheme/cross-table.ts';
import type { SettlementPlan } from '../../model/scheme/settlement.ts';
import type { SchemeContext } from './context.ts';
import type { CrossTableEntry, SettlementEntry } from './schema.ts';
import type { Path } from './yaml/path.ts';

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

/** Reads a krydstabel; a fordeling is a column of it once. */
export function toCrossTable(entry: CrossTableEntry, path: Path, context: SchemeContext): CrossTablePlan {
  for (const [part, fordeling] of entry.fordelinger.entries()) {
    const at = [...path, 'fordelinger', part];
    context.requireAllocation(fordeling, at);
    if (entry.fordelinger.indexOf(fordeling) < part)
      context.refuse(at, `fordelingen "${fordeling}" er nævnt to gange`, 'Slet den ene.', undefined);
  }
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    allocations: entry.fordelinger,
    step: entry.til === undefined ? one : context.number(entry.til, [...path, 'til']),
    origin: context.origin([...path, 'id']),
  };
}

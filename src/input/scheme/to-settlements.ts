import { equal, one } from '../../model/exact/rational.ts';
import { methodNames } from '../../model/exact/rounding-names.ts';
import { formatIn, kroner } from '../../model/exact/unit.ts';
import type { CrossTablePlan } from '../../model/scheme/cross-table.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { AllocationPlan } from '../../model/scheme/scheme.ts';
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

/** Reads which fordelinger are rounded together; each can be in one krydstabel only, and all of one are rounded to the same. */
export function toCrossTables(
  entries: readonly CrossTableEntry[],
  allocations: readonly AllocationPlan[],
  context: SchemeContext,
): CrossTablePlan[] {
  context.refuseTwins(['krydstabeller'], entries);
  const named: string[] = [];
  const tables = entries.map((entry, index): CrossTablePlan => {
    const path = ['krydstabeller', index];
    const first = allocations.find(({ id }) => id === entry.fordelinger[0]);
    for (const [part, id] of entry.fordelinger.entries()) {
      const at = [...path, 'fordelinger', part];
      context.requireAllocation(id, at);
      if (named.includes(id))
        context.refuse(at, `fordelingen "${id}" er nævnt to gange`, 'Slet den ene.', undefined);
      named.push(id);
      const allocation = allocations.find((each) => each.id === id);
      if (first !== undefined && allocation !== undefined) refuseOther(allocation, first, at, context);
    }
    return {
      id: entry.id,
      title: entry.titel,
      unit: first?.unit ?? kroner,
      allocations: entry.fordelinger,
      step: first?.rounding.step ?? one,
      origin: context.origin([...path, 'id']),
    };
  });
  for (const [index, plan] of allocations.entries()) {
    const path = ['fordelinger', index];
    if (plan.rounding.method === 'krydstabel' && !named.includes(plan.id)) {
      const advice = `Skriv den i en: krydstabeller: [{ id: poster, titel: Kommuner og poster, fordelinger: [${plan.id}, …] }].`;
      const message = `fordelingen "${plan.id}" afrundes i en krydstabel, men er ikke i nogen`;
      context.refuse([...path, 'afrunding', 'metode'], message, advice, undefined);
    }
    refuseUnrounded(plan, allocations.slice(index), tables, path, context);
  }
  return tables;
}

/** What a column of a krydstabel must have in common with the first. */
function refuseOther(
  { id, unit, rounding }: AllocationPlan,
  first: AllocationPlan,
  path: Path,
  context: SchemeContext,
): void {
  if (rounding.method !== 'krydstabel') {
    const advice = `Skriv afrunding: { metode: krydstabel, til: … } i den, eller tag den ud af tabellen.`;
    context.refuse(
      path,
      `fordelingen "${id}" har en anden afrunding: ${methodNames[rounding.method]}`,
      advice,
      undefined,
    );
  } else if (unit !== first.unit || !equal(rounding.step, first.rounding.step)) {
    const both = [first, { id, unit, rounding }].map(
      (each) => `"${each.id}" til ${formatIn(each.rounding.step, each.unit, 10)}`,
    );
    const advice = 'Giv dem samme enhed og samme afrunding.til, så rækkerne kan lægges sammen.';
    context.refuse(path, `${both.join(' og ')} kan ikke afrundes sammen`, advice, undefined);
  }
}

/** What a recipient pays of a fordeling is not known before the last fordeling of its krydstabel. */
function refuseUnrounded(
  { amount }: AllocationPlan,
  itselfAndLater: readonly AllocationPlan[],
  tables: readonly CrossTablePlan[],
  path: Path,
  context: SchemeContext,
): void {
  for (const part of amount.kind === 'noeglesum' ? [] : partsOfAmount(amount)) {
    if (part.kind !== 'fordelt' || part.recipient === undefined) continue;
    const table = tables.find(({ allocations }) => allocations.includes(part.allocation));
    const waited = itselfAndLater.find(({ id }) => table?.allocations.includes(id));
    if (waited === undefined) continue;
    const message = `det, ${part.recipient.name} betaler af "${part.allocation}", er først kendt, når "${waited.id}" er regnet ud`;
    const advice =
      'De afrundes sammen i en krydstabel. Skriv denne fordeling efter dem, eller tag den ud af tabellen.';
    context.refuse([...path, 'beloeb'], message, advice, undefined);
  }
}

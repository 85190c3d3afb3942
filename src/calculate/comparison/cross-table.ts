import { type Rational, zero } from '../../model/exact/rational.ts';
import { summed } from '../../model/exact/rounding.ts';
import { type AllocationResult, awaitedBy, type CrossTableResult } from '../../model/result.ts';
import type { CrossTablePlan } from '../../model/scheme/cross-table.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { withAmounts } from '../allocate.ts';
import { controlledRounding } from '../rounding/controlled.ts';

/**
 * The payable amounts of the fordelinger of a krydstabel, by controlled rounding: each is the step just below or just above its exact
 * amount, and so is what a recipient pays of all of them and what each of them comes to. The others are as they were, and so are all
 * until the last fordeling of the table is worked out.
 */
export function roundedTogether(
  plan: CrossTablePlan,
  allocations: readonly AllocationResult[],
  input: SchemeInput,
): AllocationResult[] {
  const parts = partsOf(plan, allocations);
  if (parts.length < plan.allocations.length) return [...allocations];
  const keys = recipientsOf(parts).map(({ key }) => key);
  const { cells } = controlledRounding(cellsOf(parts, keys, 'exact'), plan.step);
  return allocations.map((allocation) => {
    const column = parts.indexOf(allocation);
    if (column === -1) return allocation;
    const amounts = allocation.rows.map(
      ({ recipient }) => cells[keys.indexOf(recipient.key)]?.[column] ?? zero,
    );
    return withAmounts(allocation, amounts, input);
  });
}

/** A krydstabel of what its fordelinger came to. */
export function crossTable(plan: CrossTablePlan, allocations: readonly AllocationResult[]): CrossTableResult {
  const parts = partsOf(plan, allocations);
  const recipients = recipientsOf(parts);
  const keys = recipients.map(({ key }) => key);
  return {
    plan,
    parts: parts.map((part) => part.plan),
    recipients,
    exact: summed(cellsOf(parts, keys, 'exact')),
    awaited: keys.map((key) =>
      parts.map((part) =>
        part.rows.some((row) => row.recipient.key === key && awaitedBy(part, row).length > 0),
      ),
    ),
    table: summed(cellsOf(parts, keys, 'amount')),
  };
}

function partsOf(plan: CrossTablePlan, allocations: readonly AllocationResult[]): AllocationResult[] {
  return plan.allocations.flatMap((id) => allocations.find((part) => part.plan.id === id) ?? []);
}

/** Each recipient once, in the order they are met. */
function recipientsOf(parts: readonly AllocationResult[]) {
  const all = parts.flatMap(({ rows }) => rows.map(({ recipient }) => [recipient.key, recipient] as const));
  return [...new Map(all).values()];
}

function cellsOf(
  parts: readonly AllocationResult[],
  keys: readonly string[],
  figure: 'exact' | 'amount',
): Rational[][] {
  const columns = parts.map(({ rows }) => new Map(rows.map((row) => [row.recipient.key, row[figure]])));
  return keys.map((key) => columns.map((column) => column.get(key) ?? zero));
}

/** A recipient's cell of a krydstabel among its sums: each exactly, and as it came out. */
export interface PlaceInTable {
  readonly plan: CrossTablePlan;
  readonly row: Sum;
  readonly column: Sum;
}
interface Sum {
  readonly exact: Rational;
  readonly amount: Rational;
}

/** Where the row of a fordeling stands in its krydstabel; undefined where it is in none. */
export function placeInTable(
  tables: readonly CrossTableResult[],
  allocation: string,
  recipientKey: string,
): PlaceInTable | undefined {
  const of = tables.find(({ plan }) => plan.allocations.includes(allocation));
  if (of === undefined) return undefined;
  const row = of.recipients.findIndex(({ key }) => key === recipientKey);
  const column = of.plan.allocations.indexOf(allocation);
  const both = (sums: 'rowSums' | 'columnSums', at: number): Sum => ({
    exact: of.exact[sums][at] ?? zero,
    amount: of.table[sums][at] ?? zero,
  });
  return { plan: of.plan, row: both('rowSums', row), column: both('columnSums', column) };
}

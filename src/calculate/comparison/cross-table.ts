import { failure } from '../../model/diagnostic.ts';
import { multiply, type Rational, zero } from '../../model/exact/rational.ts';
import { conversion, unitAside } from '../../model/exact/unit.ts';
import { type AllocationResult, awaitedBy, type CrossTableResult } from '../../model/result.ts';
import type { CrossTablePlan } from '../../model/scheme/cross-table.ts';
import { allOrProblems } from '../all-or-problems.ts';
import { controlledRounding } from '../rounding/controlled.ts';

/**
 * The payable amounts of several fordelinger in one table, kommune × post, with controlled rounding: every cell and sum is the step
 * just below or just above its exact value, and rows and columns add up. What is paid is not changed: this is how it is shown.
 *
 * @throws FordelError `ENHED` for a fordeling whose unit cannot be converted to the table's.
 */
export function crossTable(plan: CrossTablePlan, allocations: readonly AllocationResult[]): CrossTableResult {
  const parts = plan.allocations.flatMap((id) => allocations.find((part) => part.plan.id === id) ?? []);
  const columns = allOrProblems(parts, (part) => amountsIn(plan, part));
  const recipients = [
    ...new Map(
      parts.flatMap(({ rows }) => rows.map(({ recipient }) => [recipient.key, recipient] as const)),
    ).values(),
  ];
  const exact = recipients.map(({ key }) => columns.map((byRecipient) => byRecipient.get(key) ?? zero));
  return {
    plan,
    parts: parts.map((part) => part.plan),
    recipients,
    exact,
    awaited: recipients.map(({ key }) =>
      parts.map((part) =>
        part.rows.some((row) => row.recipient.key === key && awaitedBy(part, row).length > 0),
      ),
    ),
    table: controlledRounding(exact, plan.step),
  };
}

function amountsIn(table: CrossTablePlan, { plan, rows }: AllocationResult): Map<string, Rational> {
  const factor = conversion(plan.unit, table.unit);
  if (factor !== undefined)
    return new Map(rows.map(({ recipient, amount }) => [recipient.key, multiply(amount, factor)]));
  throw failure({
    code: 'ENHED',
    message: `${plan.title} er i ${unitAside(plan.unit)} og kan ikke stå i en tabel i ${unitAside(table.unit)}`,
    place: table.origin,
    advice: 'Skriv tabellens enhed, så alle dens fordelinger kan omregnes til den, eller tag fordelingen ud.',
  });
}

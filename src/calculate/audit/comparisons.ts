import { type ComparedAllocation, type ComparedRow, effects } from '../../model/comparison.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  absolute,
  add,
  compare,
  equal,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { CrossTableResult } from '../../model/result.ts';
import type { Known } from './amounts.ts';
import { heldAgainst, kept, type Subject } from './discrepancy.ts';
import { isMultiple, isWithin } from './nearest.ts';

/** A comparison: every recipient of either once, and the parts of each change add up to it, exactly and as shown. */
export function auditComparison({
  before,
  after,
  rows,
  totalChange,
  residualChange,
}: ComparedAllocation): Diagnostic[] {
  const { plan } = after;
  const keys = rows.map(({ recipient }) => recipient.key);
  const either = new Set([...before.rows, ...after.rows].map(({ recipient }) => recipient.key));
  const isComplete = keys.length === either.size && keys.every((key) => either.delete(key));
  return [
    ...kept(plan, isComplete, 'sammenligningen har ikke hver modtager netop én gang'),
    ...rows.flatMap((row) => auditRow(plan, row, multiply(plan.rounding.step, rational(1n, 100n)))),
    ...heldAgainst(
      plan,
      'ændringerne og afrundingsdifferencens ændring',
      add(sum(rows.map(({ change }) => change)), residualChange),
      'ændringen i totalen',
      totalChange,
    ),
    ...heldAgainst(
      plan,
      'ændringen i totalen',
      totalChange,
      'total − total før',
      subtract(after.total.value, before.total.value),
    ),
  ];
}

function auditRow(subject: Subject, row: ComparedRow, shownStep: Rational): Diagnostic[] {
  const { name } = row.recipient;
  const shown = effects.map((effect) => row.shown[effect]);
  const isNear = (value: Rational, exact: Rational) => isWithin(subtract(value, exact), shownStep);
  return [
    ...heldAgainst(
      subject,
      `ændringen for ${name}`,
      row.change,
      'beløb − beløb før',
      subtract(row.after?.amount ?? zero, row.before?.amount ?? zero),
    ),
    ...heldAgainst(
      subject,
      `delene af ændringen for ${name}`,
      sum(effects.map((effect) => row.effects[effect])),
      'ændringen',
      row.change,
    ),
    ...kept(
      subject,
      isNear(sum(shown), row.change) &&
        effects.every((effect) => isNear(row.shown[effect], row.effects[effect])),
      `delene for ${name}, som de vises, er ikke de nøjagtige afrundet`,
    ),
  ];
}

/**
 * A krydstabel: each cell is what the recipient pays; it, each row, each column and the whole lie less than a step from the exact amounts
 * of the fordelinger, what is whole steps stays, and rows and columns add up.
 */
export function auditCrossTable({ plan, recipients, table }: CrossTableResult, known: Known): Diagnostic[] {
  const { step } = plan;
  const rows = recipients.map(({ key }) =>
    plan.allocations.map((id) =>
      known.allocations
        .find((allocation) => allocation.plan.id === id)
        ?.rows.find(({ recipient }) => recipient.key === key),
    ),
  );
  const exact = rows.map((row) => row.map((cell) => cell?.exact ?? zero));
  const across = (cells: readonly (readonly Rational[])[], column: number) =>
    sum(cells.map((row) => row[column] ?? zero));
  const beside = (shown: Rational | undefined, of: Rational) =>
    shown !== undefined &&
    isMultiple(shown, step) &&
    (isMultiple(of, step) ? equal(shown, of) : compare(absolute(subtract(shown, of)), step) < 0);
  const columns = plan.allocations.map((_, column) => column);
  return [
    ...kept(
      plan,
      rows.every((row, index) =>
        row.every((cell, column) => equal(table.cells[index]?.[column] ?? zero, cell?.amount ?? zero)),
      ),
      'en celle er ikke det, modtageren betaler',
    ),
    ...kept(
      plan,
      exact.every((row, index) => row.every((of, column) => beside(table.cells[index]?.[column], of))),
      'en celle er ikke trinnet lige under eller over sit beløb',
    ),
    ...kept(
      plan,
      exact.every((row, index) => beside(table.rowSums[index], sum(row))) &&
        columns.every((column) => beside(table.columnSums[column], across(exact, column))) &&
        beside(table.total, sum(exact.map((row) => sum(row)))),
      'en sum er ikke trinnet lige under eller over sit beløb',
    ),
    ...kept(
      plan,
      table.cells.every((row, index) => equal(sum(row), table.rowSums[index] ?? zero)) &&
        columns.every((column) => equal(across(table.cells, column), table.columnSums[column] ?? zero)) &&
        equal(sum(table.rowSums), table.total) &&
        equal(sum(table.columnSums), table.total),
      'rækker og kolonner går ikke op',
    ),
  ];
}

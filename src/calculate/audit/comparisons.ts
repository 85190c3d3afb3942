import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, multiply, type Rational, rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import { type ComparedAllocation, type ComparedRow, effects } from '../comparison/compare-allocations.ts';
import { heldAgainst, kept, type Subject } from './discrepancy.ts';
import { isWithin } from './nearest.ts';

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

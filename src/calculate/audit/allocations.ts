import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  add,
  equal,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  sign,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { unitOf } from '../../model/exact/unit.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { type Known, recomputed } from './amounts.ts';
import { discrepancy, heldAgainst, kept } from './discrepancy.ts';
import { isWithinBounds, recountedMembers } from './keys/members.ts';
import { recounted } from './keys/weights.ts';
import { auditRounding } from './rounding.ts';
import { auditSpread } from './spreads.ts';

/** A fordeling against its plan and its files: its total, every row, the sums, and the rounding. */
export function auditAllocation(allocation: AllocationResult, known: Known): Diagnostic[] {
  return [
    ...auditCircle(allocation),
    ...auditTotal(allocation, known),
    ...auditSpread(allocation, known),
    ...auditWeights(allocation, known),
    ...auditSums(allocation),
    ...auditRounding(allocation),
    ...auditPerUnit(allocation, known),
  ];
}

/** Each recipient of the plan has one row, in the order of the ordning. */
function auditCircle({ plan, rows }: AllocationResult): Diagnostic[] {
  const keys = rows.map(({ recipient }) => recipient.key);
  const planned = plan.recipients.map(({ key }) => key);
  return [
    ...kept(plan, new Set(keys).size === keys.length, 'en modtager har mere end én række'),
    ...kept(plan, keys.join('\n') === planned.join('\n'), 'rækkerne er ikke ordningens modtagere'),
  ];
}

function auditTotal({ plan, total, weightSum }: AllocationResult, known: Known): Diagnostic[] {
  return plan.amount.kind === 'noeglesum'
    ? heldAgainst(plan, 'totalen', total.value, 'summen af vægtene', weightSum)
    : heldAgainst(
        plan,
        'totalen',
        total.value,
        'det, ordningen og filerne giver',
        recomputed(plan.amount, plan.unit, plan, known),
      );
}

/** Weights against the key and its files; andele and exact amounts against the weights. */
function auditWeights({ plan, total, rows, whole }: AllocationResult, { input }: Known): Diagnostic[] {
  const followsKey = plan.amount.kind === 'noeglesum';
  const problems: Diagnostic[] = [];
  const key = recountedMembers(plan.key, plan.recipients, {
    input,
    total: followsKey ? undefined : total.value,
    tell: (what) => problems.push(...discrepancy(plan, what)),
  });
  const inAll = followsKey || sign(total.value) >= 0 ? total.value : negate(total.value);
  const expectedWhole = key.areAmounts || followsKey ? inAll : key.whole;
  return [
    ...problems,
    ...heldAgainst(plan, 'det, vægtene er dele af,', whole, 'det, nøglen giver i alt', expectedWhole),
    ...rows.flatMap(({ recipient, weight, share, exact }) => [
      ...heldAgainst(
        plan,
        `vægten for ${recipient.name}`,
        weight.value,
        'det, nøglen og filerne giver',
        key.weights.get(recipient.key) ?? zero,
      ),
      ...kept(
        plan,
        isWithinBounds(share, key.bounds?.get(recipient.key)),
        `andelen for ${recipient.name} er uden for sit gulv eller loft`,
      ),
      ...heldAgainst(
        plan,
        `andelen for ${recipient.name} gange helheden`,
        multiply(share, whole),
        'vægten',
        weight.value,
      ),
      ...heldAgainst(
        plan,
        `det nøjagtige beløb for ${recipient.name}`,
        exact,
        'total × andel',
        multiply(total.value, share),
      ),
    ]),
  ];
}

function auditSums({
  plan,
  total,
  rows,
  weightSum,
  amountSum,
  residual,
  findings,
}: AllocationResult): Diagnostic[] {
  const exactSum = sum(rows.map(({ exact }) => exact));
  const isProvisional = rows.some(({ weight }) => weight.provisional !== undefined);
  const isTold = isProvisional || findings.some(({ code }) => code === 'NOEGLE-SUM');
  return [
    ...heldAgainst(
      plan,
      'summen af vægtene',
      weightSum,
      'rækkerne',
      sum(rows.map(({ weight }) => weight.value)),
    ),
    ...heldAgainst(plan, 'summen af beløbene', amountSum, 'rækkerne', sum(rows.map(({ amount }) => amount))),
    ...heldAgainst(
      plan,
      'rækkernes sum og afrundingsdifferencen',
      add(amountSum, residual),
      'totalen',
      total.value,
    ),
    ...kept(
      plan,
      isTold || equal(exactSum, total.value),
      'andelene er ikke det hele, og det er ikke sagt i et fund',
    ),
  ];
}

/** Amounts per unit: each times the count anew is what the recipient pays, and where nothing is counted there is no figure. */
function auditPerUnit({ plan, rows, total, perUnit }: AllocationResult, { input }: Known): Diagnostic[] {
  const { per, recipients, unit } = plan;
  if (per === undefined || perUnit === undefined)
    return kept(plan, per === perUnit, `beløbene pr. ${per?.unit} er ikke regnet ud`);
  const problems: Diagnostic[] = [];
  const tell = (what: string) => problems.push(...discrepancy(plan, what));
  const { weights } = recounted(per.key, recipients, { input, total: undefined, tell });
  const { kind, factor } = unitOf(unit);
  const inKroner = (amount: Rational) => multiply(amount, kind === 'penge' ? factor : one);
  const held = (name: string, value: Rational | undefined, count: Rational, amount: Rational) =>
    value === undefined
      ? kept(
          plan,
          isZero(count) || (isZero(amount) && rows.some(isAwaited)),
          `beløbet pr. ${per.unit} for ${name} mangler`,
        )
      : heldAgainst(
          plan,
          `beløbet pr. ${per.unit} for ${name} gange antallet`,
          multiply(value, count),
          'beløbet',
          inKroner(amount),
        );
  const isAwaited = ({ weight }: AllocationRow) =>
    [weight, total].some((each) => (each.provisional ?? []).length > 0);
  const counts = rows.map(({ recipient }) => weights.get(recipient.key) ?? zero);
  return [
    ...problems,
    ...rows.flatMap(({ recipient, amount }, index) =>
      held(recipient.name, perUnit.values[index], counts[index] ?? zero, amount),
    ),
    ...held('alle', perUnit.whole, sum(counts), sum(rows.map(({ amount }) => amount))),
  ];
}

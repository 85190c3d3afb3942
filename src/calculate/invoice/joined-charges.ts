import { sum } from '../../model/exact/rational.ts';
import type { BasisRow, Charge, ChargeGroup } from '../../model/invoice/invoice.ts';
import type { Settlement } from '../../model/invoice/invoicing.ts';
import type { Recipient } from '../../model/recipient.ts';

/**
 * Takes the fordelinger of each afregning together: what a year came to, less what was paid on account. So each recipient
 * has one amount, to pay or to get back, with a line for each fordeling.
 */
export function joinedCharges(
  groups: readonly ChargeGroup[],
  settlements: readonly Settlement[],
): ChargeGroup[] {
  const joined = settlements.flatMap(({ allocations }) => allocations);
  return [
    ...settlements.map((settlement) => settlementOf(settlement, groups)),
    ...groups.filter(({ id }) => !joined.includes(id)),
  ];
}

function settlementOf({ id, title, allocations }: Settlement, groups: readonly ChargeGroup[]): ChargeGroup {
  const parts = groups.filter((group) => allocations.includes(group.id));
  return {
    id,
    title,
    total: sum(parts.map(({ total }) => total)),
    totalName: 'Beløb til fordeling, tilsammen',
    residual: sum(parts.map(({ residual }) => residual)),
    residualNote: [...new Set(parts.map(({ residualNote }) => residualNote))].filter(Boolean).join(' '),
    charges: recipientsOf(parts).map((recipient) => chargeOf(recipient, parts)),
  };
}

/** Each recipient once, in the order they are met. */
function recipientsOf(parts: readonly ChargeGroup[]): Recipient[] {
  const all = parts.flatMap(({ charges }) => charges.map(({ recipient }) => recipient));
  return [...new Map(all.map((recipient) => [recipient.key, recipient])).values()];
}

function chargeOf(recipient: Recipient, parts: readonly ChargeGroup[]): Charge {
  const own = parts.flatMap(({ title, charges }) =>
    charges.filter((charge) => charge.recipient.key === recipient.key).map((charge) => ({ title, charge })),
  );
  return {
    recipient,
    amount: sum(own.map(({ charge }) => charge.amount)),
    lines: own.flatMap(({ charge }) => charge.lines),
    formula: own.map(({ title, charge }) => `${title}: ${charge.formula}`).join('; '),
    basis: own.flatMap(({ title, charge }) =>
      charge.basis.filter(isGiven).map((row) => ({ ...row, label: `${title}: ${row.label}` })),
    ),
  };
}

/** What the amounts were worked out from; the amounts themselves stand in the sentence and on the lines. */
function isGiven({ kind, source }: BasisRow): boolean {
  return kind !== 'kroner' || source !== undefined;
}

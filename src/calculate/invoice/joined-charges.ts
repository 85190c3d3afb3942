import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { sum } from '../../model/exact/rational.ts';
import type { BasisRow, Charge, ChargeGroup } from '../../model/invoice/invoice.ts';
import { lineOfOrigin } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { SettlementResult } from '../../model/result.ts';
import { requireSound } from '../audit/discrepancy.ts';
import { auditSettledCharges } from '../audit/invoice/settled-charges.ts';

/**
 * Takes the fordelinger of each afregning together: what a year came to, less what was paid on account. So each recipient
 * has one amount, to pay or to get back, with a line for each fordeling.
 *
 * @param charged the fordelinger that are charged, all of them where the ordning does not say; an afregning of others is only shown.
 * @throws FordelError `FORVENTET` for an afregning of what is not out yet: it would be repaid as nothing; `INTERN-PROEVE` for charges that are not those of the fordelinger.
 */
export function joinedCharges(
  groups: readonly ChargeGroup[],
  settlements: readonly SettlementResult[],
  charged: readonly string[] | undefined,
): ChargeGroup[] {
  const own = settlements.filter(
    ({ plan }) => charged === undefined || plan.allocations.every((id) => charged.includes(id)),
  );
  refuseAwaited(own);
  const joined = own.flatMap(({ plan }) => plan.allocations);
  return [
    ...own.map((settlement) => settledGroup(settlement, groups)),
    ...groups.filter(({ id }) => !joined.includes(id)),
  ];
}

function refuseAwaited(settlements: readonly SettlementResult[]): void {
  const problems = settlements.flatMap(({ plan, rows }): Diagnostic[] => {
    const waiting = rows.filter(({ awaited }) => awaited.flat().length > 0);
    const [first] = waiting.flatMap(({ awaited }) => awaited.flat());
    if (first === undefined) return [];
    const names = waiting.map(({ recipient }) => recipient.name).join(', ');
    return [
      {
        code: 'FORVENTET',
        severity: 'fejl',
        message: `"${plan.title}" kan ikke faktureres: den hviler på et tal, der ikke er kommet endnu (forventet), for ${names}`,
        place: plan.origin,
        advice: `Det står i ${lineOfOrigin(first)}. Vent med at fakturere, eller skriv et skøn i stedet for forventet.`,
      },
    ];
  });
  if (problems.length > 0) throw new FordelError(problems);
}

function settledGroup(settlement: SettlementResult, groups: readonly ChargeGroup[]): ChargeGroup {
  const { id, title, allocations } = settlement.plan;
  const parts = groups.filter((group) => allocations.includes(group.id));
  const settled = {
    id,
    title,
    total: sum(parts.map(({ total }) => total)),
    totalName: 'Beløb til fordeling, tilsammen',
    residual: sum(parts.map(({ residual }) => residual)),
    residualNote: [...new Set(parts.map(({ residualNote }) => residualNote))].filter(Boolean).join(' '),
    setAside: parts.flatMap(({ setAside }) => setAside),
    charges: recipientsOf(parts).map((recipient) => chargeOf(recipient, parts)),
  };
  requireSound(auditSettledCharges(settlement, parts, settled));
  return settled;
}

/** Each recipient once, in the order they are met; with its membership where all its parts have the same. */
function recipientsOf(parts: readonly ChargeGroup[]): Recipient[] {
  const all = parts.flatMap(({ charges }) => charges.map(({ recipient }) => recipient));
  return [...new Map(all.map((recipient) => [recipient.key, recipient])).values()].map((recipient) => {
    const spells = all
      .filter(({ key }) => key === recipient.key)
      .map(({ membership }) => `${membership?.from} ${membership?.to}`);
    if (new Set(spells).size === 1) return recipient;
    const { membership: _, ...always } = recipient;
    return always;
  });
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

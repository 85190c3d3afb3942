import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import { formatNumber } from '../../model/exact/format.ts';
import { absolute, multiply, type Rational, sign, sum } from '../../model/exact/rational.ts';
import { conversion, unitAside } from '../../model/exact/unit.ts';
import { largestJump } from '../../model/plausible/sizes.ts';
import { type AllocationResult, awaitedBy, type SettlementResult } from '../../model/result.ts';
import type { SettlementPlan } from '../../model/scheme/settlement.ts';
import { allOrProblems } from '../all-or-problems.ts';
import { jumps } from '../plausible/changes.ts';

/**
 * What each recipient is to pay (plus) or gets back (minus), when the amounts of several fordelinger are settled together: the
 * regnskab by its key, and with a minus what was paid on account by another. Nothing is rounded here: the fordelinger have done it.
 *
 * @returns amounts in the unit of the first fordeling, exactly.
 * @throws FordelError `ENHED` for a fordeling whose unit cannot be converted to that of the first.
 */
export function settlement(plan: SettlementPlan, allocations: readonly AllocationResult[]): SettlementResult {
  const parts = plan.allocations.flatMap((id) => allocations.find((part) => part.plan.id === id) ?? []);
  const unit = parts[0]?.plan.unit ?? '';
  const amounts = allOrProblems(parts, (part) => amountsIn(unit, part));
  const recipients = new Map(
    parts.flatMap(({ rows }) => rows.map(({ recipient }) => [recipient.key, recipient])),
  );
  const rows = [...recipients.values()].map((recipient) => {
    const own = amounts.map((byRecipient) => byRecipient.get(recipient.key));
    return {
      recipient,
      parts: own,
      awaited: parts.map((part) =>
        part.rows.flatMap((row) => (row.recipient.key === recipient.key ? awaitedBy(part, row) : [])),
      ),
      amount: sum(own.flatMap((amount) => amount ?? [])),
      provisional: parts.some((part) =>
        part.rows.some((row) => row.recipient.key === recipient.key && row.provisional),
      ),
    };
  });
  return {
    plan,
    unit,
    parts: parts.map((part) => part.plan),
    rows,
    partSums: amounts.map((byRecipient) => sum([...byRecipient.values()])),
    total: sum(rows.map(({ amount }) => amount)),
  };
}

/**
 * An afregning takes something from something: where all that its parts share has one sign, the minus of what was paid on account has
 * been forgotten, and it would be collected a second time. Parts that come to nothing have no sign.
 */
export function settlementDoubts(settled: SettlementResult): Diagnostic[] {
  const { plan, parts, partSums } = settled;
  const signs = partSums.map(sign).filter((each) => each !== 0);
  if (new Set(signs).size > 1) return [...sizeDoubt(plan, partSums), ...circleDoubts(settled)];
  if (signs.length < 2) return [];
  const names = parts.map(({ title }) => `"${title}"`).join(' og ');
  const isPositive = signs[0] === 1;
  return [
    {
      code: 'AFREGNING-FORTEGN',
      severity: 'advarsel',
      message: `ingen af delene i "${plan.title}" er ${isPositive ? 'negativ' : 'positiv'}: de lægges sammen`,
      place: plan.origin,
      advice: isPositive
        ? `Delene er ${names}. Skriv det, der er betalt aconto, med minus.`
        : `Delene er ${names}. Skriv regnskabet uden minus.`,
    },
  ];
}

/** Who has no part in one of the fordelinger, and is no member of a part of the year: its aconto, or its share of the regnskab, may be missing. */
function circleDoubts({ plan, parts, rows }: SettlementResult): Diagnostic[] {
  return parts.flatMap(({ title }, at): Diagnostic[] => {
    const missing = rows.filter(
      (row) => row.parts[at] === undefined && row.recipient.membership === undefined,
    );
    if (missing.length === 0) return [];
    const names = missing.map(({ recipient }) => recipient.name).join(', ');
    return [
      {
        code: 'AFREGNING-KREDS',
        severity: 'advarsel',
        message: `${names} er ikke med i "${title}", men i andre dele af "${plan.title}"`,
        place: plan.origin,
        advice: 'Ret modtagerne, så delene har de samme. Er en kommet til eller gået, så lad det stå.',
      },
    ];
  });
}

/** What was paid on account is about what the regnskab came to; five times as much is a unit, a total row or a comma. */
function sizeDoubt({ title, origin }: SettlementPlan, partSums: readonly Rational[]): Diagnostic[] {
  const [plus, less] = [1, -1].map((side) => sum(partSums.filter((each) => sign(each) === side)));
  if (plus === undefined || less === undefined || !jumps(plus, less, largestJump)) return [];
  return [
    {
      code: 'TVIVL-SPRING',
      severity: 'advarsel',
      message: `i "${title}" er plus ${formatNumber(plus)} og minus ${formatNumber(absolute(less))}: det ene er mindst fem gange det andet`,
      place: origin,
      advice: 'Se efter en anden enhed, en totalrække eller et komma. Er det rigtigt, så lad det stå.',
    },
  ];
}

function amountsIn(unit: string, { plan, rows }: AllocationResult): Map<string, Rational> {
  const factor = conversion(plan.unit, unit);
  if (factor !== undefined) {
    return new Map(rows.map(({ recipient, amount }) => [recipient.key, multiply(amount, factor)]));
  }
  throw failure({
    code: 'ENHED',
    message: `${plan.title} er i ${unitAside(plan.unit)} og kan ikke afregnes sammen med beløb i ${unitAside(unit)}`,
    place: plan.origin,
    advice: 'Skriv fordelingerne i samme enhed, eller tag den ud af afregningen.',
  });
}

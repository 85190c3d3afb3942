import type { Diagnostic } from '../../../model/diagnostic.ts';
import { multiply, sum } from '../../../model/exact/rational.ts';
import { kronerPer } from '../../../model/exact/unit.ts';
import type { ChargeGroup } from '../../../model/invoice/invoice.ts';
import type { SettlementResult } from '../../../model/result.ts';
import { heldAgainst, kept } from '../discrepancy.ts';

/**
 * What is charged of an afregning against its fordelinger and against its table: each recipient once, with what it is charged of all
 * of them, and where nothing is charged elsewhere, with what the table says.
 */
export function auditSettledCharges(
  { plan, unit, rows }: SettlementResult,
  parts: readonly ChargeGroup[],
  settled: ChargeGroup,
): Diagnostic[] {
  const chargesOf = (key: string) =>
    parts.flatMap(({ charges }) => charges.filter(({ recipient }) => recipient.key === key));
  const keys = settled.charges.map(({ recipient }) => recipient.key);
  const all = new Set(parts.flatMap(({ charges }) => charges.map(({ recipient }) => recipient.key)));
  const perUnit = kronerPer(unit);
  const isWhole = parts.every(({ setAside }) => setAside.length === 0);
  return [
    ...kept(
      plan,
      keys.length === all.size && keys.every((key) => all.has(key)),
      'afregningen opkræver ikke hver modtager netop én gang',
    ),
    ...settled.charges.flatMap(({ recipient, amount }) => [
      ...heldAgainst(
        plan,
        `det, ${recipient.name} opkræves,`,
        amount,
        'fordelingerne hver for sig',
        sum(chargesOf(recipient.key).map((charge) => charge.amount)),
      ),
      ...rows
        .filter((row) => isWhole && perUnit !== undefined && row.recipient.key === recipient.key)
        .flatMap((row) =>
          heldAgainst(
            plan,
            `det, ${recipient.name} opkræves,`,
            amount,
            'afregningens række',
            perUnit === undefined ? amount : multiply(row.amount, perUnit),
          ),
        ),
    ]),
    ...heldAgainst(
      plan,
      'det, afregningen skal give,',
      settled.total,
      'fordelingerne tilsammen',
      sum(parts.map(({ total }) => total)),
    ),
  ];
}

import { divide, isZero, multiply, one, type Rational, rational } from '../../../model/exact/rational.ts';
import { perUnitName } from '../../../model/exact/unit.ts';
import type { AllocationResult, SchemeResult, SettlementResult } from '../../../model/result.ts';
import { renderCsv } from '../../format/csv.ts';
import { csvDecimal } from '../../format/decimal.ts';
import { isPartAwaited, knownOfRow, knownOfWhole, knownPartSum, knownSettlement } from '../awaited.ts';
import { amounts, columns, isProvisionalAs, type Line, ofRecipient } from './line.ts';
import { otherTables } from './other-tables.ts';

/**
 * All that the tables of `beregn` show. The fordelinger come first, with the columns of a published table, so that they read back in; `tabel` says
 * which table a row is of, and `fordeling` has the id of it.
 */
export function resultCsv(result: SchemeResult): string {
  const { allocations, settlements } = result;
  const lines = [
    ...allocations.flatMap(allocationLines),
    ...settlements.flatMap(settlementLines),
    ...otherTables(result),
  ];
  const used = columns.filter(
    (column) => !column.startsWith('pr_enhed') || lines.some((line) => line[column]),
  );
  return renderCsv(
    used,
    lines.map((line) => used.map((column) => line[column] ?? '')),
  );
}

function allocationLines(allocation: AllocationResult): Line[] {
  const { plan, rows, weightSum, whole, total, residual, perUnit } = allocation;
  const known = knownOfWhole(allocation);
  const common = { fordeling: plan.id, enhed: plan.unit, tabel: 'fordeling' };
  const perUnitOf = (value: Rational | undefined): Line =>
    plan.per === undefined
      ? {}
      : {
          pr_enhed: perUnitName(plan.unit, plan.per.unit),
          pr_enhed_beloeb: value === undefined ? '' : csvDecimal(value, plan.per.decimals),
        };
  const provisional = rows.some((row) => row.provisional);
  return [
    ...rows.map((row, index) => {
      const { weight, share, amount, exact } = knownOfRow(row, total);
      return {
        ...common,
        ...ofRecipient(row.recipient),
        vaegt: weight && csvDecimal(weight),
        andel: share && inPercent(share),
        ...amounts(amount, exact),
        ...isProvisionalAs(row.provisional),
        ...perUnitOf(perUnit?.values[index]),
      };
    }),
    {
      ...common,
      modtager: 'I alt',
      vaegt: known.weightSum && csvDecimal(known.weightSum),
      andel: inPercent(isZero(whole) ? one : divide(weightSum, whole)),
      ...amounts(known.sum, known.total),
      ...isProvisionalAs(provisional),
      ...perUnitOf(perUnit?.whole),
    },
    ...(isZero(residual)
      ? []
      : [
          {
            ...common,
            tabel: 'afrundingsdifference',
            modtager: 'Afrundingsdifference',
            ...amounts(residual),
            ...isProvisionalAs(provisional),
          },
        ]),
  ];
}

function settlementLines(settled: SettlementResult): Line[] {
  const { plan, unit, parts, rows, total } = settled;
  const common = { fordeling: plan.id, enhed: unit, tabel: 'afregning' };
  return [
    ...rows.map((row) => ({
      ...common,
      ...ofRecipient(row.recipient),
      ...amounts(knownSettlement(row)),
      ...isProvisionalAs(row.provisional),
    })),
    {
      ...common,
      modtager: 'I alt',
      ...amounts(total),
      ...isProvisionalAs(rows.some(({ provisional }) => provisional)),
    },
    ...parts.map(({ id }, index) => ({
      ...common,
      tabel: 'afregning-del',
      modtager: 'I alt',
      kolonne: id,
      ...amounts(knownPartSum(settled, index)),
      ...isProvisionalAs(isPartAwaited(rows, index)),
    })),
  ];
}

function inPercent(share: Rational): string {
  return `${csvDecimal(multiply(share, rational(100n)), 10)} %`;
}

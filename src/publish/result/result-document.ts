import { decimalsOfStep } from '../../model/exact/format.ts';
import { absolute, divide, equal, isZero, one, sum } from '../../model/exact/rational.ts';
import { misfitOf } from '../../model/exact/residual.ts';
import { amountTitle, decimalsIn, formatIn, perUnitName } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { AllocationResult, AllocationRow, PerUnit, SchemeResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import type { AllocationPlan } from '../../model/scheme/scheme.ts';
import { isUnknown, withSpread } from '../../model/traced.ts';
import {
  amounts,
  amountsIn,
  type Block,
  type Cell,
  type Column,
  cameOf,
  counts,
  type Document,
  names,
  percents,
  provisionalMark,
  table,
} from '../format/document.ts';
import { inputBlocks, unusedBlocks } from '../format/input-document.ts';
import { methodInWords } from '../format/words.ts';
import { budgetBlocks } from './budget-document.ts';
import { isExpected } from './derivation-rows.ts';
import { amountBlocks, keyFigureBlocks } from './key-figure-document.ts';
import { expectedRatesBlock, missingBlock, ratesBlock } from './provisional.ts';
import { carryOverBlocks, crossTableBlocks, frameBlocks, settlementBlocks } from './settlement-document.ts';
import { tariffBlocks } from './tariff-document.ts';

/**
 * The tables of an ordning: its budgets, amounts, fordelinger row by row, and nøgletal; and what became of the rows of its files.
 *
 * @param withUnused also each row that is not used, and why.
 */
export function resultDocument(result: SchemeResult, withUnused = false): Document {
  const { scheme, allocations, settlements, crossTables, budgets, tariffs, carryOvers, frames, keyFigures } =
    result;
  const shown = new Set(result.amounts.flatMap(({ amount }) => amount.steps ?? []));
  return [
    ...budgets.flatMap((budget) => budgetBlocks(scheme.title, budget, shown)),
    ...amountBlocks(scheme.title, result.amounts),
    ...allocations.flatMap((allocation) => allocationBlocks(scheme.title, allocation, shown)),
    ...settlements.flatMap((settled) => settlementBlocks(scheme.title, settled)),
    ...crossTables.flatMap((crossTable) => crossTableBlocks(scheme.title, crossTable)),
    ...tariffs.flatMap((tariff) => tariffBlocks(scheme.title, tariff, shown)),
    ...carryOvers.flatMap((account) => carryOverBlocks(scheme.title, account, shown)),
    ...frames.flatMap((frame) => frameBlocks(scheme.title, frame, shown)),
    ...keyFigureBlocks(keyFigures, shown),
    ...inputBlocks(result.accounts),
    ...(withUnused ? unusedBlocks(result.accounts) : []),
  ];
}

/** A fordeling: its rows, what they come to, and what is to be said of them. */
export function allocationBlocks(
  schemeTitle: string,
  allocation: AllocationResult,
  shown: ReadonlySet<IndexStep>,
): Block[] {
  const { plan, total, rows, weightSum, whole, amountSum, residual, findings, perUnit } = allocation;
  const provisional = rows.some((row) => row.provisional);
  const decimals = { most: Math.max(2, decimalsOfStep(plan.rounding.step)) };
  const most = decimalsIn(plan.unit);
  const inPerUnit = (cell: Cell) => (plan.per === undefined ? [] : [cell]);
  const perOne = (value: PerUnit['whole'], isMarked: boolean) =>
    inPerUnit(value === undefined ? undefined : { value, ...provisionalMark(isMarked) });
  const residualRow = [
    'Afrundingsdifference',
    '',
    '',
    { value: residual, decimals: { most } },
    ...inPerUnit(''),
  ];
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `${isUnknown(total.value, total) ? 'Forventet beløb' : withSpread(total, plan.unit)} efter ${keyName(plan.key)}, ${methodInWords(plan)}`,
    },
    table(
      [
        names('Modtager'),
        counts(plan.key.label),
        percents('Andel', plan.shareDecimals),
        amounts(amountTitle(plan.unit), plan.unit, decimals),
        ...perUnitColumn(plan),
      ],
      rows.map((row, index) => [
        row.recipient.name,
        isExpected(row.weight) ? '' : { value: row.weight.value, ...cameOf(row.weight) },
        isExpected(row.weight) ? '' : row.share,
        amountCell(row, allocation),
        ...perOne(perUnit?.values[index], row.provisional),
      ]),
      [
        [
          'I alt',
          weightSum,
          isZero(whole) ? one : divide(weightSum, whole),
          isUnknown(amountSum, total)
            ? 'forventet'
            : { value: amountSum, ...provisionalMark(provisional), ...cameOf(total) },
          ...perOne(perUnit?.whole, provisional),
        ],
        ...(isZero(residual) ? [] : [residualRow]),
      ],
    ),
  ];
  if (plan.per !== undefined) {
    const counted = `Pr. ${plan.per.unit} er efter ${keyName(plan.per.key)}.`;
    blocks.push({ kind: 'afsnit', lines: [counted] });
  }
  if (findings.length > 0) {
    blocks.push({ kind: 'afsnit', lines: findings.map(({ message }) => fullStop(`Bemærk: ${message}`)) });
  }
  blocks.push(...ratesBlock(shown, total, ...rows.map(({ weight }) => weight)));
  blocks.push(...missingBlock(total, ...rows.map(({ weight }) => weight)));
  if (provisional) blocks.push(...expectedRatesBlock(total, ...rows.map(({ weight }) => weight)));
  if (!isZero(residual) && findings.length === 0) {
    blocks.push({
      kind: 'afsnit',
      lines: residualLines(allocation),
    });
  }
  return blocks;
}

/** `Kr. pr. indbygger`, where the ordning asks for it. */
function perUnitColumn({ per, unit }: AllocationPlan): Column[] {
  if (per === undefined) return [];
  const name = perUnitName(unit, per.unit);
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [amountsIn(name, title, { least: per.decimals, most: per.decimals })];
}

/** The amount, marked where it is provisional; a weight that is not out yet gives no amount to show. */
function amountCell(row: AllocationRow, { plan, total }: AllocationResult): Cell {
  const { weight, amount, provisional, recipient } = row;
  if (isExpected(weight) || isUnknown(amount, total)) return 'forventet';
  return {
    value: amount,
    ...provisionalMark(provisional),
    cameOf: { kind: 'fordelt', allocation: plan.id, recipient: recipient.key },
  };
}

/** Why a residual is left: the exact amounts miss what is not out yet, or else each row was rounded on its own. */
function residualLines(allocation: AllocationResult): string[] {
  const { plan, total, rows, residual } = allocation;
  const { verb, side } = misfitOf(total.value, residual);
  const outcome = `der er ${verb} ${formatIn(absolute(residual), plan.unit)} ${side}`;
  return !equal(sum(rows.map(({ exact }) => exact)), total.value)
    ? [`Tal, der ikke er kommet endnu, er ikke regnet med, så ${outcome}.`]
    : [`Rækkerne er afrundet hver for sig, så ${outcome}.`, 'Se: fordel hjaelp afrunding.'];
}

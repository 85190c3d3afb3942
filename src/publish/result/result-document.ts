import { decimalsOf, formatExact, formatNumber, formatPercent } from '../../model/exact/format.ts';
import { absolute, divide, isZero, one, sign } from '../../model/exact/rational.ts';
import type { AllocationResult, AllocationRow, SchemeResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { type Block, type Document, table } from '../format/document.ts';
import { methodInWords, originInWords } from '../format/words.ts';
import { budgetBlocks } from './budget-document.ts';
import { isExpected } from './derivation-rows.ts';
import { amountBlocks, keyFigureBlocks } from './key-figure-document.ts';
import { carryOverBlocks, frameBlocks } from './settlement-document.ts';
import { tariffBlocks } from './tariff-document.ts';

/** The tables of an ordning: its budgets, amounts, fordelinger row by row, and nøgletal. */
export function resultDocument(result: SchemeResult): Document {
  const { scheme, amounts, allocations, budgets, tariffs, carryOvers, frames, keyFigures } = result;
  return [
    ...budgets.flatMap((budget) => budgetBlocks(scheme.title, budget)),
    ...amountBlocks(scheme.title, amounts),
    ...allocations.flatMap((allocation) => allocationBlocks(scheme.title, allocation)),
    ...tariffs.flatMap((tariff) => tariffBlocks(scheme.title, tariff)),
    ...carryOvers.flatMap((account) => carryOverBlocks(scheme.title, account)),
    ...frames.flatMap((frame) => frameBlocks(scheme.title, frame)),
    ...keyFigureBlocks(keyFigures),
  ];
}

function allocationBlocks(schemeTitle: string, allocation: AllocationResult): Block[] {
  const { plan, total, rows, weightSum, whole, amountSum, residual, findings } = allocation;
  const provisional = rows.some((row) => row.provisional);
  const decimals = decimalsOf(plan.rounding.step, 4);
  const residualRow = ['Afrundingsdifference', '', '', formatExact(residual, 4)];
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `${formatExact(total.value, 4)} ${unitPhrase(plan.unit)} efter ${keyName(plan.key)}, ${methodInWords(plan)}`,
    },
    table(
      ['Modtager', `${plan.key.label}>`, 'Andel>', `Beløb ${plan.unit}>`],
      rows.map((row) => [
        row.recipient.name,
        isExpected(row.weight) ? '' : formatExact(row.weight.value, 4),
        formatPercent(row.share, plan.shareDecimals),
        amountInWords(row, decimals),
      ]),
      [
        [
          'I alt',
          formatExact(weightSum, 4),
          formatPercent(isZero(whole) ? one : divide(weightSum, whole), plan.shareDecimals),
          `${formatNumber(amountSum, decimals)}${provisional ? ' f' : ''}`,
        ],
        ...(isZero(residual) ? [] : [residualRow]),
      ],
    ),
  ];
  if (findings.length > 0) {
    blocks.push({ kind: 'afsnit', lines: findings.map(({ message }) => `Bemærk: ${message}.`) });
  }
  if (provisional) {
    blocks.push({
      kind: 'afsnit',
      lines: [`Foreløbigt (f): hviler på tal, der ikke er kommet endnu: ${expectedInWords(allocation)}.`],
    });
  }
  if (!isZero(residual) && findings.length === 0) {
    blocks.push({
      kind: 'afsnit',
      lines: [
        `Rækkerne er afrundet hver for sig, så ${formatExact(absolute(residual), 4)} ${unitPhrase(plan.unit)} ${residualInWords(allocation)}.`,
        'Se: fordel hjaelp afrunding.',
      ],
    });
  }
  return blocks;
}

/** `1.000 kr.` after a number reads as "(1.000 kr.)". */
function unitPhrase(unit: string): string {
  return /^\d/.test(unit) ? `(${unit})` : unit;
}

/** The amount, marked where it is provisional; a weight that is not out yet gives no amount to show. */
function amountInWords(row: AllocationRow, decimals: number): string {
  if (isExpected(row.weight)) return 'forventet';
  return `${formatNumber(row.amount, decimals)}${row.provisional ? ' f' : ''}`;
}

/** Where the expected values stand. */
function expectedInWords({ total, rows }: AllocationResult): string {
  const origins = [total, ...rows.map(({ weight }) => weight)].flatMap(
    ({ provisional }) => provisional ?? [],
  );
  return [...new Set(origins.map(originInWords))].join(', ');
}

/** A residual is what is not settled or settled too much; a negative total is a repayment. */
function residualInWords({ total, residual }: AllocationResult): string {
  const verb = sign(total.value) < 0 ? 'tilbagebetalt' : 'opkrævet';
  return sign(residual) === sign(total.value) ? `ikke er ${verb}` : `er ${verb} for meget`;
}

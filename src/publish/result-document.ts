import { decimalsOf, formatExact, formatNumber, formatPercent } from '../model/format.ts';
import { isZero, one } from '../model/rational.ts';
import type { AllocationResult, SchemeResult } from '../model/result.ts';
import { budgetBlocks } from './budget-document.ts';
import { type Block, type Document, table } from './document.ts';
import { amountBlocks, keyFigureBlocks } from './key-figure-document.ts';
import { carryOverBlocks, frameBlocks } from './settlement-document.ts';
import { tariffBlocks } from './tariff-document.ts';
import { methodInWords } from './words.ts';

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
  const { plan, total, rows, weightSum, amountSum, residual } = allocation;
  const decimals = decimalsOf(plan.rounding.step, 4);
  const residualRow = ['Afrundingsdifference', '', '', formatExact(residual, 4)];
  const blocks: Block[] = [
    {
      kind: 'overskrift',
      text: `${schemeTitle} · ${plan.title}`,
      note: `${formatExact(total.value, 4)} ${unitPhrase(plan.unit)} efter ${plan.key.label} ${plan.key.date}, ${methodInWords(plan)}`,
    },
    table(
      ['Modtager', `${plan.key.label}>`, 'Andel>', `Beløb ${plan.unit}>`],
      rows.map((row) => [
        row.recipient.name,
        formatExact(row.weight.value, 4),
        formatPercent(row.share, plan.shareDecimals),
        formatNumber(row.amount, decimals),
      ]),
      [
        [
          'I alt',
          formatExact(weightSum, 4),
          formatPercent(one, plan.shareDecimals),
          formatNumber(amountSum, decimals),
        ],
        ...(isZero(residual) ? [] : [residualRow]),
      ],
    ),
  ];
  if (!isZero(residual)) {
    blocks.push({
      kind: 'afsnit',
      lines: [
        `Rækkerne er afrundet hver for sig, så ${formatExact(residual, 4)} ${unitPhrase(plan.unit)} ${residual.numerator > 0n ? 'ikke er opkrævet' : 'er opkrævet for meget'}.`,
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

import {
  type ComparedAllocation,
  type Effect,
  effectSum,
  effects,
} from '../../calculate/comparison/compare-allocations.ts';
import type { ComparedSchemes } from '../../calculate/comparison/compare-schemes.ts';
import { decimalsOf, formatExact, formatNumber } from '../../model/exact/format.ts';
import { isZero, type Rational, subtract } from '../../model/exact/rational.ts';
import type { AllocationResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { type Block, type Document, table } from '../format/document.ts';

const effectTitles: Readonly<Record<Effect, string>> = {
  budget: 'Budget',
  noegle: 'Nøgle',
  medlemskab: 'Medlemskab',
  afrunding: 'Afrunding',
};

/** A table per fordeling: each recipient's change, and what it comes of. */
export function comparisonDocument(compared: ComparedSchemes): Document {
  const { before, after, allocations, unmatched } = compared;
  return [
    ...allocations.flatMap((allocation) =>
      allocationBlocks(before.scheme.title, after.scheme.title, allocation),
    ),
    ...(unmatched.length === 0
      ? []
      : [
          {
            kind: 'afsnit',
            lines: [`Kun i den ene: ${unmatched.map(({ plan }) => plan.title).join(', ')}.`],
          } as const,
        ]),
  ];
}

function allocationBlocks(titleBefore: string, titleAfter: string, compared: ComparedAllocation): Block[] {
  const { before, after, rows, totalChange, residualChange } = compared;
  const money = (value: Rational) => formatNumber(value, decimalsOf(after.plan.rounding.step, 4));
  const shown = effects.filter((effect) => rows.some((row) => !isZero(row.effects[effect])));
  const decimals = decimalsOf(after.plan.rounding.step, 4) + 2;
  const fine = (value: Rational) => formatNumber(value, decimals);
  const blanks = shown.map(() => '');
  const provisional = [...before.rows, ...after.rows].some((row) => row.provisional);
  return [
    {
      kind: 'overskrift',
      text: `${titleAfter} mod ${titleBefore} · ${after.plan.title}`,
      note: `${describeTotal(before)} → ${describeTotal(after)}${provisional ? ' · foreløbigt' : ''}`,
    },
    table(
      ['Modtager', 'Før>', 'Efter>', 'Ændring>', ...shown.map((effect) => `${effectTitles[effect]}>`)],
      rows.map((row) => [
        row.recipient.name,
        row.before === undefined ? '' : money(row.before.amount),
        row.after === undefined ? '' : money(row.after.amount),
        money(row.change),
        ...shown.map((effect) => fine(row.shown[effect])),
      ]),
      [
        [
          'I alt',
          money(before.amountSum),
          money(after.amountSum),
          money(subtract(after.amountSum, before.amountSum)),
          ...shown.map((effect) => fine(effectSum(rows, effect, 'shown'))),
        ],
        ...(isZero(before.residual) && isZero(after.residual)
          ? []
          : [
              [
                'Ikke opkrævet',
                formatExact(before.residual, 4),
                formatExact(after.residual, 4),
                formatExact(residualChange, 4),
                ...blanks,
              ],
            ]),
        ['Total', money(before.total.value), money(after.total.value), money(totalChange), ...blanks],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Budget: den nye total efter den gamle nøgle. Nøgle: de nye andele af den nye total.',
        ...(shown.includes('medlemskab') ? ['Medlemskab: andre er kommet til eller gået.'] : []),
        'Hver række summer til ændringen; delene er vist afrundet, så tabellen går op på begge leder.',
      ],
    },
  ];
}

function describeTotal({ plan, total }: AllocationResult): string {
  return `${formatExact(total.value, 4)} ${/^\d/.test(plan.unit) ? `(${plan.unit})` : plan.unit} efter ${keyName(plan.key)}`;
}

/** A row per fordeling and recipient, with the effects as the table shows them. */
export function comparisonCsv({ allocations }: ComparedSchemes): string {
  const amount = (value: Rational | undefined) => (value === undefined ? '' : csvDecimal(value));
  return renderCsv(
    ['fordeling', 'kommunekode', 'modtager', 'foer', 'efter', 'aendring', ...effects, 'enhed', 'foreloebig'],
    allocations.flatMap(({ after, rows }) =>
      rows.map((row) => [
        after.plan.id,
        row.recipient.municipalityCode ?? '',
        row.recipient.name,
        amount(row.before?.amount),
        amount(row.after?.amount),
        csvDecimal(row.change),
        ...effects.map((effect) => csvDecimal(row.shown[effect])),
        after.plan.unit,
        row.before?.provisional === true || row.after?.provisional === true ? 'ja' : 'nej',
      ]),
    ),
  );
}

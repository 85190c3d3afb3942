import { effectSum, finerStep } from '../../calculate/comparison/compare-allocations.ts';
import type { ComparedPair, ComparedSchemes } from '../../model/comparison.ts';
import { type Effect, effects } from '../../model/comparison.ts';
import { decimalsOfStep } from '../../model/exact/format.ts';
import { isZero, type Rational, subtract } from '../../model/exact/rational.ts';
import { decimalsIn, formatIn } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { AllocationResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { amountsIn, type Block, counts, type Document, names, table } from '../format/document.ts';

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
            lines: [fullStop(`Kun i den ene: ${unmatched.map(({ plan }) => plan.title).join(', ')}`)],
          } as const,
        ]),
  ];
}

function allocationBlocks(titleBefore: string, titleAfter: string, compared: ComparedPair): Block[] {
  const { before, after, rows, totalChange, residualChange, convertedFrom } = compared;
  const stepDecimals = decimalsOfStep(finerStep(before, after));
  const shown = effects.filter((effect) => rows.some((row) => !isZero(row.effects[effect])));
  const { unit } = after.plan;
  // Totals are as exact as what was shared, however coarse the steps of the rows.
  const money = (title: string) => amountsIn(unit, title, { most: decimalsIn(unit) });
  const provisional = [...before.rows, ...after.rows].some((row) => row.provisional);
  return [
    {
      kind: 'overskrift',
      text: `${titleAfter} mod ${titleBefore} · ${after.plan.title}`,
      note: `${describeTotal(before)} → ${describeTotal(after)}${provisional ? ' · foreløbigt' : ''}`,
    },
    table(
      [
        names('Modtager'),
        ...['Før', 'Efter', 'Ændring'].map(money),
        ...shown.map((effect) =>
          counts(effectTitles[effect], { least: stepDecimals + 2, most: stepDecimals + 2 }),
        ),
      ],
      rows.map((row) => [
        row.recipient.name,
        row.before?.amount,
        row.after?.amount,
        row.change,
        ...shown.map((effect) => row.shown[effect]),
      ]),
      [
        [
          'I alt',
          before.amountSum,
          after.amountSum,
          subtract(after.amountSum, before.amountSum),
          ...shown.map((effect) => effectSum(rows, effect, 'shown')),
        ],
        ...(isZero(before.residual) && isZero(after.residual)
          ? []
          : [['Afrundingsdifference', before.residual, after.residual, residualChange]]),
        ['Total', before.total.value, after.total.value, totalChange],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        ...(convertedFrom === undefined
          ? []
          : [fullStop(`Beløbene før er omregnet fra ${convertedFrom} til ${unit}`)]),
        'Budget: den nye total efter den gamle nøgle. Nøgle: de nye andele af den nye total.',
        ...(shown.includes('medlemskab') ? ['Medlemskab: andre er kommet til eller gået.'] : []),
        'Hver række summer til ændringen; delene er vist afrundet, så tabellen går op på begge leder.',
      ],
    },
  ];
}

function describeTotal({ plan, total }: AllocationResult): string {
  return `${formatIn(total.value, plan.unit)} efter ${keyName(plan.key)}`;
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

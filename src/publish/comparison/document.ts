import { effectSum, finerStep } from '../../calculate/comparison/compare-allocations.ts';
import type { ComparedPair, ComparedSchemes } from '../../model/comparison.ts';
import { type Effect, effects } from '../../model/comparison.ts';
import { decimalsOfStep } from '../../model/exact/format.ts';
import { isZero } from '../../model/exact/rational.ts';
import { decimalsIn, formatIn } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { AllocationResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { isUnknown } from '../../model/traced.ts';
import { amountsIn, type Block, counts, type Document, names, table } from '../format/document.ts';
import { knownOfComparedRow, knownOfComparedWhole } from './known.ts';

/** What a change comes of, as headings. */
export const effectTitles: Readonly<Record<Effect, string>> = {
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
      comparedBlocks(before.scheme.title, after.scheme.title, allocation),
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

/** One fordeling then and now: the change of each recipient, and what it comes of. */
export function comparedBlocks(titleBefore: string, titleAfter: string, compared: ComparedPair): Block[] {
  const { before, after, rows, convertedFrom } = compared;
  const known = rows.map((row) => knownOfComparedRow(row, compared));
  const whole = knownOfComparedWhole(compared);
  const areAllKnown = known.every(({ shown }) => shown !== undefined);
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
        ...shown.map((effect) => counts(effectTitles[effect], { most: stepDecimals + 2 })),
      ],
      known.map((row, index) => [
        rows[index]?.recipient.name,
        row.before,
        row.after,
        row.change,
        ...shown.map((effect) => row.shown?.[effect]),
      ]),
      [
        [
          'I alt',
          whole.sum.before,
          whole.sum.after,
          whole.sum.change,
          ...shown.map((effect) => (areAllKnown ? effectSum(rows, effect, 'shown') : undefined)),
        ],
        ...(isZero(before.residual) && isZero(after.residual)
          ? []
          : [['Afrundingsdifference', whole.residual.before, whole.residual.after, whole.residual.change]]),
        ['Total', whole.total.before, whole.total.after, whole.total.change],
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
  const amount = isUnknown(total.value, total)
    ? 'et beløb, der er forventet,'
    : formatIn(total.value, plan.unit);
  return `${amount} efter ${keyName(plan.key)}`;
}

import { type PlaceInTable, placeInTable } from '../../calculate/comparison/cross-table.ts';
import type { Alternative, Explanation, RowContest } from '../../calculate/explain.ts';
import { decimalsOfStep, formatExact, formatNumber } from '../../model/exact/format.ts';
import { equal, isZero, type Rational } from '../../model/exact/rational.ts';
import { residualInWords } from '../../model/exact/residual.ts';
import { methodNames } from '../../model/exact/rounding-names.ts';
import { decimalsIn, formatIn, numberIn } from '../../model/exact/unit.ts';
import type { InputFile } from '../../model/origin.ts';
import type { AllocationResult, AllocationRow, SchemeResult } from '../../model/result.ts';
import { keyName, weightsOf } from '../../model/scheme/allocation-key.ts';
import { isUnknown, type Traced } from '../../model/traced.ts';
import { amountsIn, type Block, type Document, names, table, unlike } from '../format/document.ts';
import { sourceInWords, stepInWords } from '../format/words.ts';
import { derivationRows, isExpected } from '../result/derivation-rows.ts';

/** How one recipient's figures came about, from the payable amount down to the input cells. */
export function explanationDocument(result: SchemeResult, explanations: readonly Explanation[]): Document {
  return [
    ...explanations.flatMap((explanation) => explanationBlocks(result, explanation)),
    table(
      ['Inddata', 'sha256'],
      usedFiles(result.files, explanations).map(({ file, sha256 }) => [file, sha256.slice(0, 16)]),
    ),
  ];
}

function explanationBlocks({ scheme, crossTables }: SchemeResult, explanation: Explanation): Block[] {
  const { allocation, row, alternatives, contest } = explanation;
  const { plan, total, whole } = allocation;
  const { source } = plan;
  const place = placeInTable(crossTables, plan.id, row.recipient.key);
  const { unit } = plan;
  const most = decimalsIn(unit);
  const decimals = { most: Math.max(2, decimalsOfStep(plan.rounding.step)) };
  const money = (title: string) => amountsIn(unit, title, decimals);
  const known = (amount: Rational) => (isUnknown(amount, total) ? 'forventet' : amount);
  const weighsAmounts = weightsOf(plan.key) === 'beloeb';
  const weighed = (weight: Traced) => (weighsAmounts ? { ...weight, unit } : weight);
  const [weight, sum] = [row.weight.value, whole].map((value) =>
    weighsAmounts ? numberIn(value, unit) : formatExact(value, most),
  );
  return [
    {
      kind: 'overskrift',
      text: `${isExpected(row.weight) || isUnknown(row.amount, total) ? 'forventet' : formatIn(row.amount, unit, decimals.most)}  ${row.recipient.name} · ${scheme.title} · ${plan.title}`,
      note: `= ${isUnknown(total.value, total) ? 'forventet' : numberIn(total.value, unit)} × ${weight} / ${sum} = ${formatNumber(row.exact, most)} → ${stepInWords(plan)}, ${methodNames[plan.rounding.method]}${row.provisional ? ' · foreløbigt' : ''}`,
    },
    table(
      [unlike('Tal'), 'Hvad', 'Hvorfra'],
      [
        ...derivationRows({ label: 'Beløbet', traced: { ...totalOfWeights(allocation, weighed), unit } }),
        ...derivationRows({
          label: `${keyName(plan.key)}, ${row.recipient.name}`,
          traced: weighed(row.weight),
        }),
        [weighsAmounts ? { value: whole, unit } : whole, wholeInWords(allocation), ''],
      ],
    ),
    table(
      [names('Afrunding'), money('Beløb'), money('Sum af rækker'), money('Difference'), 'Flyttet'],
      alternatives.map((alternative) => [
        `${methodNames[alternative.method]}${alternative.method === plan.rounding.method ? ' (valgt)' : ''}`,
        known(alternative.amount),
        known(alternative.amountSum),
        { value: alternative.residual, decimals: { most } },
        movedInWords(alternative, total.value, unit),
      ]),
    ),
    ...(place === undefined ? [] : [{ kind: 'afsnit', lines: placeInWords(place, row) } as const]),
    ...(place !== undefined || contest.length === 0
      ? []
      : [{ kind: 'afsnit', lines: contestInWords(contest, row.recipient.key) } as const]),
    ...(source === undefined
      ? []
      : [
          {
            kind: 'afsnit',
            lines: [`Kilde: ${sourceInWords(source)}`],
          } as const,
        ]),
  ];
}

/** The total; where it is the sum of the weights, of what they are. */
function totalOfWeights({ plan, total }: AllocationResult, weighed: (weight: Traced) => Traced): Traced {
  const { derivation } = total;
  if (plan.amount.kind !== 'noeglesum' || derivation === undefined) return total;
  const operands = derivation.operands.map(({ label, traced }) => ({ label, traced: weighed(traced) }));
  return { ...total, derivation: { ...derivation, operands } };
}

/** What the weights are parts of. */
function wholeInWords({ plan, rows, whole, weightSum }: AllocationResult): string {
  const name = keyName(plan.key);
  return equal(whole, weightSum)
    ? `${name}, sum af ${rows.length} modtagere`
    : `${name}: det hele (modtagerne har ${formatExact(weightSum, 4)})`;
}

/** Who has a step more or less than when each row is rounded alone. */
function movedInWords({ moved, residual }: Alternative, total: Rational, unit: string): string {
  if (moved.length === 0) {
    return isZero(residual) ? '' : `ingen: differencen er ${residualInWords(total, residual)}`;
  }
  return moved
    .map(({ row, by }) => `${row.recipient.name} ${by.numerator > 0n ? '+' : ''}${numberIn(by, unit, 20)}`)
    .join(', ');
}

/** The contest for the steps left over: the last who got one, the first who did not, and the row itself. */
function contestInWords(contest: readonly RowContest[], recipientKey: string): string[] {
  const named = ({ claim, remainder }: RowContest) =>
    `${claim.recipient.name} (rest ${formatNumber(remainder, 4)})`;
  const winners = contest.filter(({ wins }) => wins);
  const last = winners.at(-1);
  const next = contest[winners.length];
  const own = contest.find(({ claim }) => claim.key === recipientKey);
  const ownLine =
    own === undefined
      ? []
      : [
          `${named(own)} er nr. ${own.rank} af ${contest.length} og får ${own.wins ? 'en af dem' : 'ingen af dem'}.`,
        ];
  if (last === undefined) return ['Største rest: alle beløb går op, så der er ingen enheder til rest.'];
  return [
    `Største rest: ${winners.length} ${winners.length === 1 ? 'enhed er' : 'enheder er'} til rest, når alle er afrundet nedad.`,
    `Den sidste gik til ${named(last)}${next === undefined ? '' : `; nærmest efter: ${named(next)}`}.`,
    ...ownLine,
  ];
}

/** What holds a cell of a krydstabel: it is the step below or above, and so are the sums of its row and its column. */
function placeInWords(
  { plan, row, column }: PlaceInTable,
  { recipient, exact, amount }: AllocationRow,
): string[] {
  const decimals = decimalsOfStep(plan.step);
  const became = (sum: { readonly exact: Rational; readonly amount: Rational }) =>
    `${formatNumber(sum.exact, decimals + 4)} → ${formatNumber(sum.amount, decimals)}`;
  return [
    `Krydstabellen ${plan.title}: hvert beløb bliver trinnet lige under eller over, så rækker og kolonner går op.`,
    `Beløbet: ${became({ exact, amount })}. Rækken, ${recipient.name} i alt: ${became(row)}. Kolonnen i alt: ${became(column)}.`,
  ];
}

/** The input files that the explained figures rest on. */
export function usedFiles(files: readonly InputFile[], explanations: readonly Explanation[]): InputFile[] {
  const used = new Set(
    explanations.flatMap(({ allocation, row }) =>
      [...allocation.total.origins, ...row.weight.origins, allocation.plan.origin].map(({ file }) => file),
    ),
  );
  return files.filter(({ file }) => used.has(file));
}

import type { Alternative, Explanation, RowContest } from '../../calculate/explain.ts';
import { decimalsOf, formatExact, formatNumber } from '../../model/exact/format.ts';
import { equal, isZero, negate } from '../../model/exact/rational.ts';
import type { InputFile } from '../../model/origin.ts';
import type { AllocationResult, SchemeResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { type Block, type Document, table } from '../format/document.ts';
import { methodNames, stepInWords } from '../format/words.ts';
import { derivationRows, isExpected } from '../result/derivation-rows.ts';

/** How one recipient's figures came about, from the payable amount down to the input cells. */
export function explanationDocument(result: SchemeResult, explanations: readonly Explanation[]): Document {
  return [
    ...explanations.flatMap((explanation) => explanationBlocks(result.scheme.title, explanation)),
    table(
      ['Inddata', 'sha256'],
      usedFiles(result.files, explanations).map(({ file, sha256 }) => [file, sha256.slice(0, 16)]),
    ),
  ];
}

function explanationBlocks(schemeTitle: string, explanation: Explanation): Block[] {
  const { allocation, row, alternatives, contest } = explanation;
  const { plan, total, whole } = allocation;
  const { source } = plan;
  const money = (value: Parameters<typeof formatNumber>[0]) =>
    formatNumber(value, decimalsOf(plan.rounding.step, 4));
  const [totalText, weightText, sumText] = [total.value, row.weight.value, whole].map((value) =>
    formatExact(value, 4),
  );
  return [
    {
      kind: 'overskrift',
      text: `${isExpected(row.weight) ? 'forventet' : `${money(row.amount)} ${unitAside(plan.unit)}`}  ${row.recipient.name} · ${schemeTitle} · ${plan.title}`,
      note: `= ${totalText} × ${weightText} / ${sumText} = ${formatNumber(row.exact, 4)} → ${stepInWords(plan)}, ${methodNames[plan.rounding.method]}${row.provisional ? ' · foreløbigt' : ''}`,
    },
    table(
      ['Tal>', 'Hvad', 'Hvorfra'],
      [
        ...derivationRows({ label: `Beløbet, ${plan.unit}`, traced: total }),
        ...derivationRows({ label: `${keyName(plan.key)}, ${row.recipient.name}`, traced: row.weight }),
        [sumText ?? '', wholeInWords(allocation), ''],
      ],
    ),
    table(
      ['Afrunding', 'Beløb>', 'Sum af rækker>', 'Difference>', 'Flyttet'],
      alternatives.map((alternative) => [
        `${methodNames[alternative.method]}${alternative.method === plan.rounding.method ? ' (valgt)' : ''}`,
        money(alternative.amount),
        money(alternative.amountSum),
        formatExact(alternative.residual, 4),
        movedInWords(alternative),
      ]),
    ),
    ...(contest.length === 0
      ? []
      : [{ kind: 'afsnit', lines: contestInWords(contest, row.recipient.key) } as const]),
    ...(source === undefined
      ? []
      : [
          {
            kind: 'afsnit',
            lines: [
              `Kilde: ${[source.document, source.section, source.page && `s. ${source.page}`].filter(Boolean).join(', ')}`,
            ],
          } as const,
        ]),
  ];
}

function unitAside(unit: string): string {
  return /^\d/.test(unit) ? `(${unit})` : unit;
}

/** What the weights are parts of. */
function wholeInWords({ plan, rows, whole, weightSum }: AllocationResult): string {
  const name = keyName(plan.key);
  return equal(whole, weightSum)
    ? `${name}, sum af ${rows.length} modtagere`
    : `${name}: det hele (modtagerne har ${formatExact(weightSum, 4)})`;
}

/** Who has a step more or less than when each row is rounded alone. */
function movedInWords({ moved, residual }: Alternative): string {
  if (moved.length === 0) {
    if (isZero(residual)) return '';
    return residual.numerator > 0n ? 'ingen: differencen opkræves ikke' : 'ingen: der opkræves for meget';
  }
  return moved
    .map(
      ({ row, by }) =>
        `${row.recipient.name} ${by.numerator > 0n ? '+' : '−'}${formatExact(by.numerator > 0n ? by : negate(by), 4)}`,
    )
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

/** The input files that the explained figures rest on. */
export function usedFiles(files: readonly InputFile[], explanations: readonly Explanation[]): InputFile[] {
  const used = new Set(
    explanations.flatMap(({ allocation, row }) =>
      [...allocation.total.origins, ...row.weight.origins, allocation.plan.origin].map(({ file }) => file),
    ),
  );
  return files.filter(({ file }) => used.has(file));
}

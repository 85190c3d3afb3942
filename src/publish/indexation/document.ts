import { decimalsOf, formatExact, formatKroner, formatNumber } from '../../model/exact/format.ts';
import { divide, isZero, one, type Rational } from '../../model/exact/rational.ts';
import { formatIn, kroner } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { Indexation, IndexRate } from '../../model/scheme/index-rate.ts';
import type { Indexed, IndexedBudget } from '../../model/scheme/indexed.ts';
import { amounts, amountsIn, type Document, type Row, rates, table } from '../format/document.ts';

/** An amount's way from one year's prices to another's: each factor with its rate, vintage and source. */
export function indexationDocument(amount: Rational, indexed: Indexed, rule: Indexation): Document {
  const decimals = decimalsFor(rule);
  return [
    {
      kind: 'overskrift',
      text: `${formatNumber(indexed.value, decimals)} kr. i ${rule.to}-priser`,
      note: `${formatKroner(amount, 6)} i ${rule.from}-priser${chainInWords(rule)}`,
    },
    ...(indexed.steps.length === 0
      ? []
      : [
          table(
            [
              ...chainColumns,
              amounts('Beløb', kroner, { most: 6 }),
              ...(hasAdditions(indexed) ? [additions] : []),
            ],
            indexed.steps.map((step) => [...chainCells(step), step.after, step.addition]),
          ),
        ]),
    ...noteBlocks([indexed]),
  ];
}

/** A budget line by line, with the factor of each art below. */
export function indexedBudgetDocument(
  budget: IndexedBudget,
  columns: readonly string[],
  rule: Indexation,
): Document {
  const byKind = new Map(budget.lines.map(({ kind, indexed }) => [kind, indexed]));
  return [
    {
      kind: 'overskrift',
      text: `Budget fra ${rule.from}- til ${rule.to}-priser`,
      note: `Hver linje for sig${budget.unit === kroner ? '' : `, i ${budget.unit}`}${chainInWords(rule, budget.unit)}`,
    },
    table(
      [
        ...columns,
        'Art',
        amountsIn(budget.unit, `${rule.from}`, { most: 4 }),
        amountsIn(budget.unit, `${rule.to}`, { most: decimalsFor(rule) }),
      ],
      budget.lines.map(({ line, kind, amount, indexed }) => [
        ...columns.map((column) => line.get(column)?.text ?? ''),
        kind,
        amount,
        indexed.value,
      ]),
      budget.sums.map(({ direction, before, after }) => [
        direction === '' ? 'I alt' : `I alt, ${direction}`,
        ...columns.slice(1).map(() => ''),
        '',
        before,
        after,
      ]),
    ),
    table(
      ['Art', ...chainColumns],
      [...byKind].flatMap(([kind, { steps }]) => steps.map((step) => [kind, ...chainCells(step)])),
    ),
    ...noteBlocks([...byKind.values()]),
  ];
}

const chainColumns = ['År', rates('Sats'), 'Faktor', 'Skøn'] as const;
const additions = amounts('Heri tillæg', kroner, { most: 4 });

function hasAdditions({ steps }: Indexed): boolean {
  return steps.some(({ addition }) => !isZero(addition));
}

function chainCells({ from, to, factor, rate }: Indexed['steps'][number]): Row {
  return [
    `${from} → ${to}`,
    rate.rate,
    `${from < to ? '×' : ':'} ${formatExact(from < to ? factor : divide(one, factor), 6)}`,
    vintageInWords(rate),
  ];
}

function vintageInWords({ index, vintage, status, levels }: IndexRate): string {
  if (levels !== undefined) return `indekstal ${formatExact(levels.to, 6)} / ${formatExact(levels.from, 6)}`;
  return vintage === '' ? 'angivet' : `${index} ${vintage}, ${status}`;
}

/** What the reader must know before trusting the figure: expected rates, and where rates come from. */
function noteBlocks(chains: readonly Indexed[]): Document {
  const rates = new Set(chains.flatMap(({ steps }) => steps.map(({ rate }) => rate)));
  const expected = [...rates].filter(({ provisional }) => provisional);
  const sources = new Set([...rates].flatMap(({ source }) => (source === '' ? [] : [source])));
  const lines = [
    ...expected.map(({ from, to }) => `Foreløbig: satsen ${from}-${to} er forventet og skal efterreguleres.`),
    ...[...sources].map((source) => fullStop(`Kilde: ${source}`)),
  ];
  return lines.length === 0 ? [] : [{ kind: 'afsnit', lines }];
}

function chainInWords({ chaining, step }: Indexation, unit = kroner): string {
  if (step === undefined) return '';
  const to = formatIn(step, unit, 4);
  return chaining === 'afrundet' ? `, afrundet til ${to} hvert år` : `, afrundet til ${to} til sidst`;
}

function decimalsFor({ step }: Indexation): number {
  return step === undefined ? 2 : decimalsOf(step, 4);
}

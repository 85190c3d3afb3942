import type { IndexedBudget } from '../../calculate/index-budget.ts';
import type { Indexed } from '../../calculate/indexation.ts';
import {
  decimalsOf,
  formatAmount,
  formatExact,
  formatKroner,
  formatNumber,
  formatPercent,
} from '../../model/exact/format.ts';
import { isZero, type Rational } from '../../model/exact/rational.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import { type Document, table } from '../format/document.ts';

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
      : [table(['År', 'Sats>', 'Faktor>', 'Skøn', 'Beløb>'], chainRows(indexed))]),
    ...noteBlocks([indexed]),
  ];
}

/** A budget line by line, with the factor of each art below. */
export function indexedBudgetDocument(
  budget: IndexedBudget,
  columns: readonly string[],
  rule: Indexation,
): Document {
  const decimals = decimalsFor(rule);
  const show = (value: Rational) => formatNumber(value, decimals);
  const byKind = new Map(budget.lines.map(({ kind, indexed }) => [kind, indexed]));
  return [
    {
      kind: 'overskrift',
      text: `Budget fra ${rule.from}- til ${rule.to}-priser`,
      note: `Hver linje for sig${chainInWords(rule)}`,
    },
    table(
      [...columns, 'Art', `${rule.from}>`, `${rule.to}>`],
      budget.lines.map(({ line, kind, amount, indexed }) => [
        ...columns.map((column) => line.get(column)?.text ?? ''),
        kind,
        formatAmount(amount, 4),
        show(indexed.value),
      ]),
      budget.sums.map(({ direction, before, after }) => [
        direction === '' ? 'I alt' : `I alt, ${direction}`,
        ...columns.slice(1).map(() => ''),
        '',
        formatAmount(before, 4),
        show(after),
      ]),
    ),
    table(
      ['Art', 'År', 'Sats>', 'Faktor>', 'Skøn'],
      [...byKind].flatMap(([kind, indexed]) => chainRows(indexed).map((row) => [kind, ...row.slice(0, 4)])),
    ),
    ...noteBlocks([...byKind.values()]),
  ];
}

function chainRows({ steps }: Indexed): string[][] {
  return steps.map(({ from, to, factor, rate, addition, after }) => [
    `${from} → ${to}`,
    formatPercent(rate.rate, decimalsOf(rate.rate, 6) > 3 ? decimalsOf(rate.rate, 6) - 2 : 1),
    `${from < to ? '×' : ':'} ${formatExact(from < to ? factor : invert(factor), 6)}`,
    rate.vintage === '' ? 'angivet' : `${rate.index} ${rate.vintage}, ${rate.status}`,
    `${formatAmount(after, 6)}${isZero(addition) ? '' : ` (heri tillæg ${formatAmount(addition, 4)})`}`,
  ]);
}

/** What the reader must know before trusting the figure: expected rates, and where rates come from. */
function noteBlocks(chains: readonly Indexed[]): Document {
  const rates = new Set(chains.flatMap(({ steps }) => steps.map(({ rate }) => rate)));
  const expected = [...rates].filter(({ provisional }) => provisional);
  const sources = new Set([...rates].flatMap(({ source }) => (source === '' ? [] : [source])));
  const lines = [
    ...expected.map(({ from, to }) => `Foreløbig: satsen ${from}-${to} er forventet og skal efterreguleres.`),
    ...[...sources].map((source) => `Kilde: ${source}.`),
  ];
  return lines.length === 0 ? [] : [{ kind: 'afsnit', lines }];
}

function chainInWords({ chaining, step }: Indexation): string {
  if (step === undefined) return '';
  const unit = formatKroner(step, 4);
  return chaining === 'afrundet' ? `, afrundet til ${unit} hvert år` : `, afrundet til ${unit} til sidst`;
}

function decimalsFor({ step }: Indexation): number {
  return step === undefined ? 2 : decimalsOf(step, 4);
}

function invert({ numerator, denominator }: Rational): Rational {
  return { numerator: denominator, denominator: numerator };
}

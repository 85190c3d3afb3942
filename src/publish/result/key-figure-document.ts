import { decimalsApart, formatExact } from '../../model/exact/format.ts';
import type { Interval } from '../../model/exact/interval.ts';
import { isZero, type Rational } from '../../model/exact/rational.ts';
import { decimalsIn, moneyOfRate, numberIn } from '../../model/exact/unit.ts';
import type { KeyFigureResult, NamedAmountResult } from '../../model/result.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import type { Traced } from '../../model/traced.ts';
import { isProvisional, isUnknown, spreadOf } from '../../model/traced.ts';
import {
  type Block,
  cameOf,
  mixedAmounts,
  names,
  percents,
  provisionalMark,
  table,
} from '../format/document.ts';
import { expectedRatesBlock, ratesBlock, stepsInWords } from './provisional.ts';

/** The named amounts, with the years of PL-fremskrivning behind each. */
export function amountBlocks(schemeTitle: string, amounts: readonly NamedAmountResult[]): Block[] {
  if (amounts.length === 0) return [];
  const indexed = amounts.some(({ amount }) => amount.steps !== undefined);
  return [
    { kind: 'overskrift', text: `${schemeTitle} · Beløb` },
    table(
      [names('Beløb'), ...(indexed ? ['Fremskrivning'] : []), mixedAmounts('Beløb')],
      amounts.map(({ plan, amount }) => [
        isZero(spreadOf(amount))
          ? plan.title
          : `${plan.title} (± ${numberIn(spreadOf(amount), plan.unit, 10)})`,
        ...(indexed ? [stepsInWords(amount.steps)] : []),
        isUnknown(amount.value, amount)
          ? 'forventet'
          : {
              value: amount.value,
              unit: plan.unit,
              decimals: { most: decimalsIn(plan.unit) },
              ...provisionalMark(isProvisional(amount)),
              ...cameOf(amount),
            },
      ]),
    ),
    ...expectedRatesBlock(...amounts.map(({ amount }) => amount)),
  ];
}

/** The nøgletal, with their development where the ordning has last year's. */
export function keyFigureBlocks(
  keyFigures: readonly KeyFigureResult[],
  shown: ReadonlySet<IndexStep>,
): Block[] {
  if (keyFigures.length === 0) return [];
  const develops = keyFigures.some(({ previous }) => previous !== undefined);
  return [
    table(
      [
        names('Nøgletal'),
        'Beregning',
        ...(develops ? [mixedAmounts('Forrige')] : []),
        mixedAmounts('Værdi'),
        ...(develops ? [percents('Pct.', 1)] : []),
      ],
      keyFigures.map((figure) => {
        const { plan, value, within, numerator, denominator, previous } = figure;
        const { unit } = plan;
        const decimals = { most: decimalsIn(unit) };
        const isExpected = isProvisional(numerator, denominator);
        return [
          within === undefined ? plan.title : `${plan.title} (${intervalInWords(within, unit)})`,
          calculation(figure),
          ...(develops
            ? [
                previous && {
                  value: previous.value,
                  unit,
                  decimals,
                  ...cameOf(previous.numerator, previous.denominator),
                },
              ]
            : []),
          isUnknown(value, numerator, denominator)
            ? 'forventet'
            : {
                value,
                unit,
                decimals,
                ...provisionalMark(isExpected),
                ...cameOf(numerator, ...(plan.quotient.denominator.length === 0 ? [] : [denominator])),
              },
          ...(develops ? [previous?.change.share] : []),
        ];
      }),
    ),
    ...ratesBlock(shown, ...keyFigures.flatMap(({ numerator, denominator }) => [numerator, denominator])),
  ];
}

function intervalInWords({ from, to }: Interval, unit: string): string {
  const decimals = decimalsApart(from, to, decimalsIn(unit));
  return `mellem ${numberIn(from, unit, decimals)} og ${numberIn(to, unit, decimals)}`;
}

function calculation({ plan, numerator, denominator }: KeyFigureResult): string {
  const unit = moneyOfRate(plan.unit);
  const inWords = (traced: Traced, show: (value: Rational) => string) =>
    isUnknown(traced.value, traced) ? 'forventet' : show(traced.value);
  const above = inWords(numerator, (value) => numberIn(value, unit, decimalsIn(unit, 2)));
  if (plan.quotient.denominator.length === 0) return above;
  return `${above} / ${inWords(denominator, (value) => formatExact(value, 2))}`;
}

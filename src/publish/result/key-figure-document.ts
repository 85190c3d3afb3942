import { formatExact, formatPercent } from '../../model/exact/format.ts';
import type { KeyFigureResult, NamedAmountResult, Traced } from '../../model/result.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import { isProvisional } from '../../model/traced.ts';
import { type Block, table } from '../format/document.ts';

/** The named amounts, with the years of PL-fremskrivning behind each. */
export function amountBlocks(schemeTitle: string, amounts: readonly NamedAmountResult[]): Block[] {
  if (amounts.length === 0) return [];
  const indexed = amounts.some(({ amount }) => amount.steps !== undefined);
  return [
    { kind: 'overskrift', text: `${schemeTitle} · Beløb` },
    table(
      ['Beløb', ...(indexed ? ['Fremskrivning'] : []), 'Beløb>'],
      amounts.map(({ plan, amount }) => [
        plan.title,
        ...(indexed ? [stepsInWords(amount)] : []),
        `${formatExact(amount.value, 4)} ${plan.unit}${isProvisional(amount) ? ' f' : ''}`,
      ]),
    ),
    ...expectedBlock(amounts.flatMap(({ amount }) => amount.steps ?? [])),
  ];
}

/** The nøgletal, with their development where the ordning has last year's. */
export function keyFigureBlocks(keyFigures: readonly KeyFigureResult[]): Block[] {
  if (keyFigures.length === 0) return [];
  const develops = keyFigures.some(({ previous }) => previous !== undefined);
  return [
    table(
      ['Nøgletal', 'Beregning', ...(develops ? ['Forrige>'] : []), 'Værdi>', ...(develops ? ['Pct.>'] : [])],
      keyFigures.map((figure) => [
        figure.plan.title,
        calculation(figure),
        ...(develops ? [figure.previous === undefined ? '' : formatExact(figure.previous.value, 4)] : []),
        `${formatExact(figure.value, 4)} ${figure.plan.unit}${isProvisional(figure.numerator, figure.denominator) ? ' f' : ''}`,
        ...(develops ? [changeInWords(figure)] : []),
      ]),
    ),
  ];
}

/** What is not settled yet, and rests on an expected rate. */
function expectedBlock(steps: readonly IndexStep[]): Block[] {
  const expected = new Set(steps.filter(({ rate }) => rate.provisional).map(({ rate }) => rate));
  if (expected.size === 0) return [];
  const rates = [...expected].map(({ from, to, rate }) => `${from}-${to} (${formatPercent(rate, 1)})`);
  const lines = [`Foreløbigt er, hvad der bygger på en forventet PL-sats: ${rates.join(', ')}.`];
  return [{ kind: 'afsnit', lines }];
}

function stepsInWords({ steps = [] }: Traced): string {
  return steps
    .map(
      ({ from, to, rate }) =>
        `${from}-${to}: ${formatPercent(rate.rate, 1)}${rate.provisional ? ' (foreløbig)' : ''}`,
    )
    .join(', ');
}

function calculation({ plan, numerator, denominator }: KeyFigureResult): string {
  if (plan.quotient.denominator.length === 0) return formatExact(numerator.value, 2);
  return `${formatExact(numerator.value, 2)} / ${formatExact(denominator.value, 2)}`;
}

function changeInWords({ previous }: KeyFigureResult): string {
  const share = previous?.change.share;
  return share === undefined ? '' : formatPercent(share, 1);
}
